import { evidenceKeys } from '../../scene/evidence.ts';
import type { Grade, LegendKey, Voice } from '../../scene/scene.ts';

const GRADES: Readonly<Record<Grade, string>> = {
  unsourced: 'No source',
  single: 'One source',
  'same-publisher': 'Several sources, not known to be independent',
  independent: 'Several publishers',
};

const VOICES: Readonly<Record<Voice, string>> = {
  official: 'Official',
  press: 'Press',
  research: 'Research and reference',
  several: 'Several kinds',
  unknown: 'Not known',
};

/** What the lines of the evidence lens stand for, in the words that the app has for it. */
export const evidenceLegend = (): LegendKey[] =>
  evidenceKeys({
    gradeTitle: 'Dashes: how many sources',
    textOfGrade: (grade) => GRADES[grade],
    voiceTitle: 'Line colour: kind of source',
    textOfVoice: (voice) => VOICES[voice],
  });
