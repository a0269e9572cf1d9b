import type { Picture } from '../../picture/use-picture.ts';
import { add } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';

/** Adds what connects the nodes of an answer and was not asked for; until it is pressed, only the answer is drawn. */
export function CompleteConnections({ picture: { answer, question, records, view } }: { picture: Picture }) {
  if (answer.status !== 'ready' || (question.type !== 'query' && question.type !== 'preset')) return null;
  if (!view.additions.some(({ type }) => type === 'connections')) {
    if (answer.result.graph.nodes.length < 2) return null;
    const complete = (): void => add(t('cypher.complete'), { type: 'connections' });
    return (
      <button type="button" className="text-button" onClick={complete}>
        {t('cypher.complete')}
      </button>
    );
  }
  const added = records.brought.find(({ addition }) => addition.type === 'connections')?.answer?.graph;
  if (!added) return null;
  const returned = new Set(answer.result.graph.relationships.map(({ id }) => id));
  const count = added.relationships.filter(({ id }) => !returned.has(id)).length;
  return <output>{t('cypher.completed', { count })}</output>;
}
