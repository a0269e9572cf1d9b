import { Menu } from '@base-ui/react/menu';
import { useMemo } from 'react';
import type { Position } from '../../../scene/scene.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { mainLandmark } from '../../shell/main-landmark.ts';
import { ConnectionItems } from './ConnectionItems.tsx';
import { ExploreBanner } from './ExploreBanner.tsx';
import { NodeItems } from './NodeItems.tsx';
import { SelectionItems } from './SelectionItems.tsx';
import { isBundle, nodesAmong } from './choose.ts';
import { namedIn } from './selection-actions.ts';
import './explore.css';

export type MenuTarget = { id: string; at: Position };
type NodeMenuProps = { target: MenuTarget | undefined; picture: Picture; onClose: () => void };

const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-stage]');

/** What can be done with the thing that is pointed at; with all that is chosen where it is one of many. */
export function NodeMenu({ target: asked, picture, onClose }: NodeMenuProps) {
  // A node of the graph of kinds stands for many that are not there.
  const target = picture.question.type === 'overview' ? undefined : asked;
  const anchor = useMemo(() => target && { getBoundingClientRect: () => pointAt(target.at) }, [target]);
  return (
    <>
      <Menu.Root open={target !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
        <Menu.Portal container={mainLandmark}>
          <Menu.Positioner anchor={anchor} align="start" sideOffset={2} positionMethod="fixed" className="popup-place">
            <Menu.Popup className="popup explore-menu" finalFocus={stage}>
              {target && <Items id={target.id} picture={picture} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <ExploreBanner picture={picture} />
    </>
  );
}

const pointAt = ({ x, y }: Position): DOMRect => new DOMRect(x, y, 0, 0);

function Items({ id, picture }: { id: string; picture: Picture }) {
  const { selection } = picture.view;
  if (selection.length > 1 && selection.includes(id)) return <SelectionItems picture={picture} />;
  const [node] = namedIn(picture, nodesAmong([id], picture.records.graph));
  if (node && !isBundle(id)) return <NodeItems node={node} picture={picture} />;
  return <ConnectionItems id={id} picture={picture} />;
}
