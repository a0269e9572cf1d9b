import type { RefObject } from 'react';
import { Stage } from '../../stage/stage.tsx';
import type { StageHandle } from '../../stage/stage-contract.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openEvidence } from '../../state/panels/transitions.ts';
import { useTheme } from '../../state/theme/store.ts';
import { changeView } from '../../state/view/store.ts';
import { expand, select } from '../../state/view/transitions.ts';
import { Legend } from './Legend.tsx';
import { StageButtons } from './StageButtons.tsx';
import { StageMessage } from './StageMessage.tsx';
import './picture.css';

/** Chooses a node or connection and shows what stands behind it. */
export function selectAndShow(id: string | undefined): void {
  changeView(select(id));
  if (id) changePanels(openEvidence);
}

/** An unfolding panel moves the picture, which must hold still for the second press of a double-click. */
const DOUBLE_CLICK_MS = 300;

function selectInPicture(id: string | undefined): void {
  changeView(select(id));
  if (id) setTimeout(() => changePanels(openEvidence), DOUBLE_CLICK_MS);
}

export type PicturePaneProps = {
  picture: Picture;
  stage: RefObject<StageHandle | null>;
  room: RefObject<HTMLDivElement | null>;
};

export function PicturePane({ picture, stage, room }: PicturePaneProps) {
  const { scene, view, answer, hiddenKinds } = picture;
  const theme = useTheme();
  return (
    <section className="picture" aria-label="Picture">
      <div className="picture-room" ref={room} aria-busy={answer.status === 'loading'}>
        <Stage
          ref={stage}
          scene={scene}
          theme={theme}
          selected={view.selected}
          onSelect={selectInPicture}
          onExpand={(id) => changeView(expand(id))}
        />
        <StageMessage picture={picture} />
      </div>
      <div className="picture-foot">
        <Legend entries={scene.legend} hiddenKinds={hiddenKinds} />
        <StageButtons stage={stage} layout={view.layout} />
      </div>
    </section>
  );
}
