import { may, UNKNOWN, type Type } from './types.ts';

/** Whether both engines find two values equal or not alike: this one takes '1' for 1, and null in a list for a value. */
export function areComparedAlike(left: Type, right: Type): boolean {
  if (mixesTextAndNumber(left, right)) return false;
  if (may(left, 'unknown') || may(right, 'unknown')) return isPlain(left) && isPlain(right);
  if (may(left, 'list') && may(right, 'list') && !areListsComparedAlike(left, right)) return false;
  return !(may(left, 'map') && may(right, 'map')) || areMapsComparedAlike(left, right);
}

const mayBeNumber = (type: Type): boolean => may(type, 'integer', 'float');
const mayReadAsNumber = (type: Type): boolean => may(type, 'text') && !type.isWord;

export const mixesTextAndNumber = (left: Type, right: Type): boolean =>
  (mayReadAsNumber(left) && mayBeNumber(right)) || (mayBeNumber(left) && mayReadAsNumber(right));

/** Whether one may be a text and the other a number, as far as is known of both; where it is, `mixesTextAndNumber` says. */
export const mayMixTextAndNumber = (left: Type, right: Type): boolean =>
  (may(left, 'unknown') && mayBeEither(right)) || (may(right, 'unknown') && mayBeEither(left));

const mayBeEither = (type: Type): boolean => may(type, 'unknown') || mayBeNumber(type) || mayReadAsNumber(type);

/** Nothing that it holds is taken for something else, whatever it is compared with. */
function isPlain({ element, fields, isFilled }: Type): boolean {
  const parts = [...(element && (isFilled || element.kinds.size > 0) ? [element] : []), ...(fields?.values() ?? [])];
  return parts.every((part) => !part.isNullable && !mayBeEither(part) && isPlain(part));
}

function areListsComparedAlike(left: Type, right: Type): boolean {
  const elements = [left.element ?? UNKNOWN, right.element ?? UNKNOWN] as const;
  const mayHoldNull = elements.some(({ isNullable, kinds }) => isNullable && !kinds.has('unknown'));
  return !mayHoldNull && !mayMixTextAndNumber(...elements) && areComparedAlike(...elements);
}

function areMapsComparedAlike(left: Type, right: Type): boolean {
  const { fields } = right;
  if (!left.fields || !fields) return isPlain(left) && isPlain(right);
  return Array.from(left.fields).every(([key, field]) => {
    const other = fields.get(key);
    if (!other) return true;
    const isSure = !field.isNullable && !other.isNullable && !mayMixTextAndNumber(field, other);
    return isSure && areComparedAlike(field, other);
  });
}
