import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { themes } from '../../../../src/scene/theme.ts';
import { plainGraph } from '../../made-up-graph.ts';
import type { MadeUpGraph } from '../../made-up-graph.ts';
import { sizeOf } from '../contender.ts';
import type { Contender } from '../contender.ts';

/** A small turn of the wheel zooms about as far as it does in the others; of itself Sigma takes each for a notch. */
const ZOOMING_RATIO = 1.06;

const fastSettings: Partial<Settings> = {
  defaultEdgeType: 'line',
  edgeProgramClasses: { line: EdgeLineProgram },
  defaultNodeType: 'point',
  nodeProgramClasses: { point: NodePointProgram },
  hideEdgesOnMove: true,
  hideLabelsOnMove: true,
  labelDensity: 0.5,
  labelGridCellSize: 150,
  labelRenderedSizeThreshold: 8,
  enableEdgeEvents: false,
};

export function sigmaGraph(graph: MadeUpGraph, size: { width: number; height: number }): MultiDirectedGraph {
  const { nodes, edges } = plainGraph(graph, size);
  const drawn = new MultiDirectedGraph();
  for (const { id, name, kind, radius, x, y } of nodes)
    drawn.addNode(id, { x, y: -y, size: radius, label: name, color: themes.light.kinds[kind] });
  for (const { id, start, end } of edges) drawn.addEdgeWithKey(id, start, end, { size: 1, color: '#ccc' });
  return drawn;
}

export const createSigma = (container: HTMLElement, graph: MultiDirectedGraph, isFast: boolean): Sigma =>
  new Sigma(graph, container, {
    zoomingRatio: ZOOMING_RATIO,
    zoomDuration: 140,
    enableCameraRotation: false,
    ...(isFast && fastSettings),
  });

const contenderWith = (isFast: boolean): Contender => ({
  draw: (container, graph, watch) => {
    const sigma = createSigma(container, sigmaGraph(graph, sizeOf(container)), isFast);
    watch.drew(true);
    sigma.on('afterRender', () => watch.drew(true));
    // What is pointed at is drawn on a layer of its own, in the next frame and without an event.
    sigma.on('enterNode', ({ node }) => requestAnimationFrame(() => watch.highlighted(node)));
    sigma.on('leaveNode', () => watch.highlighted(undefined));
    return {
      placeOf: (id) => {
        const { x, y } = sigma.getGraph().getNodeAttributes(id);
        return sigma.graphToViewport({ x, y });
      },
      magnify: (factor) => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 / factor }),
    };
  },
});

export const fast = contenderWith(true);
export const plain = contenderWith(false);
