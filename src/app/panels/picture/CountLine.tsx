import type { Picture } from '../../picture/use-picture.ts';
import { countLine } from '../../../words/count-line.ts';
import type { CountLine as CountLineWords } from '../../../words/count-line.ts';
import { overviewLine } from '../../../words/overview-looks.ts';
import { tally } from '../../../scene/shown/tally.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openEvidence } from '../../state/panels/transitions.ts';
import { collapseAll, select } from '../../state/view/actions.ts';
import { joinWords } from '../../../words/count.ts';
import { t } from '../../../words/t.ts';
import { CompleteConnections } from './CompleteConnections.tsx';

/** The counts in words, as the page and a saved picture say them. */
export function countsOf({ answer, question, compared, records, shown, hiddenKinds, view }: Picture): CountLineWords {
  // A node of the graph of kinds is no node of its kind.
  if (question.type === 'overview') return { shown: overviewLine(shown.graph), caveats: [] };
  const result = answer.status === 'ready' ? answer.result : undefined;
  const line = countLine({
    // Of a projection, kinds of one picture are all that there is.
    tally: tally(records.graph, shown, view.projection ? NO_KINDS : hiddenKinds),
    rows: hasRows(question) ? result?.rows.length : undefined,
    truncated: result?.truncated ?? false,
    total: result?.total,
    brought: records.brought,
  });
  return compared ? { ...line, caveats: [t('compare.rows', compared.counts), ...line.caveats] } : line;
}

const NO_KINDS: ReadonlySet<string> = new Set();

const hasRows = ({ type }: Picture['question']): boolean => type === 'preset' || type === 'query';

function showRule(): void {
  select([]);
  changePanels(openEvidence);
}

/** How much is shown and what is left out. */
export function CountLine({ picture }: { picture: Picture }) {
  const { answer, question, records, view, drawn } = picture;
  if (answer.status !== 'ready') return <output className="count-line" />;
  if (question.type === 'overview') return <output className="count-line">{overviewLine(drawn)}</output>;
  const { shown, caveats } = countsOf(picture);
  const failed = records.brought.filter(({ error, name }) => error && name).map(({ name }) => name);
  const rows = hasRows(question) ? `${t('picture.rows', { count: answer.result.rows.length })} · ` : '';
  return (
    <div className="count-line">
      <output>
        {rows}
        {shown}
        {caveats.map((caveat) => ` · ${caveat}`)}
        {failed.length > 0 && ` · ${t('picture.neighboursFailed', { names: joinWords(failed) })}`}
        {records.isExpanding && ` · ${t('picture.adding')}`}
      </output>
      {question.type === 'preset' && (
        <button type="button" className="text-button" onClick={showRule}>
          {t('picture.howCounted')}
        </button>
      )}
      <CompleteConnections picture={picture} />
      {view.additions.length > 0 && (
        <button type="button" className="text-button" onClick={() => collapseAll()}>
          {t('picture.backToAnswer')}
        </button>
      )}
    </div>
  );
}
