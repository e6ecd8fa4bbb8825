/**
 * Random chains: what the library gives, calls, pulls and closes is what the model gives, calls, pulls and closes.
 *
 * SEQ_CHAINS sets how many (5,000), SEQ_SEED repeats a run; both are in the report of a failure.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import * as fn from '../../lib/fn.ts';
import * as steps from '../../lib/pipe.ts';
import { sources, stages, terminals } from '../support/catalogue.ts';
import { alone, chains, runFunctions, runLib, runModel, runSteps, write } from '../support/chains.ts';
import type { Chain, Result } from '../support/chains.ts';

const numRuns = Number(process.env['SEQ_CHAINS'] ?? 5000);
/** The same chains each time, so that a gate that was green stays green; others with SEQ_SEED. */
const seed = Number(process.env['SEQ_SEED'] ?? 20261124);

const byMethods = (chain: Chain): Result => runLib(Seq, chain);

/** A concat of a receiver leaves that alone in fn, where it is one source of several. */
const concatsNothing = (chain: Chain): boolean => chain.stages.every(({ op }) => op.name !== 'concat');

function same(depth: number, count: number, by = byMethods, when = (_: Chain) => true): void {
  fc.assert(
    fc.property(chains(depth).filter(when), (chain) => compare(chain, by, `SEQ_SEED=${seed}\n`)),
    { numRuns: count, seed },
  );
}

/** Fails with the chain as it would be written. */
function compare(chain: Chain, by = byMethods, hint = ''): void {
  const expected = runModel(chain);
  const actual = by(chain);
  // So much faster than toEqual, which then says what differs.
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  try {
    expect(actual).toEqual(expected);
  } catch (error) {
    throw new Error(`${hint}${write(chain)}\n${(error as Error).message}`, { cause: error });
  }
}

describe('random chains: lib does what the model does', () => {
  test('without a stage', () => same(0, numRuns / 10));
  test('with one stage', () => same(1, numRuns / 5));
  test('with two stages', () => same(2, numRuns / 5));
  test('with up to six stages', () => same(6, numRuns / 2));
  test('written with the functions of seqable/fn', () =>
    same(3, numRuns / 5, (chain) => runFunctions(fn, chain), concatsNothing));
  test('written with the steps of seqable/pipe', () =>
    same(3, numRuns / 5, (chain) => runSteps(fn, steps, chain)));
});

// What it gives, asks, pulls and closes: with each argument, over each kind of source, with an error at each of the first calls.
test.each([...sources.filter(({ name }) => name !== 'from'), ...stages, ...terminals])(
  '$kind $name by itself does what its twin does',
  (entry) => {
    for (const chain of alone(entry)) compare(chain);
  },
);
