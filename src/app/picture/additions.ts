import type { Addition } from '../../model/view.ts';
import type { Result } from '../../model/wire.ts';
import { cypherAnswer, neighboursAnswer } from '../api/answers.ts';
import type { AnswerOptions } from '../api/answers.ts';

/** How what was added is asked of the server. */
export function additionAnswer(addition: Addition): AnswerOptions<Result & { total?: number }> {
  switch (addition.type) {
    case 'neighbours':
      return neighboursAnswer(addition.of);
    default:
      return cypherAnswer('MATCH (n) WHERE n.id IN $ids RETURN n', { ids: 'ids' in addition ? addition.ids : [] });
  }
}
