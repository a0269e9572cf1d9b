import { endsOf } from '../../../model/identity.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { AboutPicture } from './AboutPicture.tsx';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { isExpanded, leadOf } from '../../state/view/transitions.ts';
import './evidence.css';

/** What stands behind the chosen node or connection; without one, what stands behind the question. */
export function EvidencePanel({ picture }: { picture: Picture }) {
  const selected = leadOf(picture.view);
  if (!selected) return <AboutPicture question={picture.question} />;
  const relationship = picture.records.graph.relationships.find((each) => each.id === selected);
  const ends = relationship ?? endsOf(selected);
  if (ends)
    return <ConnectionPanel key={selected} id={selected} start={ends.start} end={ends.end} shown={relationship} />;
  const node = picture.records.graph.nodes.find((each) => each.id === selected);
  return <NodePanel key={selected} id={selected} shown={node} isExpanded={isExpanded(picture.view, selected)} />;
}
