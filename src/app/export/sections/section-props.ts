import type { ExportChoices } from '../choices.ts';

/** What each group of choices is given. */
export type SectionProps = { choices: ExportChoices; onChange: (changed: Partial<ExportChoices>) => void };
