import type { Answer } from '../../picture/use-answer.ts';
import { t } from '../../../words/t.ts';
import type { Draft } from './draft.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import { LimitsMenu } from './LimitsMenu.tsx';
import type { PastQuery } from './query-history.ts';

type EditorBarProps = {
  answer: Answer;
  draft: Draft;
  canRun: boolean;
  onRun: () => void;
  onExplain: () => void;
  onKeep: () => void;
  onRecall: (query: PastQuery) => void;
};

/** What can be done with the query. */
export function EditorBar({ answer, draft, canRun, onRun, onExplain, onKeep, onRecall }: EditorBarProps) {
  return (
    <div className="cypher-bar">
      {answer.status === 'loading' ? (
        <button type="button" className="button button-primary" onClick={answer.stop}>
          {t('cypher.stop')}
        </button>
      ) : (
        <button type="button" className="button button-primary" disabled={!canRun} onClick={onRun}>
          {t('cypher.run')} <kbd aria-hidden="true">Ctrl ↵</kbd>
        </button>
      )}
      <button type="button" className="button button-quiet" disabled={!canRun} onClick={onExplain}>
        {t('cypher.explain')}
      </button>
      <LimitsMenu />
      <HistoryMenu onChoose={onRecall} />
      <button type="button" className="button button-quiet" disabled={!canRun} onClick={onKeep}>
        {t('cypher.keep')}
      </button>
      {draft.origin && <span className="muted">{t('cypher.changeOf', { title: draft.origin.title })}</span>}
    </div>
  );
}
