import { toBlob } from 'virtual:sigma-export-image';
import { madeUpGraph } from '../../draw/made-up-graph.ts';
import { createSigma, sigmaGraph } from '../../draw/page/contenders/sigma.ts';
import { sizeOf } from '../../draw/page/contender.ts';
import { SIZE } from '../made-up-picture.ts';
import type { Contender } from './contender.ts';

export const contender: Contender = async (container, nodes) => {
  const graph = sigmaGraph(madeUpGraph(nodes), sizeOf(container));
  const sigma = createSigma(container, graph, false);
  return { png: () => toBlob(sigma, { ...SIZE, format: 'png', backgroundColor: '#fff' }) };
};
