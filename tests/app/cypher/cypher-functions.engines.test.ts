import { describe, expect, test } from 'vitest';
import { cypherFunctions } from '../../../src/app/panels/cypher/cypher-functions.ts';
import { DEFAULT_LIMITS } from '../../../src/app/state/limits/store.ts';
import type { Database } from '../../../src/database/database.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/database/database.ts';
import { engines } from '../../support/engines.ts';
import { beforeAll } from 'vitest';

const PATH = 'MATCH p = (n:Country)-[r:MEMBER_OF]->(o:RegionalOrganization)';

describe.each(engines)('functions that the editor offers on $name', (engine) => {
  let database: Database;

  beforeAll(async () => {
    database = await engine.open();
    const writer = await database.openWriter();
    await writer.write(
      "CREATE (:Country {id: 'country:kz', name: 'Kazakhstan'})-[:MEMBER_OF {id: 'm'}]->(:RegionalOrganization {id: 'organization:sco', name: 'SCO'})",
    );
    await writer.commit();
  });

  test.each(cypherFunctions)('$name', async ({ name, example }) => {
    expect(example.startsWith(`${name}(`)).toBe(true);
    const { rows } = await database.read(`${PATH} RETURN ${example} AS answer`, {}, { isGuarded: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).not.toBeNull();
  });
});

test('the editor shows the limits that hold where no others are asked for', () => {
  expect(DEFAULT_LIMITS).toEqual({
    rows: DEFAULT_READ_OPTIONS.rowLimit,
    seconds: DEFAULT_READ_OPTIONS.timeoutMs / 1000,
  });
});
