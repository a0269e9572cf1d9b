import ForceGraph from 'force-graph';
import type { NodeObject } from 'force-graph';
import { themes } from '../../../../src/scene/theme.ts';
import { plainGraph } from '../../made-up-graph.ts';
import { sizeOf } from '../contender.ts';
import type { Contender } from '../contender.ts';

type Node = NodeObject & { id: string; colour: string; area: number };
type Link = { source: string | Node; target: string | Node };

const endOf = (end: string | Node): string => (typeof end === 'string' ? end : end.id);

export const contender: Contender = {
  draw: (container, graph, watch) => {
    const { nodes, edges } = plainGraph(graph, sizeOf(container));
    const near = new Set<string>();
    let hovered: string | undefined;
    let drawn: string | undefined;
    const isNear = ({ source, target }: Link): boolean => endOf(source) === hovered || endOf(target) === hovered;
    const links = edges.map(({ start, end }): Link => ({ source: start, target: end }));
    const colourOf = ({ id, colour }: Node): string => (near.has(id) ? '#000' : colour);
    const linkColourOf = (link: Link): string => (hovered !== undefined && isNear(link) ? '#000' : '#ccc');
    const drawing = new ForceGraph<Node, Link>(container)
      .cooldownTicks(0)
      .warmupTicks(0)
      .nodeRelSize(1)
      .nodeVal('area')
      .nodeColor(colourOf)
      .linkColor(linkColourOf)
      .linkWidth(1)
      .nodeLabel('')
      .minZoom(0.01)
      .onNodeHover((node) => {
        hovered = node?.id;
        near.clear();
        if (hovered !== undefined) near.add(hovered);
        for (const link of hovered === undefined ? [] : links)
          if (isNear(link)) near.add(endOf(link.source)).add(endOf(link.target));
        drawing.nodeColor(colourOf).linkColor(linkColourOf);
      })
      .onRenderFramePost(() => {
        // It takes data in a moment later, and then holds the nodes themselves as a link's ends.
        watch.drew(typeof links[0]?.source === 'object');
        if (hovered === drawn) return;
        drawn = hovered;
        watch.highlighted(drawn);
      })
      .graphData({
        nodes: nodes.map(({ id, kind, radius, x, y }) => ({
          id,
          colour: themes.light.kinds[kind] ?? '#000',
          area: radius * radius,
          x,
          y,
          fx: x,
          fy: y,
        })),
        links,
      })
      .zoom(1)
      .centerAt(0, 0);
    const places = new Map(nodes.map((node) => [node.id, node]));
    return {
      placeOf: (id) => {
        const node = places.get(id);
        return node && drawing.graph2ScreenCoords(node.x, node.y);
      },
      magnify: (factor) => drawing.zoom(factor).centerAt(0, 0),
    };
  },
};
