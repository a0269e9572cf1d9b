import { useEffect } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import { currentLanguage, t } from '../../../words/t.ts';
import { CypherEditor } from './CypherEditor.tsx';
import { openInEditor, questionKey, takeUp, useDraft } from './draft.ts';
import './cypher.css';

type CypherPanelProps = { picture: Picture; onSelect: (id: string) => void };

/** The query behind the answer, to read, and to change and run. */
export function CypherPanel({ picture, onSelect }: CypherPanelProps) {
  const { question, view } = picture;
  const isOfDraft = useDraft(({ of }) => of === questionKey(view.question));
  useEffect(() => {
    if (view.question.type === 'query') takeUp(view.question);
  }, [view.question]);
  if (view.question.type === 'query' && !isOfDraft) return null;
  // What the editor says by itself is in the words of the language it was opened in.
  if (question.type !== 'preset' || isOfDraft)
    return <CypherEditor key={currentLanguage()} picture={picture} onSelect={onSelect} />;
  const { preset, values } = question;
  return (
    <div className="cypher">
      <div className="cypher-bar">
        <p>{t('cypher.asRun', { parameters: describe(values) })}</p>
        <button type="button" className="button" onClick={() => openInEditor(preset, values)}>
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
