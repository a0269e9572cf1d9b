import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/engines.ts';
import { liaison } from './liaison.ts';

const commands = ['start', 'check', 'load', 'query', 'presets'];

describe('--help', () => {
  test('names every command, the environment and the exit codes', async () => {
    const { code, stdout, stderr } = await liaison(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of [...commands, 'NEO4J_URI', 'LIAISON_HOME', 'LIAISON_QUERIES', 'PORT', 'Exit codes'])
      expect(stdout).toContain(word);
  });

  test.each(commands)('of %s has an example', async (command) => {
    const { code, stdout } = await liaison([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: liaison ${command}`);
    expect(stdout).toContain(`$ liaison ${command}`);
  });

  test('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await liaison(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'Usage: liaison'],
    [['chekc'], 'Did you mean check?'],
    [['query'], "missing required argument 'QUESTION'"],
    [['query', 'x', '--format', 'xml'], 'Allowed choices are table, json, ndjson, csv'],
    [['query', 'x', '--limit', '0'], 'Expected a whole number of rows from 1'],
    [['query', 'x', '--timeout', 'soon'], 'Expected a number of seconds'],
    [['check', '--format', 'csv'], 'Allowed choices are table, json'],
    [['query', 'x', '--param', 'from'], 'Expected key=value'],
    [['presets', '--format', 'csv'], 'Allowed choices are table, json'],
    [['load', '--purge'], 'Did you mean --prune?'],
    [['check', 'a', 'b'], 'too many arguments'],
    [['start', '--port', 'http'], 'Expected a whole number from 0 to 65535'],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await liaison(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test.each([
    [{ PORT: 'http' }, ['start'], 'PORT is "http"'],
    [{ NEO4J_URI: 'localhost:7687' }, ['query', 'programs-for-organization'], 'NEO4J_URI'],
    [{ NEO4J_URI: 'bolt://me:secret@localhost:7687' }, ['load'], 'NEO4J_URI'],
  ])('%j for %j', async (env, args, said) => {
    const home = join(await temporaryFolder(), 'home');
    const { code, stdout, stderr } = await liaison(args, { env: { LIAISON_HOME: home, ...env } });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stdout + stderr).not.toContain('secret');
  });
});

test.each([
  ['18.20.4', 2],
  ['20.18.1', 2],
  ['20.19.0', 0],
  ['24.0.0', 0],
])('on Node %s it ends with %i', async (version, code) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const ended = await liaison(['--version'], {
    env: { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(pretend)}"` },
  });
  expect(ended.code).toBe(code);
  expect(ended.stderr).toBe(
    code === 0 ? '' : `Liaison needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org\n`,
  );
});
