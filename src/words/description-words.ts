import { altText } from '../scene/describe/alt-text.ts';
import type { DescriptionWords } from '../scene/describe/description-words.ts';
import { longDescription } from '../scene/describe/long-description.ts';
import type { ShownGraph } from '../scene/shown-graph.ts';
import { countOfConnections, countOfKind, countOfNodes } from './count.ts';
import { phraseOf } from './model-words.ts';
import { t } from './t.ts';

/** What a picture says in words alone, in the language of the interface. */
export const descriptionWords = (): DescriptionWords => ({
  network: (nodes, connections) =>
    t('export.describe.network', { nodes: countOfNodes(nodes), connections: countOfConnections(connections) }),
  ofKind: (kind, count) => countOfKind(count, kind),
  kindsTitle: t('export.describe.kinds'),
  hubsTitle: t('export.describe.hubs'),
  hub: (name, degree) => t('export.describe.hub', { name, connections: countOfConnections(degree) }),
  mostConnected: (names) => t('export.describe.mostConnected', { names }),
  connectionsTitle: t('export.describe.connections'),
  hubConnectionsTitle: t('export.describe.hubConnections'),
  connection: (start, type, end) => t('export.describe.connection', { start, phrase: phraseOf(type, 'out'), end }),
  between: (start, end, count) => t('export.describe.between', { start, end, connections: countOfConnections(count) }),
  rest: (count) => t('export.describe.rest', { count }),
  absence: t('export.captionAbsence'),
});

/** A picture for those who do not see it: in a sentence, and at length. */
export function pictureInWords({ scene, text }: Pick<ShownGraph, 'scene' | 'text'>): {
  altText: string;
  description: string;
} {
  const words = descriptionWords();
  return { altText: altText(scene, text, words), description: longDescription(scene, text, words) };
}
