/** Elements once each, and two sides as sets. */
import type { Plan, Reader } from '../core.ts';
import type { Box, Fn } from '../core.ts';
import { stage, steps } from '../stage.ts';

export function distinct(up: unknown, key?: Fn): Plan {
  return steps(up, () => {
    const seen = new Set<unknown>();
    return (value, index) => {
      const found = key === undefined ? value : key(value, index);
      if (seen.has(found)) return undefined;
      seen.add(found);
      return { value };
    };
  });
}

export function dedupe(up: unknown, key: Fn = (value) => value): Plan {
  return steps(up, () => {
    let before: Box;
    return (value, index) => {
      const found: unknown = key(value, index);
      const repeats = before !== undefined && [before.value].includes(found);
      before = { value: found };
      return repeats ? undefined : { value };
    };
  });
}

/** Keys that are compared between two sequences get the value only. */
const keyed =
  (key: Fn | undefined) =>
  (value: unknown): unknown =>
    key === undefined ? value : key(value);

/** The other side is opened when this one has ended. */
export function union(up: unknown, other: unknown, key?: Fn): Plan {
  return stage(up, [other], (reader, [side]) => {
    const seen = new Set<unknown>();
    const keyOf = keyed(key);
    return {
      readers: [reader, side!],
      move() {
        for (;;) {
          const box = reader.next() ?? side!.next();
          if (box === undefined) return undefined;
          const found = keyOf(box.value);
          if (seen.has(found)) continue;
          seen.add(found);
          return box;
        }
      },
    };
  });
}

/** Distinct elements of this side that the other has, or has not: the other is read first. */
function against(up: unknown, other: unknown, key: Fn | undefined, wanted: boolean): Plan {
  return stage(up, [other], (reader, [side]) => {
    let theirs: Set<unknown> | undefined;
    const seen = new Set<unknown>();
    const keyOf = keyed(key);
    return {
      readers: [reader, side!],
      move() {
        if (theirs === undefined) {
          theirs = new Set();
          for (let box = side!.next(); box !== undefined; box = side!.next()) theirs.add(keyOf(box.value));
        }
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const found = keyOf(box.value);
          if (theirs.has(found) !== wanted || seen.has(found)) continue;
          seen.add(found);
          return box;
        }
        return undefined;
      },
    };
  });
}

export const intersection = (up: unknown, other: unknown, key?: Fn): Plan => against(up, other, key, true);

export const difference = (up: unknown, other: unknown, key?: Fn): Plan => against(up, other, key, false);

/** This side is read as a whole, then the other. */
export function symmetricDifference(up: unknown, other: unknown, key?: Fn): Plan {
  return stage(up, [other], (reader, [side]) => {
    let rest: unknown[] | undefined;
    const keyOf = keyed(key);
    const distinct = (part: Reader): Map<unknown, unknown> => {
      const firsts = new Map<unknown, unknown>();
      for (let box = part.next(); box !== undefined; box = part.next()) {
        const found = keyOf(box.value);
        if (!firsts.has(found)) firsts.set(found, box.value);
      }
      return firsts;
    };
    return {
      readers: [reader, side!],
      move() {
        if (rest === undefined) {
          const ours = distinct(reader);
          const theirs = distinct(side!);
          rest = [
            ...[...ours].filter(([found]) => !theirs.has(found)),
            ...[...theirs].filter(([found]) => !ours.has(found)),
          ].map(([, value]) => value);
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}
