/** Chains of up to five stages, drawn at random: over all kinds of sources, with changes and errors on the way. */
import { expect, test } from '@jest/globals';
import { compare, stageCalls, terminalCalls, walks } from './agree.ts';
import { arrays, others } from './sources.ts';
import type { Call, Change } from './twin.ts';

/** Numbers from 0 to below 1, the same in every run of the specs. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const changes: readonly ((source: unknown[]) => unknown)[] = [
  (source) => source.push(7, 8),
  (source) => (source.length = 1),
  (source) => delete source[1],
  (source) => source.pop(),
];

/** The number of chains. */
const CHAINS = 3000;

test.each([1, 2, 3, 4])('seed %d', (seed) => {
  const random = dice(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  let loops = 0;
  for (let i = 0; i < CHAINS / 4; i++) {
    const stages = Array.from({ length: 1 + below(5) }, (): Call => one(stageCalls));
    const terminal = random() < 0.1 ? one(walks) : one(terminalCalls);
    const source = random() < 0.85 ? one(arrays) : one(others);
    const change = one(changes);
    const mayChange =
      arrays.includes(source) && source.call === 'from' && !['frozen', 'a proxy'].includes(source.what);
    loops += compare(
      { source, stages, terminal },
      {
        failing: random() < 0.4 ? 1 + below(12) : 0,
        changes: mayChange && random() < 0.3 ? [[1 + below(5), change] satisfies Change] : [],
      },
    );
  }
  // Most chains have a loop.
  expect(loops).toBeGreaterThan(CHAINS / 8);
});
