/** Prints what was measured. */
import { number, print, reached } from '../suite/table.ts';
import { OWN } from '../suite/summary.ts';
import { aheadOf, cellAt, columnsOf, overTarget, rivalName } from './summary.ts';
import type { AsyncCell, Row } from './types.ts';

export function report(
  rows: readonly Row[],
  cells: readonly AsyncCell[],
  kept: Readonly<Record<string, number>>,
): void {
  const rivals = columnsOf(cells);
  const lines = rows.map((row) => {
    const own = cellAt(cells, row, OWN);
    const over = overTarget(row, own);
    return [
      row.title,
      show(own),
      own?.shorter === undefined ? '' : `${number(own.own! / own.shorter)} × ${row.shorter!.title}`,
      String(row.target),
      over === undefined ? '' : reached(over),
      own?.hand === undefined ? '' : (own.hand / row.elements).toFixed(1),
      ...rivals.map((name) => show(cellAt(cells, row, name))),
    ];
  });
  print([['', 'AsyncSeq', '', 'target', '', 'hand', ...rivals.map(rivalName)], ...lines]);
  console.log('\nRatios are to a loop written by hand, in CPU time. hand: ns per element of that loop.');

  console.log('\nTurns of the microtask queue per element:\n');
  print([
    ['', 'AsyncSeq', 'hand'],
    ...rows.map((row) => {
      const turns = cellAt(cells, row, OWN)?.turns;
      return [row.title, String(turns?.own ?? ''), String(turns?.hand ?? '')];
    }),
  ]);
  if (Object.keys(kept).length > 0) {
    console.log('\nKept beside a source that never answers, bytes per element of 1,000,000 (target: 0):\n');
    print([['', 'bytes'], ...Object.entries(kept).map(([question, bytes]) => [question, String(bytes)])]);
  }
  const troubles = cells.filter(({ none }) => none !== undefined && none !== 'absent');
  for (const { contestant, workload, none, why = '' } of troubles)
    console.log(`${none}: ${contestant}, ${workload}: ${why}`);
  for (const row of rows) {
    const ahead = aheadOf(cells, row, rivals).map(
      ({ contestant, ratio }) => `${rivalName(contestant)} ${number(ratio!)}`,
    );
    if (ahead.length > 0) console.log(`ahead of us, ${row.title}: ${ahead.join(', ')}`);
  }
}

function show(cell: AsyncCell | undefined): string {
  if (cell?.ratio !== undefined) return number(cell.ratio);
  return cell?.none === undefined || cell.none === 'absent' ? '–' : cell.none;
}
