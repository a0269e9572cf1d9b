import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadStarter, type Starter } from './figures/starter.ts';
import { toDot } from './figures/to-dot.ts';
import { kilobytes, ratios, seconds, spread } from './measure/figures.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { wholeProcess, type WholeProcess } from './measure/whole-process.ts';
import { sceneOfStory } from './story/parts.ts';

/** What `liaison draw` takes from its start to its end: `tsx bench/figures.ts`. */

const { rounds, width } = numbersFrom({ rounds: 5, width: 2400 });

const SMALL = 'programs-for-organization';

type Command = readonly [string, ...string[]];

/** `out` is the file that it writes; `ours` names the row that its processor time is compared with. */
type Work = { name: string; command: Command; out?: string; ours?: string };

type Measured = Work & { runs: WholeProcess[] };

const isThere = (command: string): boolean => spawnSync(command, ['-V'], { stdio: 'ignore' }).error === undefined;

/** Small is one question's answer, whole what the app opens on. */
async function works({ command, run }: Starter, folder: string): Promise<Work[]> {
  const help = await run('draw', '--help');
  const offered = ['svg', 'png', 'pdf', 'html'].filter((format) => help.includes(`.${format}`));
  const draw = (of: 'small' | 'whole', format: string): Work => {
    const out = join(folder, `${of}.${format}`);
    const question = of === 'small' ? [SMALL] : [];
    // A page fits its window.
    const size = format === 'html' ? [] : [`--size=${width}`];
    return {
      name: `draw: ${of}, ${format}`,
      command: command('draw', ...question, '--out', out, ...size),
      out,
    };
  };
  return [
    { name: 'node, which does nothing', command: [process.execPath, '-e', '0'] },
    { name: 'query: small, as a table', command: command('query', SMALL) },
    ...offered.map((format) => draw('small', format)),
    ...offered.map((format) => draw('whole', format)),
  ];
}

/** The bare drawing of what Liaison has asked, laid out and written already. */
async function floors(folder: string): Promise<Work[]> {
  const works: Work[] = [];
  for (const of of ['small', 'whole']) {
    const [svg, html, dot] = ['svg', 'html', 'dot'].map((ending) => join(folder, `${of}.${ending}`)) as [
      string,
      string,
      string,
    ];
    const png = join(folder, `${of}-rsvg.png`);
    if (isThere('rsvg-convert'))
      works.push({
        name: `rsvg-convert: ${of}, svg to png`,
        command: ['rsvg-convert', '-o', png, svg],
        out: png,
        ours: `draw: ${of}, png`,
      });
    if (!isThere('neato') || !existsSync(html)) continue;
    await writeFile(dot, toDot(sceneOfStory(await readFile(html, 'utf8'))));
    for (const format of ['svg', 'png']) {
      const out = join(folder, `${of}-neato.${format}`);
      works.push({
        name: `Graphviz: ${of}, ${format}`,
        command: ['neato', '-n2', `-T${format}`, '-o', out, dot],
        out,
        ours: `draw: ${of}, ${format}`,
      });
    }
  }
  return works;
}

const toMeasure = (works: readonly Work[]): Measured[] => works.map((work) => ({ ...work, runs: [] }));

async function measure(measured: Measured, { cwd, env }: Starter): Promise<void> {
  const run = await wholeProcess(measured.command, { cwd, env });
  if (!run) return;
  measured.runs.push(run);
  note(`${measured.name}: ${run.clockMs.toFixed(0)} ms`);
}

async function table(all: readonly Measured[]): Promise<string> {
  const rows = all.map(async ({ name, runs, out, ours }) => {
    const each = (figure: (run: WholeProcess) => number, of = runs): number[] => of.map(figure);
    const processor = ({ processorMs }: WholeProcess): number => processorMs;
    const drawn = all.find((other) => other.name === ours);
    return [
      name,
      seconds(each(processor)),
      seconds(each(({ clockMs }) => clockMs)),
      spread(
        each(({ peakBytes }) => peakBytes / 1_000_000),
        0,
      ),
      out ? kilobytes((await stat(out)).size) : '–',
      drawn ? ratios(each(processor, drawn.runs), each(processor)) : '',
    ];
  });
  return markdownTable(
    [
      'command',
      'processor, s',
      'on the clock, s',
      'peak memory, MB',
      'file, kB',
      'liaison’s processor time against it',
    ],
    await Promise.all(rows),
  );
}

await inFolder(async (folder) => {
  const starter = await loadStarter(folder);
  const ours = toMeasure(await works(starter, folder));
  const others: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const each of round % 2 === 0 ? ours : ours.toReversed()) await measure(each, starter);
    if (round === 0) others.push(...toMeasure(await floors(folder)));
    for (const each of others) await measure(each, starter);
  }
  console.log([`${rounds} rounds. ${machine()}`, await table([...ours, ...others])].join('\n\n'));
});
