import type { RefObject } from 'react';
import type { Picture } from '../../picture/use-picture.ts';
import type { StageHandle } from '../../stage/stage-contract.ts';
import type { IconName } from '../../shell/Icon.tsx';
import { IconButton } from '../../shell/IconButton.tsx';
import { setLayout } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import { LayoutMenu } from '../layout/LayoutMenu.tsx';
import { LookMenu } from '../tools/LookMenu.tsx';

/** Zoom, fit, look and layout, beside the legend. */
export function StageButtons({ stage, picture }: { stage: RefObject<StageHandle | null>; picture: Picture }) {
  const { view, placed } = picture;
  return (
    <div className="stage-buttons">
      <StageButton label={t('picture.zoomOut')} icon="minus" onPress={() => stage.current?.zoomOut()} />
      <StageButton label={t('picture.zoomIn')} icon="plus" onPress={() => stage.current?.zoomIn()} />
      <StageButton label={t('picture.fit')} icon="fit" onPress={() => stage.current?.fit()} />
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

const StageButton = ({ label, icon, onPress }: { label: string; icon: IconName; onPress: () => void }) => (
  <IconButton label={label} title={label} icon={icon} onPress={onPress} />
);
