import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode, GraphRelationship } from '../../../model/values.ts';
import { Name } from '../../shell/Name.tsx';
import { phraseOf } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { sourcing } from '../../../words/sourcing.ts';
import { t } from '../../../words/t.ts';
import { factsOfRelationship } from '../../../words/facts.ts';
import './bundle.css';

export type BundleListProps = {
  members: readonly GraphRelationship[];
  nodes: readonly GraphNode[];
  onSelect: (id: string) => void;
};

/** The connections that one line of the picture stands for, each with what it says and how many say so. */
export function BundleList({ members, nodes, onSelect }: BundleListProps) {
  const [first] = members;
  if (!first) return null;
  const nameAt = (id: string): string => {
    const node = nodes.find((each) => each.id === id);
    return node ? nameIn(node) : id;
  };
  const names = new Map([first.start, first.end].map((id) => [id, nameAt(id)]));
  return (
    <section className="bundle">
      <h2 className="bundle-title">
        {t('stage.bundle.title', {
          connections: t('stage.connections', { count: members.length }),
          one: names.get(first.start) ?? first.start,
          other: names.get(first.end) ?? first.end,
        })}
      </h2>
      <ul>
        {members.map((member) => (
          <BundleItem key={member.id} member={member} names={names} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  );
}

type BundleItemProps = {
  member: GraphRelationship;
  names: ReadonlyMap<string, string>;
  onSelect: (id: string) => void;
};

function BundleItem({ member, names, onSelect }: BundleItemProps) {
  const { id, type, start, end } = member;
  const [from, to] = [names.get(start) ?? start, names.get(end) ?? end];
  const phrase = phraseOf(type, 'out');
  const facts = factsOfRelationship(member)
    .filter(({ key, text }) => key !== 'confidence' && text !== undefined)
    .map(({ title, text }) => `${title}: ${text}`);
  const sources = sourcesOf(member).length;
  return (
    <li className="bundle-item">
      <button
        type="button"
        className="text-button bundle-sentence"
        aria-label={t('stage.bundle.open', { sentence: `${from} ${phrase} ${to}` })}
        onClick={() => onSelect(id)}
      >
        <Name text={from} /> <em>{phrase}</em> <Name text={to} />
      </button>
      <p className="bundle-facts">{[...facts, sourcing(sources)].join(' · ')}</p>
    </li>
  );
}
