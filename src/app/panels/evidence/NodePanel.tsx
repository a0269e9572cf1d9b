import { useQuery } from '@tanstack/react-query';
import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode } from '../../../model/values.ts';
import type { NodeDetail } from '../../../model/wire.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { nodeAnswer } from '../../api/answers.ts';
import { Failure } from '../../shell/Failure.tsx';
import { Name } from '../../shell/Name.tsx';
import { countOfConnections } from '../../../words/count.ts';
import { kindWord } from '../../../words/model-words.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { Neighbours } from '../explore/Neighbours.tsx';
import { NodeActions } from '../explore/NodeActions.tsx';
import { ReachSection } from '../explore/ReachSection.tsx';
import { ConnectionGroups } from './ConnectionGroups.tsx';
import { Disputes } from './Disputes.tsx';
import { FactList } from './FactList.tsx';
import { NodeHeading } from './NodeHeading.tsx';
import { SourcedBy } from './SourcedBy.tsx';
import { disputesOf } from './claims.ts';
import { factsOfNode } from '../../../words/facts.ts';
import { groupConnections } from './group-connections.ts';

type NodePanelProps = { id: string; shown: GraphNode | undefined; picture: Picture };

export function NodePanel({ id, shown, picture }: NodePanelProps) {
  const { data, error, refetch } = useQuery(nodeAnswer(id));
  const node = data?.node ?? shown;
  return (
    <article aria-label={t('evidence.chosenNode')}>
      {node && <NodeHeading node={node} />}
      {node && <NodeActions node={{ id, name: nameIn(node) }} picture={picture} />}
      {node && <FactList facts={factsOfNode(node)} />}
      {node && <Note node={node} />}
      {data && <Neighbours node={{ id, name: nameIn(data.node) }} picture={picture} />}
      {data && kindOf(data.node) === 'Program' && <ReachSection id={id} picture={picture} />}
      {error && <Failure error={error} what={t('evidence.nodeFailed', { id })} onAgain={() => void refetch()} />}
      {!data && !error && <output className="muted">{t('evidence.reading')}</output>}
      {data && <Evidence detail={data} />}
    </article>
  );
}

function Evidence({ detail }: { detail: NodeDetail }) {
  const { node, relationships, neighbours, degree, sources, claims } = detail;
  const groups = groupConnections(node.id, relationships, neighbours);
  const isSource = kindOf(node) === 'Source';
  return (
    <>
      {!isSource && (
        <section aria-labelledby="who-says-so">
          <h3 id="who-says-so" className="evidence-heading">
            {t('evidence.whoSaysSo')}
          </h3>
          <SourcedBy ids={sourcesOf(node)} quote={node.properties['quote']} sources={sources} />
        </section>
      )}
      <Disputes disputes={disputesOf(node, claims)} sources={sources} />
      {degree > relationships.length && (
        <p className="evidence-cut">
          {t('evidence.cut', { shown: relationships.length, connections: countOfConnections(degree) })}
        </p>
      )}
      <ConnectionGroups groups={groups} sources={sources} claims={claims} />
    </>
  );
}

function Note({ node }: { node: GraphNode }) {
  const note = node.properties['note'];
  const label = kindOf(node);
  const kind = label ? kindWord(label) : t('evidence.node');
  if (typeof note !== 'string' || note === '') return null;
  return (
    <p className="evidence-note">
      <span className="visually-hidden">{t('evidence.noteOn', { kind })} </span>
      <Name text={note} />
    </p>
  );
}
