import { madeUpGraph } from '../../draw/made-up-graph.ts';
import { createCytoscape } from '../../draw/page/contenders/cytoscape.ts';
import { SIZE } from '../made-up-picture.ts';
import type { Contender } from './contender.ts';

const contenderWith =
  (hasNames: boolean): Contender =>
  async (container, nodes) => {
    const network = createCytoscape(container, madeUpGraph(nodes));
    if (!hasNames) network.nodes().style({ 'min-zoomed-font-size': 1e4 });
    const options = { full: true, maxWidth: SIZE.width, maxHeight: SIZE.height, bg: '#fff' };
    return { png: () => network.png({ ...options, output: 'blob-promise' }) };
  };

export const named = contenderWith(true);
export const nameless = contenderWith(false);
