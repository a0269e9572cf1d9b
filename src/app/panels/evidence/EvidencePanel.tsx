import { endsOf } from '../../../model/identity.ts';
import { SHARES } from '../../../scene/projections/project.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { PathsChips } from '../explore/PathsChips.tsx';
import { PathsPanel } from '../explore/PathsPanel.tsx';
import { SelectionPanel } from '../explore/SelectionPanel.tsx';
import { isBundle, withMembers } from '../explore/choose.ts';
import { pathsOf } from '../explore/paths-of.ts';
import { leadOf } from '../../state/view/transitions.ts';
import { AboutPicture } from './AboutPicture.tsx';
import { BundlePanel } from './BundlePanel.tsx';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { SharedPanel } from './SharedPanel.tsx';
import './evidence.css';

/** What stands behind what is chosen; without anything, what stands behind the question. */
export function EvidencePanel({ picture }: { picture: Picture }) {
  const { selection } = picture.view;
  const { told, others } = pathsOf(picture.records.brought, selection);
  return (
    <>
      <PathsChips all={others} picture={picture} />
      {told && <PathsPanel brought={told} picture={picture} />}
      {selection.length > 1 ? (
        <SelectionPanel picture={picture} hasPaths={told !== undefined} />
      ) : (
        <ChosenPanel picture={picture} />
      )}
    </>
  );
}

function ChosenPanel({ picture }: { picture: Picture }) {
  const selected = leadOf(picture.view);
  if (!selected || picture.question.type === 'overview') return <AboutPicture question={picture.question} />;
  if (isBundle(selected)) return <BundlePanel ids={withMembers([selected], picture.scene)} picture={picture} />;
  const { graph } = picture.records;
  const relationship = graph.relationships.find((each) => each.id === selected);
  const shared = relationship ? undefined : picture.drawn.relationships.find((each) => each.id === selected);
  if (shared?.type === SHARES) return <SharedPanel connection={shared} picture={picture} />;
  const ends = relationship ?? endsOf(selected);
  if (ends)
    return <ConnectionPanel key={selected} id={selected} start={ends.start} end={ends.end} shown={relationship} />;
  const node = graph.nodes.find((each) => each.id === selected);
  return <NodePanel key={selected} id={selected} shown={node} picture={picture} />;
}
