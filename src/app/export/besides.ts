import { dataFormats, toTables } from '../../scene/data-files/data-formats.ts';
import type { DataFormat } from '../../scene/data-files/data-formats.ts';
import type { DataPackageFiles } from '../../scene/data-files/to-data-package.ts';
import type { ShownGraph } from '../../scene/shown-graph.ts';
import { markdownFormat, sourceListFormats } from '../../scene/source-lists/source-list-formats.ts';
import type { SourceListFormat } from '../../scene/source-lists/source-list-formats.ts';
import { countOfConnections, countOfNodes } from '../../words/count.ts';
import { pictureInWords } from '../../words/description-words.ts';
import { sourceListWords } from '../../words/source-list-words.ts';
import { t } from '../../words/t.ts';
import { fileNameOf } from './file-name.ts';
import { saveBlob } from './save-blob.ts';
import type { Task } from './use-task.ts';

/** A file that can be saved beside the picture. */
export type Beside = {
  id: SourceListFormat['id'] | DataFormat['id'] | 'description';
  ending: string;
  mediaType: string;
  write: (shown: ShownGraph) => Written;
};

/** With what has no place in such a file, in words. */
type Written = { content: string | Uint8Array<ArrayBuffer>; loss?: string };

const listFile = (format: SourceListFormat): Beside => ({
  ...format,
  write: (shown) => ({ content: format.write(shown, sourceListWords()) }),
});

/** All sources by their numbers, as a text to read. */
export const markdownList: Beside = listFile(markdownFormat);

type BesideGroup = { group: 'sources' | 'data' | 'words'; files: readonly Beside[] };

export const besideGroups: readonly BesideGroup[] = [
  { group: 'sources', files: sourceListFormats.map(listFile) },
  { group: 'data', files: dataFormats.map((format) => ({ ...format, write: writerOf(format) })) },
  { group: 'words', files: [{ id: 'description', ending: 'txt', mediaType: 'text/plain', write: describe }] },
];

/** Hands such a file over as a download. */
export const saveBeside =
  ({ ending, mediaType, write }: Beside, shown: ShownGraph): Task =>
  async () => {
    const fileName = fileNameOf(shown.text.title, ending);
    const { content, loss = '' } = write(shown);
    saveBlob(new Blob([content], { type: mediaType }), fileName);
    return [t('export.saved', { fileName }), loss].filter((words) => words !== '').join(' ');
  };

function writerOf({ id, write }: DataFormat): Beside['write'] {
  if (id !== 'csv') return (shown) => ({ content: write(shown) });
  return (shown) => {
    const { zip, leftOut } = toTables(shown);
    return { content: zip, loss: lossWords(leftOut) };
  };
}

function describe(shown: ShownGraph): Written {
  const { altText, description } = pictureInWords(shown);
  const content = `${t('export.describe.alt')}\n\n${altText}\n\n${t('export.describe.long')}\n\n${description}\n`;
  return { content };
}

/** What a data package cannot take, as it has no table for it. */
function lossWords({ nodes, relationships, values }: DataPackageFiles['leftOut']): string {
  if (nodes + relationships + values === 0) return '';
  return t('export.also.leftOut', {
    nodes: countOfNodes(nodes),
    connections: countOfConnections(relationships),
    values: t('export.also.values', { count: values }),
  });
}
