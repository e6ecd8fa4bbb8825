import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { labelOf, nameOf, showNode, showPlan } from '../../lib/engine/observe/describe.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { noted } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('a plan is its stages in a row, with the arguments worth showing', () => {
  const seq = Seq.range(0, 10).filter(Boolean).map(String).chunks(2).take(3).sort().cycle(2).cycle();
  expect(showPlan(planOf(seq))).toBe(
    'range(0, 10) ▸ filter ▸ map ▸ chunks(2) ▸ take(3) ▸ sort ▸ cycle(2) ▸ cycle()',
  );
});

test('a node has a name, and a name with arguments', () => {
  const plan = planOf(Seq.of(1, 2).take(1));
  expect([nameOf(plan), showNode(plan), nameOf(plan.up!), showNode(plan.up!)]).toEqual([
    'take',
    'take(1)',
    'of',
    'of(2 elements)',
  ]);
});

test.each<[string, unknown]>([
  ['map', Seq.of(1).map(String)],
  ['filter', Seq.of(1).filter(Boolean)],
  ['from', Seq.from([1])],
  ['from', [1]],
])('a node that is nothing but a callback or a source of the user is called %s', (name, source) => {
  const plan = planOf(source);
  expect([nameOf(plan), showNode(plan), labelOf(plan)]).toEqual([name, name, undefined]);
});

test('a label stands behind the name', () => {
  const plan = planOf(Seq.of(1).take(1).label('few'));
  expect([nameOf(plan), showNode(plan), labelOf(plan)]).toEqual(['take', 'take(1) "few"', 'few']);
  expect(showPlan(planOf(Seq.from([1]).label('mine').map(String).label('texts')))).toBe(
    'from "mine" ▸ map "texts"',
  );
});

test('of a long plan the middle is left out', () => {
  let seq: Seq<unknown> = Seq.of(1);
  for (let i = 0; i < 30; i++) seq = seq.take(i);
  const parts = showPlan(planOf(seq)).split(' ▸ ');
  expect(parts).toHaveLength(25);
  expect(parts.slice(0, 3)).toEqual(['of(1 element)', 'take(0)', 'take(1)']);
  expect(parts.slice(11, 14)).toEqual(['take(10)', '… 7 more', 'take(18)']);
  expect(parts.at(-1)).toBe('take(29)');
});

test('a plan of just as many stages as fit is shown whole', () => {
  let seq: Seq<unknown> = Seq.of(1);
  for (let i = 0; i < 23; i++) seq = seq.map(String);
  expect(showPlan(planOf(seq))).toBe('of(1 element)' + ' ▸ map'.repeat(23));
  expect(showPlan(planOf(seq.map(String)))).toContain(' ▸ … 1 more ▸ ');
});

test('nothing is pulled and no callback runs', () => {
  const log = new Log();
  const mapper = noted(() => 0);
  const seq = Seq.from(makeProbe(log, 'a', [1])).map(mapper);
  expect(showPlan(planOf(seq))).toBe('from ▸ map');
  expect([log.events, mapper.calls]).toEqual([[], []]);
});
