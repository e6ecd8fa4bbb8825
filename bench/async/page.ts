/** The tables of docs/performance.md about what takes time. */
import { markdown, source, sources } from '../suite/markdown.ts';
import { OWN } from '../suite/summary.ts';
import { short } from '../suite/svg.ts';
import { reached } from '../suite/table.ts';
import { rows } from './rows/index.ts';
import { cellAt, columnsOf, overTarget, ranked, rivalName } from './summary.ts';
import type { AsyncCell, AsyncRun, Row } from './types.ts';

type Runs = Readonly<Record<string, AsyncRun>>;

/** The run of the newest Node. */
export function mainAsyncRun(runs: Runs): AsyncRun | undefined {
  const keys = Object.keys(runs).filter((key) => key.startsWith('Node'));
  return runs[keys.sort((a, b) => Number(b.slice(5)) - Number(a.slice(5)))[0] ?? ''];
}

/** A line for each row: ours, and the best of the others. */
export function asyncTable(runs: Runs): string | undefined {
  const all = Object.entries(runs);
  const run = mainAsyncRun(runs);
  if (run === undefined) return undefined;
  const lines = rows.map((row) => {
    const own = cellAt(run.cells, row, OWN);
    const best = ranked(run.cells, row, columnsOf(run.cells))[0];
    return [
      row.title,
      own?.hand === undefined ? '–' : (own.hand / row.elements).toFixed(1),
      ...all.map(([, { cells }]) => `**${figure(cellAt(cells, row, OWN))}**`),
      row.shorter === undefined ? String(row.target) : `${row.target} × ${row.shorter.title}`,
      all.map(([, { cells }]) => verdict(row, cells)).join(', '),
      best === undefined ? '–' : `${short(best.ratio!)} ${rivalName(best.contestant)}`,
    ];
  });
  const head = [
    '',
    'loop, ns',
    ...all.map(([key]) => `AsyncSeq, ${key}`),
    'target',
    '<reached, each',
    'best of the others',
  ];
  return `${markdown(head, lines)}\n\n${sources(all)}`;
}

const figure = (cell: AsyncCell | undefined): string => (cell?.ratio === undefined ? '–' : short(cell.ratio));

function verdict(row: Row, cells: readonly AsyncCell[]): string {
  const own = cellAt(cells, row, OWN);
  const over = overTarget(row, own);
  if (over === undefined) return '–';
  const toShorter = own!.shorter === undefined ? '' : `${short(own!.own! / own!.shorter)} ×: `;
  return toShorter + reached(over);
}

/** All contestants at all rows. */
export function asyncRivalsTable(runs: Runs): string | undefined {
  const run = mainAsyncRun(runs);
  if (run === undefined) return undefined;
  const rivals = columnsOf(run.cells);
  const lines = rows.map((row) => [
    row.title,
    `**${figure(cellAt(run.cells, row, OWN))}**`,
    ...rivals.map((name) => rivalFigure(cellAt(run.cells, row, name))),
  ]);
  const versions = [
    '',
    '',
    ...rivals.map((name) =>
      name === 'node' ? run.runtime.replace(/.* v?/, '') : (run.versions[name] ?? ''),
    ),
  ];
  const missing = rivals.filter((name) =>
    run.cells.some(({ contestant, none }) => contestant === name && none === 'missing'),
  );
  const note =
    missing.length > 0 ? `\n\nNot there on ${run.runtime}: ${missing.map(rivalName).join(', ')}.` : '';
  const head = ['', 'AsyncSeq', ...rivals.map(rivalName)];
  return `${markdown(head, [...lines, ['version', ...versions.slice(1)]])}${note}\n\n${source(run)}`;
}

const rivalFigure = (cell: AsyncCell | undefined): string =>
  cell?.none === 'slow' || cell?.none === 'wrong' || cell?.none === 'failed' ? cell.none : figure(cell);

/** Turns of the microtask queue: they are the same on every engine, or the engine is at fault. */
export function asyncTurnsTable(runs: Runs): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const lines = rows.map((row) => [
    row.title,
    ...all.flatMap(([, { cells }]) => {
      const turns = cellAt(cells, row, OWN)?.turns;
      return [String(turns?.own ?? '–'), String(turns?.hand ?? '–')];
    }),
  ]);
  const head = ['turns per element', ...all.flatMap(([key]) => [`AsyncSeq, ${key}`, 'loop'])];
  return markdown(head, lines);
}

export function asyncKeptTable(runs: Runs): string | undefined {
  const all = Object.entries(runs).filter(([, { kept }]) => Object.keys(kept).length > 0);
  if (all.length === 0) return undefined;
  const lines = Object.keys(all[0]![1].kept).map((question) => [
    question,
    ...all.map(([, { kept }]) => (kept[question] === undefined ? '–' : String(Math.round(kept[question])))),
  ]);
  return markdown(['bytes per element', ...all.map(([key]) => key)], lines);
}
