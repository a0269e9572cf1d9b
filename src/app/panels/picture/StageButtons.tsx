import type { RefObject } from 'react';
import { layouts } from '../../../layout/registry.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import { Icon } from '../../shell/Icon.tsx';
import type { IconName } from '../../shell/Icon.tsx';
import { changeView } from '../../state/view/store.ts';
import { cycleLayout } from '../../state/view/transitions.ts';

const layoutIds = layouts.map((layout) => layout.id);

export const nextLayout = (): void => changeView(cycleLayout(layoutIds));

/** Zoom, fit and layout, beside the legend. */
export function StageButtons({ stage, layout }: { stage: RefObject<StageHandle | null>; layout: string }) {
  const name = layouts.find((each) => each.id === layout)?.name ?? layout;
  return (
    <div className="stage-buttons">
      <IconButton label="Zoom out" icon="minus" onPress={() => stage.current?.zoomOut()} />
      <IconButton label="Zoom in" icon="plus" onPress={() => stage.current?.zoomIn()} />
      <IconButton label="Fit the picture" icon="fit" onPress={() => stage.current?.fit()} />
      <button type="button" className="button button-quiet" title="The next layout" onClick={nextLayout}>
        <Icon name="layout" />
        <span>
          <span className="visually-hidden">Layout: </span>
          {name}
        </span>
        <kbd aria-hidden="true">L</kbd>
      </button>
    </div>
  );
}

function IconButton({ label, icon, onPress }: { label: string; icon: IconName; onPress: () => void }) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
