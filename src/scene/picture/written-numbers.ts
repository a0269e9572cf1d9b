/** A line has room for few: the rest are counted. */
const MOST_RUNS = 3;

/** "2", "1–3, 7" or "1, 3, 5 +4": numbers of footnotes as they stand beside a connection. */
export function writtenNumbers(numbers: readonly number[]): string {
  const runs = runsOf([...new Set(numbers)].toSorted((a, b) => a - b));
  const written = runs.slice(0, MOST_RUNS).map(writtenRun).join(', ');
  const rest = runs.slice(MOST_RUNS).flat().length;
  return rest === 0 ? written : `${written} +${rest}`;
}

/** Numbers that follow one another are one run. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

function writtenRun(run: readonly number[]): string {
  const [first = 0] = run;
  const last = run.at(-1) ?? first;
  if (run.length === 1) return String(first);
  return `${first}${run.length === 2 ? ', ' : '–'}${last}`;
}
