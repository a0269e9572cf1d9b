import { t } from '../../../words/t.ts';
import { Choice } from '../fields/Choice.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { Section } from '../fields/Section.tsx';
import { isSameSize, readSize, sizePresets, units } from '../picture-size.ts';
import type { SceneRoom } from '../../../scene/picture/picture.ts';
import type { TypedSize } from '../picture-size.ts';
import type { SectionProps } from './section-props.ts';

/** Of less, little can be read. */
const LEAST_SHARE = 0.4;

/** `room` is what the scene gets of a height that was given. */
export function SizeSection({ choices: { size }, onChange, room }: SectionProps & { room: SceneRoom | undefined }) {
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
      {room && room.share < LEAST_SHARE && <p className="export-note export-warning">{roomWords(room)}</p>}
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

/** How little the scene gets, and what to change. */
function roomWords({ share, most }: SceneRoom): string {
  const percent = Math.round(share * 100);
  const said = percent === 0 ? t('export.room.none') : t('export.room.little', { percent });
  return `${said} ${t(`export.room.most.${most}`)}`;
}

/** "297 × 210 mm" */
function wordsOf({ width, height, unit }: TypedSize): string {
  const sides = [width, height].filter((side) => side !== '').join(' × ');
  return `${sides} ${t(`export.size.units.${unit}`)}`;
}
