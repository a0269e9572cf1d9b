import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

/**
 * `npm test`: the checks, then each test project, then one line that adds them up.
 * `--fast` leaves out what starts commands, Neo4j or a browser. LIAISON_TEST_DEMAND=1 fails where
 * either is missing, or networkx, by which some tests read what we write.
 */
type Tally = { passed: number; failed: number; skipped: number };

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
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

/** A file that fails before its first test, or a stray error, counts as one failure: nothing is lost in the sum. */
function readTally(file: string, isGood: boolean): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const isUncounted = report.numFailedTests === 0 && (!isGood || !report.success);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + (isUncounted ? 1 : 0),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch (error) {
    console.log(`the test runner left no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
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
  console.log('\nBROWSER TESTS NOT RUN: no Chromium found, and none could be installed. Set CHROMIUM to its path.');
  return { passed: 0, failed: isDemanded ? 1 : 0, skipped: 1 };
}

const tallies = [...checks.map(runCheck), runProject('unit')];
if (!isFast) tallies.push(runProject('processes'), runProject('engines'), runBrowserProject());
rmSync(folder, { recursive: true, force: true });

const total = (key: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;
