export type BibEntry = { type: string; key: string; fields: Record<string, string> };

/** Reads entries by BibTeX's own rules: braces are counted, those after a backslash too, and nothing else ends a field. */
export function readBibTex(text: string): BibEntry[] {
  const entries: BibEntry[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const head = /^@(\w+)\{([^\s,{}"#%'()=]+),/.exec(rest);
    if (!head) throw new Error(`no entry begins at: ${rest.slice(0, 80)}`);
    const fields: Record<string, string> = {};
    rest = rest.slice(head[0].length).trimStart();
    while (!rest.startsWith('}')) {
      const name = /^(\w+)\s*=\s*/.exec(rest);
      if (!name?.[1] || name[1] in fields) throw new Error(`no new field begins at: ${rest.slice(0, 80)}`);
      rest = rest.slice(name[0].length);
      const value = rest.startsWith('{') ? braced(rest) : (/^\w+/.exec(rest)?.[0] ?? '');
      if (value === '') throw new Error(`no value begins at: ${rest.slice(0, 80)}`);
      fields[name[1]] = value.startsWith('{') ? value.slice(1, -1) : value;
      rest = rest.slice(value.length).replace(/^\s*,?\s*/, '');
    }
    entries.push({ type: head[1] ?? '', key: head[2] ?? '', fields });
    rest = rest.slice(1).trim();
  }
  return entries;
}

function braced(text: string): string {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return [...text].slice(0, index + 1).join('');
  }
  throw new Error(`a brace is never closed: ${text.slice(0, 80)}`);
}
