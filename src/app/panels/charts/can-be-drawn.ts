import type { Picture } from '../../picture/use-picture.ts';
import { chartChoices } from './chart-choices.ts';

/** Whether an answer has names and numbers to draw. */
export function canBeDrawn({ answer, compared, question }: Picture): boolean {
  if (answer.status !== 'ready') return false;
  const preset = question.type === 'preset' ? question.preset : undefined;
  const shown = { suggested: preset?.chart, graphOnly: preset?.graphOnly ?? [] };
  return chartChoices(compared?.a ?? answer.result, shown).length > 0;
}
