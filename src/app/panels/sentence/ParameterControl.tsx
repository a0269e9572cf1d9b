import type { Property } from '../../../model/values.ts';
import type { PresetParameter } from '../../../model/wire.ts';
import { presetChoiceInWords } from '../../../words/preset-words.ts';
import { t } from '../../../words/t.ts';
import { AnyNodePicker } from './AnyNodePicker.tsx';
import { ChoicePicker } from './ChoicePicker.tsx';
import { NodePicker } from './NodePicker.tsx';
import { TypedInput } from './TypedInput.tsx';

export type Option = { id: string; name: string };

export type ParameterControlProps = {
  parameter: PresetParameter;
  value: Property;
  /** Nodes to choose from; undefined: any node of the graph. */
  options: readonly Option[] | undefined;
  onChange: (value: Property) => void;
};

const yesAndNo = (): readonly Option[] => [
  { id: 'true', name: t('words.yes') },
  { id: 'false', name: t('words.no') },
];

/** The control that a parameter's type asks for. */
export function ParameterControl({ parameter, value, options, onChange }: ParameterControlProps) {
  const { type, title } = parameter;
  if (type === 'node' && options)
    return <NodePicker title={title} options={options} value={String(value ?? '')} onChange={onChange} />;
  if (type === 'node') return <AnyNodePicker title={title} value={String(value ?? '')} onChange={onChange} />;
  if (type === 'boolean')
    return <ChoicePicker title={title} options={yesAndNo()} value={String(value)} onChange={onChange} />;
  if (type === 'choice') {
    const choices = (parameter.choices ?? []).map((id) => ({ id, name: presetChoiceInWords(id) }));
    return <ChoicePicker title={title} options={choices} value={String(value)} onChange={onChange} />;
  }
  return <TypedInput parameter={parameter} value={value} onChange={onChange} />;
}
