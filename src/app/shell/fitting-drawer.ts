import type { Answer } from '../picture/use-answer.ts';
import type { ResolvedQuestion } from '../question/resolve-question.ts';
import type { Drawer } from '../state/panels/transitions.ts';

/** The table of an answer without anything to draw; the editor of a reader's own query that failed. */
export function fittingDrawer(answer: Answer, question: Pick<ResolvedQuestion, 'type'>): Drawer | undefined {
  if (answer.status === 'failed') return question.type === 'query' ? 'cypher' : undefined;
  if (answer.status !== 'ready' || question.type === 'opening') return undefined;
  const { rows, graph } = answer.result;
  return rows.length > 0 && graph.nodes.length === 0 ? 'table' : undefined;
}
