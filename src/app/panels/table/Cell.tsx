import { Fragment } from 'react';
import { isNode, isPath, isRelationship } from '../../../model/values.ts';
import type { GraphPath, Value } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { formatDatesIn } from '../../../words/format-date.ts';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { answerInWords } from '../../../words/preset-words.ts';
import { t, writeNumber } from '../../../words/t.ts';

type CellProps = {
  value: Value;
  /** A year is no quantity: 2019, not 2,019. */
  isYear?: boolean;
  onSelect: (id: string) => void;
};

/** One value of an answer: nodes and connections by name, a press chooses them. */
export function Cell({ value, isYear, onSelect }: CellProps) {
  if (value === null || value === '') return <span className="no-value">–</span>;
  if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
  if (typeof value === 'number') return isYear ? String(value) : writeNumber(value);
  if (typeof value === 'string') return <Name text={formatDatesIn(answerInWords(value))} />;
  if (Array.isArray(value)) return <ListCell values={value} onSelect={onSelect} />;
  if (isNode(value))
    return (
      <button type="button" className="node-button" onClick={() => onSelect(value.id)}>
        <KindShape kind={kindOf(value)} />
        <Name text={nameIn(value)} />
      </button>
    );
  if (isRelationship(value))
    return (
      <button type="button" className="text-button" onClick={() => onSelect(value.id)}>
        {phraseOf(value.type, 'out')}
      </button>
    );
  if (isPath(value)) return <PathCell path={value} onSelect={onSelect} />;
  return <code>{JSON.stringify(value)}</code>;
}

type SelectProps = { onSelect: (id: string) => void };

function ListCell({ values, onSelect }: SelectProps & { values: Value[] }) {
  if (values.length === 0) return <span className="no-value">–</span>;
  return values.map((each, index) => (
    // A list of an answer has no identity beyond its order.
    <Fragment key={index}>
      {index > 0 && t('words.comma')}
      <Cell value={each} onSelect={onSelect} />
    </Fragment>
  ));
}

function PathCell({ path, onSelect }: SelectProps & { path: GraphPath }) {
  return path.nodes.map((node, index) => {
    const relationship = path.relationships[index - 1];
    return (
      <Fragment key={node.id}>
        {relationship && (
          <span className="path-phrase">
            {phraseOf(relationship.type, relationship.end === node.id ? 'out' : 'in')}
          </span>
        )}
        <Cell value={node} onSelect={onSelect} />
      </Fragment>
    );
  });
}
