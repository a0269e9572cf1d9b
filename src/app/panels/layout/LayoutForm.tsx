import { layouts } from '../../../layout/registry.ts';
import type { LayoutChoice } from '../../../model/view.ts';
import { t } from '../../../words/t.ts';
import { ParameterField } from './ParameterField.tsx';
import { withParameter } from './with-parameter.ts';

export type LayoutFormProps = {
  choice: LayoutChoice;
  onChoose: (choice: LayoutChoice) => void;
  /** Lays out once more with the same choice. */
  onAgain?: () => void;
  /** How much of it is done, from 0 to 1. */
  running?: { done: number; stop: () => void } | undefined;
  /** Why the layout stopped. */
  failed?: string | undefined;
};

/** The form that a layout's parameters draw, and what may be done with it. */
export function LayoutForm({ choice, onChoose, onAgain, running, failed }: LayoutFormProps) {
  const specs = layouts.find(({ id }) => id === choice.id)?.parameters ?? [];
  const isDefault = Object.keys(choice.parameters).length === 0;
  return (
    <div className="layout-form">
      {specs.map((spec) => (
        <ParameterField
          key={spec.name}
          layout={choice.id}
          spec={spec}
          value={choice.parameters[spec.name] ?? spec.default}
          onChange={(value) => onChoose(withParameter(choice, spec, value))}
        />
      ))}
      {failed !== undefined && <p className="layout-reason">{failed}</p>}
      <div className="layout-actions">
        {running && (
          <progress className="layout-progress" max={1} value={running.done} aria-label={t('layouts.running')} />
        )}
        {specs.length > 0 && (
          <button
            type="button"
            className="text-button"
            disabled={isDefault}
            onClick={() => onChoose({ id: choice.id, parameters: {} })}
          >
            {t('layouts.defaults')}
          </button>
        )}
        {running ? (
          <button type="button" className="button" onClick={running.stop}>
            {t('layouts.stop')}
          </button>
        ) : (
          onAgain && (
            <button type="button" className="button" onClick={onAgain}>
              {t('layouts.again')}
            </button>
          )
        )}
      </div>
    </div>
  );
}
