import { useState } from 'react';
import type { Answer } from '../../picture/use-answer.ts';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { t } from '../../words/t.ts';
import { CypherEditor } from './CypherEditor.tsx';
import './cypher.css';

const EXAMPLE = 'MATCH (m:Ministry)-[r:SPONSORS]->(p:Program)\nRETURN m, r, p\nLIMIT 100';

/** The query behind the answer, to read, and to change and run. */
export function CypherPanel({ question, answer }: { question: ResolvedQuestion; answer: Answer }) {
  const [isEditing, setEditing] = useState(false);
  if (question.type === 'query')
    return (
      <CypherEditor
        key={question.cypher}
        cypher={question.cypher}
        parameters={question.parameters}
        error={answer.status === 'failed' ? answer.error : undefined}
      />
    );
  if (question.type !== 'preset')
    return <CypherEditor key={question.type} cypher={EXAMPLE} parameters={{}} error={undefined} />;
  const { preset, values } = question;
  if (isEditing) return <CypherEditor key={preset.name} cypher={preset.cypher} parameters={values} error={undefined} />;
  return (
    <div className="cypher">
      <div className="cypher-bar">
        <p>{t('cypher.asRun', { parameters: describe(values) })}</p>
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {t('cypher.edit')}
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard */}
      <section className="cypher-text" tabIndex={0} aria-label={t('cypher.query')}>
        <pre>{preset.cypher.trim()}</pre>
      </section>
    </div>
  );
}

const describe = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `$${name} = ${JSON.stringify(value)}`)
    .join(', ') || t('cypher.none');
