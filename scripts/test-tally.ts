import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export type Tally = { passed: number; failed: number; skipped: number; remarks: readonly string[] };

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileResult[];
};

type FileResult = { name: string; status: string; message: string; assertionResults: TestResult[] };

type TestResult = { fullName: string; status: string; failureMessages: string[] };

/** What one run of the test runner came to. A file that fails outside of its tests, or a stray error, is one failure. */
export function readTally(report: string, isGood: boolean): Tally {
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const failed = read.numFailedTests + read.testResults.filter(isBroken).length;
    const isElse = failed === 0 && (!isGood || !read.success);
    return {
      passed: read.numPassedTests,
      failed: isElse ? 1 : failed,
      skipped: read.numPendingTests + read.numTodoTests,
      remarks: isElse ? ['FAILED: an error outside of any test, told above'] : read.testResults.flatMap(remarksOn),
    };
  } catch (error) {
    return { ...one('failed'), remarks: [`FAILED: the test runner left no report: ${String(error)}`] };
  }
}

export const one = (key: 'passed' | 'failed' | 'skipped'): Tally => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  remarks: [],
  [key]: 1,
});

const isBroken = ({ status, assertionResults }: FileResult): boolean =>
  status === 'failed' && !assertionResults.some((result) => result.status === 'failed');

/** What failed, and what did not pass at once, for those who see the end of the output only. */
function remarksOn(result: FileResult): string[] {
  const file = relative(process.cwd(), result.name);
  const tests = result.assertionResults.flatMap(({ fullName, status, failureMessages: [first] }) => {
    if (first === undefined) return [];
    const end = status === 'passed' ? 'PASSED AT THE SECOND TRY' : 'FAILED';
    return [`${end}: ${file}: ${fullName}\n  ${firstLine(first)}`];
  });
  return isBroken(result) ? [...tests, `FAILED: ${file}\n  ${firstLine(result.message)}`] : tests;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
