import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { themes } from '../../../../src/scene/theme.ts';
import { plainGraph } from '../../made-up-graph.ts';
import { sizeOf } from '../contender.ts';
import type { Contender } from '../contender.ts';

const options = {
  layout: { improvedLayout: false },
  physics: false,
  interaction: { hover: true, hideEdgesOnDrag: true, hideEdgesOnZoom: true, tooltipDelay: 1e9, zoomSpeed: 0.4 },
  nodes: {
    shape: 'dot',
    borderWidth: 0,
    font: { size: 12 },
    // Names only once they are larger than this on the screen.
    scaling: { label: { drawThreshold: 14 } },
  },
  edges: { smooth: false, color: '#cccccc', width: 1, arrows: { to: false }, selectionWidth: 0, hoverWidth: 0 },
} as const;

export const contender: Contender = {
  draw: (container, graph, watch) => {
    const { nodes, edges } = plainGraph(graph, sizeOf(container));
    const data = {
      nodes: new DataSet(
        nodes.map(({ id, name, kind, radius, x, y }) => ({
          id,
          label: name,
          size: radius,
          x,
          y,
          color: themes.light.kinds[kind],
        })),
      ),
      edges: new DataSet(edges.map(({ id, start, end }) => ({ id, from: start, to: end }))),
    };
    const network = new Network(container, data, options);
    network.moveTo({ position: { x: 0, y: 0 }, scale: 1 });
    let hovered: string | undefined;
    let drawn: string | undefined;
    network.on('hoverNode', ({ node }: { node: string }) => (hovered = node));
    network.on('blurNode', () => (hovered = undefined));
    network.on('afterDrawing', () => {
      watch.drew(true);
      if (hovered === drawn) return;
      drawn = hovered;
      watch.highlighted(drawn);
    });
    return {
      placeOf: (id) => network.canvasToDOM(network.getPosition(id)),
      magnify: (factor) => network.moveTo({ position: { x: 0, y: 0 }, scale: factor }),
    };
  },
};
