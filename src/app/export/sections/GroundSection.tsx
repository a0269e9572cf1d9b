import { t } from '../../../words/t.ts';
import { Check } from '../fields/Check.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Section } from '../fields/Section.tsx';
import type { SectionProps } from './section-props.ts';

export const GroundSection = ({ choices, onChange }: SectionProps) => (
  <Section words={t('export.ground.heading')}>
    <Choice
      words={t('export.ground.heading')}
      isWordless
      value={choices.theme}
      options={(['light', 'dark'] as const).map((theme) => ({ value: theme, words: t(`export.ground.${theme}`) }))}
      onChange={(theme) => onChange({ theme })}
    />
    <Check
      words={t('export.ground.transparent')}
      isOn={choices.isTransparent}
      onChange={(isTransparent) => onChange({ isTransparent })}
    />
    <Choice
      words={t('export.ground.margins')}
      value={choices.margins}
      options={(['narrow', 'usual', 'wide'] as const).map((margins) => ({
        value: margins,
        words: t(`export.ground.margin.${margins}`),
      }))}
      onChange={(margins) => onChange({ margins })}
    />
  </Section>
);
