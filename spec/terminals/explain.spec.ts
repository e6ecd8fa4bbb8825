import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { explain } from 'seqable/fn';
import { noted, refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('lists the stages with the bounds of what comes out and what is held', () => {
  const { stages } = Seq.range(0, 10).filter(Boolean).chunks(4).explain();
  expect(stages).toEqual([
    { op: 'range(0, 10)', min: 10, max: 10, buffers: '' },
    { op: 'filter', min: 0, max: 10, buffers: '' },
    { op: 'chunks(4)', min: 0, max: 3, buffers: '4 elements' },
  ]);
});

test('opens nothing and calls nothing', () => {
  const log = new Log();
  const mapper = noted(() => 0);
  Seq.from(makeProbe(log, 'a', [1], 'own'))
    .map(mapper)
    .sort()
    .explain()
    .toString();
  expect([log.events, mapper.calls]).toEqual([[], []]);
});

test('printed as a string it is a table', () => {
  const plan = Seq.range(0, 10).filter(Boolean).sort().take(3);
  expect(`${plan.explain()}`.split('\n')).toEqual([
    'stage         elements out  held in memory',
    'range(0, 10)  10            –',
    'filter        0 to 10       –',
    'sort          0 to 10       3 elements (only the first 3 are wanted)',
    'take(3)       0 to 3        –',
    'not known to be endless, can run again',
  ]);
});

test('the table of an endless plan, and of one that nobody has opened yet', () => {
  expect(`${Seq.range(0).map(String).explain()}`.split('\n').slice(1)).toEqual([
    'range(0)  endless       –',
    'map       endless       –',
    'endless, can run again',
  ]);
  const foreign = makeProbe(new Log(), 'a', [1]);
  expect(`${Seq.from(foreign).explain()}`.split('\n').slice(1)).toEqual([
    'from   0 or more     –',
    'not known to be endless, may be one-shot',
  ]);
});

test('the table of a one-shot plan', () => {
  const bare = makeProbe(new Log(), 'a', [1], 'bare');
  expect(`${Seq.from(bare).explain()}`).toMatch(/not known to be endless, one-shot$/);
});

describe('infinite', () => {
  test.each<[string, Seq<unknown>, boolean]>([
    ['an endless source', Seq.range(0), true],
    ['an endless source with a take', Seq.range(0).take(3), false],
    ['a sort that would hang', Seq.range(0).sort().take(3), true],
    ['an array', Seq.from([1]), false],
    ['a generator, of which nobody knows', Seq.from((function* () {})()), false],
  ])('%s', (_name, seq, infinite) => {
    expect(seq.explain().infinite).toBe(infinite);
  });
});

test('a take of Infinity wants everything', () => {
  expect(Seq.of(2, 1).sort().take(Infinity).explain().stages[1]!.buffers).toBe('every element');
});

test('a take behind a map does not tell how many the sort must keep', () => {
  expect(Seq.of(2, 1).sort().map(String).take(1).explain().stages[1]!.buffers).toBe('every element');
});

test('as a function takes any iterable, and refuses the rest', () => {
  expect(explain([1, 2]).stages).toEqual([{ op: 'from', min: 2, max: 2, buffers: '' }]);
  expect(refusal(() => explain(null as never))).toBe(
    'TypeError: explain: source must be iterable, but got null; if there may be none, pass value ?? []',
  );
});
