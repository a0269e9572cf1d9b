import { t } from '../../../words/t.ts';
import { Check } from '../fields/Check.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Section } from '../fields/Section.tsx';
import type { SectionProps } from './section-props.ts';

const PLACES = ['above', 'below', 'right', 'none'] as const;

/** Scales are offered where the looks have any. */
export const LegendSection = ({ choices, onChange, hasScales }: SectionProps & { hasScales: boolean }) => (
  <Section words={t('export.legend.heading')}>
    <Choice
      words={t('export.legend.heading')}
      isWordless
      value={choices.legend}
      options={PLACES.map((place) => ({ value: place, words: t(`export.legend.${place}`) }))}
      onChange={(legend) => onChange({ legend })}
    />
    {hasScales && choices.legend !== 'none' && (
      <Check
        words={t('export.legend.scales')}
        isOn={choices.hasScales}
        onChange={(isOn) => onChange({ hasScales: isOn })}
      />
    )}
  </Section>
);
