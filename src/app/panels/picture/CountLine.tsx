import type { Picture } from '../../picture/use-picture.ts';
import { countLine } from '../../picture/count-line.ts';
import { tally } from '../../picture/left-out.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openEvidence } from '../../state/panels/transitions.ts';
import { changeView } from '../../state/view/store.ts';
import { collapseAll, select } from '../../state/view/transitions.ts';
import { count, joinWords } from '../../words/count.ts';

/** The counts in words, as the page and a saved picture say them. */
export function countsOf({ answer, question, records, hiddenKinds }: Picture) {
  const result = answer.status === 'ready' ? answer.result : undefined;
  return countLine({
    tally: tally(records.graph, hiddenKinds),
    rows: question.type === 'opening' ? undefined : result?.rows.length,
    truncated: result?.truncated ?? false,
    cutExpansions: records.cut,
  });
}

function showRule(): void {
  changeView(select(undefined));
  changePanels(openEvidence);
}

/** How much is shown and what is left out. */
export function CountLine({ picture }: { picture: Picture }) {
  const { answer, question, records, view } = picture;
  if (answer.status !== 'ready') return <output className="count-line" />;
  const { shown, caveats } = countsOf(picture);
  const rows = question.type === 'opening' ? '' : `${count(answer.result.rows.length, 'row', 'rows')} · `;
  return (
    <div className="count-line">
      <output>
        {rows}
        {shown}
        {caveats.map((caveat) => ` · ${caveat}`)}
        {records.failed.length > 0 && ` · the neighbours of ${joinWords(records.failed)} could not be read`}
        {records.isExpanding && ' · adding neighbours…'}
      </output>
      {question.type === 'preset' && (
        <button type="button" className="text-button" onClick={showRule}>
          How this is counted
        </button>
      )}
      {view.expanded.length > 0 && (
        <button type="button" className="text-button" onClick={() => changeView(collapseAll)}>
          Back to the answer
        </button>
      )}
    </div>
  );
}
