import { describe, expect, test } from 'vitest';
import { endsOf, isNodeId, relationshipId } from '../../src/model/identity.ts';

describe('ids of nodes', () => {
  test.each(['country:kz', 'program:2022-sco-01', 'claim:1'])('%s is one', (id) => {
    expect(isNodeId(id)).toBe(true);
  });

  test.each([
    'kz',
    'country:',
    'country:KZ',
    'country:k_z',
    'country:-kz',
    'country:k--z',
    'planet:earth',
    'country:kz ',
  ])('%j is none', (id) => {
    expect(isNodeId(id)).toBe(false);
  });
});

describe('ids of relationships', () => {
  test('hold the ends, the type and what tells parallel ones apart', () => {
    expect(relationshipId('ministry:m', 'SPONSORS', 'program:p')).toBe('ministry:m|SPONSORS|program:p');
    expect(relationshipId('country:by', 'MEMBER_OF', 'organization:sco', ['observer', null])).toBe(
      'country:by|MEMBER_OF|organization:sco|observer|',
    );
  });

  test('tell their ends', () => {
    const id = relationshipId('country:by', 'MEMBER_OF', 'organization:sco', ['member', '2024-07-04']);
    expect(endsOf(id)).toEqual({ start: 'country:by', type: 'MEMBER_OF', end: 'organization:sco' });
  });

  test.each(['country:by', 'a|SPONSORS|b', '4:abc:12', ''])('%j is none', (id) => {
    expect(endsOf(id)).toBeUndefined();
  });
});
