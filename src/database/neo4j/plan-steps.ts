import type { Plan } from 'neo4j-driver';
import type { PlanStep } from '../../model/wire.ts';

export function toPlanStep({ operatorType, arguments: given, children }: Plan): PlanStep {
  const estimatedRows = Number(given['EstimatedRows'] ?? Number.NaN);
  return {
    // `NodeByLabelScan@neo4j`: the name of the database says nothing of the step.
    operator: operatorType.replace(/@.*$/, ''),
    details: String(given['Details'] ?? ''),
    ...(Number.isFinite(estimatedRows) && { estimatedRows }),
    children: children.map(toPlanStep),
  };
}
