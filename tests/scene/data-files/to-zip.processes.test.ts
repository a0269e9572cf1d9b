import { describe, expect, test } from 'vitest';
import { dataFormats } from '../../../src/scene/data-files/data-formats.ts';
import { toCsvPair } from '../../../src/scene/data-files/to-csv-pair.ts';
import { toDataPackage } from '../../../src/scene/data-files/to-data-package.ts';
import { toZip } from '../../../src/scene/data-files/to-zip.ts';
import { hasNetworkx, unzipWithPython } from './networkx.ts';
import { starterPart } from './shown-graphs.ts';

describe.skipIf(!hasNetworkx)('the archive, as Python’s zipfile reads it', () => {
  test('holds every file whole', () => {
    const { files } = toDataPackage(starterPart());
    expect(files.length).toBeGreaterThan(10);
    expect(unzipWithPython(toZip(files))).toEqual(files);
  });

  test('of tables holds the data package, and the pair beside it', () => {
    const part = starterPart();
    const archive = dataFormats.find(({ id }) => id === 'csv')?.write(part);
    const pair = toCsvPair(part).map(({ name, text }) => ({ name: `picture/${name}`, text }));
    expect(unzipWithPython(archive instanceof Uint8Array ? archive : new Uint8Array())).toEqual([
      ...toDataPackage(part).files,
      ...pair,
    ]);
  });

  test('keeps names of any script, folders and empty files', () => {
    const files = [
      { name: 'данные/节点.csv', text: '' },
      { name: 'a b.txt', text: '👩‍👩‍👧\r\n' },
    ];
    expect(unzipWithPython(toZip(files))).toEqual(files);
  });

  test('may be empty', () => {
    expect(unzipWithPython(toZip([]))).toEqual([]);
  });
});

test('the same files make the same archive', () => {
  const { files } = toDataPackage(starterPart());
  expect(toZip(files)).toEqual(toZip(files));
});
