import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GNU_TIME, wholeProcess } from '../../bench/measure/whole-process.ts';

const node = (program: string) => [process.execPath, '-e', program] as const;

const SPIN = 'const end = performance.now() + 400; while (performance.now() < end);';

describe.skipIf(!existsSync(GNU_TIME))('a whole process', () => {
  test('is measured with what it started', async () => {
    const fill = 'Buffer.alloc(300e6, 1)';
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(`${SPIN}${fill}`)}])`;
    const whole = await wholeProcess(node(`${child}; console.log('done')`));
    expect(whole?.stdout).toBe('done\n');
    expect(whole?.processorMs).toBeGreaterThan(200);
    expect(whole?.peakBytes).toBeGreaterThan(300e6);
    expect(whole?.clockMs).toBeGreaterThan(400);
  });

  test('is ended where it is not through in time, and told of where it fails', async () => {
    expect(await wholeProcess(node('setInterval(() => {}, 1000)'), { patienceMs: 500 })).toBeUndefined();
    await expect(wholeProcess(node('process.exit(3)'))).rejects.toThrow('exit(3)');
  });
});
