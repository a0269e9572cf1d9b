/** The parts that the first load is made of, by the packages in each; `own` is what we wrote. */
const PARTS: readonly [part: string, packages: RegExp][] = [
  ['React', /^(react|react-dom|scheduler)$/],
  ['Sigma and graphology', /^(sigma|@sigma\/.*|graphology.*|events)$/],
  ['Base UI', /^(@base-ui|@floating-ui)\/|^(use-sync-external-store|reselect|tabbable)$/],
  ['TanStack Query', /^@tanstack\/(react-query|query-core)$/],
  ['TanStack Virtual', /^@tanstack\/(react-virtual|virtual-core)$/],
  ['zod', /^zod$/],
  ['zustand', /^zustand$/],
];

export const OWN = 'our own code';

/** The part that a package is of, by an import's path such as `react-dom/client`. */
export function partOfImport(path: string): string {
  const name = path.split('/').slice(0, path.startsWith('@') ? 2 : 1);
  return PARTS.find(([, packages]) => packages.test(name.join('/')))?.[0] ?? name.join('/');
}

/** The part that a module of a bundle is of. */
export function partOfModule(id: string): string {
  const path = id.split('/node_modules/').at(-1);
  if (path !== undefined && path !== id) return partOfImport(path);
  return id.startsWith('\0') ? 'the bundler’s own' : OWN;
}
