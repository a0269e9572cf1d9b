import { Fragment, useState } from 'react';
import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { capitalize, countOfSources } from '../../../words/count.ts';
import { notKnown } from '../../../words/format-value.ts';
import { nameIn } from '../../../words/names.ts';
import { t, tAround, writeNumber } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { SourcedBy } from './SourcedBy.tsx';
import { factsOfRelationship } from '../../../words/facts.ts';
import type { Fact } from '../../../words/facts.ts';
import type { Connection, ConnectionGroup } from './group-connections.ts';

/** Longer groups open on a press. */
const FIRST = 8;

type ConnectionGroupsProps = {
  groups: readonly ConnectionGroup[];
  sources: readonly GraphNode[];
  claims: readonly GraphNode[];
};

/** A node's connections by type and direction, each with its sources. */
export function ConnectionGroups({ groups, sources, claims }: ConnectionGroupsProps) {
  if (groups.length === 0) return <p className="muted">{t('evidence.noConnection')}</p>;
  return groups.map((group) => (
    <Group key={`${group.direction} ${group.type}`} group={group} sources={sources} claims={claims} />
  ));
}

function Group({ group, sources, claims }: Omit<ConnectionGroupsProps, 'groups'> & { group: ConnectionGroup }) {
  const [isWhole, setWhole] = useState(false);
  const { phrase, connections } = group;
  const listed = isWhole ? connections : connections.slice(0, FIRST);
  const disputed = new Set(claims.map((claim) => claim.properties['subject']));
  return (
    <section className="connections">
      <h3 className="evidence-heading">
        {capitalize(phrase)} <span className="connections-count">{writeNumber(connections.length)}</span>
      </h3>
      <ul>
        {listed.map((connection) => (
          <ConnectionItem
            key={connection.relationship.id}
            connection={connection}
            sources={sources}
            isDisputed={disputed.has(connection.relationship.id)}
          />
        ))}
      </ul>
      {listed.length < connections.length && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {t('evidence.showAll', { count: connections.length })}
        </button>
      )}
    </section>
  );
}

type ConnectionItemProps = { connection: Connection; sources: readonly GraphNode[]; isDisputed: boolean };

function ConnectionItem({ connection, sources, isDisputed }: ConnectionItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { relationship, other } = connection;
  const { quote, confidence } = relationship.properties;
  const ids = sourcesOf(relationship);
  const facts = factsOfRelationship(relationship).filter((fact) => fact.key !== 'confidence');
  return (
    <li className="connection">
      <div className="connection-line">
        <button type="button" className="node-button" onClick={() => selectAndShow(other.id)}>
          <KindShape kind={kindOf(other)} />
          <Name text={nameIn(other)} />
        </button>
        <button
          type="button"
          className="text-button connection-sources"
          aria-expanded={isOpen}
          aria-label={t('evidence.sourcesFor', { sources: countOfSources(ids.length), name: nameIn(other) })}
          onClick={() => setOpen(!isOpen)}
        >
          {countOfSources(ids.length)}
        </button>
      </div>
      {facts.length > 0 && (
        <p className="connection-facts">
          {facts.map((fact, index) => (
            <Fragment key={fact.key}>
              {index > 0 && ' · '}
              <FactOfConnection fact={fact} />
            </Fragment>
          ))}
        </p>
      )}
      {isDisputed && <p className="connection-facts">{t('evidence.statedDifferently')}</p>}
      {isOpen && (
        <div className="connection-evidence">
          <SourcedBy ids={ids} quote={quote} sources={sources} confidence={confidence} />
          <button type="button" className="text-button" onClick={() => selectAndShow(relationship.id)}>
            {t('evidence.openConnection')}
          </button>
        </div>
      )}
    </li>
  );
}

function FactOfConnection({ fact: { title, text } }: { fact: Fact }) {
  const { before, after } = tAround('evidence.fact', 'text', { title: title.toLowerCase() });
  return (
    <>
      {before}
      <Name text={text ?? notKnown()} />
      {after}
    </>
  );
}
