import type { ReactNode } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import { mayRecover } from '../../api/errors.ts';
import { Failure } from '../../shell/Failure.tsx';
import { t, tAround } from '../../../words/t.ts';

/** Loading, stopped, failed and empty look different and say what to do; nothing is said over a picture. */
export function StageMessage({ picture }: { picture: Picture }) {
  const message = messageOf(picture);
  return message ? <div className="stage-message">{message}</div> : null;
}

const whatFailed = (error: unknown): string => (mayRecover(error) ? t('picture.couldNotAsk') : t('picture.noAnswer'));

function messageOf({ answer, records, drawn, question }: Picture): ReactNode {
  if (answer.status === 'failed')
    return <Failure error={answer.error} what={whatFailed(answer.error)} onAgain={answer.askAgain} />;
  if (answer.status === 'stopped')
    return (
      <div>
        <output>{t('picture.stopped')}</output>
        <button type="button" className="button" onClick={answer.askAgain}>
          {t('shell.askAgain')}
        </button>
      </div>
    );
  if (answer.status === 'loading')
    return (
      <div className="stage-loading">
        <output>{t('picture.asking')}</output>
        <button type="button" className="button" onClick={answer.stop}>
          {t('picture.stop')}
        </button>
      </div>
    );
  if (drawn.nodes.length > 0) return undefined;
  if (records.graph.nodes.length > 0) return <output>{t('picture.allOff')}</output>;
  if (question.type === 'opening') return <NoData />;
  if (answer.result.rows.length === 0) return <output>{t('picture.nothingAnswers')}</output>;
  return <output>{t('picture.onlyWords')}</output>;
}

function NoData() {
  const { before, after } = tAround('picture.noData', 'command');
  return (
    <output>
      {before}
      <code>npm run load</code>
      {after}
    </output>
  );
}
