/** How a plan is run into a terminal. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { ENOUGH } from '../../lib/engine/contract.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { drive } from '../../lib/engine/run/drive.ts';
import { firstFew } from '../../lib/engine/run/firstFew.ts';
import { all, whole } from '../../lib/engine/sink.ts';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';
import { sinkOf } from '../support/sink.ts';

interface Wishes {
  readonly ends?: boolean;
  readonly wants?: number;
  readonly ask?: (value: never, index: number) => unknown;
}

/** Runs `source` into `add`; gives what the terminal gives. */
function into(source: unknown, add: (...args: never[]) => unknown, wishes: Wishes = {}): unknown {
  const { ends = false, wants, ask } = wishes;
  return drive(planOf(source), sinkOf(add as never, undefined, ask as never, ends, wants));
}

test('gives each element and its index to the sink, to the end, then its result', () => {
  const sink = noted(() => {});
  expect(into(Seq.of('a', 'b'), sink)).toBe('result');
  expect(sink.calls.map((call) => call.slice(1))).toEqual([
    ['a', 0, undefined],
    ['b', 1, undefined],
  ]);
});

test('asks the callback of the user first, without a receiver, and tells the sink its answer', () => {
  const ask = noted((text: string) => `${text}!`);
  const sink = noted(() => {});
  into(Seq.of('a', 'b'), sink, { ask: ask as never });
  expect(ask.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
  expect(sink.calls.map((call) => call.slice(1))).toEqual([
    ['a', 0, 'a!'],
    ['b', 1, 'b!'],
  ]);
});

test('only ENOUGH ends it early', () => {
  const sink = noted(() => false);
  into(Seq.of(1, 2), sink);
  expect(sink.calls).toHaveLength(2);
});

// Over each thing that is read in its own way.
describe.each<[string, () => Iterable<number>]>([
  ['an array', () => [1, 2, 3]],
  ['a range', () => Seq.range(1, 4)],
  ['a Set', () => new Set([1, 2, 3])],
  ['what was sorted', () => Seq.of(3, 1, 2).sort()],
  ['a chain', () => Seq.of(0, 1, 2).map((n) => n + 1)],
  ['a long chain', () => Seq.of(0, 1, 2, 3).drop(1).map(Number).filter(Boolean).take(9)],
  ['a seed', () => Seq.of(1, 1).scan((a, b) => a + b, 1)],
])('over %s', (_name, make) => {
  test('all elements come, up to ENOUGH', () => {
    for (const [most, expected] of [
      [Infinity, [1, 2, 3]],
      [2, [1, 2]],
      [1, [1]],
    ] as const) {
      const seen: number[] = [];
      into(
        make(),
        (value: number, index: number) => (seen.push(value), index + 1 >= most ? ENOUGH : undefined),
      );
      expect(seen).toEqual(expected);
    }
  });

  test('an error of the sink is traced to the terminal', () => {
    const error = new Error('mine');
    const fails = (_value: unknown, index: number): void => {
      if (index === 1) throw error;
    };
    expect(thrownBy(() => into(make(), fails))).toBe(error);
    expect(Seq.trace(error)).toEqual({ stage: 'test', index: 1 });
  });
});

test('when the sink has enough, what is open is closed', () => {
  const log = new Log();
  into(makeProbe(log, 'a', [1, 2]), () => ENOUGH);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 return']);
});

test('what closing throws then is thrown', () => {
  const log = new Log();
  const source = makeProbe(log, 'a', [1, 2], 'iterable', { return: 'throws' });
  expect(thrownBy(() => into(source, () => ENOUGH))).toBe(log.thrown[0]);
});

test('an error of the sink closes what is open, and is traced to the terminal', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => into(makeProbe(log, 'a', [1, 2]), throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
  expect(Seq.trace(error)).toEqual({ stage: 'test', index: 0 });
});

test('an error of the result is the error of the run, when all is closed', () => {
  const log = new Log();
  const sink = sinkOf(() => ENOUGH, throwing(new Error('mine')));
  expect(() => drive(planOf(makeProbe(log, 'a', [1, 2])), sink)).toThrow('mine');
  expect(log.events.at(-1)).toBe('a1 return');
});

test('a terminal that needs the end refuses an endless plan, another runs it', () => {
  expect(refusal(() => into(Seq.range(0), () => ENOUGH, { ends: true }))).toMatch(
    /^SeqInfiniteError: test: /,
  );
  const sink = noted(() => ENOUGH);
  into(Seq.range(0), sink);
  expect(sink.calls).toHaveLength(1);
});

test('how many elements a terminal wants reaches the stage before it', () => {
  let held = 0;
  const compare = (a: number, b: number): number => (held++, a - b);
  const many = Seq.range(0, 1000).toArray().reverse();
  into(Seq.from(many).sort(compare), () => ENOUGH, { wants: 1 });
  expect(held).toBeLessThan(1500);
  into(Seq.from(many).sort(compare).map(Number), () => ENOUGH, { wants: 1 });
  expect(held).toBeGreaterThan(1500);
});

test('firstFew reads the first elements of a list, and closes the rest', () => {
  const log = new Log();
  expect(drive(planOf(makeProbe(log, 'a', [1, 2, 3])), firstFew('test', 2))).toEqual([1, 2]);
  expect(log.events.at(-1)).toBe('a1 return');
  expect(drive(planOf([1, 2]), firstFew('test', 3))).toEqual([1, 2]);
});

test('a list of all elements is an array of its own', () => {
  const array = [1, 2];
  const list = drive(planOf(array), all('test'));
  expect(list).toEqual(array);
  expect(list).not.toBe(array);
  expect(drive(planOf(Seq.of(2, 1).sort()), all('test'))).toEqual(array);
});

test('whole gives what is made of all elements', () => {
  const turned = (values: number[]): number[] => values.reverse();
  expect(drive(planOf([1, 2, 3]), whole('test', turned))).toEqual([3, 2, 1]);
  expect(drive(planOf([]), whole('test', turned))).toEqual([]);
});
