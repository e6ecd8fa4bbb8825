/**
 * Nothing of a plan shows from outside: not as a property, not when printed, compared or serialised, and not through a
 * Proxy, which either works or is told what it is. Copies of the package in one program take each other's sequences.
 */
import assert from 'node:assert';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, Seq } from 'seqable';
import * as functions from 'seqable/fn';
import { sources, stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { bundle, discard } from '../support/child.ts';
import { before, call, elements, finish, makeWorld, thrown } from '../support/laws.ts';
import type { AnySeq } from '../support/laws.ts';
import { show } from '../support/world.ts';

const fn: Record<string, (...args: any[]) => any> = functions;

/** What stands in a plan below, and must not be seen. */
const secretElement = 'secret element';
const secretMapper = (value: unknown): unknown => value;

/** An operation as a function; a concat, zip or mergeSorted of a receiver is there one of a list of sources. */
function asFunction(entry: Entry, source: unknown, args: unknown[]): AnySeq {
  if (entry.after !== undefined) source = fn[entry.after]!(source, secretMapper);
  if (entry.name === 'zip') return fn['zip']!([source, ...args]);
  if (entry.name === 'mergeSorted') return fn['mergeSorted']!([source, args[0]], ...args.slice(1));
  return fn[entry.name]!(source, ...args);
}

interface Made {
  readonly title: string;
  readonly make: () => AnySeq;
}

/** mergeSorted has to put them in order with the numbers of the other side. */
const valuesFor = ({ name }: Entry): unknown[] => (name === 'mergeSorted' ? [1, 2] : [secretElement, 'b']);

/** A lazy sequence of every kind that there is, by methods and by functions. */
const bySeq: Made[] = [
  { title: 'Seq.from', make: () => Seq.from([secretElement]) },
  ...sources.map((entry) => ({
    title: `Seq.${entry.name}`,
    make: (): AnySeq => (Seq as any)[entry.name](...makeWorld().args(usual(entry))),
  })),
  ...stages.map((entry) => ({
    title: `Seq.prototype.${entry.name}`,
    make: (): AnySeq => call(makeWorld(), entry, Seq.from(valuesFor(entry)).map(secretMapper)),
  })),
  { title: 'a branch of tee', make: () => Seq.from([secretElement]).tee()[0] },
];
const byFunction: Made[] = [
  ...sources.map((entry) => ({
    title: `fn ${entry.name} as a source`,
    make: (): AnySeq => fn[entry.name]!(...makeWorld().args(usual(entry))),
  })),
  ...stages.map((entry) => ({
    title: `fn ${entry.name}`,
    make: (): AnySeq =>
      asFunction(entry, fn['map']!(valuesFor(entry), secretMapper), makeWorld().args(usual(entry))),
  })),
  { title: 'a branch of fn tee', make: () => fn['tee']!([secretElement])[0] },
];
const groups: Made[] = [
  { title: 'a group', make: () => Seq.of(1, 2).groupBy(String).first() },
  { title: 'a group of fn', make: () => fn['first']!(fn['groupBy']!([1, 2], String)) },
];
const iterators: Made[] = [
  { title: 'an iterator', make: () => Seq.from([secretElement])[Symbol.iterator]() },
  { title: 'an iterator under way', make: () => begun(Seq.from([1, 2])[Symbol.iterator]()) },
  { title: 'an iterator of fn', make: () => begun(fn['from']!([1, 2])[Symbol.iterator]()) },
  { title: 'peekable', make: () => begun(Seq.from([1, 2]).peekable()) },
];

function begun(iterator: AnySeq): AnySeq {
  iterator.next();
  return iterator;
}

function enumerated(object: object): string[] {
  const found: string[] = [];
  for (const key in object) found.push(key);
  return found;
}

describe('has no property of its own:', () => {
  test.each([...bySeq, ...byFunction, ...iterators])('$title', ({ make }) => {
    const made = make();
    expect(Reflect.ownKeys(made)).toEqual([]);
    expect(Reflect.ownKeys({ ...made })).toEqual([]);
    expect(enumerated(made)).toEqual([]);
    if (Symbol.iterator in made && 'toJSON' in made) made[Symbol.iterator]().next();
    expect(Reflect.ownKeys(made)).toEqual([]);
  });

  test.each(groups)('$title, but its key', ({ make }) => {
    expect(Reflect.ownKeys(make())).toEqual(['key']);
    expect({ ...make() }).toEqual({ key: '1' });
    expect(enumerated(make())).toEqual(['key']);
  });
});

describe('printed', () => {
  /** What a console writes. */
  function written(work: (console: Console) => void): string {
    let text = '';
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    work(new Console({ stdout }));
    return text.trim();
  }

  test('a Seq is its plan', () => {
    const seq = Seq.from([secretElement]).map(secretMapper);
    expect(inspect(seq)).toBe('Seq { from ▸ map }');
    expect(written((console) => console.log(seq))).toBe('Seq { from ▸ map }');
    expect(inspect({ seq })).toBe('{ seq: Seq { from ▸ map } }');
  });

  test.each(bySeq)('$title shows no callback, and only arguments worth showing', ({ make }) => {
    expect(inspect(make())).not.toMatch(/secret|function|\[object/i);
  });

  test.each([...bySeq, ...byFunction])('$title: console.dir shows nothing of the inside', ({ make }) => {
    expect(written((console) => console.dir(make(), { depth: 9 }))).toMatch(/^\w+ (\[\w+\] )?\{\}$/);
    expect(inspect(make(), { customInspect: false, showHidden: true, depth: 9 })).not.toMatch(
      /secret|plan|\bup\b|\bop\b|root|stage/i,
    );
  });

  test.each([...byFunction, ...iterators])('$title shows nothing at all', ({ make }) => {
    expect(inspect(make(), { depth: 9 })).toMatch(/^(\w+|Object) (\[[\w ]+\] )?\{\}$/);
  });

  test.each(groups)('$title shows its key at most', ({ make }) => {
    expect(inspect(make(), { depth: 9 })).toMatch(/^Seq \{ [^{}]* \}$|^\w+ \{ key: '1' \}$/);
  });

  test('prototypes and classes can be printed', () => {
    for (const value of [Seq.prototype, Seq, Object.getPrototypeOf(fn['from']!([]))])
      expect(typeof inspect(value, { showHidden: true, depth: 2 })).toBe('string');
  });
});

describe('as JSON', () => {
  const users = [{ name: 'Ann' }, { name: 'Bob' }];

  test('a sequence is its elements', () => {
    const json = '{"page":[{"name":"Ann"}]}';
    expect(JSON.stringify({ page: fn['take']!(users, 1) })).toBe(json);
    expect(JSON.stringify({ page: Seq.from(users).take(1) })).toBe(json);
  });

  const ending = [...bySeq, ...byFunction].filter(({ title }) => !/iterate/.test(title));
  test.each(ending)('$title is an array', ({ make }) => {
    expect(Array.isArray(JSON.parse(JSON.stringify(make())))).toBe(true);
  });

  test.each(groups)('$title is its elements', ({ make }) => {
    expect(JSON.stringify({ group: make() })).toBe('{"group":[1]}');
  });
});

describe('compared', () => {
  type Of = (...values: unknown[]) => AnySeq;
  const kinds: [string, Of][] = [
    ['Seq', (...values) => Seq.from(values).map(secretMapper)],
    ['fn', (...values) => fn['map']!(values, secretMapper)],
  ];

  test.each(kinds)('%s: toEqual passes over equal elements', (_name, of) => {
    expect(of(1, { a: 2 })).toEqual(of(1, { a: 2 }));
    expect({ page: of(1) }).toEqual({ page: of(1) });
  });

  /** What a failing `toEqual` says. */
  function reportOf(actual: unknown, expected: unknown): string {
    // eslint-disable-next-line no-control-regex -- the colours of the report
    return thrown(() => expect(actual).toEqual(expected)).message.replace(/\x1b\[\d+m/g, '');
  }

  test.each(kinds)('%s: toEqual fails over others, and shows them', (_name, of) => {
    expect(reportOf(of(1, 2), of(1, 3))).toMatch(/Expected: \[1, 3\]\s+Received: \[1, 2\]/);
    const report = reportOf(of({ name: 'Ann' }, { name: 'Bob' }), of({ name: 'Ann' }, { name: 'Cy' }));
    expect(report).toContain('[{"name": "Ann"}, {"name": "Cy"}]');
    expect(report).toContain('[{"name": "Ann"}, {"name": "Bob"}]');
    expect(report).not.toMatch(/secret|plan|\bup\b|\bop\b|bits/i);
    expect(() => expect(of(1, 2)).toEqual(of(1))).toThrow();
    expect(() => expect(of()).toEqual(of(1))).toThrow();
  });

  test.each(kinds)('%s: deepStrictEqual fails as it should, or not at all', (_name, of) => {
    for (const other of [of(1), of(2), of(), [1], {}, null, Seq.prototype, new Proxy(of(1), {})]) {
      let message = '';
      try {
        assert.deepStrictEqual(of(1), other);
      } catch (error) {
        expect((error as Error).name).toBe('AssertionError');
        message = (error as Error).message;
      }
      expect(message).not.toMatch(/secret|plan:|\bup\b|\bop\b|bits|private/i);
    }
    assert.deepStrictEqual(of(1), of(1));
  });

  test('groups of different keys differ', () => {
    const [one, two] = Seq.of(1, 2).groupBy(String).toArray();
    expect(() => assert.deepStrictEqual(one, two)).toThrow(assert.AssertionError);
  });
});

// ───────────────────────────────────────────────────────────────── a Proxy

/** What `work` came to; an error that tells of the Proxy is told as such, any other is a fault. */
function tried(work: () => unknown): string {
  try {
    return `gave ${show(work())}`;
  } catch (error) {
    const { name, message } = error as Error;
    return error instanceof TypeError && message.includes('Proxy') ? 'told' : `threw ${name}: ${message}`;
  }
}

const proxyOf = (target: object): AnySeq => new Proxy(target, {});

/** Calls whose argument is a sequence, with what is no real one in its place. */
const withArgument: [string, (odd: any) => unknown][] = [
  ['Seq.from', (odd) => Seq.from(odd).toArray()],
  ['Seq.concat', (odd) => Seq.concat([1], odd).toArray()],
  ['Seq.zip', (odd) => Seq.zip([odd, [1]]).toArray()],
  ['Seq.zip of the list', (odd) => Seq.zip(odd).toArray()],
  ['Seq.zipKeyed', (odd) => Seq.zipKeyed({ a: odd }).toArray()],
  ['Seq.product', (odd) => Seq.product([1], odd).toArray()],
  ['Seq.interleave', (odd) => Seq.interleave(odd).toArray()],
  ['Seq.mergeSorted', (odd) => Seq.mergeSorted([odd]).toArray()],
  ['what defer gives', (odd) => Seq.defer(() => odd).toArray()],
  ['what flatMap gives', (odd) => [...Seq.of(1).flatMap(() => odd)]],
  [
    'what expand gives',
    (odd) =>
      Seq.of(1)
        .expand((n) => (n === 1 ? odd : undefined))
        .toArray(),
  ],
  ['an element to flatten', (odd) => Seq.of(odd).flatten().toArray()],
  ...[...stages, ...terminals].flatMap((entry): [string, (odd: any) => unknown][] =>
    entry.params.some(({ type }) => type.startsWith('iterable'))
      ? [
          [
            `the argument of ${entry.name}`,
            (odd) => {
              const params = entry.params.filter(({ optional }) => optional !== true);
              const world = makeWorld();
              const args = params.map((param, i) =>
                i === 0 ? odd : param.type === 'fn' ? Number : world.argument(param.good[0]!),
              );
              return finish(entry, (Seq.of(1, 2) as AnySeq)[entry.name](...args.slice(0, lengthOf(entry))));
            },
          ],
        ]
      : [],
  ),
];

/** How many arguments: one, where all are sources. */
function lengthOf({ params }: Entry): number {
  return params.every(({ type }) => type === 'iterables') ? 1 : params.length;
}

const methods = [...stages, ...terminals];

describe.each<[string, (real: object) => AnySeq, boolean]>([
  ['a Proxy around a Seq', proxyOf, false],
  ['a Proxy that passes everything on by itself', (real) => new Proxy(real, passing), false],
  ['an object that inherits from a Seq', (real) => Object.create(real), true],
  ['an object made from the prototype', (real) => Object.create(Object.getPrototypeOf(real)), true],
])('%s', (_title, oddOf, always) => {
  test.each(methods)('$name works or says so', (entry) => {
    const world = makeWorld();
    const real = before(world, entry, Seq.from(elements(entry)));
    const run = (seq: AnySeq): string => {
      const args = makeWorld().args(usual(entry));
      return tried(() => finish(entry, seq[entry.name](...args)));
    };
    const came = run(oddOf(real));
    if (always || came === 'told') expect(came).toBe('told');
    else expect(came).toBe(run(real));
  });

  test.each(methods.filter(({ name }) => name !== 'zip' && name !== 'mergeSorted' && name !== 'concat'))(
    'fn $name works or says so',
    (entry) => {
      const args = makeWorld().args(usual(entry));
      const real = fn['from']!(elements(entry));
      const odd = oddOf(entry.after === undefined ? real : fn[entry.after]!(real, Number));
      const came = tried(() => {
        const made = fn[entry.name]!(odd, ...args);
        return entry.plan === true ? [...made] : made;
      });
      expect(always ? came === 'told' : came === 'told' || came.startsWith('gave')).toBe(true);
    },
  );

  test.each(withArgument)('%s works or says so', (_name, use) => {
    for (const real of [Seq.of([1, 2]), fn['of']!([1, 2])]) {
      const came = tried(() => use(oddOf(real)));
      if (always || came === 'told') expect(came).toBe('told');
      else expect(came).toBe(tried(() => use(real)));
    }
  });

  test.each<[string, (seq: AnySeq) => unknown]>([
    ['for…of', (seq) => [...seq]],
    ['JSON.stringify', (seq) => JSON.stringify(seq)],
    ['String', (seq) => String(seq)],
    ['inspect', (seq) => inspect(seq)],
    ['inspect with showProxy', (seq) => inspect(seq, { showProxy: true })],
    ['Seq.isSeq', (seq) => Seq.isSeq(seq)],
    ['Reflect.ownKeys', (seq) => Reflect.ownKeys(seq)],
    ['pipe', (seq) => seq.pipe?.((it: AnySeq) => [...it])],
    ['explain', (seq) => String(seq.explain?.())],
    ['sizeHint', (seq) => seq.sizeHint?.()],
    ['tee', (seq) => seq.tee?.().map((branch: AnySeq) => branch.toArray())],
    ['peekable', (seq) => seq.peekable?.().next()],
    ['profile', (seq) => seq.profile?.((it: AnySeq) => it.toArray()).result],
  ])('%s works or says so', (_name, use) => {
    for (const real of [
      Seq.of(3, 1, 2),
      Seq.of(3, 1).sortBy(Number),
      Seq.of(1).groupBy(String).first()!,
      fn['of']!(3, 1),
    ])
      expect(tried(() => use(oddOf(real)))).toMatch(/^gave |^told$/);
  });

  test('disposing what is shared works or says so', () => {
    for (const real of [Seq.of(1).memoize(), Seq.of(1).share(), Seq.of(1).tee()[0]])
      expect(tried(() => oddOf(real)[Symbol.dispose]())).toMatch(/^gave |^told$/);
  });
});

/** Traps that do what would be done without them, with the Proxy as receiver. */
const passing: ProxyHandler<object> = {
  get: (target, key, receiver) => Reflect.get(target, key, receiver) as unknown,
  has: (target, key) => Reflect.has(target, key),
};

test('what is told names the operation', () => {
  expect(thrown(() => proxyOf(Seq.of(1)).map(String)).message).toMatch(/^map: .*Proxy/);
  expect(thrown(() => proxyOf(Seq.of(1)).toArray()).message).toMatch(/^toArray: .*Proxy/);
  expect(thrown(() => Seq.from(proxyOf(Seq.of(1)))).message).toMatch(/^from: .*Proxy/);
  expect(thrown(() => Seq.of(1).zip(proxyOf(Seq.of(1)))).message).toMatch(/^zip: .*Proxy/);
});

test('a Proxy that hands out bound methods works', () => {
  const bound = new Proxy(Seq.of(1, 2), {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  expect(bound.map((n) => n + 1).toArray()).toEqual([2, 3]);
  expect(tried(() => Seq.from(bound).toArray())).toMatch(/^gave \[1 2\]$|^told$/);
});

// ──────────────────────────────────────────────────────── copies of the package

describe('another copy of the package', () => {
  let files: string[];
  let copy: any;
  let copyFn: any;
  beforeAll(async () => {
    files = [await bundle('../lib/index.ts'), await bundle('../lib/fn.ts')];
    copy = (await import(files[0]!)).Seq;
    copyFn = await import(files[1]!);
  });
  afterAll(() => files.forEach(discard));

  test('is another one', () => {
    expect(copy).not.toBe(Seq);
    expect(copy.of(1)).not.toBeInstanceOf(Seq);
    expect(copyFn.map).not.toBe(fn['map']);
  });

  test('knows a Seq of this one, and this one a Seq of it', () => {
    expect(copy.isSeq(Seq.of(1))).toBe(true);
    expect(Seq.isSeq(copy.of(1))).toBe(true);
  });

  test.each(methods.map((entry) => [entry.name, entry] as const))(
    'its sequences go through %s, and those of this one through its own',
    (_name, entry) => {
      const run = (Class: any, theirs: (values: unknown[]) => any): string => {
        const world = makeWorld();
        const params = entry.params.filter(({ optional }) => optional !== true);
        const args = params.map((param) => {
          const made = world.argument(param.good[0]!);
          return param.type.startsWith('iterable') ? theirs(made as unknown[]) : made;
        });
        let seq = Class.from(theirs(elements(entry)));
        if (entry.after !== undefined)
          seq = seq[entry.after](...world.args(usual(stages.find(({ name }) => name === entry.after)!)));
        return tried(() => finish(entry, seq[entry.name](...args)));
      };
      const expected = run(Seq, (values) => values);
      for (const [Class, theirs] of [
        [Seq, (values: unknown[]) => copy.from(values)],
        [Seq, (values: unknown[]) => copyFn.from(values)],
        [copy, (values: unknown[]) => Seq.from(values)],
        [copy, (values: unknown[]) => fn['from']!(values)],
      ] as const)
        if (!['shuffle', 'sample'].includes(entry.name)) expect(run(Class, theirs)).toBe(expected);
        else expect(run(Class, theirs)).toMatch(/^gave /);
    },
  );

  test('their composite keys are equal by their parts, whoever compares them', async () => {
    const theirs = (await import(files[0]!)).key as typeof key;
    expect(theirs).not.toBe(key);
    const mixed = [key(1, 2), theirs(1, 2), theirs(2, key(3)), key(2, theirs(3)), theirs(1), key(1)];
    for (const Class of [Seq, copy]) {
      expect(Class.from(mixed).distinct().count()).toBe(3);
      expect(Class.from(mixed).dedupe().count()).toBe(3);
      const counts = Class.from(mixed).toMap(
        (each: unknown) => each,
        () => 1,
        (a: number, b: number) => a + b,
      );
      expect([...counts.values(), counts.get(key(2, key(3))), counts.get(theirs(1))]).toEqual([
        2, 2, 2, 2, 2,
      ]);
      expect(Class.from(mixed).countBy().get(theirs(1, 2))).toBe(2);
      expect(
        Class.from([1])
          .innerJoin(
            [1],
            () => key(1, null),
            () => theirs(1, null),
          )
          .count(),
      ).toBe(0);
    }
  });

  test('what a callback gives may be of the other one', () => {
    expect(
      Seq.of(1, 2)
        .flatMap((n) => copy.of(n, n))
        .toArray(),
    ).toEqual([1, 1, 2, 2]);
    expect(copy.defer(() => Seq.of(1)).toArray()).toEqual([1]);
    expect(
      Seq.of(copy.of(1, copyFn.of(2)))
        .flatten(2)
        .toArray(),
    ).toEqual([1, 2]);
  });

  test('leaving early closes what stands behind the other one', () => {
    let closed = 0;
    const source: Iterable<number> = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: false, value: 1 }),
        return: () => ({ done: true, value: ++closed }),
      }),
    };
    expect(Seq.from(copy.from(source)).first()).toBe(1);
    expect(copyFn.first(Seq.from(source))).toBe(1);
    expect(closed).toBe(2);
  });

  test('a group of the other one keeps its key', () => {
    expect(
      copy
        .of(1, 2)
        .groupBy(String)
        .map((group: any) => group.key)
        .toArray(),
    ).toEqual(['1', '2']);
    expect(
      Seq.from(copy.of(1, 2).groupBy(String))
        .map((group: any) => [...group])
        .toArray(),
    ).toEqual([[1], [2]]);
  });
});
