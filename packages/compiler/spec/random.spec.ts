/**
 * Random programs do the same, compiled or not: the same values, calls with their arguments, pulls and closes, all in the
 * same order, and the same errors by class, message and trace.
 *
 * COMPILER_PROGRAMS sets how many (5,000), COMPILER_SEED repeats a run.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chains } from '../../../spec/support/chains.ts';
import { compiled, programs, runProgram, Writer } from './support/program.ts';
import type { Seen } from './support/program.ts';

const numRuns = Number(process.env['COMPILER_PROGRAMS'] ?? 5000);
const seed = Number(process.env['COMPILER_SEED'] ?? 20261201);

/**
 * What a program did. A loop reads `Symbol.iterator` of its array once and its length before each element; the class does so again
 * at each part of its work, and to know sizes. Only a Proxy can tell, so where there are loops these reads are left out.
 */
function seen({ outcomes, events }: Seen, hasLoops: boolean): Seen {
  const reads = ['get Symbol(Symbol.iterator)', 'get length'];
  return { outcomes, events: hasLoops ? events.filter((event) => !reads.includes(event)) : events };
}

/** Runs so many programs of chains so deep both ways. Gives how many chains became what. */
function compare(depth: number, count: number, whole: boolean): Record<string, number> {
  const became: Record<string, number> = { compiled: 0, unfolded: 0, left: 0 };
  fc.assert(
    fc.property(programs(chains(depth)), ({ chain, style }) => {
      const text = new Writer(chain, style, whole).text();
      const { code, report } = compiled(text, whole);
      for (const entry of report) became[entry.became]!++;
      const plain = seen(runProgram(text, chain.failing), whole);
      const actual = seen(runProgram(code, chain.failing), whole);
      if (JSON.stringify(actual) === JSON.stringify(plain)) return;
      try {
        expect(actual).toEqual(plain);
      } catch (error) {
        throw new Error(`COMPILER_SEED=${seed}\n${text}\n\n${code}\n${(error as Error).message}`, {
          cause: error,
        });
      }
    }),
    { numRuns: count, seed },
  );
  return became;
}

describe('random programs do the same, compiled or not', () => {
  test.each([
    ['of any kind', 1, false],
    ['of any kind', 5, false],
    ['fit for loops', 1, true],
    ['fit for loops', 4, true],
  ] as const)('%s, with up to %i stages', (_, depth, whole) => {
    const { compiled: written, unfolded, left } = compare(depth, numRuns / 4, whole);
    // Most of them are not what they were, or nothing is compared.
    expect(written! + unfolded!).toBeGreaterThan(left!);
  });
});
