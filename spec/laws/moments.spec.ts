/**
 * The moments of a profile are true, for every operation: they add up to the counts of `stages`, an element that has gone
 * into another one is named there and no other is, and what is dropped never comes out.
 *
 * Elements are objects of which no two are the same, so a result shows by itself which of them it is made of.
 */
import { describe, expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';
import type { Profile } from '../../lib/index.ts';
import { withStep } from '../../lib/engine/lazy.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { StepKind } from '../../lib/engine/step.ts';
import { SKIP } from '../../lib/engine/contract.ts';
import { sources, stages } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { faultsOf, fold } from '../support/foldMoments.ts';
import { makeWorld } from '../support/laws.ts';
import type { ArgSpec } from '../support/world.ts';

const elements = (keys: readonly number[]): object[] => keys.map((key) => ({ key }));

/** Arguments of an operation: the usual ones, then each other good one in turn. */
function argumentsOf({ params }: Entry): ArgSpec[][] {
  const lists: ArgSpec[][] = [];
  params.forEach((param, at) => {
    const before = params.slice(0, at).map(({ good }) => good[0]!);
    const after = params.slice(at + 1).filter(({ optional }) => optional !== true);
    for (const good of param.good) lists.push([...before, good, ...after.map(({ good: all }) => all[0]!)]);
    if (param.optional === true || param.omittable === true) lists.push(before);
  });
  return lists.length > 0 ? lists : [[]];
}

/** With objects in place of the numbers of a list, so that sides have elements of their own too. */
const ownSides = (args: unknown[]): unknown[] =>
  args.map((arg) =>
    Array.isArray(arg) && arg.every((value) => typeof value === 'number') ? elements(arg as number[]) : arg,
  );

const profiled = (seq: Seq<unknown>, run: (seq: Seq<unknown>) => unknown): Profile =>
  seq.profile(
    (probed) => {
      try {
        return run(probed);
      } catch {
        return undefined;
      }
    },
    { moments: 100_000, time: false },
  ).profile;

const runs: readonly [string, (seq: Seq<unknown>) => unknown][] = [
  ['all of it', (seq) => seq.take(40).toArray()],
  ['the first', (seq) => seq.first()],
  ['three of them, one by one', (seq) => [...seq.take(3)]],
  ['the first of those after the second', (seq) => seq.drop(1).find(() => true)],
];

/** The own elements that can be found in a value. */
function within(value: unknown, own: ReadonlySet<unknown>, depth: number = 0): Set<unknown> {
  const found = new Set<unknown>();
  if (own.has(value)) found.add(value);
  else if (depth < 3 && typeof value === 'object' && value !== null) {
    const parts: unknown[] =
      Seq.isSeq(value) || Array.isArray(value) || value instanceof Set
        ? [...(value as Iterable<unknown>)]
        : Object.values(value);
    for (const part of parts) for (const each of within(part, own, depth + 1)) found.add(each);
  }
  return found;
}

/** The places where a moment names other elements than those that its value shows, if it shows any. */
function misnamed({ stages, sides, moments }: Profile): string[] {
  const isBase = (lane: number): boolean =>
    lane >= stages.length || (lane === 0 && sides.every(({ into }) => into !== 0));
  const bases = moments.filter(({ did, stage }) => did === 'gave' && isBase(stage));
  const own = new Set(bases.map(({ value }) => value).filter((value) => typeof value === 'object'));
  return moments.flatMap(({ did, stage, value, from = [] }, i) => {
    if (did !== 'gave' || isBase(stage)) return [];
    const shown = within(value, own);
    if (shown.size === 0) return [];
    const named = new Set<unknown>();
    for (const source of from) for (const each of within(moments[source]!.value, own)) named.add(each);
    const all = [...shown].every((each) => named.has(each)) && named.size === shown.size;
    return all
      ? []
      : [`moment ${i} shows ${JSON.stringify([...shown])} but names ${JSON.stringify([...named])}`];
  });
}

/** They give what a callback makes of a state of its own, in which any earlier element may be. */
const byCallback = new Set(['scan', 'mapAccum']);

function holds(seq: Seq<unknown>, name: string = ''): void {
  for (const [, run] of runs) {
    const profile = profiled(seq, run);
    expect(fold(profile)).toEqual({
      stages: profile.stages.map((stage, i) => ({ in: i === 0 ? 0 : stage.in, out: stage.out })),
      sides: profile.sides.map(({ out }) => out),
    });
    expect(faultsOf(profile)).toEqual([]);
    if (!byCallback.has(name)) expect(misnamed(profile)).toEqual([]);
  }
}

describe.each(stages)('$name', (entry) => {
  const prepare = (seq: Seq<unknown>): any => (entry.after === undefined ? seq : seq.sortBy(() => 0));
  const cases = argumentsOf(entry).map((args) => [JSON.stringify(args), args] as const);

  test.each(cases)('over objects with %s', (_, args) => {
    const made = (): unknown[] => ownSides(makeWorld().args(args));
    const up = Seq.from(elements([3, 1, 2, 2, 5]));
    holds(prepare(up)[entry.name](...made()), entry.name);
    // Behind a stage that gives all at once, and behind one that gives one by one.
    holds(prepare(up.sortBy(() => 0))[entry.name](...made()), entry.name);
    holds(prepare(up.filter(() => true))[entry.name](...made()), entry.name);
  });
});

describe.each(sources)('Seq.$name', (entry) => {
  test.each(argumentsOf(entry).map((args) => [JSON.stringify(args), args] as const))('with %s', (_, args) => {
    const make = (Seq as any)[entry.name] as (...args: unknown[]) => Seq<unknown>;
    holds(make.apply(Seq, ownSides(makeWorld().args(args))));
  });
});

describe('the law notices', () => {
  /** A step that keeps one element back, and says so or not. */
  const delaying = (seq: Seq<unknown>, says: boolean): Seq<unknown> => {
    const kind = new StepKind<undefined, unknown, unknown, unknown>({
      name: 'delay',
      start(step) {
        step.state = SKIP;
      },
      step(step, value) {
        const { state } = step;
        step.state = value;
        return state as never;
      },
      finish: ({ state }) => state,
      ...(says ? { holds: () => '1 element' } : {}),
    });
    const up = planOf(seq);
    return withStep<undefined, unknown>(seq, up, kind as never, undefined) as Seq<unknown>;
  };

  test('a step that holds elements without saying so', () => {
    const seq = Seq.from(elements([1, 2, 3]));
    expect(() => holds(delaying(seq, false))).toThrow();
    holds(delaying(seq, true));
  });

  test('counts that are not those of the stages', () => {
    const profile = profiled(
      Seq.of(1, 2, 3).filter((n) => n > 1),
      (seq) => seq.toArray(),
    );
    const moments = profile.moments.filter(({ did }) => did !== 'dropped');
    expect(fold({ ...profile, moments }).stages).not.toEqual(
      profile.stages.map((stage) => ({ in: stage.in, out: stage.out })),
    );
  });
});
