import FA2Layout from 'graphology-layout-forceatlas2/worker.js';
import { createSigma, sigmaGraph } from '../contenders/sigma.ts';
import { sizeOf } from '../contender.ts';
import { after, MainThread } from '../forces.ts';
import type { RunForces } from '../forces.ts';

/** As our own layout has them for graphs of this size. */
const settingsFor = (order: number) => ({
  barnesHutOptimize: true,
  barnesHutTheta: order > 5000 ? 1.2 : 0.5,
  strongGravityMode: true,
  gravity: 0.05,
  scalingRatio: 10,
  slowDown: 1 + Math.log(order),
});

/** graphology's own supervisor of a worker, on bare Sigma with its fast settings. */
export const run: RunForces = async (container, graph, ms) => {
  const drawn = sigmaGraph(graph, sizeOf(container));
  const thread = new MainThread();
  const sigma = createSigma(container, drawn, true);
  thread.drew();
  sigma.on('afterRender', () => thread.drew());
  const layout = new FA2Layout(drawn, { settings: settingsFor(drawn.order) });
  const { worker } = layout as unknown as { worker: Worker };
  worker.addEventListener('message', () => (thread.rounds += 1));
  layout.start();
  await after(ms);
  const found = await thread.stop();
  layout.kill();
  return found;
};
