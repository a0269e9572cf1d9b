import { join } from 'node:path';
import { howToStart, NEITHER, startNeo4j, type Neo4jServer } from './neo4j-server.ts';

const USAGE = `npm run neo4j: a real Neo4j in the foreground, with Docker or else with Java 17 and Maven.

It takes no arguments. The environment changes it:
  NEO4J_BOLT_PORT   its port (7687)
  NEO4J_PASSWORD    asked for from then on (none: it asks for no credentials)
`;

const log = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) {
    const isHelp = argument === '--help' || argument === '-h';
    console[isHelp ? 'log' : 'error'](isHelp ? USAGE : `Not understood: ${argument}\n\n${USAGE}`);
    return isHelp ? 0 : 2;
  }
  const how = howToStart();
  if (!how) {
    console.error(NEITHER);
    return 3;
  }
  // What is only starting ends with this process.
  const endEarly = (): never => process.exit(130);
  process.on('SIGINT', endEarly).on('SIGTERM', endEarly);
  const server = await startNeo4j({
    boltPort: chosenPort(process.env['NEO4J_BOLT_PORT'] || '7687'),
    password: process.env['NEO4J_PASSWORD'] || undefined,
    keep: how === 'docker' ? 'liaison' : join(import.meta.dirname, '..', '.liaison', 'neo4j'),
    log,
  });
  process.off('SIGINT', endEarly).off('SIGTERM', endEarly);
  announce(server);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    log('Stopping Neo4j');
    void server.stop();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await server.ended;
  return 0;
}

function chosenPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`NEO4J_BOLT_PORT: found "${text}", expected a port from 1 to 65535`);
}

function announce({ uri, password }: Neo4jServer): void {
  const credentials = password === undefined ? '' : 'NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… ';
  log(`Neo4j answers at ${uri} (Ctrl-C stops it). In another terminal:`);
  log(`  NEO4J_URI=${uri} ${credentials}npm run load`);
  log(`  NEO4J_URI=${uri} ${credentials}npm start`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
