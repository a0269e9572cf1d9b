import type { GraphRelationship } from '../model/values.ts';
import type { KnownSources } from './known-sources.ts';
import { grades } from './scene.ts';
import type { Grade, LegendKey } from './scene.ts';

/** How a grade is drawn besides its colour: times the usual width, and pixels of line and gap in turn; none: unbroken. */
export type GradeStyle = { width: number; dash: readonly [line: number, gap: number] | undefined };

export const gradeStyles: Readonly<Record<Grade, GradeStyle>> = {
  unsourced: { width: 1.2, dash: [1.5, 5] },
  single: { width: 1.2, dash: [6, 4] },
  'same-publisher': { width: 1.6, dash: [14, 4] },
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

/** What the lines of a picture with grades stand for, weakest first. */
export function evidenceKey(title: string, textOf: (grade: Grade) => string): LegendKey {
  return {
    title,
    samples: grades.map((grade) => ({
      sample: 'line',
      grade,
      width: SAMPLE_WIDTH * gradeStyles[grade].width,
      text: textOf(grade),
    })),
  };
}

const SAMPLE_WIDTH = 1.4;
