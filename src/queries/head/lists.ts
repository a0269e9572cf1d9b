/** A name that may stand in backticks, as a column with a comma or an equals sign in its title must. */
const plainName = (text: string): string => (/^`[^`]+`$/.test(text.trim()) ? text.trim().slice(1, -1) : text.trim());

/** Texts separated by commas. */
export const listed = (text: string): string[] =>
  (text.match(/(?:`[^`]*`|[^,`])+/g) ?? []).map(plainName).filter((part) => part !== '');

/** `name = value`, as it stands: a value in quotes says that it is a text. */
export type Assignment = { name: string; value: string; isQuoted: boolean };

const NAME = '(`[^`]+`|[^=,"`]+?)';
const VALUE = String.raw`("(?:[^"\\]|\\.)*"|'[^']*'|[^,"]*?)`;

/** The assignments of a list separated by commas, or the part of it that is none. */
export function readAssignments(text: string): { assignments: Assignment[] } | { found: string } {
  const one = new RegExp(String.raw`\s*${NAME}\s*=\s*${VALUE}\s*(?:,|$)`, 'y');
  const assignments: Assignment[] = [];
  while (one.lastIndex < text.length || assignments.length === 0) {
    const start = one.lastIndex;
    const match = one.exec(text);
    if (!match) return { found: text.slice(start).trim() };
    assignments.push({ name: plainName(match[1] ?? ''), ...unquoted(match[2] ?? '') });
  }
  return { assignments };
}

function unquoted(text: string): { value: string; isQuoted: boolean } {
  if (text.startsWith('"')) return { value: text.slice(1, -1).replaceAll(/\\(.)/g, '$1'), isQuoted: true };
  if (text.startsWith("'")) return { value: text.slice(1, -1), isQuoted: true };
  return { value: text, isQuoted: false };
}
