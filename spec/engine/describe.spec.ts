import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { nameOf, showNode, showPlan } from '../../lib/engine/observe/describe.ts';
import { noted } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('a plan is its stages in a row, with the arguments worth showing', () => {
  const seq = Seq.range(0, 10).filter(Boolean).map(String).chunks(2).take(3).sort().cycle(2).cycle();
  expect(showPlan(seq)).toBe('range(0, 10) ▸ filter ▸ map ▸ chunks(2) ▸ take(3) ▸ sort ▸ cycle(2) ▸ cycle()');
});

test('a node has a name, and a name with arguments', () => {
  const seq = Seq.of(1, 2).take(1);
  expect([nameOf(seq), showNode(seq), nameOf(seq.up!), showNode(seq.up!)]).toEqual([
    'take',
    'take(1)',
    'of',
    'of(2 elements)',
  ]);
  expect([nameOf(seq.map(String)), nameOf(seq.filter(Boolean))]).toEqual(['map', 'filter']);
});

test('of a long plan the middle is left out', () => {
  let seq: Seq<unknown> = Seq.of(1);
  for (let i = 0; i < 30; i++) seq = seq.take(i);
  const parts = showPlan(seq).split(' ▸ ');
  expect(parts).toHaveLength(25);
  expect(parts.slice(0, 3)).toEqual(['of(1 element)', 'take(0)', 'take(1)']);
  expect(parts.slice(11, 14)).toEqual(['take(10)', '… 7 more', 'take(18)']);
  expect(parts.at(-1)).toBe('take(29)');
});

test('a plan of just as many stages as fit is shown whole', () => {
  let seq: Seq<unknown> = Seq.of(1);
  for (let i = 0; i < 23; i++) seq = seq.map(String);
  expect(showPlan(seq)).toBe('of(1 element)' + ' ▸ map'.repeat(23));
  expect(showPlan(seq.map(String))).toContain(' ▸ … 1 more ▸ ');
});

test('nothing is pulled and no callback runs', () => {
  const log = new Log();
  const mapper = noted(() => 0);
  const seq = Seq.from(makeProbe(log, 'a', [1])).map(mapper);
  expect(showPlan(seq)).toBe('from ▸ map');
  expect([log.events, mapper.calls]).toEqual([[], []]);
});
