import { useRef, useState } from 'react';
import { completeRows } from '../../api/downloads.ts';
import type { Askable, RowsFormat } from '../../api/downloads.ts';
import { fileNameOf } from '../../export/file-name.ts';
import { saveBlob } from '../../export/save-blob.ts';
import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { limitsNow } from '../../state/limits/store.ts';
import { explainFailure } from '../../api/explain-failure.ts';
import { t } from '../../../words/t.ts';

/** What the rows of an answer are asked for by; undefined where an answer has none of its own. */
function askableOf(question: ResolvedQuestion): (Askable & { title: string }) | undefined {
  if (question.type === 'query')
    return { cypher: question.cypher, parameters: question.parameters, title: t('cypher.fileName') };
  if (question.type !== 'preset') return undefined;
  const { preset, values } = question;
  return { preset: preset.name, parameters: values, title: preset.title };
}

type Doing = { status: 'idle' | 'busy' } | { status: 'done' | 'failed'; said: string };

const IDLE: Doing = { status: 'idle' };
const FORMATS: readonly RowsFormat[] = ['csv', 'json'];

/** Copies or saves all rows of an answer, also where the page holds a part of them. */
export function AnswerTools({ question }: { question: ResolvedQuestion }) {
  const [doing, setDoing] = useState<Doing>(IDLE);
  const stopping = useRef<AbortController>(undefined);
  const asked = askableOf(question);
  if (!asked) return null;
  const get = async (format: RowsFormat, put: (rows: Promise<Blob>) => Promise<string>): Promise<void> => {
    const { signal } = (stopping.current = new AbortController());
    setDoing({ status: 'busy' });
    try {
      const said = await put(completeRows(asked, format, { limits: limitsNow(), signal }));
      setDoing({ status: 'done', said });
    } catch (error) {
      setDoing(signal.aborted ? IDLE : { status: 'failed', said: explainFailure(error, t('cypher.rowsFailed')).why });
    }
  };
  const save = async (format: RowsFormat, rows: Promise<Blob>): Promise<string> => {
    const name = fileNameOf(asked.title, format);
    saveBlob(await rows, name);
    return t('cypher.saved', { name });
  };
  return (
    <section className="answer-tools" aria-label={t('cypher.allRows')}>
      {FORMATS.map((format) => (
        <span key={format} className="answer-tool">
          {format.toUpperCase()}
          <button
            type="button"
            className="text-button"
            aria-label={t('cypher.copyAs', { format: format.toUpperCase() })}
            onClick={() => void get(format, copy)}
          >
            {t('cypher.copy')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t('cypher.saveAs', { format: format.toUpperCase() })}
            onClick={() => void get(format, (rows) => save(format, rows))}
          >
            {t('cypher.save')}
          </button>
        </span>
      ))}
      {doing.status === 'busy' && (
        <button type="button" className="text-button" onClick={() => stopping.current?.abort()}>
          {t('cypher.stopSaving')}
        </button>
      )}
      <output className={doing.status === 'failed' ? 'cypher-parameter-fault' : 'muted'}>
        {doing.status === 'busy' ? t('cypher.fetching') : 'said' in doing ? doing.said : ''}
      </output>
    </section>
  );
}

/** The clipboard is promised the text at once: by the time that all rows are here, the press that asked may be too old. */
async function copy(rows: Promise<Blob>): Promise<string> {
  const text = rows.then((blob) => new Blob([blob], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  return t('cypher.copied');
}
