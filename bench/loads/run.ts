import type { DatabaseSettings } from '../../src/database/open-database.ts';
import { loadByHand } from './by-hand.ts';
import { loadByLiaison } from './by-liaison.ts';

/** One load in a process of its own: `tsx bench/loads/run.ts liaison|merge|create DIR TARGET`, the target as JSON. */
const [way, directory = '', target = ''] = process.argv.slice(2);
const load = way === 'liaison' ? loadByLiaison : loadByHand(way === 'create' ? 'create' : 'merge');
console.log(JSON.stringify(await load(directory, JSON.parse(target) as DatabaseSettings)));
