import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../scripts/chromium.ts';
import { megabytes, seconds } from './measure/figures.ts';
import { mergePeaks, watchProcesses, type Peaks } from './measure/processes.ts';
import { machine, markdownTable, note } from './measure/report.ts';
import { inFolder, numbersFrom } from './measure/settings.ts';
import { copyProject } from './start/copy-project.ts';
import { openPicture, type PictureTimes } from './start/open-picture.ts';
import { runStart, type StartTimes } from './start/run-start.ts';

/**
 * `npm start` until the opening picture is complete, in a copy of the project, so that its build and its data are
 * not touched: `tsx bench/start.ts`.
 */

const settings = numbersFrom({ rounds: 5 });

/** In this order, as one builds upon the other: what is there of the data, the build and the compiled sources. */
const cases = ['the first of all', 'all is there', 'without the data', 'without the build'] as const;
type Case = (typeof cases)[number];

type Times = StartTimes & PictureTimes & { wholeMs: number; processorMs: number | undefined };

const roleOf = (command: string): string | undefined => {
  if (command.startsWith('npm start')) return 'npm';
  if (/liaison\.js\s+start/.test(command)) return command.startsWith('sh ') ? undefined : 'server';
  if (command.includes('engine-child')) return 'a process of the embedded engine';
  return command.includes('bin/vite.js') ? 'build' : undefined;
};

async function prepare(which: Case, project: string): Promise<void> {
  if (which === 'without the data') await rm(join(project, '.liaison'), { recursive: true });
  if (which === 'without the build') await rm(join(project, 'dist'), { recursive: true });
}

async function startAndLook(project: string, temporary: string, browser: Browser, peaks: Peaks): Promise<Times> {
  const started = performance.now();
  const watch = watchProcesses(roleOf);
  const running = await runStart(project, temporary);
  try {
    const picture = await openPicture(browser, running.url);
    const wholeMs = performance.now() - started;
    const watched = watch.stop();
    mergePeaks(peaks, watched.peaks);
    return { ...running.times, ...picture, wholeMs, processorMs: watched.processorMs };
  } finally {
    watch.stop();
    await running.stop();
  }
}

async function measure(browser: Browser, peaks: Peaks): Promise<Map<Case, Times[]>> {
  const measured = new Map<Case, Times[]>(cases.map((which) => [which, []]));
  for (let round = 0; round < settings.rounds; round += 1) {
    await inFolder(async (folder) => {
      const project = await copyProject(folder);
      for (const which of cases) {
        await prepare(which, project);
        const times = await startAndLook(project, folder, browser, peaks);
        note(`${which}: ${(times.wholeMs / 1000).toFixed(2)} s`);
        measured.get(which)?.push(times);
      }
    });
  }
  return measured;
}

const PARTS: readonly [heading: string, part: keyof Times][] = [
  ['whole, s', 'wholeMs'],
  ['start and check', 'checkMs'],
  ['load', 'loadMs'],
  ['build', 'buildMs'],
  ['serving', 'servedMs'],
  ['page loaded', 'pageMs'],
  ['graph arrived', 'graphMs'],
  ['picture complete', 'pictureMs'],
  ['processor time but for the browser', 'processorMs'],
];

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  const peaks: Peaks = new Map();
  const measured = await measure(browser, peaks);
  const rows = [...measured].map(([which, runs]) => [
    which,
    ...PARTS.map(([, part]) => seconds(runs.flatMap((times) => times[part] ?? []))),
  ]);
  console.log(
    [
      `${settings.rounds} rounds. ${machine()}`,
      markdownTable(['`npm start`', ...PARTS.map(([heading]) => heading)], rows),
      markdownTable(
        ['peak memory', 'MB'],
        [...peaks].map(([role, bytes]) => [role, megabytes(bytes)]),
      ),
    ].join('\n\n'),
  );
} finally {
  await browser.close();
}
