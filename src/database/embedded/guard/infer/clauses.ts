import type { ParserRuleContext } from '@neo4j-cypher/language-support';
import { language } from '../language.ts';
import { readingProcedures } from '../procedures.ts';
import { isThere, nameIn, partsOf, textOf } from '../tree.ts';
import { elementOf, merged, nullable, UNKNOWN, type Type } from '../types.ts';
import type { Inference, Scope } from './inference.ts';

type Names = Map<string, Type>;

/** Walks a query clause by clause; gives the columns of its RETURN, or what it names where it has none. */
export function inferQueryParts(context: ParserRuleContext, scope: Scope, inference: Inference): Scope {
  if (context instanceof language.UnionContext) {
    const branches = context.singleQuery_list().map((branch) => inferQueryParts(branch, scope, inference));
    return joined(branches);
  }
  let names: Names = new Map(scope);
  for (const part of partsOf(context)) {
    if (part instanceof language.ClauseContext) names = inferClause(partsOf(part)[0] ?? part, names, inference);
    else if (part instanceof language.PatternListContext) inference.pattern(part, names);
    else if (part instanceof language.WhereClauseContext) inference.expression(part.expression(), names);
    else names = new Map(inferQueryParts(part, names, inference));
  }
  return names;
}

function joined(branches: readonly Scope[]): Scope {
  const [first = new Map<string, Type>()] = branches;
  return new Map(
    Array.from(first.keys(), (name) => [name, ofBranches(branches.map((branch) => branch.get(name) ?? UNKNOWN))]),
  );
}

const ofBranches = (types: Type[]): Type => (types.length === 1 ? (types[0] ?? UNKNOWN) : merged(types));

function inferClause(clause: ParserRuleContext, names: Names, inference: Inference): Names {
  if (clause instanceof language.MatchClauseContext) return inferMatch(clause, names, inference);
  if (clause instanceof language.WithClauseContext)
    return inferProjection(clause.returnBody(), names, inference, clause);
  if (clause instanceof language.ReturnClauseContext) return inferProjection(clause.returnBody(), names, inference);
  if (clause instanceof language.UnwindClauseContext) {
    const list = inference.expression(clause.expression(), names);
    return new Map([...names, [nameIn(clause.variable()), elementOf(list)]]);
  }
  if (clause instanceof language.SubqueryClauseContext) {
    const columns = inferQueryParts(clause.regularQuery(), names, inference);
    return new Map([...names, ...columns]);
  }
  return clause instanceof language.CallClauseContext ? inferCall(clause, names, inference) : names;
}

function inferMatch(
  clause: InstanceType<typeof language.MatchClauseContext>,
  names: Names,
  inference: Inference,
): Names {
  const inner = new Map(names);
  inference.pattern(clause.patternList(), inner);
  if (isThere(clause.whereClause())) inference.expression(clause.whereClause().expression(), inner);
  if (!isThere(clause.OPTIONAL())) return inner;
  return new Map(Array.from(inner, ([name, type]) => [name, names.get(name) ?? nullable(type)]));
}

function inferProjection(
  body: InstanceType<typeof language.ReturnBodyContext>,
  names: Names,
  inference: Inference,
  withClause?: InstanceType<typeof language.WithClauseContext>,
): Names {
  const items = body.returnItems();
  inference.scope(items, new Map(names));
  const columns: Names = new Map(isThere(items.TIMES()) ? names : []);
  for (const item of items.returnItem_list()) {
    const type = inference.expression(item.expression(), names);
    columns.set(isThere(item.variable()) ? nameIn(item.variable()) : columnOf(item.expression()), type);
  }
  const both = new Map([...names, ...columns]);
  for (const part of [body.orderBy(), body.skip(), body.limit()])
    if (isThere(part)) for (const expression of expressionsIn(part)) inference.expression(expression, both);
  if (withClause && isThere(withClause.whereClause()))
    inference.expression(withClause.whereClause().expression(), both);
  return columns;
}

const columnOf = (expression: ParserRuleContext): string => {
  const text = textOf(expression);
  return text.startsWith('`') && text.endsWith('`') ? nameIn(expression) : text;
};

const expressionsIn = (context: ParserRuleContext): ParserRuleContext[] =>
  partsOf(context).flatMap((part) => (part instanceof language.ExpressionContext ? [part] : expressionsIn(part)));

function inferCall(clause: InstanceType<typeof language.CallClauseContext>, names: Names, inference: Inference): Names {
  for (const argument of clause.procedureArgument_list()) inference.expression(argument.expression(), names);
  const columns = readingProcedures.get(textOf(clause.procedureName())) ?? new Map<string, Type>();
  const items = clause.procedureResultItem_list().map((item): [string, Type] => {
    const [name, alias] = item.variable_list().map(nameIn);
    return [alias ?? name ?? '', columns.get(name ?? '') ?? UNKNOWN];
  });
  const inner = new Map([...names, ...(items.length > 0 ? items : columns)]);
  if (isThere(clause.whereClause())) inference.expression(clause.whereClause().expression(), inner);
  return inner;
}
