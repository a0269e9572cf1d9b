import { bare, elementOf, isOnly, listOf, may, nullable, of, union, UNKNOWN, type Kind, type Type } from '../types.ts';

const anyNullable = (types: readonly Type[]): boolean => types.some(({ isNullable }) => isNullable);
const kept = (type: Type, operands: readonly Type[]): Type => (anyNullable(operands) ? nullable(type) : type);

export const booleanOf = (operands: readonly Type[]): Type => kept(of('boolean'), operands);

const ORDERED: readonly Kind[][] = [['integer', 'float'], ['text'], ['boolean'], ['date'], ['moment'], ['list']];

/** `<` and the like give null between values that have no common order. */
export function orderingOf(operands: readonly Type[]): Type {
  const isOrdered = ORDERED.some((kinds) => operands.every((operand) => isOnly(operand, ...kinds)));
  return isOrdered ? booleanOf(operands) : nullable(of('boolean'));
}

export function sumOf(left: Type, right: Type): Type {
  const operands = [left, right];
  if (may(left, 'list') || may(right, 'list')) return kept(joined(left, right), operands);
  if (may(left, 'text') || may(right, 'text')) {
    const isSure = isOnly(left, 'text') || isOnly(right, 'text');
    return kept(isSure ? of('text') : UNKNOWN, operands);
  }
  return arithmeticOf(left, right);
}

function joined(left: Type, right: Type): Type {
  const element = (side: Type): Type => (isOnly(side, 'list') ? elementOf(side) : may(side, 'list') ? UNKNOWN : side);
  return bare(listOf(union([element(left), element(right)]), Boolean(left.isFilled || right.isFilled)));
}

export function arithmeticOf(left: Type, right: Type): Type {
  const operands = [left, right];
  if (may(left, 'unknown') || may(right, 'unknown')) return UNKNOWN;
  if (may(left, 'date', 'moment', 'duration')) return kept({ ...left, isCount: false }, operands);
  if (may(right, 'date', 'moment', 'duration')) return kept({ ...right, isCount: false }, operands);
  return kept(numberOf(operands), operands);
}

function numberOf(operands: readonly Type[]): Type {
  const isCount = operands.every((operand) => operand.isCount);
  if (operands.every((operand) => isOnly(operand, 'integer'))) return { ...of('integer'), isCount };
  if (operands.some((operand) => isOnly(operand, 'float'))) return { ...of('float'), isCount };
  return { ...of('integer', 'float'), isCount };
}
