/** What a node of a plan says of the plan that ends in it. */
import { expect, test } from '@jest/globals';
import { FILTER, MAP, ROOT, SOURCE, STEP, type Kind, type Operation } from '../../lib/engine/contract.ts';
import { MOST, Plan } from '../../lib/engine/plan.ts';

const operation = (() => true) as unknown as Operation;
const after = (root: Plan, kinds: readonly Kind[]): Plan =>
  kinds.reduce((up, kind) => new Plan(up, kind, operation, false), root);
const source = (): Plan => new Plan(undefined, SOURCE, [] as unknown as Operation, false);

test('its shape has a bit for each map and filter at its end, behind a leading one', () => {
  expect(source().shape).toBe(0b1);
  expect(after(source(), [MAP]).shape).toBe(0b10);
  expect(after(source(), [FILTER]).shape).toBe(0b11);
  expect(after(source(), [FILTER, MAP, MAP, FILTER]).shape).toBe(0b11001);
  expect(after(source(), [FILTER, STEP, MAP]).shape).toBe(0b10);
});

test.each<[string, Kind, number]>([
  ['maps', MAP, 1 << MOST],
  ['filters', FILTER, (2 << MOST) - 1],
])('of as many %s as it can describe it has a shape, of more none', (_name, kind, most) => {
  const kinds = (count: number): Kind[] => Array<Kind>(count).fill(kind);
  expect(after(source(), kinds(MOST)).shape).toBe(most);
  for (const count of [MOST + 1, MOST + 2, MOST + 9]) {
    const plan = after(source(), kinds(count));
    expect([plan.shape, plan.kind]).toEqual([0, kind]);
  }
});

test('it waits if its root does, and may be endless if a stage or the root may', () => {
  const root = (unbounded: boolean, waits?: boolean): Plan =>
    new Plan(undefined, ROOT, operation, unbounded, undefined, waits);
  for (const kinds of [[], [MAP], [STEP], [FILTER, STEP, MAP]] as Kind[][]) {
    expect(after(root(false, true), kinds)).toMatchObject({ waits: true, unbounded: false });
    expect(after(root(true, false), kinds)).toMatchObject({ waits: false, unbounded: true });
    expect(after(root(false), kinds)).toMatchObject({ waits: false, unbounded: false });
  }
  expect(new Plan(source(), STEP, operation, true).unbounded).toBe(true);
});
