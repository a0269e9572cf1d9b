import cytoscape from 'cytoscape';
import { themes } from '../../../../src/scene/theme.ts';
import { plainGraph } from '../../made-up-graph.ts';
import type { MadeUpGraph } from '../../made-up-graph.ts';
import { sizeOf } from '../contender.ts';
import type { Contender } from '../contender.ts';

const style = [
  {
    selector: 'node',
    style: {
      width: 'data(diameter)',
      height: 'data(diameter)',
      'background-color': 'data(colour)',
      label: 'data(name)',
      'font-size': 12,
      // Names only once they are larger than this on the screen.
      'min-zoomed-font-size': 14,
    },
  },
  { selector: 'edge', style: { 'curve-style': 'haystack', width: 1, 'line-color': '#ccc' } },
  { selector: 'node.near', style: { 'background-color': '#000' } },
  { selector: 'edge.near', style: { 'line-color': '#000' } },
] as unknown as cytoscape.StylesheetJson;

/** Everything in view, where it is to be. */
export function createCytoscape(container: HTMLElement, graph: MadeUpGraph): cytoscape.Core {
  const { width, height } = sizeOf(container);
  const { nodes, edges } = plainGraph(graph, { width, height });
  return cytoscape({
    container,
    elements: {
      nodes: nodes.map(({ id, name, kind, radius, x, y }) => ({
        data: { id, name, diameter: 2 * radius, colour: themes.light.kinds[kind] ?? '#000' },
        position: { x, y },
      })),
      edges: edges.map(({ id, start, end }) => ({ data: { id, source: start, target: end } })),
    },
    style,
    layout: { name: 'preset', fit: false },
    zoom: 1,
    pan: { x: width / 2, y: height / 2 },
    pixelRatio: 1,
    hideEdgesOnViewport: true,
    motionBlur: false,
  });
}

export const contender: Contender = {
  draw: (container, graph, watch) => {
    const { width, height } = sizeOf(container);
    const network = createCytoscape(container, graph);
    let hovered: string | undefined;
    let drawn: string | undefined;
    network.on('mouseover', 'node', ({ target }: { target: cytoscape.NodeSingular }) => {
      hovered = target.id();
      target.closedNeighborhood().addClass('near');
    });
    network.on('mouseout', 'node', ({ target }: { target: cytoscape.NodeSingular }) => {
      hovered = undefined;
      target.closedNeighborhood().removeClass('near');
    });
    network.on('render', () => {
      watch.drew(true);
      if (hovered === drawn) return;
      drawn = hovered;
      watch.highlighted(drawn);
    });
    return {
      placeOf: (id) => network.getElementById(id).renderedPosition(),
      magnify: (factor) => network.viewport({ zoom: factor, pan: { x: width / 2, y: height / 2 } }),
    };
  },
};
