import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { messageOr, t } from '../../words/t.ts';
import { AnswerText } from './AnswerText.tsx';
import { curlOf, jsonFault, toRequest } from './api-request.ts';
import type { Filled } from './api-request.ts';
import type { ApiParameter, ApiRoute } from './api-routes.ts';
import { CurlLine } from './CurlLine.tsx';
import { summaryWords } from './route-words.ts';
import { useRun } from './use-run.ts';

const exampleOf = ({ parameters, body = '', types }: ApiRoute): Filled => ({
  values: Object.fromEntries(parameters.map(({ name, example }) => [name, example])),
  body,
  type: types[0] ?? '',
});

/** One request: its fields filled with the example, the same for a shell, and the answer once it is run. */
export function RouteForm({ route }: { route: ApiRoute }) {
  const [filled, setFilled] = useState(() => exampleOf(route));
  const { run, start, stop } = useRun();
  const fault = route.body === undefined ? undefined : jsonFault(filled.body);
  const request = toRequest(route, filled);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (fault === undefined) void start(request);
  };
  return (
    <article className="api-route" aria-labelledby="api-route-name">
      <h2 id="api-route-name">{summaryWords(route)}</h2>
      <p className="api-path">
        <span className="api-method">{route.method}</span> {route.path}
      </p>
      <form onSubmit={submit}>
        {route.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={filled.values[parameter.name] ?? ''}
            onChange={(value) => setFilled({ ...filled, values: { ...filled.values, [parameter.name]: value } })}
          />
        ))}
        {route.body !== undefined && (
          <BodyField
            value={filled.body}
            fault={fault}
            onChange={(body) => setFilled({ ...filled, body })}
            onRun={submit}
          />
        )}
        <TypeField types={route.types} value={filled.type} onChange={(type) => setFilled({ ...filled, type })} />
        <div className="api-run">
          <button type="submit" className="button button-primary" disabled={fault !== undefined}>
            {t('api.run')}
          </button>
          {run.type === 'running' && (
            <button type="button" className="button" onClick={stop}>
              {t('api.stop')}
            </button>
          )}
        </div>
      </form>
      <CurlLine line={curlOf(request, window.location.origin)} />
      <AnswerText run={run} />
    </article>
  );
}

type ParameterFieldProps = { parameter: ApiParameter; value: string; onChange: (value: string) => void };

function ParameterField({ parameter: { name, isRequired }, value, onChange }: ParameterFieldProps) {
  return (
    <label className="api-field">
      <span>
        <code>{name}</code> {!isRequired && t('api.optional')}
      </span>
      <input
        value={value}
        required={isRequired}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

type BodyFieldProps = {
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
  onRun: () => void;
};

function BodyField({ value, fault, onChange, onRun }: BodyFieldProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun();
  };
  return (
    <div className="api-field">
      <label htmlFor="api-body">{t('api.body')}</label>
      <textarea
        id="api-body"
        value={value}
        rows={Math.min(20, value.split('\n').length + 1)}
        spellCheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby="api-body-fault"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output id="api-body-fault" className="api-fault">
        {fault !== undefined && t('api.badJson', { why: fault })}
      </output>
    </div>
  );
}

type TypeFieldProps = { types: readonly string[]; value: string; onChange: (type: string) => void };

/** The form of the answer, where there is a choice. */
function TypeField({ types, value, onChange }: TypeFieldProps) {
  if (types.length < 2) return null;
  return (
    <label className="api-field">
      {t('api.form')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {types.map((type) => (
          <option key={type} value={type}>
            {messageOr(`api.forms.${type.replace(/^.*\/(x-)?/, '')}`, type)}
          </option>
        ))}
      </select>
    </label>
  );
}
