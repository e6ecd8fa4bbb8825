/** Two sides whose keys meet. */
import type { Plan, Reader } from '../core.ts';
import type { Fn } from '../core.ts';
import { stage } from '../stage.ts';
import { isMissing } from '../keys.ts';

interface Row {
  readonly value: unknown;
  readonly key: unknown;
}

/** All of one side with its keys, each asked for as the element arrives. */
function rowsOf(reader: Reader, key: Fn): Row[] {
  const rows: Row[] = [];
  for (let box = reader.next(); box !== undefined; box = reader.next())
    rows.push({ value: box.value, key: key(box.value) });
  return rows;
}

const matching = (rows: readonly Row[], key: unknown): Row[] =>
  isMissing(key) ? [] : rows.filter((row) => [row.key].includes(key));

const pair: Fn = (left, right) => [left, right];

/**
 * `indexed` is read as a whole, then `streamed` step by step; each of its elements gives the rows that `make` says.
 * Every row is made when it is asked for. `last` gives those that come when all is over.
 */
function joining(
  up: unknown,
  inner: unknown,
  turned: boolean,
  [indexKey, streamKey]: readonly [Fn, Fn],
  make: (value: unknown, matches: readonly Row[]) => (() => unknown)[],
  last: (rows: readonly Row[], met: ReadonlySet<Row>) => (() => unknown)[] = () => [],
): Plan {
  return stage(up, [inner], (outer, [side]) => {
    const [indexed, streamed] = turned ? [outer, side!] : [side!, outer];
    let rows: Row[] | undefined;
    let waiting: (() => unknown)[] = [];
    let over = false;
    const met = new Set<Row>();
    return {
      readers: [outer, side!],
      move() {
        rows ??= rowsOf(indexed, indexKey);
        while (waiting.length === 0) {
          if (over) return undefined;
          const box = streamed.next();
          if (box === undefined) {
            over = true;
            waiting = last(rows, met);
            continue;
          }
          const matches = matching(rows, streamKey(box.value));
          for (const row of matches) met.add(row);
          waiting = make(box.value, matches);
        }
        return { value: waiting.shift()!() };
      },
    };
  });
}

export function innerJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, false, [innerKey, outerKey], (value, matches) =>
    matches.map((row) => () => result(value, row.value)),
  );
}

export function leftJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, false, [innerKey, outerKey], (value, matches) =>
    matches.length > 0
      ? matches.map((row) => () => result(value, row.value))
      : [() => result(value, undefined)],
  );
}

export function rightJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, true, [outerKey, innerKey], (value, matches) =>
    matches.length > 0
      ? matches.map((row) => () => result(row.value, value))
      : [() => result(undefined, value)],
  );
}

export function fullJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(
    up,
    inner,
    false,
    [innerKey, outerKey],
    (value, matches) =>
      matches.length > 0
        ? matches.map((row) => () => result(value, row.value))
        : [() => result(value, undefined)],
    (rows, met) => rows.filter((row) => !met.has(row)).map((row) => () => result(undefined, row.value)),
  );
}

export function groupJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, false, [innerKey, outerKey], (value, matches) => [
    () =>
      result(
        value,
        matches.map((row) => row.value),
      ),
  ]);
}
