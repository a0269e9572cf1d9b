import type { RefObject } from 'react';
import { layouts } from '../../../layout/registry.ts';
import type { View } from '../../../model/view.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import { Icon } from '../../shell/Icon.tsx';
import type { IconName } from '../../shell/Icon.tsx';
import { nextLayout } from '../../state/view/actions.ts';
import { t } from '../../words/t.ts';
import { LookMenu } from '../tools/LookMenu.tsx';

/** Zoom, fit, look and layout, beside the legend. */
export function StageButtons({ stage, view }: { stage: RefObject<StageHandle | null>; view: View }) {
  const name = layouts.find((each) => each.id === view.layout.id)?.name ?? view.layout.id;
  return (
    <div className="stage-buttons">
      <IconButton label={t('picture.zoomOut')} icon="minus" onPress={() => stage.current?.zoomOut()} />
      <IconButton label={t('picture.zoomIn')} icon="plus" onPress={() => stage.current?.zoomIn()} />
      <IconButton label={t('picture.fit')} icon="fit" onPress={() => stage.current?.fit()} />
      <LookMenu looks={view.looks} />
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
