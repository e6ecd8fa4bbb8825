/** Tables and sources as docs/performance.md and README.md have them, and where they stand in a page. */
import type { Provenance } from './machine.ts';

/** Columns are aligned to the right, but for the first and those whose head begins with `<`. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((text) => text.replace(/^</, ''));
  const rule = head.map((text, i) => (i === 0 || text.startsWith('<') ? '---' : '--:'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const source = ({ runtime, cpu, cores, date, command, commit, load }: Provenance): string =>
  `${runtime}, ${cpu}, ${cores} cores, ${date.slice(0, 10)}, commit ${commit}, load ${load} at the start: \`${command}\``;

export const sources = (runs: readonly (readonly [string, Provenance])[]): string =>
  runs.map(([, run]) => `- ${source(run)}`).join('\n');

/** How the pages call a contestant. */
export const nameOf = (name: string): string =>
  ({ array: 'methods of Array', native: 'iterator helpers' })[name] ?? name;

/** The page with `inner` between `<!-- name:begin -->` and `<!-- name:end -->`. */
export function between(page: string, name: string, inner: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${inner}\n\n${page.slice(to)}`;
}
