import { t } from '../../../words/t.ts';
import { Choice } from '../fields/Choice.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { Section } from '../fields/Section.tsx';
import { LEAST_POINTS, readFirstNames, smallestPoints } from '../options-of.ts';
import type { SectionProps } from './section-props.ts';

type NamesSectionProps = SectionProps & {
  /** Some nodes have a name in another language than the interface's. */
  hasOriginals: boolean;
};

export function NamesSection({ choices, onChange, hasOriginals }: NamesSectionProps) {
  const read = readFirstNames(choices.firstNames);
  const points = smallestPoints(choices) ?? LEAST_POINTS;
  return (
    <Section words={t('export.names.heading')}>
      <Choice
        words={t('export.names.which')}
        value={choices.names}
        options={(['placed', 'all', 'first'] as const).map((names) => ({
          value: names,
          words: t(`export.names.${names}`),
        }))}
        onChange={(names) => onChange({ names })}
      />
      {choices.names === 'first' && (
        <NumberField
          words={t('export.names.howMany')}
          value={choices.firstNames}
          fault={'fault' in read ? read.fault : undefined}
          onChange={(firstNames) => onChange({ firstNames })}
        />
      )}
      <Choice
        words={t('export.names.letters')}
        value={choices.letters}
        options={(['small', 'usual', 'large', 'largest'] as const).map((letters) => ({
          value: letters,
          words: t(`export.names.letter.${letters}`),
        }))}
        onChange={(letters) => onChange({ letters })}
      />
      {points < LEAST_POINTS && (
        <p className="export-note export-warning">
          {t('export.names.smallPrint', { points: Math.round(points * 10) / 10, least: LEAST_POINTS })}
        </p>
      )}
      {hasOriginals && (
        <Choice
          words={t('export.names.languages')}
          value={choices.namesIn}
          options={(['one', 'two'] as const).map((namesIn) => ({
            value: namesIn,
            words: t(`export.names.in.${namesIn}`),
          }))}
          onChange={(namesIn) => onChange({ namesIn })}
        />
      )}
    </Section>
  );
}
