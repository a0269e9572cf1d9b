import { useMemo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { usePositions } from '../../../../src/app/picture/use-positions.ts';
import { startLanguage } from '../../../../src/app/state/language/store.ts';
import type { Graph } from '../../../../src/model/values.ts';
import { sceneOf } from '../../scene-of.ts';
import { Picture } from '../contenders/liaison.tsx';
import { after, MainThread } from '../forces.ts';
import type { RunForces } from '../forces.ts';
import { onSigmaDrawn } from '../on-sigma-drawn.ts';

const LAYOUT = { id: 'force-atlas-2', parameters: {} };
/** What a graph of this size gets; see the layout's own kernel. */
const ROUNDS = 100;
const mayMove = (): boolean => true;

type LiveProps = { records: Graph; onDone: (share: number) => void };

/** Positions, scene and stage as the app has them, while the layout works. */
function Live({ records, onDone }: LiveProps) {
  const room = useRef<HTMLDivElement>(null);
  const { result, running } = usePositions(records, LAYOUT, { room, mayMove });
  const { positions } = result;
  const scene = useMemo(() => sceneOf(records, positions), [records, positions]);
  onDone(running?.done ?? (positions.size > 0 ? 1 : 0));
  return (
    <div ref={room} style={{ height: '100%' }}>
      <Picture scene={scene} />
    </div>
  );
}

export const run: RunForces = async (container, { records }, ms) => {
  await startLanguage();
  const thread = new MainThread();
  onSigmaDrawn((sigma) => sigma.getGraph().order > 0 && thread.drew());
  const isDone = new Promise<void>((resolve) => {
    createRoot(container).render(
      <Live
        records={records}
        onDone={(share) => {
          thread.rounds = Math.max(thread.rounds, Math.round(share * ROUNDS));
          if (share === 1) resolve();
        }}
      />,
    );
  });
  await Promise.race([isDone, after(ms)]);
  return thread.stop();
};
