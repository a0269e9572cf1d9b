import { Slider } from '@base-ui/react/slider';
import { Switch } from '@base-ui/react/switch';
import { useId, useState } from 'react';
import type { LayoutParameter, ParameterValue } from '../../../layout/layout.ts';
import { writeNumber } from '../../../words/t.ts';
import { choiceTitle, parameterTitle } from '../../../words/layout-words.ts';

type FieldProps = {
  layout: string;
  spec: LayoutParameter;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
};

/** One parameter's control, by its type. */
export function ParameterField({ layout, spec, value, onChange }: FieldProps) {
  const title = parameterTitle(layout, spec);
  switch (spec.type) {
    case 'number': {
      const number = typeof value === 'number' ? value : spec.default;
      return <NumberSlider title={title} spec={spec} value={number} onChange={onChange} />;
    }
    case 'boolean':
      return <BooleanSwitch title={title} isOn={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <label className="layout-field">
          {title}
          <select className="layout-select" value={String(value)} onChange={({ target }) => onChange(target.value)}>
            {spec.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choiceTitle({ layout, parameter: spec.name, ...choice })}
              </option>
            ))}
          </select>
        </label>
      );
  }
}

type NumberSpec = Extract<LayoutParameter, { type: 'number' }>;
type SliderProps = { title: string; spec: NumberSpec; value: number; onChange: (value: number) => void };

/** Tells its value while it is dragged, and lays out when it is let go. */
function NumberSlider({ title, spec: { min, max, step }, value, onChange }: SliderProps) {
  const [held, setHeld] = useState<number>();
  const shown = held ?? value;
  const letGo = (chosen: number): void => {
    setHeld(undefined);
    onChange(chosen);
  };
  return (
    <Slider.Root
      className="layout-slider"
      min={min}
      max={max}
      step={step}
      value={shown}
      onValueChange={setHeld}
      onValueCommitted={letGo}
    >
      <Slider.Label>{title}</Slider.Label>
      <Slider.Value className="layout-value">{() => writeNumber(shown)}</Slider.Value>
      <Slider.Control className="layout-slider-control">
        <Slider.Track className="layout-slider-track">
          <Slider.Indicator className="layout-slider-indicator" />
          <Slider.Thumb className="layout-slider-thumb" />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}

type SwitchProps = { title: string; isOn: boolean; onChange: (isOn: boolean) => void };

function BooleanSwitch({ title, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="layout-switch">
      <span id={id}>{title}</span>
      <Switch.Root className="switch" checked={isOn} onCheckedChange={onChange} aria-labelledby={id}>
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
    </div>
  );
}
