import { openDatabase } from '../../src/database/open-database.ts';

/** A program that begins a load into the given home, says so, and never ends it. */
const database = await openDatabase({ engine: 'embedded', home: process.argv[2] ?? '' });
const writer = await database.openWriter();
await writer.write("CREATE (:Topic {id: 'topic:half'})");
console.log('begun');
await new Promise(() => setInterval(() => undefined, 1_000));
