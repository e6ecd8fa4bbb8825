/**
 * The loop around what is timed: one for all, so that its call has seen hundreds of functions and none is copied into
 * it. What is timed is the call of a function, as elsewhere in a program. Four sources take turns, so that nothing about
 * one of them holds from one call to the next.
 */
export const SOURCES = 4;

/** Results are kept where V8 cannot prove that nobody looks. */
export let last: unknown;

export function repeat<Data>(run: (data: Data) => unknown, sources: readonly Data[], times: number): void {
  for (let i = 0; i < times; i++) last = run(sources[i & 3]!);
}
