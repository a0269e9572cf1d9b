import type { ReactNode } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import { mayRecover } from '../../api/errors.ts';
import { Failure } from '../../shell/Failure.tsx';

/** Loading, stopped, failed and empty look different and say what to do; nothing is said over a picture. */
export function StageMessage({ picture }: { picture: Picture }) {
  const message = messageOf(picture);
  return message ? <div className="stage-message">{message}</div> : null;
}

const whatFailed = (error: unknown): string =>
  mayRecover(error) ? 'The question could not be asked' : 'The question has no answer';

function messageOf({ answer, records, drawn, question }: Picture): ReactNode {
  if (answer.status === 'failed')
    return <Failure error={answer.error} what={whatFailed(answer.error)} onAgain={answer.askAgain} />;
  if (answer.status === 'stopped')
    return (
      <div>
        <output>The question was stopped before its answer came.</output>
        <button type="button" className="button" onClick={answer.askAgain}>
          Ask again
        </button>
      </div>
    );
  if (answer.status === 'loading')
    return (
      <div className="stage-loading">
        <output>Asking the database…</output>
        <button type="button" className="button" onClick={answer.stop}>
          Stop
        </button>
      </div>
    );
  if (drawn.nodes.length > 0) return undefined;
  if (records.graph.nodes.length > 0)
    return <output>All kinds of this answer are switched off. Switch one on in the legend below.</output>;
  if (question.type === 'opening')
    return (
      <output>
        The database holds no data yet. Load a data package with <code>npm run load</code>; the picture then comes by
        itself.
      </output>
    );
  if (answer.result.rows.length === 0)
    return <output>Nothing in the data answers this. Widen the years or choose another name.</output>;
  return (
    <output>
      This answer is made of numbers and words, with no nodes or connections to draw: the table below holds all of it.
    </output>
  );
}
