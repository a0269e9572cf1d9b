import type { GraphRelationship } from '../model/values.ts';
import type { KnownSources } from './known-sources.ts';
import { grades, voices } from './scene.ts';
import type { Grade, LegendKey, Voice } from './scene.ts';

/** How a grade is drawn: times the usual width, and pixels of line and gap in turn; none: unbroken. */
export type GradeStyle = { width: number; dash: readonly [line: number, gap: number] | undefined };

export const gradeStyles: Readonly<Record<Grade, GradeStyle>> = {
  unsourced: { width: 1.2, dash: [1.5, 5] },
  single: { width: 1.2, dash: [6, 4] },
  'same-publisher': { width: 1.6, dash: [20, 5] },
  independent: { width: 2.2, dash: undefined },
};

/** Sources whose publisher is not known are never taken for independent of others. */
export function gradeOf({ properties }: GraphRelationship, known?: KnownSources): Grade {
  const { sources } = properties;
  if (!Array.isArray(sources) || sources.length === 0) return 'unsourced';
  if (sources.length === 1) return 'single';
  const publishers = new Set<string>();
  for (const source of sources) {
    const publisher = typeof source === 'string' ? known?.get(source)?.publisher : undefined;
    if (publisher) publishers.add(publisher);
    if (publishers.size > 1) return 'independent';
  }
  return 'same-publisher';
}

/** Of connections drawn as one: none of them is better sourced than it looks. */
export function weakest(some: readonly Grade[]): Grade {
  return grades.find((grade) => some.includes(grade)) ?? 'unsourced';
}

const voiceOfKind: ReadonlyMap<string, Voice> = new Map([
  ['official', 'official'],
  ['press', 'press'],
  ['think-tank', 'research'],
  ['academic', 'research'],
  ['reference', 'research'],
]);

export function voiceOf({ properties: { sources } }: GraphRelationship, known?: KnownSources): Voice {
  return Array.isArray(sources) ? commonVoice(sources.map((id) => voiceOfSource(id, known))) : 'unknown';
}

function voiceOfSource(id: unknown, known: KnownSources | undefined): Voice {
  const kind = typeof id === 'string' ? known?.get(id)?.kind : undefined;
  return voiceOfKind.get(kind ?? '') ?? 'unknown';
}

/** Of sources, or of connections drawn as one. It is a single one only where all are known to be it. */
export function commonVoice(some: readonly Voice[]): Voice {
  const [first] = some;
  if (some.length < 2) return first ?? 'unknown';
  const heard = new Set(some);
  if (heard.size === 1 && first) return first;
  return heard.has('several') || heard.size > (heard.has('unknown') ? 2 : 1) ? 'several' : 'unknown';
}

export type EvidenceWords = {
  gradeTitle: string;
  textOfGrade: (grade: Grade) => string;
  voiceTitle: string;
  textOfVoice: (voice: Voice) => string;
};

/** What the lines of a picture with grades stand for: their dashes and widths, weakest first, and their colours. */
export function evidenceKeys({ gradeTitle, textOfGrade, voiceTitle, textOfVoice }: EvidenceWords): LegendKey[] {
  return [
    {
      title: gradeTitle,
      samples: grades.map((grade) => ({
        sample: 'line',
        grade,
        width: SAMPLE_WIDTH * gradeStyles[grade].width,
        text: textOfGrade(grade),
      })),
    },
    {
      title: voiceTitle,
      samples: voices.map((voice) => ({ sample: 'line', voice, width: SWATCH_WIDTH, text: textOfVoice(voice) })),
    },
  ];
}

const SAMPLE_WIDTH = 1.4;
/** A colour is seen the better the more there is of it. */
const SWATCH_WIDTH = 4;
