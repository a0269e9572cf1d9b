import { t } from '../../../words/t.ts';
import { partsToShow } from '../choices.ts';
import { Choice } from '../fields/Choice.tsx';
import { Section } from '../fields/Section.tsx';
import type { SectionProps } from './section-props.ts';

/** Nothing of what is chosen may be drawn now, so it is told by the scene, not by the selection. */
export function PartSection({ choices, onChange, hasChosen }: SectionProps & { hasChosen: boolean }) {
  const offered = partsToShow.filter((part) => part !== 'chosen' || hasChosen);
  return (
    <Section words={t('export.part.heading')}>
      <Choice
        words={t('export.part.heading')}
        isWordless
        value={choices.part}
        options={offered.map((part) => ({ value: part, words: t(`export.part.${part}`) }))}
        onChange={(part) => onChange({ part })}
      />
    </Section>
  );
}
