import { language } from '../language.ts';
import { signsOf } from '../tree.ts';
import { may, type Type } from '../types.ts';
import { within, type Rule } from './rule.ts';

const mayBeNumber = (type: Type): boolean => may(type, 'integer', 'float');

/** Texts made of other values. */
export const textRules: readonly Rule[] = [
  {
    name: "A number before a text, or one with decimals beside it, joined by `+`: `1 + 'a'`, `'a' + 1.5`",
    what: 'this engine gives null or writes the number otherwise where a number and a text are joined by +',
    instead: "write toString(1) + 'a' for a whole number; leave one with decimals in a column of its own",
    example: {
      refused: "MATCH (p:Program) RETURN p.participants + ' people' AS text",
      instead: "MATCH (p:Program) RETURN toString(p.participants) + ' people' AS text",
    },
    find: within(language.Expression6Context, (context, types) => {
      if (!signsOf(context).includes('+')) return undefined;
      const operands = context.expression5_list();
      return operands.slice(1).find((operand, index) => {
        const right = types.of(operand);
        const lefts = operands.slice(0, index + 1).map((left) => types.of(left));
        const isLateText =
          may(right, 'text') && lefts.every((left) => !may(left, 'text', 'list')) && lefts.some(mayBeNumber);
        const isFloat =
          may(right, 'float') && lefts.some((left) => may(left, 'text')) && lefts.every((left) => !may(left, 'list'));
        return isLateText || isFloat;
      });
    }),
  },
  {
    name: 'A number with decimals as a text: `toString(1.5)`',
    what: 'this engine writes numbers with decimals otherwise than Neo4j (1 for 1.0)',
    instead: 'return the number itself',
    example: {
      refused: 'MATCH (c:Country) RETURN toString(c.latitude) AS latitude',
      instead: 'MATCH (c:Country) RETURN c.latitude AS latitude',
    },
    find: within(language.FunctionInvocationContext, (context, types) => {
      if (context.functionName().getText().toLowerCase() !== 'tostring') return undefined;
      return context.functionArgument_list().find((argument) => may(types.of(argument.expression()), 'float'));
    }),
  },
  {
    name: 'Truth values from numbers: `toBoolean(1)`',
    what: 'this engine makes no truth values of numbers',
    instead: 'write x <> 0',
    example: { refused: 'RETURN toBoolean(1) AS isTrue', instead: 'RETURN 1 <> 0 AS isTrue' },
    find: within(language.FunctionInvocationContext, (context, types) => {
      if (context.functionName().getText().toLowerCase() !== 'toboolean') return undefined;
      return context.functionArgument_list().find((argument) => may(types.of(argument.expression()), 'integer'));
    }),
  },
];
