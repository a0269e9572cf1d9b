import { t } from '../../../words/t.ts';
import { Choice } from '../fields/Choice.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { Section } from '../fields/Section.tsx';
import { isSameSize, readSize, sizePresets, units } from '../picture-size.ts';
import type { TypedSize } from '../picture-size.ts';
import type { SectionProps } from './section-props.ts';

export function SizeSection({ choices: { size }, onChange }: SectionProps) {
  const change = (changed: Partial<TypedSize>): void => onChange({ size: { ...size, ...changed } });
  const read = readSize(size);
  const faults = 'faults' in read ? read.faults : {};
  return (
    <Section words={t('export.size.heading')}>
      <div className="export-presets">
        {sizePresets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            aria-pressed={isSameSize(size, preset.size)}
            onClick={() => change(preset.size)}
          >
            {t(`export.size.${preset.id}`)} <small>{wordsOf(preset.size)}</small>
          </button>
        ))}
      </div>
      <div className="export-numbers">
        <NumberField
          words={t('export.size.width')}
          value={size.width}
          fault={faults.width}
          onChange={(width) => change({ width })}
        />
        <NumberField
          words={t('export.size.height')}
          value={size.height}
          fault={faults.height}
          placeholder={t('export.size.asNeeded')}
          onChange={(height) => change({ height })}
        />
      </div>
      <div className="export-numbers">
        <Choice
          words={t('export.size.unit')}
          value={size.unit}
          options={units.map((unit) => ({ value: unit, words: t(`export.size.units.${unit}`) }))}
          onChange={(unit) => change({ unit })}
        />
        {size.unit !== 'px' && (
          <NumberField
            words={t('export.size.dpi')}
            value={size.dpi}
            fault={faults.dpi}
            onChange={(dpi) => change({ dpi })}
          />
        )}
      </div>
    </Section>
  );
}

/** "297 × 210 mm" */
function wordsOf({ width, height, unit }: TypedSize): string {
  const sides = [width, height].filter((side) => side !== '').join(' × ');
  return `${sides} ${t(`export.size.units.${unit}`)}`;
}
