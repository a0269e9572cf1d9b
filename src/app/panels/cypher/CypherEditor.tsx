import { useEffect, useId, useRef, useState } from 'react';
import type { Parameters } from '../../../model/wire.ts';
import { ServerError } from '../../api/errors.ts';
import { askQuestion } from '../../state/view/actions.ts';
import { parseParameters } from '../../state/view/address.ts';
import { explainFailure } from '../../words/explain-failure.ts';
import { t } from '../../words/t.ts';
import { excerptAt, offsetAt } from './error-place.ts';
import type { Place } from './error-place.ts';

type CypherEditorProps = {
  cypher: string;
  parameters: Parameters;
  /** Why the last run failed. */
  error: unknown;
};

/** A plain editor: Ctrl-Enter runs, the engine's message stands at its place. */
export function CypherEditor({ cypher, parameters, error }: CypherEditorProps) {
  const [draft, setDraft] = useState(cypher.trim());
  const [parametersText, setParametersText] = useState(() => JSON.stringify(parameters));
  const editor = useRef<HTMLTextAreaElement>(null);
  const faultId = useId();
  const place = placeOf(error);
  const parsed = parseParameters(parametersText);
  useEffect(() => {
    const fault = placeOf(error);
    if (fault && editor.current) moveCursor(editor.current, offsetAt(editor.current.value, fault));
  }, [error]);
  const run = (): void => {
    if (parsed && draft.trim() !== '')
      askQuestion({ type: 'query', cypher: draft.trim(), parameters: parsed }, t('history.query'));
  };
  return (
    <form
      className="cypher"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <div className="cypher-bar">
        <label className="cypher-parameters">
          {t('cypher.parameters')}
          <input
            value={parametersText}
            aria-invalid={!parsed}
            onChange={(event) => setParametersText(event.target.value)}
          />
        </label>
        {!parsed && <span role="alert">{t('cypher.parametersFault', { example: '{"from": 2020}' })}</span>}
        <button type="submit" className="button button-primary" disabled={!parsed}>
          {t('cypher.run')} <kbd aria-hidden="true">Ctrl ↵</kbd>
        </button>
      </div>
      {error !== undefined && <Fault id={faultId} error={error} cypher={cypher} place={place} />}
      <textarea
        ref={editor}
        className="cypher-text"
        aria-label={t('cypher.text')}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : faultId}
        spellCheck={false}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
        }}
      />
    </form>
  );
}

function placeOf(error: unknown): Place | undefined {
  if (!(error instanceof ServerError) || error.error.line === undefined) return undefined;
  return { line: error.error.line, column: error.error.column ?? 1 };
}

function moveCursor(editor: HTMLTextAreaElement, offset: number): void {
  editor.focus();
  editor.setSelectionRange(offset, offset);
}

type FaultProps = { id: string; error: unknown; cypher: string; place: Place | undefined };

function Fault({ id, error, cypher, place }: FaultProps) {
  const { why, next } = explainFailure(error, t('cypher.failed'));
  const excerpt = place && excerptAt(cypher, place);
  return (
    <div id={id} className="cypher-fault" role="alert">
      <p>
        {place && <strong>{t('cypher.place', place)} </strong>}
        {why}
      </p>
      {excerpt && (
        <pre>
          {excerpt.before}
          <mark>{excerpt.at || ' '}</mark>
          {excerpt.after}
        </pre>
      )}
      <p>{next}</p>
    </div>
  );
}
