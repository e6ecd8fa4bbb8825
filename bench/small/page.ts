/** The tables of docs/performance.md about short chains over few elements. */
import { markdown, nameOf, source, sources } from '../suite/markdown.ts';
import { short } from '../suite/svg.ts';
import { LAZY, OURS } from './contestants.ts';
import { rows } from './rows/index.ts';
import type { SmallRun } from './saved.ts';
import { meanOf, sizesOf, standingOf, type Beside, type Standing, type Versus } from './summary.ts';
import { mapFilterTargets, meanTargets } from './targets.ts';

type Runs = Readonly<Record<string, SmallRun>>;

/** The run that the long table is about: that of Node 24, else of the newest. */
export function mainSmallRun(runs: Runs): SmallRun | undefined {
  const keys = Object.keys(runs).filter((key) => key.startsWith('Node'));
  const newest = keys.sort((a, b) => Number(b.slice(5)) - Number(a.slice(5)))[0];
  return runs['Node 24'] ?? (newest === undefined ? undefined : runs[newest]);
}

/** A line for each row: ours at N = 3, and beside the fastest and the fastest lazy one at 3 and 30. */
export function smallRowsTable(runs: Runs): string | undefined {
  const run = mainSmallRun(runs);
  if (run === undefined) return undefined;
  const standings = run.cells.map(standingOf);
  const at = (name: string, n: number): Standing | undefined =>
    standings.find((standing) => standing.row === name && standing.n === n);
  const lines = rows.map(({ name, title }) => {
    const [three, thirty] = [at(name, 3), at(name, 30)];
    return [
      title,
      three?.ns === undefined ? '–' : three.ns.toFixed(0),
      ...[three?.fastest, thirty?.fastest, three?.lazy, thirty?.lazy].map(beside),
    ];
  });
  const head = ['', 'Seq, ns, N = 3', 'to the fastest, 3', '30', 'to the fastest lazy, 3', '30'];
  return `${markdown(head, lines)}\n\n${source(run)}`;
}

const beside = (its: Beside | undefined): string => (its ? `${short(its.ratio)} ${nameOf(its.name)}` : '–');

/** Means over all rows, by runtime, and in how many rows somebody is ahead. */
export function smallMeansTable(runs: Runs): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const sizes = sizesOf(all[0]![1].cells.map(standingOf));
  const questions: [Versus, string, string][] = [
    ['fastest', 'to the fastest', ''],
    ['lazy', 'to the fastest lazy', 'a lazy one is ahead'],
    ['byHand', 'to a generator by hand', 'the generator is ahead'],
  ];
  const lines = all.flatMap(([key, { cells }]) => {
    const standings = cells.map(standingOf);
    return questions.flatMap(([versus, mean, ahead]) => {
      const means = sizes.map((n) => meanOf(standings, n, versus));
      const rowsOf = means.find((found) => found !== undefined)?.rows ?? 0;
      const line = [key, mean, String(rowsOf), ...means.map((found) => (found ? short(found.mean) : '–'))];
      if (ahead === '') return [line];
      const counts = sizes.map((n) => String(standings.filter((s) => isBehind(s, n, versus)).length));
      return [line, [key, `rows where ${ahead}`, String(rowsOf), ...counts]];
    });
  });
  const targets = ['target', 'to the fastest', '', ...sizes.map((n) => String(meanTargets[n] ?? ''))];
  const noneAhead = ['target', 'rows where a lazy one is ahead', '', ...sizes.map(() => '0')];
  const head = ['', '<', 'rows', ...sizes.map((n) => `N = ${n}`)];
  return `${markdown(head, [...lines, targets, noneAhead])}\n\n${sources(all)}`;
}

const isBehind = (standing: Standing, n: number, versus: Versus): boolean =>
  standing.n === n && (standing[versus]?.ratio ?? 0) > 1;

/** `map, filter, toArray`, which has targets of its own, and beside it what the others take. */
export function smallMapFilterTable(runs: Runs): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const sizes = Object.keys(mapFilterTargets).map(Number);
  const timesOf = (run: SmallRun, name: string): string[] =>
    sizes.map((n) => {
      const cell = run.cells.find((its) => its.row === 'mapFilter' && its.n === n);
      return cell?.times[name]?.toFixed(0) ?? '–';
    });
  const lines = all.flatMap(([key, run]) =>
    [OURS, 'array', 'lodash', 'remeda', ...LAZY].map((name) => [
      key,
      name === OURS ? '**Seq**' : nameOf(name),
      ...timesOf(run, name),
    ]),
  );
  const targets = ['target', '**Seq**', ...sizes.map((n) => String(mapFilterTargets[n]))];
  const head = ['map, filter, toArray, ns', '<', ...sizes.map((n) => `N = ${n}`)];
  return markdown(head, [...lines, targets]);
}
