import type { RefObject } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import { Icon } from '../../shell/Icon.tsx';
import type { IconName } from '../../shell/Icon.tsx';
import { setLayout } from '../../state/view/actions.ts';
import { t } from '../../words/t.ts';
import { LayoutMenu } from '../layout/LayoutMenu.tsx';
import { LookMenu } from '../tools/LookMenu.tsx';

/** Zoom, fit, look and layout, beside the legend. */
export function StageButtons({ stage, picture }: { stage: RefObject<StageHandle | null>; picture: Picture }) {
  const { view, placed } = picture;
  return (
    <div className="stage-buttons">
      <IconButton label={t('picture.zoomOut')} icon="minus" onPress={() => stage.current?.zoomOut()} />
      <IconButton label={t('picture.zoomIn')} icon="plus" onPress={() => stage.current?.zoomIn()} />
      <IconButton label={t('picture.fit')} icon="fit" onPress={() => stage.current?.fit()} />
      <LookMenu looks={view.looks} />
      <LayoutMenu
        choice={view.layout}
        onChoose={setLayout}
        running={placed.running}
        failed={placed.failed}
        onAgain={placed.again}
      />
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
