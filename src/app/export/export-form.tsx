import { useId } from 'react';
import type { ThemeName } from '../../scene/theme.ts';
import { t } from '../words/t.ts';
import { readWidth, widthPresets } from './picture-width.ts';

/** What the reader chooses; the width as it was typed. */
export type ExportChoices = { title: string; width: string; theme: ThemeName; legend: boolean; sources: boolean };

type FormProps = {
  choices: ExportChoices;
  onChange: (changed: Partial<ExportChoices>) => void;
  /** Whether there are sources to list. */
  hasSources: boolean;
};

export function ExportForm({ choices, onChange, hasSources }: FormProps) {
  const titleId = useId();
  return (
    <div className="export-form">
      <label htmlFor={titleId}>{t('export.title')}</label>
      <textarea
        id={titleId}
        rows={2}
        value={choices.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <WidthField width={choices.width} onChange={(width) => onChange({ width })} />
      <fieldset>
        <legend>{t('export.ground')}</legend>
        {(['light', 'dark'] as const).map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="export-theme"
              checked={choices.theme === theme}
              onChange={() => onChange({ theme })}
            />
            {theme === 'light' ? t('export.light') : t('export.dark')}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('export.inPicture')}</legend>
        <Check label={t('export.legend')} checked={choices.legend} onChange={(legend) => onChange({ legend })} />
        {hasSources && (
          <Check label={t('export.sources')} checked={choices.sources} onChange={(sources) => onChange({ sources })} />
        )}
      </fieldset>
    </div>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

function WidthField({ width, onChange }: { width: string; onChange: (width: string) => void }) {
  const id = useId();
  const read = readWidth(width);
  const fault = 'fault' in read ? read.fault : undefined;
  return (
    <fieldset>
      <legend>{t('export.width')}</legend>
      <div className="export-widths">
        {widthPresets.map((preset) => (
          <button
            key={preset.width}
            type="button"
            aria-pressed={width.trim() === String(preset.width)}
            onClick={() => onChange(String(preset.width))}
          >
            {preset.width} <small>{t(preset.use)}</small>
          </button>
        ))}
      </div>
      <label htmlFor={id}>{t('export.pixels')}</label>
      <input
        id={id}
        inputMode="numeric"
        value={width}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      {fault && (
        <p id={`${id}-fault`} className="export-failure">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
