/** Endless sequences are refused where the answer would never come, and only there. */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqInfiniteError } from 'seqable';
import * as fn from 'seqable/fn';
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

/** Of which nothing is known but by walking it. */
const unknown = <T>(...values: T[]): Iterable<T> => ({ [Symbol.iterator]: () => new Set(values).values() });

/** What is known to be endless only when it has begun. */
const found: [string, () => Seq<unknown>][] = [
  ['cycle of a source of unknown size', () => Seq.from(unknown(1, 2)).cycle()],
  [
    'cycle behind a filter',
    () =>
      Seq.range(0, 9)
        .filter((n) => n > 3)
        .cycle(),
  ],
  [
    'cycle of a generator',
    () =>
      Seq.from(
        (function* () {
          yield 1;
        })(),
      ).cycle(),
  ],
  ['flatMap to an endless sequence', () => Seq.of(1, 2).flatMap(() => Seq.range(0))],
  ['flatMap to one of which that is found', () => Seq.of(1, 2).flatMap(() => Seq.from(unknown(1)).cycle())],
  ['flatten of an endless sequence', () => Seq.of<unknown>(1, Seq.range(0)).flatten()],
  ['flatten, deep down', () => Seq.of<unknown>([1, [2, Seq.repeat(3)]]).flatten(Infinity)],
  ['expand to endless children, in depth', () => Seq.of(0).expand(() => Seq.range(0))],
  ['expand to endless children, in breadth', () => Seq.of(0).expand(() => Seq.range(0), 'breadth')],
  ['defer of an endless sequence', () => Seq.defer(() => Seq.range(0))],
  ['defer of one of which that is found', () => Seq.defer(() => Seq.from(unknown(1)).cycle())],
  [
    'product with an endless first source',
    () =>
      Seq.range(0)
        .product(unknown('a'))
        .map((row) => row[0]),
  ],
  [
    'product with a first one of which that is found',
    () => Seq.from(unknown(1)).cycle().product(unknown('a')).map(String),
  ],
  ['concat with a part of which that is found', () => Seq.of(1).concat(Seq.from(unknown(1)).cycle(), [2])],
  ['interleave', () => Seq.of(1).interleave(Seq.from(unknown(1)).cycle())],
  ['prepend', () => Seq.from(unknown(1)).cycle().prepend(0)],
  [
    'zip of two of which that is found',
    () => Seq.zip([Seq.from(unknown(1)).cycle(), Seq.defer(() => Seq.range(0))]).map(String),
  ],
  ['memoize', () => Seq.from(unknown(1)).cycle().memoize()],
  ['share', () => Seq.from(unknown(1)).cycle().share()],
  ['tee', () => Seq.from(unknown(1)).cycle().tee()[1]],
  ['mergeSorted', () => Seq.from(unknown(1)).cycle().mergeSorted([0, 1])],
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
  // Far more than it takes: what is seen here is a walk that goes on, not a slow machine.
  expect(cpuTime() - start).toBeLessThan(10_000);
}

const doing = (kind: Entry['endless']) => (entry: Entry) => entry.endless === kind;

describe.each([...endless, ...found])('%s', (_name, make) => {
  test.each(terminals.filter(doing('needs')))('$name is refused', (entry) => {
    // What comes before it is found has to be what the terminal takes.
    const seq = entry.over === 'pairs' ? make().map((value) => [value, value]) : make();
    refused(() => call(makeWorld(), entry, seq), entry.name);
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
    refused(() => call(makeWorld(), entry, make()).reverse().first(), 'reverse');
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

describe('what is found while it runs', () => {
  const cycled = (): Seq<number> => Seq.from(unknown(1, 2, 3)).cycle();

  test('comes with the first element, and closes what is open', () => {
    const world = makeWorld();
    const probe = world.source({ source: 'iterable', values: [1, 2] });
    refused(() => Seq.from(probe).cycle().toArray(), 'toArray');
    expect(world.log.events).toEqual(['sa open', 'sa1 next', 'sa1 value', 'sa1 return']);
  });

  test('what stops by itself runs as before', () => {
    expect(cycled().take(4).toArray()).toEqual([1, 2, 3, 1]);
    expect(
      cycled()
        .takeWhile((n) => n < 3)
        .count(),
    ).toBe(2);
    expect(
      cycled()
        .takeUntil((n) => n === 3)
        .count(),
    ).toBe(3);
    expect(cycled().slice(2, 5).toArray()).toEqual([3, 1, 2]);
    expect(cycled().compress([1, 1, 1, 1]).toArray()).toEqual([1, 2, 3, 1]);
    expect(cycled().zip(['a', 'b']).count()).toBe(2);
    expect(cycled().find((n) => n === 3)).toBe(3);
    expect(cycled().at(4)).toBe(2);
    expect(cycled().every((n) => n < 3)).toBe(false);
    expect(cycled().includes(2)).toBe(true);
    expect(cycled().equals([1, 2])).toBe(false);
    expect(cycled().startsWith([1, 2, 3, 1])).toBe(true);
    expect([...cycled().take(2)]).toEqual([1, 2]);
    expect(thrown(() => cycled().guard(5).toArray()).name).toBe('SeqLimitError');
    expect(Seq.of(5, 6).zip(cycled(), cycled().memoize(), cycled().share()).count()).toBe(2);
    expect(
      Seq.of(1, 2)
        .flatMap(() => cycled().take(2))
        .toArray(),
    ).toEqual([1, 2, 1, 2]);
    expect(
      Seq.of(1, 2)
        .flatMap(() => Seq.range(0))
        .take(2)
        .toArray(),
    ).toEqual([0, 1]);
    expect(
      Seq.of(1, 2)
        .zip(Seq.defer(() => Seq.range(0)))
        .count(),
    ).toBe(2);
    expect(
      Seq.of(1, 2)
        .zip(
          Seq.of(0)
            .flatMap(() => Seq.range(0))
            .memoize(),
        )
        .count(),
    ).toBe(2);
    expect(cycled().sort().take(0).toArray()).toEqual([]);
    let walked = 0;
    for (const n of cycled()) if ((walked += n) > 20) break;
    expect(walked).toBe(21);
  });

  test('one plan at two places: each has to be found', () => {
    const generator = (function* () {
      yield 1;
    })();
    const twice = Seq.from(generator).cycle();
    // The second side finds the generator at its end: it is empty, and so are the rows.
    expect(Seq.zip([twice, twice]).toArray()).toEqual([]);
    const again = cycled();
    refused(() => Seq.zip([again, again]).toArray(), 'toArray');
    expect(Seq.zip([again, again]).take(1).toArray()).toEqual([[1, 1]]);
  });

  test('one that is empty is not refused', () => {
    const nothing = (): Seq<number> => Seq.from(unknown<number>()).cycle();
    expect(nothing().toArray()).toEqual([]);
    expect(Seq.range(0).product(unknown()).toArray()).toEqual([]);
    expect(Seq.of(1).concat(nothing()).sort().toArray()).toEqual([1]);
  });

  test('what can only hang', () => {
    refused(() => cycled().drop(Infinity).first(), 'drop');
    refused(() => cycled().drop(2).drop(Infinity).map(String).first(), 'drop');
    refused(() => Seq.of(1).concat(cycled()).drop(Infinity).toArray(), 'drop');
    refused(() => cycled().slice(Infinity).first(), 'slice');
    refused(() => cycled().slice(-2).first(), 'slice');
    refused(() => Seq.of(1).product(cycled()).first(), 'product');
    refused(() => Seq.of(1).innerJoin(cycled(), String, String).first(), 'innerJoin');
    refused(() => Seq.of(1).difference(cycled()).first(), 'difference');
    refused(() => Seq.zip([cycled(), unknown(1)], { mode: 'longest' }).count(), 'count');
  });

  test('a second reader of a memo is refused before anything is pulled', () => {
    const memo = cycled().memoize();
    expect(memo.first()).toBe(1);
    refused(() => memo.toArray(), 'toArray');
    expect(memo.take(4).toArray()).toEqual([1, 2, 3, 1]);
  });

  test('JSON.stringify and spread of a light plan', () => {
    refused(() => JSON.stringify(fn.cycle(unknown(1))), 'toJSON');
  });

  test('a terminal within a callback is refused by itself', () => {
    expect(
      Seq.of(1, 2)
        .map(() => thrown(() => cycled().toArray()).name)
        .toArray(),
    ).toEqual(['SeqInfiniteError', 'SeqInfiniteError']);
  });

  test('the trace names the stage that has no end', () => {
    const error = thrown(() => cycled().map(String).toArray());
    expect(Seq.trace(error)).toEqual({ stage: 'cycle', index: 0 });
  });

  test('a chain of 100,000 stages behind it', () => {
    let long: Seq<number> = cycled();
    for (let i = 0; i < 1e5; i++) long = long.map((n) => n);
    refused(() => long.toArray(), 'toArray');
  });
});

describe('what can only hang', () => {
  test('slice with a position that counts from the end', () => {
    refused(() => Seq.range(0).slice(-2).first(), 'slice');
    refused(() => Seq.range(0).slice(0, -2).first(), 'slice');
    refused(() => Seq.range(0).slice(Infinity).first(), 'slice');
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
