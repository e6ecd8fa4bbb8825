/**
 * The law of turns: a run takes at most one turn of the microtask queue for each promise that it awaits, and none besides;
 * a consumer of `next()` takes one more for each element.
 */
import { describe, expect, test } from '@jest/globals';
import { key } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { sources, stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { AsyncWorld } from '../support/asyncWorld.ts';

const missing = new Set(['toJSON', 'range', 'repeat']);

const turn = (): Promise<void> => Promise.resolve();

/** How many turns go by before `promise` has settled, and what it gives. */
async function turnsOf(work: () => Promise<unknown>): Promise<{ turns: number; value: unknown }> {
  let over = false;
  let value: unknown;
  let error: unknown;
  work().then(
    (given) => {
      over = true;
      value = given;
    },
    (reason: unknown) => {
      over = true;
      error = reason;
    },
  );
  let turns = 0;
  // Each turn of ours comes after what stands in the queue; the first is that of `then` itself.
  for (await turn(); !over && turns < 10_000; turns++) await turn();
  if (error !== undefined) throw error as Error;
  return { turns, value };
}

function built(entry: Entry, source: unknown): any {
  const world = new AsyncWorld(
    { from: (of) => AsyncSeq.from(of as []), map: (seq, fn) => seq.map(fn), key },
    0,
    0,
  );
  const args = world.args(usual(entry));
  const name = entry.name;
  if (entry.kind === 'source') return (AsyncSeq as any)[name](...args);
  let seq: any = AsyncSeq.from(source as []);
  for (const before of stages.filter((one) => one.name === entry.after))
    seq = seq[before.name](...world.args(usual(before)));
  return seq[name](...args);
}

const run = (entry: Entry, source: unknown): Promise<unknown> => {
  const made = built(entry, source);
  return entry.plan === true ? made.take(20).toArray() : made;
};

const elementsOf = (entry: Entry): unknown[] =>
  entry.over === 'one'
    ? [3]
    : entry.over === 'pairs'
      ? [
          [1, 2],
          [3, 4],
        ]
      : [3, 1, 2, 4];

const entries = [...stages, ...terminals].filter(
  ({ name, model }) => model !== undefined && !missing.has(name),
);

describe('nothing to await, no turn', () => {
  test.each(sources.filter(({ name }) => !missing.has(name)))('source $name', async (entry) => {
    expect((await turnsOf(() => run(entry, []))).turns).toBe(0);
  });

  test.each(entries)('$kind $name over an array', async (entry) => {
    expect((await turnsOf(() => run(entry, elementsOf(entry)))).turns).toBe(0);
  });
});

/** An iterator whose `next` gives promises that are there already; counts them. */
function ready(values: unknown[]): { source: AsyncIterable<unknown>; asked: () => number } {
  let asked = 0;
  const source = {
    [Symbol.asyncIterator]: () => {
      let i = 0;
      return {
        next: () => {
          asked++;
          return Promise.resolve({ done: i >= values.length, value: values[i++] } as IteratorResult<unknown>);
        },
      };
    },
  };
  return { source, asked: () => asked };
}

describe('one turn for each promise of the source', () => {
  test.each(entries)('$kind $name', async (entry) => {
    const { source, asked } = ready(elementsOf(entry));
    const { turns } = await turnsOf(() => run(entry, source));
    expect(asked()).toBeGreaterThan(0);
    expect(turns).toBeLessThanOrEqual(asked());
  });
});

test('one turn for each promise of a callback', async () => {
  const { turns } = await turnsOf(() =>
    AsyncSeq.from([1, 2, 3])
      .map((n) => Promise.resolve(n))
      .filter((n) => Promise.resolve(n > 1))
      .toArray(),
  );
  expect(turns).toBe(6);
});

test('ten stages take no more turns than three', async () => {
  const of = (stagesToAdd: number) => async (): Promise<unknown> => {
    let seq = AsyncSeq.from(ready([1, 2, 3]).source as AsyncIterable<number>);
    for (let i = 0; i < stagesToAdd; i++) seq = seq.map((n) => n + 1);
    return seq.toArray();
  };
  expect((await turnsOf(of(10))).turns).toBe((await turnsOf(of(3))).turns);
});

test('a consumer of next() takes one turn more for each element', async () => {
  const iterator = AsyncSeq.from([1, 2])[Symbol.asyncIterator]();
  expect(await turnsOf(() => iterator.next())).toEqual({ turns: 0, value: { done: false, value: 1 } });
});
