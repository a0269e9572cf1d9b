import { t } from '../../../words/t.ts';
import { Section } from '../fields/Section.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { SectionProps } from './section-props.ts';

export const WordsSection = ({ choices, onChange }: SectionProps) => (
  <Section words={t('export.words.heading')}>
    <TextField
      words={t('export.words.title')}
      rows={2}
      value={choices.title}
      onChange={(title) => onChange({ title })}
    />
    <TextField
      words={t('export.words.subtitle')}
      rows={2}
      value={choices.subtitle}
      onChange={(subtitle) => onChange({ subtitle })}
    />
    <TextField
      words={t('export.words.caption')}
      rows={2}
      value={choices.caption}
      onChange={(caption) => onChange({ caption })}
    />
    <p className="export-note">{t('export.words.added')}</p>
  </Section>
);
