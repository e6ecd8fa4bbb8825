/** Two sequences side by side, and neighbours. */
import type { Fn, Reader } from '../core.ts';
import { each, stage } from '../stage.ts';
import { ordering } from '../keys.ts';
import { first } from './search.ts';

const same: Fn = (a, b) => [a].includes(b);

/**
 * Both are opened, first the one and then the other; at the first answer both are closed. The value of an element is
 * not read where there is none beside it that could make a difference.
 */
function beside(up: unknown, other: unknown, step: (left: Reader, right: Reader) => unknown): unknown {
  const answers = stage(up, [other], (left, [right]) => {
    const readers = [left, right!];
    return {
      readers,
      move() {
        for (const reader of readers) reader.start();
        for (;;) {
          const answer = step(left, right!);
          if (answer !== undefined) return { value: answer };
        }
      },
    };
  });
  return first(answers);
}

/** Asks the receiver first; the other is asked even where that has ended, for it might be longer. */
export function equals(up: unknown, other: unknown, eq: Fn = same): unknown {
  return beside(up, other, (left, right) => {
    const a = left.next();
    if (a === undefined) return !right.step();
    return right.step() && eq(a.value, right.value()) ? undefined : false;
  });
}

/** Asks the prefix first, so that nothing is read behind it. */
export function startsWith(up: unknown, prefix: unknown, eq: Fn = same): unknown {
  return beside(up, prefix, (left, right) => {
    const wanted = right.next();
    if (wanted === undefined) return true;
    return left.step() && eq(left.value(), wanted.value) ? undefined : false;
  });
}

export function compare(up: unknown, other: unknown, cmp?: Fn): unknown {
  return beside(up, other, (left, right) => {
    const a = left.next();
    if (a === undefined) return right.step() ? -1 : 0;
    const b = right.next();
    return b === undefined ? 1 : Math.sign(ordering(cmp)(a.value, b.value)) || undefined;
  });
}

export function isSorted(up: unknown, cmp?: Fn): boolean {
  let before: { value: unknown } | undefined;
  let sorted = true;
  each(up, (value) => {
    sorted = before === undefined || !(ordering(cmp)(before.value, value) > 0);
    before = { value };
    return !sorted;
  });
  return sorted;
}
