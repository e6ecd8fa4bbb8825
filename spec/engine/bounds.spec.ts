/** What is known of a sequence without running it. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import {
  atMost,
  besideCollected,
  boundsOf,
  boundsOfSource,
  counted,
  exactly,
  nodesOf,
  traitsOf,
  without,
} from '../../lib/engine/bounds.ts';
import type { Bounds } from '../../lib/engine/contract.ts';
import { withCollect, withPull, withStep } from '../../lib/engine/lazy.ts';
import { whole } from '../../lib/engine/sink.ts';
import { StepKind } from '../../lib/engine/step.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const boundsIn = (source: unknown): Bounds => boundsOf(planOf(source));
const bounds = (seq: Seq<unknown>): [number, number] => {
  const { min, max } = boundsIn(seq);
  return [min, max];
};

test.each<[string, unknown, [number, number]]>([
  ['an array', [1, 2], [2, 2]],
  ['a Set', new Set([1]), [1, 1]],
  ['a Map', new Map(), [0, 0]],
  ['a typed array', new Uint8Array(4), [4, 4]],
  ['a string, whose code points are at most its length', 'a😀', [1, 3]],
  ['an empty string', '', [0, 0]],
  ['a generator', (function* () {})(), [0, Infinity]],
  ['a foreign iterable', makeProbe(new Log(), 'a', [1]), [0, Infinity]],
  ['a Proxy over a Set', new Proxy(new Set(), {}), [0, Infinity]],
])('the bounds of %s', (_name, source, expected) => {
  const { min, max } = boundsOfSource(source);
  expect([min, max]).toEqual(expected);
});

test.each<[string, (seq: Seq<number>) => Seq<unknown>, [number, number]]>([
  ['map keeps them', (seq) => seq.map(String), [4, 8]],
  ['filter may keep none', (seq) => seq.filter(Boolean), [0, 8]],
  ['take', (seq) => seq.take(6), [4, 6]],
  ['take of few', (seq) => seq.take(2), [2, 2]],
  ['drop', (seq) => seq.drop(5), [0, 3]],
  ['drop of Infinity', (seq) => seq.drop(Infinity), [0, 0]],
  ['takeWhile', (seq) => seq.takeWhile(Boolean), [0, 8]],
  ['dropWhile', (seq) => seq.dropWhile(Boolean), [0, 8]],
  ['slice', (seq) => seq.slice(1, 6), [3, 5]],
  ['concat', (seq) => seq.concat([1]), [5, 9]],
  ['zip', (seq) => seq.zip([1, 2, 3, 4, 5]), [4, 5]],
  ['cycle', (seq) => seq.cycle(2), [8, 16]],
  ['scan with a seed', (seq) => seq.scan((a, b) => a + b, 0), [5, 9]],
  ['chunks', (seq) => seq.chunks(3), [2, 3]],
  ['windows', (seq) => seq.windows(3), [2, 6]],
  ['sort', (seq) => seq.sort(), [4, 8]],
])('from 4 to 8 elements: %s', (_name, build, expected) => {
  const seq = Seq.of(1, 2, 3, 4).concat(Seq.of(5, 6, 7, 8).filter(Boolean));
  expect(bounds(build(seq))).toEqual(expected);
});

test('of none, nothing above is run: it is neither endless nor stuck', () => {
  expect(atMost({ ...exactly(Infinity), stuck: 'sort' }, 0)).toEqual(exactly(0));
  expect(Seq.range(0).sort().take(0).toArray()).toEqual([]);
});

test('to drop all of an endless sequence never ends', () => {
  expect(without(exactly(Infinity), Infinity, 'x')).toMatchObject({ stuck: 'x', endless: false });
  expect(without(exactly(3), Infinity, 'x')).toMatchObject({ min: 0, max: 0, stuck: undefined });
});

test('a callback that may end it makes it neither endless nor plain', () => {
  expect(boundsIn(Seq.range(0).takeWhile(Boolean))).toMatchObject({ endless: false, plain: false });
});

test('beside a side that is collected nothing is plain, and a side without an end hangs', () => {
  expect(besideCollected(exactly(2), exactly(1), 'x', 0, 2)).toEqual({ ...exactly(2), min: 0, plain: false });
  expect(besideCollected(exactly(2), exactly(Infinity), 'x', 0, 2).stuck).toBe('x');
});

describe('selections', () => {
  const same = (n: number): number => n;

  test('of an endless sequence never end', () => {
    expect(counted(exactly(Infinity), 'x', 2, same)).toMatchObject({ endless: true, stuck: undefined });
  });

  test('of none of its elements there is one', () => {
    expect(counted(exactly(Infinity), 'x', 0, () => 1)).toMatchObject({ min: 1, max: 1, endless: false });
  });

  test('of any number of them need its end first', () => {
    expect(counted(exactly(Infinity), 'x', Infinity, same)).toMatchObject({ endless: false, stuck: 'x' });
    expect(counted(exactly(2), 'x', Infinity, same).stuck).toBeUndefined();
  });

  test('are never plain', () => {
    for (const k of [0, 2, Infinity]) expect(counted(exactly(3), 'x', k, same).plain).toBe(false);
  });
});

test('a stage that says nothing of its size: a step gives at most one for each, the others anything', () => {
  const up = planOf([1, 2]);
  const step = withStep(
    up.op,
    up,
    new StepKind({ name: 'x', step: (_step, value: never) => value }),
    undefined,
  );
  const collect = withCollect<number, number>(up.op, up, {
    name: 'x',
    start: () => whole('x', (values: number[]) => values),
  });
  const pull = withPull<number, number>(up.op, up, { name: 'x', open: (above) => above() });
  expect(boundsIn(step)).toMatchObject({ min: 0, max: 2, plain: false });
  expect(boundsIn(collect)).toMatchObject({ min: 0, max: Infinity, plain: false });
  expect(boundsIn(pull)).toMatchObject({ min: 0, max: Infinity, plain: false });
});

test('counting may be skipped over built-ins, and not where something would run', () => {
  const plain = (seq: Seq<unknown>): boolean => boundsIn(seq).plain;
  expect([plain(Seq.from([1])), plain(Seq.range(0, 9).take(3)), plain(Seq.of(1).concat([2]))]).toEqual([
    true,
    true,
    true,
  ]);
  expect([plain(Seq.of(1).map(String)), plain(Seq.from(makeProbe(new Log(), 'a', [1])))]).toEqual([
    false,
    false,
  ]);
});

test('nodesOf gives the nodes of a plan, the root first', () => {
  const plan = planOf(Seq.of(1).map(String).take(1));
  expect(nodesOf(plan)).toEqual([plan.up!.up, plan.up, plan]);
});

test('what a node says of itself: a callback nothing, a source of the user that it is one', () => {
  const array = [1];
  const plan = planOf(Seq.from(array).map(String).take(2));
  expect(nodesOf(plan).map((node) => traitsOf(node).name)).toEqual(['from', undefined, 'take']);
  expect(traitsOf(nodesOf(plan)[0]!).foreign).toBe(array);
});

describe('endless', () => {
  const endless = (seq: Seq<unknown>): boolean => boundsIn(seq).endless;

  test.each<[string, (seq: Seq<number>) => Seq<unknown>, boolean]>([
    ['map', (seq) => seq.map(String), true],
    ['filter', (seq) => seq.filter(() => false), true],
    ['drop', (seq) => seq.drop(9), true],
    ['take', (seq) => seq.take(9), false],
    ['take(Infinity)', (seq) => seq.take(Infinity), true],
    ['takeWhile', (seq) => seq.takeWhile(Boolean), false],
    ['slice with an end', (seq) => seq.slice(1, 5), false],
    ['slice without', (seq) => seq.slice(1), true],
    ['zip with a side that ends', (seq) => seq.zip([1]), false],
    ['zip with another', (seq) => seq.zip(seq), true],
    ['concat', (seq) => seq.concat([1]), true],
    ['cycle', (seq) => seq.cycle(2), true],
    ['cycle(0)', (seq) => seq.cycle(0), false],
    ['product with something', (seq) => seq.product([1]), true],
    ['product with nothing', (seq) => seq.product([]), false],
    ['chunks', (seq) => seq.chunks(2), true],
    ['flatMap', (seq) => seq.flatMap(() => []), true],
    ['distinct', (seq) => seq.distinct(), true],
  ])('%s of an endless sequence: %p', (_name, build, expected) => {
    expect(endless(build(Seq.range(0)))).toBe(expected);
  });

  test('a collecting stage over it is stuck, and no take behind helps', () => {
    const seq = Seq.range(0).sort().take(1);
    expect(boundsIn(seq)).toMatchObject({ endless: false, stuck: 'sort' });
    expect(refusal(() => seq.toArray())).toMatch(/^SeqInfiniteError: sort: /);
    expect(refusal(() => seq.first())).toMatch(/^SeqInfiniteError: sort: /);
    expect(refusal(() => seq[Symbol.iterator]().next())).toMatch(/^SeqInfiniteError: sort: /);
  });

  test('the first stage that is stuck is named', () => {
    expect(boundsIn(Seq.range(0).groupBy(String).sort().reverse()).stuck).toBe('groupBy');
  });

  test('a stuck part makes a concat endless, not stuck, since what comes before can be given', () => {
    const seq = Seq.of(1).concat(Seq.range(0).sort());
    expect(boundsIn(seq)).toMatchObject({ endless: true, stuck: undefined });
  });

  test('building, explaining and making an iterator never throw', () => {
    const seq = Seq.range(0).sort().reverse().cycle();
    expect(seq.explain().infinite).toBe(true);
    expect(() => seq[Symbol.iterator]()).not.toThrow();
  });

  test('the error names the operation and the remedy', () => {
    expect(refusal(() => Seq.range(0).toSet())).toBe(
      'SeqInfiniteError: toSet: the sequence is endless, so this would never end; bound it first, for example with .take(n)',
    );
  });

  test('a refused run opens nothing and closes nothing', () => {
    const log = new Log();
    const source = makeProbe(log, 'a', [1], 'own');
    expect(() => Seq.from(source).concat(Seq.repeat(1)).toArray()).toThrow(RangeError);
    expect(log.events).toEqual([]);
  });
});
