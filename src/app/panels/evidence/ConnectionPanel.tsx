import { useQuery } from '@tanstack/react-query';
import { sourcesOf } from '../../../model/values.ts';
import type { GraphNode, GraphRelationship } from '../../../model/values.ts';
import { kindOf } from '../../../scene/drawn.ts';
import { nodeAnswer } from '../../api/answers.ts';
import { Failure } from '../../shell/Failure.tsx';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import { phraseOf } from '../../../words/model-words.ts';
import { namesOf } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { Disputes } from './Disputes.tsx';
import { FactList } from './FactList.tsx';
import { SourcedBy } from './SourcedBy.tsx';
import { disputesOf } from './claims.ts';
import { factsOfRelationship } from '../../../words/facts.ts';

type ConnectionPanelProps = { id: string; start: string; end: string; shown: GraphRelationship | undefined };

/** One connection: who, does what, to whom, and who says so. Its sources come with the nodes at its ends. */
export function ConnectionPanel({ id, start, end, shown }: ConnectionPanelProps) {
  const from = useQuery(nodeAnswer(start));
  const to = useQuery(nodeAnswer(end));
  const details = [from.data, to.data].filter((detail) => detail !== undefined);
  const relationship = shown ?? details.flatMap((detail) => detail.relationships).find((each) => each.id === id);
  const error = from.error ?? to.error;
  const isComplete = details.length === 2;
  const sources = details.flatMap((detail) => detail.sources);
  const claims = [...new Map(details.flatMap((detail) => detail.claims).map((claim) => [claim.id, claim])).values()];
  return (
    <article aria-label={t('evidence.chosenConnection')} className="connection-panel">
      <p className="node-kind">{t('evidence.connection')}</p>
      <h2 className="connection-sentence">
        <End id={start} node={from.data?.node} />
        <span className="connection-phrase">{relationship ? phraseOf(relationship.type, 'out') : '…'}</span>
        <End id={end} node={to.data?.node} />
      </h2>
      {relationship && <FactList facts={factsOfRelationship(relationship)} />}
      {relationship && isComplete && (
        <>
          <ConnectionEvidence relationship={relationship} sources={sources} />
          <Disputes disputes={disputesOf(relationship, claims)} sources={sources} />
        </>
      )}
      {error && (
        <Failure
          error={error}
          what={t('evidence.connectionFailed')}
          onAgain={() => {
            void from.refetch();
            void to.refetch();
          }}
        />
      )}
      {!isComplete && !error && <output className="muted">{t('evidence.reading')}</output>}
      {isComplete && !relationship && <output>{t('evidence.notLoaded')}</output>}
    </article>
  );
}

function ConnectionEvidence({ relationship, sources }: { relationship: GraphRelationship; sources: GraphNode[] }) {
  const { quote, confidence, note } = relationship.properties;
  return (
    <section aria-labelledby="who-says-so">
      <h3 id="who-says-so" className="evidence-heading">
        {t('evidence.whoSaysSo')}
      </h3>
      <SourcedBy ids={sourcesOf(relationship)} quote={quote} sources={sources} confidence={confidence} />
      {typeof note === 'string' && note !== '' && (
        <p className="evidence-note">
          <Name text={note} />
        </p>
      )}
    </section>
  );
}

function End({ id, node }: { id: string; node: GraphNode | undefined }) {
  const { name, original } = node ? namesOf(node) : { name: id, original: undefined };
  return (
    <button type="button" className="node-button" title={original} onClick={() => selectAndShow(id)}>
      {node && <KindShape kind={kindOf(node)} />}
      <Name text={name} />
    </button>
  );
}
