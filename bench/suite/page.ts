/** The tables of docs/performance.md, each between `<!-- NAME:begin -->` and `<!-- NAME:end -->`. */
import type { AppRun } from '../app/types.ts';
import { asyncKeptTable, asyncRivalsTable, asyncTable, asyncTurnsTable } from '../async/page.ts';
import type { Growth, GrowthRun, Law } from '../complexity/types.ts';
import type { Costs, CostsRun } from '../costs/types.ts';
import { smallMapFilterTable, smallMeansTable, smallRowsTable } from '../small/page.ts';
import { importTable, ownSizeTable, sizeTable } from '../weight/page.ts';
import type { Workload } from '../workloads/types.ts';
import { between, markdown, nameOf, source, sources } from './markdown.ts';
import type { Results, SuiteRun } from './results.ts';
import { bestRival, cellOf, geometricMean, mainRun, OWN, ratiosOf, standings } from './summary.ts';
import { short } from './svg.ts';

/** The page with fresh tables. One whose results are not there yet says so. */
export function fillPage(page: string, results: Results, workloads: readonly Workload[]): string {
  const main = mainRun(results.suite);
  const tables: Record<string, string | undefined> = {
    workloads: main && workloadTable(main, workloads),
    rivals: main && rivalTable(main, workloads),
    small: smallTable(results.suite, workloads),
    'small-means': smallMeansTable(results.small),
    'small-rows': smallRowsTable(results.small),
    'small-map-filter': smallMapFilterTable(results.small),
    import: importTable(results.weight),
    sizes: sizeTable(results.weight),
    'own-sizes': ownSizeTable(results.weight),
    runtimes: runtimeTable(results.suite, workloads),
    modes: modeTable(results.suite, workloads),
    memory: memoryTable(results.suite),
    costs: costTable(results.costs, 'perElement'),
    five: costTable(results.costs, 'ofFive'),
    app: appTable(results.app),
    growth: growthTable(results.growth),
    async: asyncTable(results.async),
    'async-rivals': asyncRivalsTable(results.async),
    'async-turns': asyncTurnsTable(results.async),
    'async-kept': asyncKeptTable(results.async),
  };
  let text = page;
  for (const [name, table] of Object.entries(tables))
    text = between(text, name, table ?? 'Not measured yet.');
  return text;
}

function workloadTable(run: SuiteRun, workloads: readonly Workload[]): string {
  const { cells } = run;
  const others = ['array', 'native', 'lodash'].filter((name) =>
    cells.some((cell) => cell.contestant === name && cell.ratio !== undefined),
  );
  const rivals = [...new Set(cells.map(({ contestant }) => contestant))].filter((name) => name !== OWN);
  const rows = workloads
    .filter(({ perCall }) => !perCall)
    .map((workload) => {
      const own = cellOf(cells, workload, OWN);
      const best = bestRival(cells, workload, rivals);
      return [
        workload.title,
        own?.hand === undefined ? '' : (own.hand / workload.elements).toFixed(2),
        `**${figure(own?.ratio)}**`,
        ...others.map((name) => figure(cellOf(cells, workload, name)?.ratio)),
        ...(rivals.length > 0 ? [best ? `${short(best.ratio!)} ${nameOf(best.contestant)}` : '–'] : []),
      ];
    });
  const head = [
    '',
    'loop, ns',
    'Seq',
    ...others.map(nameOf),
    ...(rivals.length > 0 ? ['best of the others'] : []),
  ];
  return `${markdown(head, rows)}\n\n${source(run)}`;
}

const figure = (ratio: number | undefined): string => (ratio === undefined ? '–' : short(ratio));

function rivalTable(run: SuiteRun, workloads: readonly Workload[]): string | undefined {
  const all = standings(run, workloads);
  if (all.length < 2) return undefined;
  const rows = all.map(({ name, count, mean, ownMean }) => {
    const trouble = run.cells
      .filter(({ contestant, none }) => contestant === name && (none === 'slow' || none === 'wrong'))
      .map(({ workload, none }) => `${workload} ${none === 'slow' ? 'not done in a minute' : 'wrong'}`);
    return [
      name === OWN ? '**Seq**' : nameOf(name),
      run.versions[name] ?? '',
      String(count),
      short(mean),
      short(ownMean),
      [...new Set(trouble)].join(', '),
    ];
  });
  const head = ['', 'version', 'workloads', 'mean', 'Seq over the same', '<'];
  const missing = [
    ...new Set(run.cells.filter(({ none }) => none === 'missing').map((cell) => cell.contestant)),
  ];
  const note =
    missing.length > 0 ? `\n\nNot there on ${run.runtime}: ${missing.map(nameOf).join(', ')}.` : '';
  return `${markdown(head, rows)}${note}`;
}

/** Hostile runs, one for each runtime: the one with rivals, if there are two. */
function byRuntime(runs: Results['suite']): [string, SuiteRun][] {
  const found = new Map<string, SuiteRun>();
  for (const [key, run] of Object.entries(runs)) {
    if (run.mode === 'hostile') found.set(key.split(',')[0]!, run);
  }
  return [...found];
}

function smallTable(runs: Results['suite'], workloads: readonly Workload[]): string | undefined {
  const columns = byRuntime(runs);
  if (columns.length === 0) return undefined;
  const rows = workloads
    .filter(({ perCall }) => perCall)
    .map((workload) => [
      workload.title,
      ...columns.map(([, { cells }]) => {
        const cell = cellOf(cells, workload, OWN);
        return cell?.own === undefined ? '–' : `${cell.own.toFixed(0)} (${cell.hand!.toFixed(0)})`;
      }),
    ]);
  return markdown(['Seq (loop by hand), ns per call', ...columns.map(([name]) => name)], rows);
}

function runtimeTable(runs: Results['suite'], workloads: readonly Workload[]): string | undefined {
  const columns = byRuntime(runs);
  if (columns.length === 0) return undefined;
  const rows = workloads
    .filter(({ perCall }) => !perCall)
    .map((workload) => [
      workload.title,
      ...columns.map(([, { cells }]) => figure(cellOf(cells, workload, OWN)?.ratio)),
    ]);
  const means = columns.map(([, { cells }]) => meanOf(cells, workloads));
  const head = ['', ...columns.map(([name]) => name)];
  return `${markdown(head, [...rows, ['**geometric mean**', ...means]])}\n\n${sources(columns)}`;
}

const meanOf = (cells: SuiteRun['cells'], workloads: readonly Workload[]): string =>
  short(geometricMean([...ratiosOf(cells, OWN, workloads).values()]));

function modeTable(runs: Results['suite'], workloads: readonly Workload[]): string | undefined {
  const rows = Object.entries(runs)
    .filter(([key]) => !key.endsWith('rivals'))
    .map(([key, { cells }]) => [key, meanOf(cells, workloads)]);
  return rows.length === 0 ? undefined : markdown(['', 'geometric mean'], rows);
}

function memoryTable(runs: Results['suite']): string | undefined {
  const columns = byRuntime(runs).filter(([, { memory }]) => Object.keys(memory).length > 0);
  if (columns.length === 0) return undefined;
  const questions = Object.keys(columns[0]![1].memory);
  const rows = questions.map((question) => [
    question,
    ...columns.map(([, { memory }]) => (memory[question] === undefined ? '–' : String(memory[question]))),
  ]);
  return markdown(['bytes per element, or per chain', ...columns.map(([name]) => name)], rows);
}

function costTable(runs: Record<string, CostsRun>, part: keyof Costs): string | undefined {
  const columns = Object.entries(runs);
  if (columns.length === 0) return undefined;
  const rows = Object.keys(columns[0]![1].costs[part]).map((question) => [
    question,
    ...columns.map(([, { costs }]) => String(costs[part][question] ?? '–')),
  ]);
  const unit = part === 'perElement' ? 'ns per element' : 'ns per call';
  return `${markdown([unit, ...columns.map(([name]) => name)], rows)}\n\n${sources(columns)}`;
}

/** A line for each application, a column for each contestant: all calls, and in parentheses those over few elements. */
function appTable(runs: Record<string, AppRun>): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const contestants = [...new Set(all.flatMap(([, run]) => run.rows.map(({ contestant }) => contestant)))];
  const lines = all.flatMap(([key, { rows }]) =>
    [...new Set(rows.map(({ scenario }) => scenario))].map((scenario) => {
      const its = rows.filter((row) => row.scenario === scenario);
      const { calls, tiny } = its[0]!;
      const ratios = contestants.map((name) => {
        const row = its.find(({ contestant }) => contestant === name);
        return row ? `${short(row.all)} (${short(row.small)})` : '–';
      });
      return [key, scenario, String(calls), `${((tiny / calls) * 100).toFixed(0)} %`, ...ratios];
    }),
  );
  const names = contestants.map((name) => (name === OWN ? 'Seq' : name));
  return `${markdown(['', '<application', 'calls', 'over less than 32', ...names], lines)}\n\n${sources(all)}`;
}

function growthTable(runs: Record<string, GrowthRun>): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const laws = ['constant', 'linear', 'held', 'sort'] as const;
  const rows = all.flatMap(([key, { operations }]) =>
    laws.map((law) => [key, ...growthRow(operations, law)]),
  );
  const head = ['', '<law', 'operations', 'limit', '<highest exponent', '<by hand', '<over the limit'];
  const notes = all.map(
    ([, run]) => `- ${source(run)}; 100,000 stages, built and run over three elements: ${run.manyStages} s`,
  );
  return `${markdown(head, rows)}\n\n${notes.join('\n')}`;
}

function growthRow(operations: readonly Growth[], law: Law): string[] {
  const isByHand = ({ name }: Growth): boolean => name.startsWith('by hand: ');
  const its = operations.filter((operation) => operation.law === law && !isByHand(operation));
  const byHand = operations.filter((operation) => operation.law === law && isByHand(operation));
  // NaN, which JSON has no word for: too slow for more than one step.
  const known = its.filter(({ exponent }) => exponent !== null);
  const over = known.filter(({ exponent, limit }) => exponent! > limit);
  const most = [...known].sort((a, b) => b.exponent! - a.exponent!)[0];
  const named = ({ name, exponent }: Growth): string =>
    `${name.replace('by hand: ', '')} ${exponent?.toFixed(2) ?? '–'}`;
  return [
    law,
    String(its.length),
    String(its[0]?.limit ?? ''),
    most ? named(most) : '',
    byHand.map(named).join(', '),
    over.map(named).join(', '),
  ];
}
