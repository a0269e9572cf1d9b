import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { figureBytes } from '../../src/cli/draw/figure-bytes.ts';
import { madeUpShown, pictureOptions } from './made-up-picture.ts';

/** Makes the graph up and draws it several times, as `liaison draw` does; prints what each took, as JSON. */

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '1000' },
    format: { type: 'string', default: 'svg' },
    times: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

const started = performance.now();
const shown = madeUpShown(Number(values.nodes));
const readMs = performance.now() - started;
const format = values.format === 'png' ? 'png' : 'svg';
const exportsMs: number[] = [];
let bytes = 0;
for (let round = 0; round < Number(values.times); round += 1) {
  const before = performance.now();
  const figure = await figureBytes(shown.scene, pictureOptions(shown), { format, isOutlined: false });
  if (values.out !== undefined) await writeFile(values.out, figure.bytes);
  exportsMs.push(performance.now() - before);
  bytes = figure.bytes.length;
}
console.log(JSON.stringify({ nodes: shown.scene.nodes.length, readMs, exportsMs, bytes }));
