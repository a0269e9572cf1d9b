import { cpus, loadavg, totalmem } from 'node:os';

/** A Markdown table; the columns after the first hold figures. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** Where and when it was measured: two machines' figures are not to be compared, only their ratios. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const date = new Date().toISOString().slice(0, 10);
  const load = `load average ${loadavg()[2]?.toFixed(1)} over the last 15 minutes`;
  return `${cpus().length} cores, ${memory}, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${date}, ${load}`;
}

/** One line on stderr, so that stdout is the report alone. */
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
