/** join: the elements as strings, with a separator between them; null and undefined are empty. `T` is as in count. */
import type { Collector } from '../types.ts';

interface Text {
  readonly text: string;
  /** True if there is an element: one that prints empty differs from none. */
  readonly begun: boolean;
}

/**
 * The elements as one string, with `separator` between them; null and undefined print empty.
 *
 * Depends on the order of the elements: parts are merged in their order. O(length of the text) memory.
 *
 * @throws TypeError at once if `separator` cannot be converted to a string; when an element is added that cannot
 * @example
 * Seq.of('a', 'b', 'c').collect(join(' < ')); // → 'a < b < c'
 * @see `Seq#join`; `Collectors.joining` in Java
 */
export function join<T>(separator: string = ','): Collector<T, string> {
  const between = `${separator}`;
  const collector: Collector<unknown, string, Text> = {
    init: () => ({ text: '', begun: false }),
    add: (before, value) =>
      followed(before, between, value === undefined || value === null ? '' : `${value as string}`),
    merge: (a, b) => (b.begun ? followed(a, between, b.text) : a),
    done: ({ text }) => text,
  };
  return collector;
}

function followed(before: Text, between: string, more: string): Text {
  return { text: before.begun ? before.text + between + more : more, begun: true };
}
