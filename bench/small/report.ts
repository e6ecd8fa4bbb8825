/** Prints what was measured: a line for each row, the means, where a lazy peer is ahead, what has no time. */
import { print } from '../suite/table.ts';
import type { ChildResult } from './child.ts';
import { rows } from './rows/index.ts';
import { behindLazy, meanOf, sizesOf, standingOf, type Beside, type Standing } from './summary.ts';
import { mapFilterTargets, meanTargets } from './targets.ts';

export function report({ cells, wrong, missing }: ChildResult): void {
  const standings = cells.map(standingOf);
  const sizes = sizesOf(standings);
  printRows(standings, sizes);
  printMeans(standings, sizes);
  printMapFilter(standings, sizes);
  printBehind(standings);
  for (const line of missing) console.log(`missing: ${line}`);
  for (const line of wrong) console.log(`no time: ${line}`);
}

function printRows(standings: readonly Standing[], sizes: readonly number[]): void {
  const names = [...new Set(standings.map(({ row }) => row))];
  const at = (row: string, n: number): Standing | undefined =>
    standings.find((standing) => standing.row === row && standing.n === n);
  print([
    ['ns per call', ...sizes.flatMap((n) => [`N=${n}`, 'to the fastest', 'to the lazy'])],
    ...names.map((name) => [
      titleOf(name),
      ...sizes.flatMap((n) => {
        const standing = at(name, n);
        return [standing?.ns?.toFixed(0) ?? 'wrong', beside(standing?.fastest), beside(standing?.lazy)];
      }),
    ]),
  ]);
}

function printMeans(standings: readonly Standing[], sizes: readonly number[]): void {
  console.log('\nGeometric means of the ratios (over so many rows):\n');
  const mean = (n: number, versus: Parameters<typeof meanOf>[2]): string => {
    const found = meanOf(standings, n, versus);
    return found ? `${found.mean.toFixed(2)} (${found.rows})` : '–';
  };
  print([
    ['', ...sizes.map((n) => `N=${n}`)],
    ['to the fastest', ...sizes.map((n) => mean(n, 'fastest'))],
    ['  target', ...sizes.map((n) => String(meanTargets[n] ?? ''))],
    ['to the fastest lazy', ...sizes.map((n) => mean(n, 'lazy'))],
    ['to a generator by hand', ...sizes.map((n) => mean(n, 'byHand'))],
  ]);
}

function printMapFilter(standings: readonly Standing[], sizes: readonly number[]): void {
  const its = standings.filter(({ row, n }) => row === 'mapFilter' && sizes.includes(n));
  if (its.length === 0) return;
  const shown = its.map(({ n, ns }) => `${ns?.toFixed(0)} of ${mapFilterTargets[n] ?? '–'} (N=${n})`);
  console.log(`\nmap, filter, toArray: ns and target: ${shown.join(', ')}`);
}

function printBehind(standings: readonly Standing[]): void {
  for (const [what, its] of [
    ['A lazy peer is ahead', behindLazy(standings).map((s) => [s, s.lazy!] as const)],
    [
      'A generator by hand is ahead',
      standings.filter((s) => (s.byHand?.ratio ?? 0) > 1).map((s) => [s, s.byHand!] as const),
    ],
  ] as const) {
    console.log(`\n${what} at ${its.length} of ${standings.length}:`);
    const byRow = new Map<string, string[]>();
    for (const [{ row, n }, { name, ratio }] of its) {
      byRow.set(row, [...(byRow.get(row) ?? []), `N=${n} ${ratio.toFixed(2)} ${name}`]);
    }
    for (const [row, where] of byRow) console.log(`  ${titleOf(row)}: ${where.join(', ')}`);
  }
  console.log('');
}

const titles = new Map(rows.map(({ name, title }) => [name, title]));

export const titleOf = (name: string): string => titles.get(name) ?? name;

const beside = (its: Beside | undefined): string => (its ? `${its.ratio.toFixed(2)} ${its.name}` : '–');
