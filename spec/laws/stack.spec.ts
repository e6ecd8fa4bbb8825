/** Long chains and deep nests neither overflow the stack nor take more than linear time. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { stages } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { makeWorld, thrown } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import { cpuTime } from '../support/cpuTime.ts';

const many = 100_000;

/** A chain of one operation, many times. */
function chained(step: (seq: any) => any, count: number = many, first: any = Seq.of(1, 2, 3)): any {
  let seq = first;
  for (let i = 0; i < count; i++) seq = step(seq);
  return seq;
}

describe('100,000 step stages', () => {
  test.each<[string, (seq: any) => any, unknown[]]>([
    ['map', (seq) => seq.map((n: number) => n + 1), [many + 1, many + 2, many + 3]],
    ['filter', (seq) => seq.filter(() => true), [1, 2, 3]],
    ['tap', (seq) => seq.tap(() => {}), [1, 2, 3]],
    ['take', (seq) => seq.take(2), [1, 2]],
    ['drop', (seq) => seq.drop(0), [1, 2, 3]],
    ['takeWhile', (seq) => seq.takeWhile((n: number) => n < 3), [1, 2]],
    ['dropWhile', (seq) => seq.dropWhile((n: number) => n < 2), [2, 3]],
    ['slice', (seq) => seq.slice(0, 2), [1, 2]],
    ['distinct', (seq) => seq.distinct(), [1, 2, 3]],
    ['scan', (seq) => seq.scan((a: number, b: number) => a + b - a), [1, 2, 3]],
  ])('%s', (_name, step, expected) => {
    expect(chained(step).toArray()).toEqual(expected);
  });

  test('can be left, explained and shown', () => {
    const seq = chained((each) => each.map((n: number) => n));
    for (const value of seq) {
      expect(value).toBe(1);
      break;
    }
    expect(seq.explain().stages.length).toBe(many + 1);
    expect(inspect(seq).length).toBeLessThan(1000);
  });

  test('windows and chunks of one', () => {
    expect(chained((seq) => seq.chunks(1).map(([n]: [number]) => n), many / 10).toArray()).toEqual([1, 2, 3]);
    expect(chained((seq) => seq.windows(1).map(([n]: [number]) => n), many / 10).toArray()).toEqual([
      1, 2, 3,
    ]);
  });
});

test('100,000 further keys, in linear time', () => {
  const start = cpuTime();
  const sorted = chained(
    (seq) => seq.thenBy((n: number) => n % 2),
    many,
    Seq.of(3, 1, 2).sortBy(() => 0),
  );
  expect(sorted.toArray()).toEqual([2, 3, 1]);
  expect(cpuTime() - start).toBeLessThan(2000);
});

describe('100,000 concats', () => {
  const expected = many + 1;

  test('nested on the left', () => {
    const seq = chained((seq) => seq.concat([0]), many, Seq.of(0));
    expect(seq.count()).toBe(expected);
    expect(seq.map((n: number) => n).count()).toBe(expected);
  });

  test('nested on the right', () => {
    const seq = chained((seq) => Seq.of(0).concat(seq), many, Seq.of(0));
    expect(seq.count()).toBe(expected);
    expect(seq.map((n: number) => n).count()).toBe(expected);
  });

  test('static, nested on both sides', () => {
    const left = chained((seq) => Seq.concat(seq, [0]), many, Seq.of(0));
    const right = chained((seq) => Seq.concat([0], seq), many, Seq.of(0));
    expect(left.map((n: number) => n).count()).toBe(expected);
    expect(right.map((n: number) => n).count()).toBe(expected);
  });

  test('left after the first element, only what is open is closed', () => {
    const world = makeWorld();
    const seq = chained(
      (seq) => seq.concat(makeProbe(world.log, 's', [1])),
      1000,
      Seq.from(makeProbe(world.log, 'first', [1])),
    );
    seq.first();
    expect(world.log.events).toEqual(['first open', 'first1 next', 'first1 value', 'first1 return']);
  });
});

describe('flatten', () => {
  test('of a list nested 1,000,000 deep', () => {
    let list: unknown = 1;
    for (let i = 0; i < 1_000_000; i++) list = [list];
    expect(Seq.of(list).flatten(Infinity).toArray()).toEqual([1]);
  });

  test('left in the depth, closes everything', () => {
    const world = makeWorld();
    let list: unknown = 1;
    for (let i = 0; i < 1000; i++) list = makeProbe(world.log, 's', [list]);
    Seq.of(list).flatten(Infinity).first();
    expect(world.log.events.filter((event) => event === 's1 return')).toHaveLength(1000);
  });

  test('of an iterable that contains itself', () => {
    const list: unknown[] = [1];
    list.push(list);
    expect(thrown(() => Seq.of(list).flatten(Infinity).toArray())).toBeInstanceOf(TypeError);
    expect(Seq.of(list).flatten(3).toArray()).toHaveLength(4);
  });

  test('the same iterable twice, one beside the other, is no cycle', () => {
    const list = [1];
    expect(Seq.of([list, list]).flatten(Infinity).toArray()).toEqual([1, 1]);
  });
});

describe('20,000 of any stage', () => {
  test.each(stages.filter(({ name }) => !['concat', 'thenBy'].includes(name)))(
    '$name: runs, or is a RangeError with everything closed',
    (entry: Entry) => {
      const world = makeWorld();
      const probe = makeProbe(world.log, 's', [1, 2, 3]);
      const args = world.args(
        entry.params.filter(({ optional }) => optional !== true).map(({ good }) => good[0]!),
      );
      const step = step1(entry, args);
      const seq = chained(
        step,
        many / 5,
        entry.after === undefined ? Seq.from(probe) : Seq.from(probe).sortBy(() => 0),
      );
      let error: unknown;
      try {
        seq.first();
      } catch (caught) {
        error = caught;
      }
      if (error !== undefined) expect(error).toBeInstanceOf(RangeError);
      for (const { ended, threw, nexts, returns } of probe.tracks) {
        if (nexts > 0) expect(returns).toBe(ended || threw ? 0 : 1);
      }
    },
  );

  const makesLists = new Set(
    'enumerate chunkBy groupBy innerJoin leftJoin rightJoin fullJoin groupJoin powerset chunkWhile split'.split(
      ' ',
    ),
  );

  /** Stages that change the elements get callbacks that keep them numbers and cheap. */
  function step1(entry: Entry, args: unknown[]): (seq: any) => any {
    const plain = args.map((arg) =>
      typeof arg === 'function' ? (entry.name === 'flatMap' ? (n: number) => [n] : (n: number) => n) : arg,
    );
    if (entry.name === 'mapAccum') return (seq) => seq.mapAccum((state: number, n: number) => [state, n], 0);
    if (entry.name === 'shuffle') return (seq) => seq.shuffle(() => 0.5);
    if (entry.name === 'cycle') return (seq) => seq.cycle(1);
    if (['chunks', 'windows'].includes(entry.name)) return (seq) => seq[entry.name](1).map(() => 1);
    if (['product', 'zip'].includes(entry.name)) return (seq) => seq[entry.name]([1]).map(() => 1);
    if (entry.name === 'combinations' || entry.name === 'permutations')
      return (seq) => seq[entry.name](1).map(() => 1);
    if (makesLists.has(entry.name)) return (seq) => seq[entry.name](...plain).map(() => 1);
    return (seq) => seq[entry.name](...plain);
  }
});

test('building 100,000 stages takes linear time', () => {
  const time = (count: number): number => {
    const start = cpuTime();
    chained((seq) => seq.map((n: number) => n), count);
    chained((seq) => seq.concat([0]), count);
    chained((seq) => seq.sortBy((n: number) => n), count);
    return cpuTime() - start;
  };
  time(many);
  const short = Math.min(time(many / 10), time(many / 10), time(many / 10));
  const long = Math.min(time(many), time(many));
  expect(long).toBeLessThan(200 * Math.max(short, 1));
});
