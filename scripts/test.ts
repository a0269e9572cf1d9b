import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { one, readTally } from './test-tally.ts';
import type { Tally } from './test-tally.ts';

/**
 * `npm test`: the checks, then each test project, then what failed, then one line that adds them up.
 * `--fast` leaves out what starts commands, Neo4j or a browser. LIAISON_TEST_DEMAND=1 fails where
 * either is missing, or networkx, by which some tests read what we write.
 */
const isFast = process.argv.includes('--fast');
const isDemanded = process.env['LIAISON_TEST_DEMAND'] === '1';
const folder = mkdtempSync(join(tmpdir(), 'liaison-test-'));

const checks: readonly [string, ...string[]][] = [
  ['types', 'tsc', '-p', '.'],
  ['lint', 'oxlint'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip'],
];

function runTool(tool: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync('npx', ['--no-install', tool, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function runCheck([name, tool, ...parameters]: readonly [string, ...string[]]): Tally {
  const isGood = runTool(tool ?? '', parameters);
  console.log(`${isGood ? 'passed' : 'FAILED'}: ${name}`);
  return isGood ? one('passed') : { ...one('failed'), remarks: [`FAILED: ${name}`] };
}

function runProject(project: string): Tally {
  console.log(`\n${project} tests`);
  const report = join(folder, `${project}.json`);
  const isGood = runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readTally(report, isGood);
}

function runBrowserProject(): Tally {
  const path = ensureChromium();
  if (path) {
    process.env['CHROMIUM'] = path;
    return runProject('browser');
  }
  const remark = 'BROWSER TESTS NOT RUN: no Chromium found, and none could be installed. Set CHROMIUM to its path.';
  return { ...one(isDemanded ? 'failed' : 'skipped'), remarks: [remark] };
}

const tallies = [...checks.map(runCheck), runProject('unit')];
if (!isFast) tallies.push(runProject('processes'), runProject('engines'), runBrowserProject());
rmSync(folder, { recursive: true, force: true });

const total = (key: 'passed' | 'failed' | 'skipped'): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
console.log(`\n${tallies.flatMap(({ remarks }) => remarks).join('\n')}`);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;
