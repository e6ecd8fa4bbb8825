/** Prints the table: ours first, then what there is to compare. */
import type { Workload } from '../workloads/types.ts';
import type { Cell } from './run.ts';
import { bestRival, cellOf, geometricMean, ratiosOf } from './summary.ts';

export interface Columns {
  own: string;
  /** Other builds of ours. */
  builds: string[];
  rivals: string[];
}

export function printTable(workloads: readonly Workload[], cells: readonly Cell[], columns: Columns): void {
  const head = ['', columns.own, 'target', '', ...columns.builds, 'hand'];
  if (columns.rivals.length > 0) head.push('best rival', 'its name');
  const lines = workloads.map((workload) => {
    const own = cellOf(cells, workload, columns.own);
    const line = [
      workload.title,
      show(own, workload),
      `${workload.target}${workload.perCall ? ' ns' : ''}`,
      verdict(own, workload),
      ...columns.builds.map((name) => show(cellOf(cells, workload, name), workload)),
      `${perElement(own, workload)}`,
    ];
    if (columns.rivals.length > 0) {
      const best = bestRival(cells, workload, columns.rivals);
      line.push(show(best, workload), best?.contestant ?? '');
    }
    return line;
  });
  print([head, ...lines]);
  console.log(
    '\nRatios are to a loop written by hand, in CPU time; “ns” are nanoseconds per call. hand: ns per element of that loop\n' +
      '(per call where the input is small).',
  );
  for (const name of [columns.own, ...columns.builds]) {
    console.log(`Geometric mean of the ratios, ${name}: ${mean(cells, name, workloads)}`);
  }
}

/** All rivals, best first. */
export function printRivals(
  workloads: readonly Workload[],
  cells: readonly Cell[],
  { own, rivals }: Columns,
): void {
  if (rivals.length === 0) return;
  const lines = [own, ...rivals].map((name) => {
    const its = cells.filter(({ contestant }) => contestant === name);
    return [
      name,
      ...workloads.map((workload) =>
        show(
          its.find((cell) => cell.workload === workload.name),
          workload,
        ).replace(' ns', ''),
      ),
      mean(cells, name, workloads),
    ];
  });
  lines.sort((a, b) => (Number(a.at(-1)) || 1e9) - (Number(b.at(-1)) || 1e9));
  const head = ['', ...workloads.map(({ name }) => name), 'mean'];
  console.log(
    '\nAll, as Markdown (ratio to the hand loop; small…: ns per call; mean: geometric, over what each can do):\n',
  );
  console.log(`| ${head.join(' | ')} |\n|---|${'--:|'.repeat(head.length - 1)}`);
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
  printTroubles(cells);
}

/** What has no figure, and why; a rival that is not installed once, not for each workload. */
function printTroubles(cells: readonly Cell[]): void {
  const lines = new Set<string>();
  for (const { contestant, workload, none, why = '' } of cells) {
    if (none === undefined || none === 'absent') continue;
    lines.add(`${none}: ${contestant}${none === 'missing' ? '' : `, ${workload}`}: ${why}`);
  }
  console.log(`\n${[...lines].join('\n')}`);
}

function show(cell: Cell | undefined, { perCall }: Workload): string {
  if (cell?.ratio === undefined) return cell?.none === undefined || cell.none === 'absent' ? '–' : cell.none;
  return perCall ? `${cell.own!.toFixed(0)} ns` : number(cell.ratio);
}

export const number = (ratio: number): string =>
  ratio < 10 ? ratio.toFixed(2) : ratio < 1000 ? ratio.toFixed(0) : ratio.toPrecision(2).replace('e+', 'e');

function verdict(cell: Cell | undefined, { target, perCall }: Workload): string {
  if (cell?.ratio === undefined) return '';
  return reached((perCall ? cell.own! : cell.ratio) / target);
}

/** How far above its target something is. */
export const reached = (over: number): string =>
  over <= 1 ? 'met' : over <= 1.1 ? 'near' : `${over.toFixed(1)} × over`;

function perElement(cell: Cell | undefined, { perCall, elements }: Workload): string {
  if (cell?.hand === undefined) return '';
  return (perCall ? cell.hand : cell.hand / elements).toFixed(perCall ? 0 : 2);
}

function mean(cells: readonly Cell[], name: string, workloads: readonly Workload[]): string {
  const ratios = [...ratiosOf(cells, name, workloads).values()];
  return ratios.length === 0 ? '–' : geometricMean(ratios).toPrecision(3);
}

/** Columns as wide as they need to be; all but the first to the right. */
export function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows) {
    console.log(
      row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  '),
    );
  }
}
