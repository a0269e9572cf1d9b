import { may, UNKNOWN, type Type } from './types.ts';

/** Whether both engines find two values equal or not alike: this one takes '1' for 1, and null in a list for a value. */
export function areComparedAlike(left: Type, right: Type): boolean {
  if (mixesTextAndNumber(left, right)) return false;
  if (may(left, 'list') && may(right, 'list') && !areListsComparedAlike(left, right)) return false;
  return !(may(left, 'map') && may(right, 'map')) || areMapsComparedAlike(left, right);
}

const mayBeNumber = (type: Type): boolean => may(type, 'integer', 'float');

export const mixesTextAndNumber = (left: Type, right: Type): boolean =>
  (may(left, 'text') && mayBeNumber(right)) || (mayBeNumber(left) && may(right, 'text'));

function areListsComparedAlike(left: Type, right: Type): boolean {
  const elements = [left.element ?? UNKNOWN, right.element ?? UNKNOWN] as const;
  const mayHoldNull = elements.some(({ isNullable, kinds }) => isNullable && !kinds.has('unknown'));
  return !mayHoldNull && areComparedAlike(...elements);
}

function areMapsComparedAlike({ fields: left }: Type, { fields: right }: Type): boolean {
  if (!left || !right) return true;
  return Array.from(left).every(([key, field]) => {
    const other = right.get(key);
    return !other || (!field.isNullable && !other.isNullable && areComparedAlike(field, other));
  });
}
