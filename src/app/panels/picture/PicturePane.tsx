import type { ReactNode, RefObject } from 'react';
import { Stage } from '../../stage/stage.tsx';
import type { SelectMode, StageHandle, StageTool } from '../../stage/stage-contract.ts';
import type { Position } from '../../../scene/scene.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { changePanels } from '../../state/panels/store.ts';
import { openEvidence } from '../../state/panels/transitions.ts';
import { useTheme } from '../../state/theme/store.ts';
import { askQuestion, expand, pin, select, selectBy } from '../../state/view/actions.ts';
import { t } from '../../../words/t.ts';
import { usePreview } from '../explore/exploring.ts';
import { LookKeys } from '../analysis/LookKeys.tsx';
import { kindQuestion } from '../../question/kind-question.ts';
import { Legend } from './Legend.tsx';
import { StageButtons } from './StageButtons.tsx';
import { StageMessage } from './StageMessage.tsx';
import './picture.css';

/** Chooses a node or connection and shows what stands behind it. */
export function selectAndShow(id: string | undefined): void {
  select(id ? [id] : []);
  if (id) changePanels(openEvidence);
}

/** An unfolding panel moves the picture, which must hold still for the second press of a double-click. */
const DOUBLE_CLICK_MS = 300;

function selectInPicture(ids: readonly string[], mode: SelectMode): void {
  selectBy(ids, mode);
  if (ids.length > 0) setTimeout(() => changePanels(openEvidence), DOUBLE_CLICK_MS);
}

/** In the graph of kinds a node stands for all of its kind. */
function expandIn({ scene, question }: Picture, id: string): void {
  const node = scene.nodes.find((each) => each.id === id);
  if (question.type === 'overview') {
    if (node) askQuestion(kindQuestion(node.kind), node.name);
  } else expand(id, node?.fullName ?? id);
}

export type PicturePaneProps = {
  picture: Picture;
  stage: RefObject<StageHandle | null>;
  room: RefObject<HTMLDivElement | null>;
  tool: StageTool;
  onMenu: (id: string, at: Position) => void;
  /** What stands over the picture. */
  children: ReactNode;
};

export function PicturePane({ picture, stage, room, tool, onMenu, children }: PicturePaneProps) {
  const { scene, view, answer, hiddenKinds } = picture;
  const theme = useTheme();
  const selection = usePreview(view.selection);
  return (
    <section className="picture" aria-label={t('picture.label')}>
      <div className="picture-room" ref={room} aria-busy={answer.status === 'loading'}>
        <Stage
          ref={stage}
          scene={scene}
          theme={theme}
          selection={selection}
          tool={tool}
          onSelect={selectInPicture}
          onExpand={(id) => expandIn(picture, id)}
          onPin={pin}
          onMenu={onMenu}
        />
        <StageMessage picture={picture} />
        {children}
      </div>
      <div className="picture-foot">
        <div className="legends">
          <Legend scene={scene} hiddenKinds={hiddenKinds} />
          <LookKeys keys={scene.keys.filter(({ isAtRest }) => !isAtRest)} />
        </div>
        <StageButtons stage={stage} picture={picture} />
      </div>
    </section>
  );
}
