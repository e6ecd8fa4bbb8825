/** What a run comes to. */
import { OWN } from '../suite/summary.ts';
import type { AsyncCell, Row } from './types.ts';

export const cellAt = (
  cells: readonly AsyncCell[],
  { name }: Row,
  contestant: string,
): AsyncCell | undefined => cells.find((cell) => cell.workload === name && cell.contestant === contestant);

/** The rivals that were measured. */
export const columnsOf = (cells: readonly AsyncCell[]): string[] => [
  ...new Set(cells.map(({ contestant }) => contestant).filter((name) => name !== OWN)),
];

/** Those of the rivals that can do it, the fastest first. */
export const ranked = (cells: readonly AsyncCell[], row: Row, rivals: readonly string[]): AsyncCell[] =>
  rivals
    .map((name) => cellAt(cells, row, name))
    .filter((cell): cell is AsyncCell => cell?.ratio !== undefined)
    .sort((a, b) => a.ratio! - b.ratio!);

/** Those that are faster than we are. */
export function aheadOf(cells: readonly AsyncCell[], row: Row, rivals: readonly string[]): AsyncCell[] {
  const own = cellAt(cells, row, OWN)?.ratio;
  return ranked(cells, row, rivals).filter(({ ratio }) => own !== undefined && ratio! < own);
}

/** Ours as a multiple of the target. */
export function overTarget({ target }: Row, own: AsyncCell | undefined): number | undefined {
  if (own?.ratio === undefined) return undefined;
  return (own.shorter === undefined ? own.ratio : own.own! / own.shorter) / target;
}

export const rivalName = (name: string): string =>
  ({ 'core-js-pure': 'core-js', it: 'it-*', node: 'Readable' })[name] ?? name;
