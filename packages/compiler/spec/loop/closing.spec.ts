/** What flatMap opens is closed as the chain of Seq closes it: also where closing fails. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { factsOf, made, textOf } from './twin.ts';
import type { Call, Chainable } from './twin.ts';

/** An iterable that writes down what is done to it; closing it throws if `fails`. */
function watched(log: string[], fails: boolean): Iterable<number> {
  let next = 0;
  return {
    [Symbol.iterator]: () => ({
      next: () => ({ done: next >= 3, value: next++ }),
      return() {
        log.push('closed');
        if (fails) throw new Error('closing');
        return { done: true, value: undefined };
      },
    }),
  };
}

const fn = { fn: 'mapper', variant: 0 } as const;
/** Of the test that runs. */
const shared: { log: string[]; fails: boolean } = { log: [], fails: false };

const ends: readonly (readonly [what: string, stages: Call[], terminal: Call, ...given: unknown[]])[] = [
  ['a take', [{ name: 'take', args: [{ literal: 2 }] }], { name: 'toArray', args: [] }, 2],
  ['a takeWhile', [{ name: 'takeWhile', args: [fn] }], { name: 'toArray', args: [] }, (x: number) => x < 1],
  ['a find', [], { name: 'find', args: [fn] }, (x: number) => x === 1],
  [
    'a find behind another flatMap',
    [{ name: 'flatMap', args: [fn] }],
    { name: 'find', args: [fn] },
    () => watched(shared.log, shared.fails),
    (x: number) => x === 1,
  ],
  ['a first', [], { name: 'first', args: [] }],
  [
    'an error',
    [{ name: 'map', args: [fn] }],
    { name: 'toArray', args: [] },
    (x: number) => {
      if (x === 1) throw new TypeError('mine');
      return x;
    },
  ],
  ['an error at the end', [], { name: 'sum', args: [] }],
];

test.each(
  ends.flatMap((end) =>
    [false, true].map((fails): [string, boolean, (typeof ends)[number]] => [end[0], fails, end]),
  ),
)('after %s, closing fails: %s', (what, fails, [, stages, terminal, ...given]) => {
  const source = { what: '', call: 'from', make: () => [[5, 6]] };
  const all = [{ name: 'flatMap', args: [fn] }, ...stages];
  const loop = made(textOf(factsOf({ source, stages: all, terminal }, true)) as string);
  const outcomes = [true, false].map((plainly) => {
    const log: string[] = [];
    shared.log = log;
    shared.fails = fails;
    const inner = what === 'an error at the end' ? (): unknown => ['no'] : (): unknown => watched(log, fails);
    try {
      let seq = Seq.from([5, 6]).flatMap(inner as () => number[]) as unknown as Chainable;
      let i = 0;
      if (!plainly) log.push(`gave ${JSON.stringify(loop([5, 6], inner, ...given))}`);
      else {
        for (const { name } of stages) seq = seq[name]!(given[i++]);
        log.push(`gave ${JSON.stringify(seq[terminal.name]!(...given.slice(i)))}`);
      }
    } catch (error) {
      log.push(String(error), JSON.stringify(Seq.trace(error)));
    }
    return log;
  });
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(outcomes[0]!.length).toBeGreaterThan(0);
});
