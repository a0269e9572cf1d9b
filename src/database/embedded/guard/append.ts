import type { Types } from './infer/infer-types.ts';
import { sumOf } from './infer/operators.ts';
import { language } from './language.ts';
import { signsOf } from './tree.ts';
import { isOnly, may, NULL, type Type } from './types.ts';

type Sum = InstanceType<typeof language.Expression6Context>;

const isList = (type: Type): boolean => type.kinds.size > 0 && isOnly(type, 'list');
const isNoList = (type: Type): boolean => type.kinds.size > 0 && !may(type, 'list', 'unknown');

/** Whether some operand of `+` is a list and another may be none. */
export function mixesLists(context: Sum, types: Types): boolean {
  const operands = context.expression5_list().map((operand) => types.of(operand));
  return (
    signsOf(context).includes('+') &&
    operands.some(isList) &&
    operands.some((type) => type.kinds.size > 0 && !isList(type))
  );
}

/** For each operand but the first, which side of its `+` is one value to be put in a list; undefined where that is not sure. */
export function appended(context: Sum, types: Types): ('left' | 'right' | undefined)[] | undefined {
  const [first = NULL, ...rest] = context.expression5_list().map((operand) => types.of(operand));
  if (signsOf(context).some((sign) => sign !== '+')) return undefined;
  let left: Type = first;
  const sides: ('left' | 'right' | undefined)[] = [];
  for (const right of rest) {
    const side = isList(left) && isNoList(right) ? 'right' : isNoList(left) && isList(right) ? 'left' : undefined;
    const isPlain = isList(left) === isList(right) && !may(left, 'unknown') && !may(right, 'unknown');
    if (!side && !isPlain) return undefined;
    sides.push(side);
    left = sumOf(left, right);
  }
  return sides;
}
