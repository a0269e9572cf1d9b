import type { ShownGraph } from '../../scene/shown-graph.ts';
import type { ExportChoices } from './choices.ts';
import type { Part } from './part-of.ts';
import type { ExportSubject } from './subject.ts';
import { textOf } from './text-of.ts';

/** Exactly what the picture shows, as lists of sources and data files take it. */
export const shownGraphOf = (subject: ExportSubject, choices: ExportChoices, part: Part): ShownGraph => ({
  graph: part.drawn,
  scene: part.shown,
  theme: choices.theme,
  sources: subject.sources.status === 'read' ? subject.sources.nodes : [],
  text: textOf(subject, choices, part),
});
