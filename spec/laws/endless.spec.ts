/** Endless sequences are refused where the answer would never come, and only there (semantics 7). */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqInfiniteError } from 'seqable';
import { sources, stages, terminals } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { call, makeWorld, thrown } from '../support/laws.ts';
import { cpuTime } from '../support/cpuTime.ts';

let touched = 0;
const endless: [string, () => Seq<unknown>][] = [
  ['range(0)', () => Seq.range(0)],
  ['range(0n, Infinity)', () => Seq.range(0n, Infinity)],
  ['repeat(1)', () => Seq.repeat(1)],
  ['iterate', () => Seq.iterate(0, () => touched++)],
  ['of(1).cycle()', () => Seq.of(1).cycle()],
  ['concat with an endless part', () => Seq.of(1).concat(Seq.range(0))],
];

/** The error, if it is the right one: it names who cannot end, and what helps. */
function refused(work: () => unknown, operation: string): void {
  const start = cpuTime();
  touched = 0;
  const error = thrown(work);
  expect(error).toBeInstanceOf(SeqInfiniteError);
  expect(error).toBeInstanceOf(RangeError);
  expect(error).toMatchObject({ operation, name: 'SeqInfiniteError' });
  expect(error.message).toContain(operation);
  expect(error.message).toContain('take');
  expect(touched).toBe(0);
  expect(cpuTime() - start).toBeLessThan(500);
}

const doing = (kind: Entry['endless']) => (entry: Entry) => entry.endless === kind;

describe.each(endless)('%s', (_name, make) => {
  test.each(terminals.filter(doing('needs')))('$name is refused', (entry) => {
    refused(() => call(makeWorld(), entry, make()), entry.name);
  });

  test.each(stages.filter(doing('collects')))(
    '$name is refused when it is run, even for one element',
    (entry) => {
      const operation = entry.after ?? entry.name;
      refused(() => call(makeWorld(), entry, make()).first(), operation);
      refused(() => call(makeWorld(), entry, make()).toArray(), operation);
      refused(() => call(makeWorld(), entry, make()).take(3).toArray(), operation);
      refused(() => call(makeWorld(), entry, make())[Symbol.iterator]().next(), operation);
      refused(
        () =>
          Seq.of(1)
            .zip(call(makeWorld(), entry, make()))
            .first(),
        operation,
      );
      refused(
        () =>
          Seq.of(1)
            .flatMap(() => call(makeWorld(), entry, make()))
            .first(),
        operation,
      );
    },
  );

  test.each(stages.filter(doing('passes')))('$name passes the endlessness on', (entry) => {
    refused(() => call(makeWorld(), entry, make()).toArray(), 'toArray');
    refused(() => call(makeWorld(), entry, make()).sort().first(), 'sort');
  });

  test.each(
    stages.filter(doing('passes')).filter(({ name }) => !['innerJoin', 'intersection'].includes(name)),
  )('$name gives elements of it', (entry) => {
    const few = ['filter', 'distinct', 'chunkBy', 'dropWhile'].includes(entry.name) ? 1 : 3;
    const numbers = Seq.range(0);
    expect(call(makeWorld(), entry, numbers).take(few).count()).toBe(few);
  });

  test.each(stages.filter(doing('ends')))('$name ends it', (entry) => {
    expect(call(makeWorld(), entry, make()).toArray()).toHaveLength(2);
  });
});

describe('what could end is never refused', () => {
  test('first, find, some, every, includes over endless sequences', () => {
    expect(Seq.range(0).first()).toBe(0);
    expect(Seq.range(0).find((n) => n > 9)).toBe(10);
    expect(Seq.range(0).some((n) => n > 9)).toBe(true);
    expect(Seq.range(0).every((n) => n < 9)).toBe(false);
    expect(Seq.range(0).includes(9)).toBe(true);
    expect(Seq.range(0).findIndex((n) => n > 9)).toBe(10);
    expect(Seq.range(0).indexOf(9)).toBe(9);
    expect(Seq.range(0).at(9)).toBe(9);
    expect(Seq.range(0).isEmpty()).toBe(false);
    expect(thrown(() => Seq.range(0).single())).not.toBeInstanceOf(SeqInfiniteError);
  });

  test('equals, startsWith, compare and isSorted over endless sequences', () => {
    expect(Seq.range(0).equals(Seq.of(0, 1))).toBe(false);
    expect(Seq.of(0, 1).equals(Seq.range(0))).toBe(false);
    expect(Seq.range(0).equals(Seq.range(0, Infinity, 2))).toBe(false);
    expect(Seq.range(0).startsWith([0, 1])).toBe(true);
    expect(Seq.of(0).startsWith(Seq.range(0))).toBe(false);
    expect(Seq.range(0).compare(Seq.range(0, Infinity, 2))).toBe(-1);
    expect(Seq.range(0).compare([0])).toBe(1);
    expect(Seq.of(1, 0).cycle().isSorted()).toBe(false);
  });

  test('stages that may end by themselves', () => {
    expect(
      Seq.range(0)
        .takeWhile((n) => n < 3)
        .toArray(),
    ).toEqual([0, 1, 2]);
    expect(Seq.range(0).slice(1, 3).toArray()).toEqual([1, 2]);
    expect(
      Seq.range(0)
        .takeUntil((n) => n === 2)
        .toArray(),
    ).toEqual([0, 1, 2]);
    expect(Seq.range(0).compress([0, 1, 1]).toArray()).toEqual([1, 2]);
    expect(thrown(() => Seq.range(0).guard(3).toArray()).name).toBe('SeqLimitError');
    expect(Seq.range(0).zip([7, 8]).toArray()).toEqual([
      [0, 7],
      [1, 8],
    ]);
    expect(Seq.zip([Seq.range(0), Seq.range(5), [1]]).count()).toBe(1);
    expect(Seq.range(0).product([]).toArray()).toEqual([]);
    expect(Seq.range(0).cycle(0).toArray()).toEqual([]);
    expect(Seq.range(0).take(0).toArray()).toEqual([]);
    expect(Seq.range(0).sort().take(0).toArray()).toEqual([]);
  });

  test('cycle of nothing is empty', () => {
    expect(Seq.empty().cycle().toArray()).toEqual([]);
    expect(Seq.from([]).cycle().count()).toBe(0);
    expect(
      Seq.range(0, 5)
        .filter(() => false)
        .cycle()
        .toArray(),
    ).toEqual([]);
    expect(Seq.from(new Set()).cycle().first()).toBe(undefined);
  });

  test('a source of which nothing is known', () => {
    let n = 0;
    const unknown = { [Symbol.iterator]: () => ({ next: () => ({ done: n >= 3, value: n++ }) }) };
    expect(Seq.from(unknown).toArray()).toEqual([0, 1, 2]);
  });
});

describe('what can only hang', () => {
  test('slice with a position that counts from the end', () => {
    refused(() => Seq.range(0).slice(-2).first(), 'slice');
    refused(() => Seq.range(0).slice(0, -2).first(), 'slice');
  });

  test('at of a position that counts from the end, or that nothing has', () => {
    refused(() => Seq.range(0).at(-1), 'at');
    refused(() => Seq.range(0).at(Infinity), 'at');
  });

  test('zip of endless sequences only, and longest with one of them', () => {
    refused(() => Seq.zip([Seq.range(0), Seq.repeat(1)]).toArray(), 'toArray');
    refused(() => Seq.zip([Seq.range(0), [1]], { mode: 'longest' }).toArray(), 'toArray');
  });

  test('product with an endless side that has to be collected', () => {
    refused(() => Seq.of(1).product(Seq.range(0)).first(), 'product');
  });

  test.each(['innerJoin', 'leftJoin', 'fullJoin', 'groupJoin'] as const)(
    '%s with an endless inner side',
    (name) => {
      refused(() => (Seq.of(1)[name] as any)(Seq.range(0), String, String).first(), name);
    },
  );

  test.each(['intersection', 'difference', 'symmetricDifference'] as const)(
    '%s with an endless other side',
    (name) => {
      refused(() => Seq.of(1)[name](Seq.range(0)).first(), name);
    },
  );

  test('permutations of all, and dropping the last Infinity', () => {
    refused(() => Seq.range(0).permutations().first(), 'permutations');
    refused(() => Seq.range(0).dropLast(Infinity).first(), 'dropLast');
  });

  test('guard that lets everything through', () => {
    refused(() => Seq.range(0).guard(Infinity).toArray(), 'toArray');
  });

  test('nothing is opened before the refusal', () => {
    const world = makeWorld();
    const probe = world.source({ source: 'own', values: [1] });
    refused(() => Seq.from(probe).concat(Seq.range(0)).sort().first(), 'sort');
    expect(world.log.events).toEqual([]);
  });

  test('building, inspecting and explaining never throw', () => {
    const seq = Seq.range(0).sort().groupBy(String).reverse();
    expect(() => [String(seq), seq.explain().toString()]).not.toThrow();
    expect(seq.explain().infinite).toBe(true);
  });
});

test('every source that may be endless is tried here', () => {
  expect(sources.filter(({ endless: what }) => what === 'passes').map(({ name }) => name)).toEqual([
    'iterate',
  ]);
});
