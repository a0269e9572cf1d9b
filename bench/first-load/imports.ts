import { readFile } from 'node:fs/promises';
import { parseSync, type ParseResult } from 'vite';

/** Package paths with the names that are imported from each, `*` for all of it. */
export type Imports = Map<string, Set<string>>;

type Entry = ParseResult['module']['staticImports'][number]['entries'][number];

const nameOf = ({ importName: { kind, name } }: Entry): string => name ?? (kind === 'Default' ? 'default' : '*');

/** zod is one object of functions, of which a bundler keeps those that are used: `z.object`. */
const membersOf = (name: string, text: string): string[] =>
  name === 'z' ? [...text.matchAll(/\bz\.(\w+)/g)].map(([member]) => member) : [name];

/** What our own modules import from packages, types apart. */
export async function packageImports(modules: readonly string[]): Promise<Imports> {
  const imports: Imports = new Map();
  for (const file of modules) {
    const text = await readFile(file, 'utf8');
    for (const { moduleRequest, entries } of parseSync(file, text).module.staticImports) {
      const names = entries.filter(({ isType }) => !isType).flatMap((entry) => membersOf(nameOf(entry), text));
      if (/^[./]/.test(moduleRequest.value) || names.length === 0) continue;
      imports.set(moduleRequest.value, new Set([...(imports.get(moduleRequest.value) ?? []), ...names]));
    }
  }
  return imports;
}

/** A module that passes on just those names. */
export function reExports(imports: Imports): string {
  let count = 0;
  const exportOf = (path: string, name: string): string => {
    count += 1;
    if (name === '*') return `export * as name${count} from '${path}';`;
    const [imported = '', member] = name.split('.');
    if (member === undefined) return `export { ${imported} as name${count} } from '${path}';`;
    return `import { ${imported} as whole${count} } from '${path}';\nexport const name${count} = whole${count}.${member};`;
  };
  return [...imports].flatMap(([path, names]) => [...names].map((name) => exportOf(path, name))).join('\n');
}
