import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { nodeAnswer } from '../../api/answers.ts';
import { nameIn } from '../../../words/names.ts';
import { kindWord } from '../../../words/model-words.ts';
import { t } from '../../../words/t.ts';
import { AnyNodePicker } from '../sentence/AnyNodePicker.tsx';
import { writeParameter } from './draft.ts';
import { readTyped } from './typed-value.ts';
import type { TypedValue } from './typed-value.ts';

type ParametersPanelProps = { names: readonly string[]; typed: Readonly<Record<string, string>> };

/** One field for each parameter that the statement names. */
export function ParametersPanel({ names, typed }: ParametersPanelProps) {
  if (names.length === 0) return null;
  return (
    <fieldset className="cypher-parameters">
      <legend>{t('cypher.parameters')}</legend>
      {names.map((name) => (
        <ParameterField key={name} name={name} text={typed[name] ?? ''} />
      ))}
    </fieldset>
  );
}

function ParameterField({ name, text }: { name: string; text: string }) {
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const read = readTyped(text);
  const isFaulty = read.type === 'fault';
  return (
    <div className="cypher-parameter">
      <label htmlFor={id}>${name}</label>
      <input
        id={id}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isFaulty}
        aria-describedby={`${id}-type`}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => writeParameter(name, event.target.value)}
      />
      <span id={`${id}-type`} className={isFaulty ? 'cypher-parameter-fault' : 'muted'}>
        {read.type === 'node' && !isTyping ? <NodeTold id={read.value} kind={read.kind} /> : typeInWords(read)}
      </span>
      <AnyNodePicker title={t('cypher.pickNode', { name })} value="" onChange={(id) => writeParameter(name, id)} />
    </div>
  );
}

function typeInWords(read: TypedValue): string {
  if (read.type === 'node') return kindWord(read.kind);
  return t(`cypher.types.${read.type}`);
}

/** The name behind an id, so that a reader sees whom it means. */
function NodeTold({ id, kind }: { id: string; kind: string }) {
  const { data, isError } = useQuery(nodeAnswer(id));
  if (isError) return t('cypher.noSuchNode');
  return data ? nameIn(data.node) : kindWord(kind);
}
