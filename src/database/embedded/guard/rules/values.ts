import { language } from '../language.ts';
import { plainNames } from '../labels.ts';
import { isThere, parentOf } from '../tree.ts';
import { isOnly, may } from '../types.ts';
import { within, type Rule } from './rule.ts';

/** Nodes, relationships, maps and what is read from them. */
export const valueRules: readonly Rule[] = [
  {
    name: 'A colon after what may be a node or a relationship: `x:SPONSORS`',
    what: 'this engine finds no relationship by r:TYPE',
    instead: "write type(r) = 'TYPE'",
    example: {
      refused: 'MATCH (m:Ministry)-[r]->() UNWIND [m, r] AS x WITH x WHERE x:SPONSORS RETURN count(*) AS n',
      instead: "MATCH (m:Ministry)-[r]->() WHERE type(r) = 'SPONSORS' RETURN count(*) AS n",
    },
    find: within(language.LabelComparisonContext, (context, types) => {
      const comparison = parentOf(context);
      if (!(comparison instanceof language.Expression7Context)) return undefined;
      const type = types.of(comparison.expression6());
      const isRewritten = isOnly(type, 'relationship') && plainNames(context);
      return !isRewritten && may(type, 'relationship', 'unknown') && comparison;
    }),
  },
  {
    name: 'Order of nodes, relationships, paths or maps: `ORDER BY n`',
    what: 'this engine sorts nodes, relationships and paths otherwise than Neo4j',
    instead: 'sort by a property: ORDER BY n.id',
    example: {
      refused: 'MATCH (t:Topic) RETURN t.id AS id ORDER BY t',
      instead: 'MATCH (t:Topic) RETURN t.id AS id ORDER BY t.id',
    },
    find: within(
      language.OrderItemContext,
      (context, types) => may(types.of(context.expression()), 'node', 'relationship', 'path', 'map') && context,
    ),
  },
  {
    name: 'Least and greatest of nodes, lists, maps or values of several types: `min(n)`',
    what: 'this engine compares nodes, lists and values of several types otherwise than Neo4j',
    instead: 'take the least of one property: min(n.id)',
    example: {
      refused: 'MATCH (p:Program) RETURN min(p.places) AS least',
      instead: 'MATCH (p:Program) UNWIND p.places AS place RETURN min(place) AS least',
    },
    find: within(language.FunctionInvocationContext, (context, types) => {
      if (!['min', 'max'].includes(context.functionName().getText().toLowerCase())) return undefined;
      const [argument] = context.functionArgument_list();
      if (!isThere(argument)) return undefined;
      const type = types.of(argument.expression());
      const isOfOne = [['integer', 'float'], ['text'], ['boolean'], ['date']] as const;
      const isKnown = type.kinds.size > 0 && !may(type, 'unknown');
      return isKnown && !isOfOne.some((kinds) => isOnly(type, ...kinds)) && context;
    }),
  },
  {
    name: 'Parts of a date that this engine does not know: `date.weekDay`',
    what: 'this engine knows of a date only its year, month, day, quarter, week, weekYear, ordinalDay and dayOfWeek, and of a named one',
    instead: "name the date first: WITH date('2022-01-31') AS d RETURN d.year",
    example: {
      refused: "RETURN date('2022-01-31').year AS year",
      instead: "WITH date('2022-01-31') AS d RETURN d.year AS year",
    },
    find: within(language.Expression2Context, (context, types) => {
      const [postfix] = context.postFix_list();
      if (!(postfix instanceof language.PropertyPostfixContext) || !may(types.of(context.expression1()), 'date'))
        return undefined;
      const part = postfix.property().propertyKeyName().getText();
      const isNamed = isThere(context.expression1().variable());
      return !(isNamed && DATE_PARTS.has(part)) && context;
    }),
  },
];

const DATE_PARTS = new Set(['year', 'month', 'day', 'quarter', 'week', 'weekYear', 'ordinalDay', 'dayOfWeek']);
