import { describe, expect, test } from 'vitest';
import { faultsOfExplanation, marksOf } from '../../../src/app/panels/cypher/faults.ts';
import { ServerError } from '../../../src/app/api/errors.ts';
import { faultOfRun } from '../../../src/app/panels/cypher/faults.ts';

const CYPHER = 'MATCH (p:Program)\nRETURN p.name,, 1';

describe('faults', () => {
  test('an explanation’s stand at their places, with what to do', () => {
    const faults = faultsOfExplanation(
      { faults: [{ code: 'not-supported', message: 'cannot', line: 2, column: 8 }] },
      CYPHER,
    );
    expect(faults).toEqual([
      {
        message: 'cannot',
        next: expect.stringContaining('connect a Neo4j'),
        place: { line: 2, column: 8 },
        excerpt: { before: 'RETURN ', at: 'p', after: '.name,, 1' },
      },
    ]);
    expect(marksOf(faults, CYPHER)).toEqual([{ from: 25, to: 26, message: 'cannot' }]);
  });

  test.each([
    [{ line: 1, column: 18 }, [{ from: 16, to: 18 }]],
    [{ line: 2, column: 99 }, [{ from: CYPHER.length - 1, to: CYPHER.length }]],
    [{}, []],
  ])('what is at fault at %j is underlined', (place, marks) => {
    const faults = faultsOfExplanation({ faults: [{ code: 'query-failed', message: 'm', ...place }] }, CYPHER);
    expect(marksOf(faults, CYPHER)).toEqual(marks.map((mark) => ({ ...mark, message: 'm' })));
  });

  test('a run’s is told in the server’s words', () => {
    const error = new ServerError({ code: 'write-refused', message: 'it writes', line: 1 });
    expect(faultOfRun(error, CYPHER)).toMatchObject({ message: 'it writes', place: { line: 1, column: 1 } });
  });
});
