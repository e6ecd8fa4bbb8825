/**
 * Which text of the loop runs a chain: a shared one where it may, one of the chain's own where the chain is hot, the plain one
 * for all else, and never that of another shape. What the texts do is held by spec/laws/fast.spec.ts.
 *
 * With SEQ_PLAIN=1 there is the plain one alone.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf, LoopCopies } from '../../lib/engine/fast/loopCopies.ts';
import { Seq } from '../../lib/index.ts';
import { plainly, running, withTexts } from '../support/texts.ts';

type Plain = any;

/** The texts that run the calls of `chain`, the same one after the other named once. */
function textsOf(calls: number, chain: (probe: <T>(value: T) => T) => unknown): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let call = 0; call < calls; call++) {
    let asked = false;
    chain((value) => {
      if (asked) return value;
      asked = true;
      const text = running();
      if (found.length === 0 || found.at(-1) !== text) found.push(text);
      return value;
    });
  }
  return found;
}

/** The one text that runs the only call of `chain`. */
const textOf = (chain: (probe: <T>(value: T) => T) => unknown): string | undefined => textsOf(1, chain)[0];

const further = withTexts ? expect.stringMatching(/^text/) : 'flow';
const hundred = Array.from({ length: 100 }, (_, i) => i);

describe('a hot chain', () => {
  test('goes over from the shared text to one of its own', () => {
    const found = textsOf(400, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) + 1000)
        .filter((v) => v % 2 === 1)
        .toArray(),
    );
    expect(found).toEqual(withTexts ? [further, further] : ['flow']);
  });

  test('does so with bound functions never', () => {
    const found = textsOf(400, (probe) => {
      const add = function (this: unknown, v: number): number {
        return probe(v) + 1;
      };
      return Seq.from(hundred)
        .map(add.bind(null))
        .filter(Boolean)
        .some(() => false);
    });
    expect(found).toEqual([further]);
  });

  test('does not share it with one of another text', () => {
    const one = textsOf(400, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) * 31)
        .forEach(() => undefined),
    );
    const two = textsOf(1000, (probe) =>
      Seq.from(hundred)
        .map((v) => probe(v) - 4711)
        .forEach(() => undefined),
    );
    expect([one.length, two.length]).toEqual(withTexts ? [2, 2] : [1, 1]);
    expect(two[0]).toBe(one[0]);
    if (withTexts) expect(two[1]).not.toBe(one[1]);
  });
});

describe('each pool', () => {
  const copies = [1, 2, 3].map((n) => () => n === 0);

  test('gives its copies one by one, each dearer than the one before, and each once', () => {
    const pool = new LoopCopies(copies);
    const callsUntil = (fingerprint: number): number => {
      for (let call = 1; call < 5000; call++)
        if (pool.ask(fingerprint, 1000)!.text !== undefined) return call;
      return Infinity;
    };
    expect([11, 22, 33, 44].map(callsUntil)).toEqual([20, 60, 180, Infinity]);
    expect([11, 22, 33].map((fingerprint) => pool.ask(fingerprint, 1)!.text)).toEqual(copies);
  });

  test('wants eight calls, or a second one and very many elements', () => {
    const few = new LoopCopies(copies);
    few.ask(1, 399_998);
    expect(few.ask(1, 1)!.text).toBeUndefined();
    const many = new LoopCopies(copies);
    // At the first, the texts that all share look at what tests answer.
    expect(many.ask(1, 4_000_000)!.text).toBeUndefined();
    expect(many.ask(1, 1)!.text).toBe(copies[0]);
  });

  test('forgets chains without a copy when there are too many, and keeps the others', () => {
    const pool = new LoopCopies(copies);
    pool.ask(7, 400_000);
    const owner = pool.ask(7, 1);
    const cold = pool.ask(8, 1);
    for (let i = 0; i < 1100; i++) pool.ask(1000 + i, 1);
    expect(pool.ask(7, 1)).toBe(owner);
    expect(pool.ask(8, 1)).not.toBe(cold);
  });

  test('tells callbacks by their text; those without a text of their own by nothing', () => {
    const print = (f: (v: number) => unknown): number => fingerprintOf([f as never], undefined);
    expect(print((v) => v + 1)).toBe(print((v) => v + 1));
    expect(print((v) => v + 1)).not.toBe(print((v) => v + 2));
    expect(print(((v: number) => v + 1).bind(null))).toBe(0);
    // As long as the text of a bound function.
    const alike = (value: number): number => value + 10;
    expect(alike.toString().length === 29 ? print(alike) : 1).not.toBe(0);
    expect(print(Number)).not.toBe(print(Boolean));
  });

  test('tells which of them stands where', () => {
    const [f, g] = [(v: unknown) => v, (v: unknown) => !v];
    const prints = [
      fingerprintOf([f, g], undefined),
      fingerprintOf([g, f], undefined),
      fingerprintOf([f], undefined),
      fingerprintOf([f, g], f),
      fingerprintOf([f, g], g),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(fingerprintOf([f, f.bind(null)], undefined)).toBe(0);
  });
});

/**
 * Chains of all shapes whose callbacks have one text: what a pool cannot tell apart. Each must still get a text that does
 * what its own shape, terminal and source want.
 */
describe('chains with the same fingerprint', () => {
  const alike =
    (answer: (v: number) => unknown): Plain =>
    (v: number) =>
      answer(v);
  const numbers = fc.constantFrom(
    hundred,
    hundred.map((v) => v / 3),
    hundred.map((v) => v - 50),
  );
  const sources: Record<string, (array: number[]) => Seq<number>> = {
    array: (array) => Seq.from(array),
    of: (array) => Seq.of(...array),
    range: () => Seq.range(3, 120),
    set: (array) => Seq.from(new Set(array)),
    generator: (array) => Seq.from(array.values()),
    sort: (array) => Seq.from(array).sort(),
    concat: (array) => Seq.from(array).concat(array),
    flatMap: (array) => Seq.from(array).flatMap(alike((v) => [v, v + 1])),
  };
  const terminals: Record<string, (plan: Seq<number>) => unknown> = {
    toArray: (plan) => plan.toArray(),
    'take, toArray': (plan) => plan.take(7).toArray(),
    sum: (plan) => plan.sum(),
    reduce: (plan) => plan.reduce((a: number, v: number) => (a * 31 + v) % 1009, 7),
    find: (plan) => plan.find(alike((v) => v > 70)),
    every: (plan) => plan.every(alike((v) => v < 70)),
    forEach(plan) {
      let last = 0;
      plan.forEach((v: number) => void (last = last * 2 + v));
      return last;
    },
  };

  const chain = fc.record({
    shape: fc.constantFrom('m', 'f', 'mm', 'mf', 'fm', 'ff', 'mfm', 'ffmm'),
    source: fc.constantFrom(...Object.keys(sources)),
    terminal: fc.constantFrom(...Object.keys(terminals)),
    array: numbers,
    salt: fc.integer({ min: 1, max: 9 }),
  });

  test('give what they should, thousands of them', () => {
    const result = ({ shape, source, terminal, array, salt }: Plain): unknown => {
      let plan = sources[source]!(array);
      for (const [k, stage] of [...shape].entries()) {
        plan =
          stage === 'm'
            ? plan.map(alike((v) => v * salt - k))
            : plan.filter(alike((v) => Math.floor(v) % (salt + k + 1) !== 0));
      }
      return terminals[terminal]!(plan);
    };
    fc.assert(
      fc.property(chain, (each) => {
        expect(result(each)).toEqual(plainly(() => result(each)));
      }),
      { numRuns: 6000, seed: Number(process.env['SEQ_SEED'] ?? 20261124) },
    );
  });
});

describe('a source that is not as it was at load is not read by index', () => {
  const prototypeOf = (iterable: Iterable<unknown>): Plain =>
    Object.getPrototypeOf(iterable[Symbol.iterator]());
  const cases: [string, () => Iterable<number>, Plain, PropertyKey][] = [
    ['Array.prototype[Symbol.iterator]', () => [1, 2], Array.prototype, Symbol.iterator],
    ['next of array iterators', () => [1, 2], prototypeOf([]), 'next'],
    ['Set.prototype[Symbol.iterator]', () => new Set([1, 2]), Set.prototype, Symbol.iterator],
    ['next of Set iterators', () => new Set([1, 2]), prototypeOf(new Set()), 'next'],
    ['Map.prototype[Symbol.iterator]', () => new Map([[1, 2]]) as Plain, Map.prototype, Symbol.iterator],
    ['next of Map iterators', () => new Map([[1, 2]]) as Plain, prototypeOf(new Map()), 'next'],
  ];

  test.each(cases)('%s', (_name, source, prototype, key) => {
    const seq = Seq.from(source()).map((v) => v);
    const before = seq.toArray();
    const original = prototype[key];
    let asked = 0;
    let after;
    prototype[key] = function (this: unknown, ...args: unknown[]) {
      asked++;
      return original.apply(this, args);
    };
    try {
      after = Seq.from(source())
        .map((v) => v)
        .toArray();
    } finally {
      prototype[key] = original;
    }
    expect(after).toEqual(before);
    expect(asked).toBeGreaterThan(0);
  });

  test.each([
    ['arrays', () => [1, 2, 3]],
    ['Sets', () => new Set([1, 2, 3])],
  ])('a `return` that was given to the iterators of %s', (_name, source) => {
    const prototype = prototypeOf(source());
    let closed = 0;
    prototype.return = () => (closed++, {});
    try {
      expect(
        Seq.from(source())
          .map((v) => v)
          .find((v) => v === 2),
      ).toBe(2);
    } finally {
      delete prototype.return;
    }
    expect(closed).toBe(1);
  });
});

describe('which text runs', () => {
  test.each<[string, (probe: (value: any) => any) => unknown, boolean]>([
    ['a map over an array', (probe) => Seq.from([1, 2]).map(probe).toArray(), true],
    ['a map over the elements of `of`', (probe) => Seq.of(1, 2).map(probe).toArray(), true],
    ['a map over a range', (probe) => Seq.range(0, 3).map(probe).sum(), true],
    ['a map and a take', (probe) => Seq.range(0, 3).map(probe).take(2).toArray(), true],
    ['two stages', (probe) => Seq.of(1, 2).filter(Boolean).map(probe).toArray(), true],
    ['the callback of a terminal', (probe) => Seq.of(1).forEach(probe), true],
    ['three stages', (probe) => Seq.of(1).map(probe).map(Number).map(Number).toArray(), false],
    [
      'a step',
      (probe) =>
        Seq.of(1)
          .map(probe)
          .scan((a) => a)
          .toArray(),
      false,
    ],
    ['a take before something else than a list', (probe) => Seq.of(1).map(probe).take(2).sum(), false],
    ['a range of bigints', (probe) => Seq.range(0n, 3n).map(probe).map(probe).map(Number).sum(), false],
    ['an iterator', (probe) => [...Seq.of(1).map(probe)], false],
  ])('%s', (_name, chain, isFurther) => {
    expect(textOf(chain)).toEqual(isFurther ? further : 'flow');
  });

  test.each<[string, (many: Seq<number>) => Seq<number>]>([
    ['a Set', (many) => Seq.from(many.toSet())],
    ['a generator', (many) => Seq.from(many.toArray().values())],
    ['what was sorted', (many) => many.sort()],
    ['flatMap', (many) => many.flatMap((v) => [v, v])],
  ])('a map over %s goes over to a further one where there is much to read', (_name, over) => {
    const texts = (many: Seq<number>): unknown[] => {
      const found: unknown[] = [];
      const noted = over(many).map((v) => (found.push(running()), v));
      noted.toArray();
      return [found[0], found.at(-1)];
    };
    expect(texts(Seq.of(2, 1))).toEqual(['flow', 'flow']);
    expect(texts(Seq.from(hundred))[1]).toEqual(further);
  });

  test('an endless range is run by a further one', () => {
    const found: (string | undefined)[] = [];
    const odd = Seq.range(0)
      .map((v) => v * 3)
      .filter((v) => (found.push(running()), v % 2 === 1));
    expect(odd.take(3).toArray()).toEqual([3, 9, 15]);
    expect(odd.find((v) => v > 20)).toBe(21);
    expect(() => odd.sum()).toThrow('sum');
    expect(found).toEqual(Array.from({ length: 6 + 8 }, () => further));
  });

  test('plainly, none does', () => {
    expect(plainly(() => textOf((probe) => Seq.of(1).map(probe).toArray()))).toBe('flow');
    expect(textOf((probe) => Seq.of(1).map(probe).toArray())).toEqual(further);
  });
});

describe('a sum of integers', () => {
  const sums = [
    ['integers', (i: number) => i],
    ['then others', (i: number) => (i < 90 ? i : i + 0.5)],
    ['none', (i: number) => i / 4],
    ['minus zero alone', () => -0],
    ['integers of more than 32 bits', (i: number) => 2 ** 40 + i],
  ] as const;

  test.each(sums)('%s: is exact, cold and hot, and changes its text at most once more', (_name, element) => {
    const numbers = Array.from({ length: 2000 }, (_, i) => element(i));
    const expected = plainly(() => Seq.from(numbers).map(Number).sum());
    const found: unknown[] = [];
    const texts = textsOf(60, (probe) => {
      const sum = Seq.from(numbers)
        .map((v) => probe(v) + 0)
        .sum();
      if (!found.some((other) => Object.is(other, sum))) found.push(sum);
    });
    const all = numbers.map((v) => v + 0);
    expect(found).toEqual([plainly(() => Seq.from(all).sum())]);
    expect(found[0]! === expected).toBe(true);
    if (!withTexts) expect(texts).toEqual(['flow']);
  });
});

describe('a result that was collected already', () => {
  const collecting: Record<string, () => Seq<number>> = {
    sort: () => Seq.from([3, 1, 2]).sort(),
    sortBy: () => Seq.from([3, 1, 2]).sortBy((v) => -v),
    'sort().take': () => Seq.from([3, 1, 2]).sort().take(2),
    reverse: () => Seq.from(new Set([3, 1, 2])).reverse(),
    takeLast: () => Seq.from([3, 1, 2]).takeLast(2),
    slice: () => Seq.from([3, 1, 2]).slice(-2),
    shuffle: () => Seq.from([3, 1, 2]).shuffle(() => 0),
    'a group': () =>
      Seq.from([3, 1, 2])
        .groupBy(() => 0)
        .first()!,
    of: () => Seq.of(3, 1, 2),
    memoize: () => Seq.from([3, 1, 2].values()).memoize(),
    prepend: () => Seq.from([3, 1]).prepend(7, 8),
    cycle: () => Seq.from([3, 1]).cycle(2),
  };

  test.each(Object.keys(collecting))('of %s belongs to who asked for it', (name) => {
    const seq = collecting[name]!();
    const first = seq.toArray();
    const copy = [...first];
    first.length = 0;
    expect(seq.toArray()).toEqual(copy);
    expect([...seq]).toEqual(copy);
  });
});
