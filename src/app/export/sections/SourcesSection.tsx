import { MOST_FOOTNOTED } from '../../../scene/footnotes/most-footnoted.ts';
import { t } from '../../../words/t.ts';
import { Choice } from '../fields/Choice.tsx';
import { Section } from '../fields/Section.tsx';
import type { SectionProps } from './section-props.ts';

type SourcesSectionProps = SectionProps & {
  /** How many connections the picture draws. */
  connections: number;
};

export function SourcesSection({ choices, onChange, connections }: SourcesSectionProps) {
  const isTooMany = connections > MOST_FOOTNOTED;
  return (
    <Section words={t('export.sources.heading')}>
      <Choice
        words={t('export.sources.heading')}
        isWordless
        value={choices.sources === 'footnotes' && isTooMany ? 'publishers' : choices.sources}
        options={(['publishers', 'footnotes', 'none'] as const).map((sources) => ({
          value: sources,
          words: t(`export.sources.${sources}`),
          isOff: sources === 'footnotes' && isTooMany,
        }))}
        onChange={(sources) => onChange({ sources })}
      />
      {isTooMany && <p className="export-note">{t('export.sources.tooMany', { most: MOST_FOOTNOTED, connections })}</p>}
    </Section>
  );
}
