import { useState } from 'react';
import { nameOf } from '../../../model/values.ts';
import type { GraphNode } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { capitalize, count } from '../../words/count.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { SourcedBy } from './SourcedBy.tsx';
import { idsOf } from './claims.ts';
import { factsOfRelationship } from './facts.ts';
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
  if (groups.length === 0) return <p className="muted">No connection of it is known.</p>;
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
        {capitalize(phrase)} <span className="connections-count">{connections.length}</span>
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
          Show all {connections.length}
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
  const ids = idsOf(relationship.properties['sources']);
  const facts = factsOfRelationship(relationship)
    .filter((fact) => fact.key !== 'confidence')
    .map((fact) => `${fact.title.toLowerCase()}: ${fact.text}`);
  return (
    <li className="connection">
      <div className="connection-line">
        <button type="button" className="node-button" onClick={() => selectAndShow(other.id)}>
          <KindShape kind={kindOf(other)} />
          <Name text={nameOf(other)} />
        </button>
        <button
          type="button"
          className="text-button connection-sources"
          aria-expanded={isOpen}
          aria-label={`${count(ids.length, 'source', 'sources')} for ${nameOf(other)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {count(ids.length, 'source', 'sources')}
        </button>
      </div>
      {facts.length > 0 && <p className="connection-facts">{facts.join(' · ')}</p>}
      {isDisputed && <p className="connection-facts">Stated differently by others; open the connection for both.</p>}
      {isOpen && (
        <div className="connection-evidence">
          <SourcedBy ids={ids} quote={quote} sources={sources} confidence={confidence} />
          <button type="button" className="text-button" onClick={() => selectAndShow(relationship.id)}>
            Open this connection
          </button>
        </div>
      )}
    </li>
  );
}
