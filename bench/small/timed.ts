/**
 * The loop around what is timed, a copy for each row and contestant (imported under a query of its own), as in
 * suite/timed.ts. Four sources take turns, so that nothing about one of them holds from one call to the next.
 */
export const SOURCES = 4;

/** Results are kept where V8 cannot prove that nobody looks. */
export let last: unknown;

export function repeat<Data>(run: (data: Data) => unknown, sources: readonly Data[], times: number): void {
  for (let i = 0; i < times; i++) last = run(sources[i & 3]!);
}
