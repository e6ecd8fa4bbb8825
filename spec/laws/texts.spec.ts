/**
 * Every text of the loop comes to run: chains that have run often are given them one by one, each does what the plain loop does, and
 * none is there for nothing. What the texts do is held by fast.spec.ts; here no other chain may have taken one before.
 */
import { expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';
import { everyText, lettersOf, plainly, running, withTexts } from '../support/texts.ts';
import type { Described } from '../support/texts.ts';

const LENGTH = 20_000;
const numbers = Array.from({ length: LENGTH }, (_, i) => i % 1000);
/** Integers to begin with, for which a sum has texts of its own. */
const halves = numbers.map((n, i) => (i < 109 ? n : n + 0.5));
const seen = new Set<string>();
const note = <T>(index: number, value: T): T => {
  // Not always: it takes longer than all else.
  if (index === 103) seen.add(running()!);
  return value;
};
/** Callbacks with texts of their own, so that each pipeline that is made of them is another one. */
const maps = [
  (v: number, i: number) => note(i, v),
  (v: number, i: number) => note(i, v) + 1,
  (v: number, i: number) => note(i, v) + 20,
];
const filters = [
  (v: number, i: number) => note(i, v) >= 0,
  (v: number, i: number) => note(i, v) > 7,
  (v: number, i: number) => note(i, v) + 10 > 28,
];
const ends: ((plan: Seq<number>) => unknown)[] = [
  (plan) => plan.forEach((_v, i) => note(i, undefined)),
  (plan) => plan.toArray().length,
  (plan) => plan.sum(),
  (plan) => plan.reduce((a, v, i) => note(i, (a + v) % 1009), 0),
  (plan) => plan.find((v, i) => note(i, v < 0)),
  (plan) => plan.sum(),
];
const pools = [...new Map(everyText.map((each) => [each.title.replace(/, number.*/, ''), each]))];

for (const [pool, one] of pools) test(pool, () => runs(pool, one));

function runs(pool: string, { into, way, shape }: Described): void {
  const wanted = everyText.filter(({ title }) => title.startsWith(`${pool}, number`) || title === pool);
  const array = into === 2 ? halves : numbers;
  const read = [
    () => Seq.from(array),
    () => Seq.range(0, LENGTH),
    () => Seq.from(array.values()),
    () => Seq.from(new Set(array.map((v, i) => v + 1000 * i))),
    () => Seq.from(array.slice(0, 9)).concat(array.slice(9)),
  ];
  for (let k = 0; k < wanted.length; k++) {
    const result = (): unknown => {
      let plan: Seq<number> = read[way ?? 0]!();
      for (const letter of lettersOf(shape ?? 2))
        plan = letter === 'm' ? plan.map(maps[k]!) : plan.filter(filters[k]!);
      return ends[into]!(plan);
    };
    const expected = plainly(result);
    for (let call = 0; call < (way! >= 2 ? 24 : 12); call++) expect(result()).toEqual(expected);
  }
  expect(wanted.map(({ title, text }) => [title, seen.has(text.name)])).toEqual(
    wanted.map(({ title }) => [title, true]),
  );
}

test('where there are any', () => {
  expect(pools.length > 0).toBe(withTexts);
});
