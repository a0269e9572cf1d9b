import { readStatement } from '../src/queries/statements.ts';
import type { Model } from './tables.ts';

type Names = { label?: string; start?: string; end?: string; type?: string };

/**
 * A statement of `cypher/load/` for one kind or type. Cypher takes neither as a parameter; both come from the model
 * alone, never from a data package.
 */
export const loadStatement = (name: string, names: Names = {}): string => fill(readStatement(`load/${name}`), names);

/** The statements of an engine's schema, once for each kind and each type. */
export function schemaStatements(engine: string, model: Model): string[] {
  const templates = readStatement(`schema/${engine}`)
    .split(/;$/m)
    .filter((template) => template.trim() !== '');
  return templates.flatMap((template) => {
    const names: Names[] = template.includes('{label}')
      ? model.kinds.map(({ label }) => ({ label }))
      : model.relationshipTypes.map(({ type }) => ({ type }));
    return names.map((name) => fill(template, name));
  });
}

const fill = (template: string, names: Names): string =>
  template.replaceAll(/\{(label|start|end|type)\}/g, (_, key: keyof Names) => {
    const name = names[key];
    if (name === undefined || !/^\w+$/.test(name)) throw new Error(`no ${key} for the statement: ${template}`);
    return name;
  });
