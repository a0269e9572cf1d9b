import '../../../../src/app/styles/tokens.css';
import '../../../../src/app/styles/base.css';
import '../../../../src/app/shell/shell.css';
import '../../../../src/app/panels/picture/picture.css';
import { createRoot } from 'react-dom/client';
import { Legend } from '../../../../src/app/panels/picture/Legend.tsx';
import type { StageElement } from '../../../../src/app/stage/stage-contract.ts';
import { Stage } from '../../../../src/app/stage/stage.tsx';
import { startLanguage } from '../../../../src/app/state/language/store.ts';
import type { Scene } from '../../../../src/scene/scene.ts';
import { fittedZoom } from '../../made-up-graph.ts';
import { sceneOf } from '../../scene-of.ts';
import { sizeOf } from '../contender.ts';
import type { Contender } from '../contender.ts';
import { onSigmaDrawn } from '../on-sigma-drawn.ts';

const HIDDEN: ReadonlySet<string> = new Set();

const nothing = (): void => undefined;
const NONE: readonly string[] = [];

/** The stage fills the page as a peer's does; the legend lies over its foot. */
export function Picture({ scene }: { scene: Scene }) {
  return (
    <div style={{ position: 'relative', height: '100%', display: 'grid' }}>
      <Stage
        scene={scene}
        theme="light"
        selection={NONE}
        tool="move"
        onSelect={nothing}
        onExpand={nothing}
        onPin={nothing}
        onMenu={nothing}
      />
      <div className="picture-foot" style={{ position: 'absolute', bottom: 0, pointerEvents: 'none' }}>
        <Legend scene={scene} hiddenKinds={HIDDEN} />
      </div>
    </div>
  );
}

export const stageElement = (): StageElement | null => document.querySelector<StageElement>('[data-stage]');

/** The stage of the app. */
export const contender: Contender = {
  prepare: startLanguage,
  draw: (container, { records, positions }, watch) => {
    let hovered: string | undefined;
    onSigmaDrawn((sigma) => {
      const state = stageElement()?.dataset;
      const isWhole = sigma.getGraph().order === records.nodes.length;
      watch.drew(isWhole && state?.['ready'] === 'true');
      if (state?.['hovered'] === hovered) return;
      hovered = state?.['hovered'];
      watch.highlighted(hovered);
    });
    createRoot(container).render(<Picture scene={sceneOf(records, positions)} />);
    return {
      placeOf: (id) => stageElement()?.stage?.screenPositionOf(id),
      magnify: (factor) => {
        const zoom = factor * fittedZoom(records.nodes.length, sizeOf(container));
        stageElement()?.stage?.setCamera({ x: 0, y: 0, zoom });
      },
    };
  },
};
