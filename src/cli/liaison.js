#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read, so that they get a sentence and not a syntax error.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Liaison needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`);
  process.exit(2);
}

const { register } = await import('tsx/esm/api');
// The folder that one stands in may have a tsconfig.json of its own.
register({ tsconfig: false });
const { main } = await import('./main.ts');
await main(process.argv);
