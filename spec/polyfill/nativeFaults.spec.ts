/**
 * The known bugs of engines (natives.ts), each in a realm whose helpers are otherwise right and say that they are the
 * engine's: what is found, and that the bug is gone afterwards.
 */
import { describe, expect, test } from '@jest/globals';
import { native } from './believed.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import type { Feature } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import type { Fault, Fn } from './fakes.ts';
import { joint, lazy, nameOf, names, put, rightRealm } from './pages.ts';
import type { TestRealm } from './realms.ts';

async function engine(): Promise<TestRealm> {
  const realm = await rightRealm();
  for (const feature of all) put(realm, feature, fakes.right, native);
  return realm;
}

test('natives without fault are left as they are', async () => {
  const realm = await engine();
  const before = [...Object.values(Object.getOwnPropertyDescriptors(realm.proto)), realm.global.Iterator.zip];
  const report = install({ target: realm.global });
  expect(report.kept).toHaveLength(all.length + 3);
  expect([...report.added, ...report.wrapped, ...report.replaced, ...report.skipped]).toEqual([]);
  expect([
    ...Object.values(Object.getOwnPropertyDescriptors(realm.proto)),
    realm.global.Iterator.zip,
  ]).toEqual(before);
});

/** What `code` gives, or the name of what it throws. */
const outcome = (realm: TestRealm, code: string): unknown =>
  realm.run(`(() => { try { return ${code}; } catch (error) { return error.name; } })()`);

/** How often a receiver is closed by a call that it should refuse. */
const closings = (call: string): string =>
  `((closed) => {
    const receiver = { __proto__: Iterator.prototype, next: () => ({ done: true }), return() { closed++; return {}; } };
    try { receiver.${call}; } catch { return closed; }
    return 'no error';
  })(0)`;

/** How often `value` is read by one step of a helper over a source of these results. */
const valuesRead = (make: string, done: boolean): string =>
  `((read) => {
    const source = { __proto__: Iterator.prototype, next: () => ({ done: ${done}, get value() { read++; } }) };
    ${make}.next();
    return read;
  })(0)`;

const isObject = (value: unknown): boolean => value === Object(value);

/** QuickJS 2025: closes by calling what it finds, or does not. */
const returnIsAnError = (made: string): string =>
  `JSON.stringify((helper => (helper.next(), helper.return()))(${made}))`;
const bare = '({ __proto__: Iterator.prototype, next: () => ({ done: false, value: 1 }) })';

const walksStrings: Fault = (right) =>
  function (this: unknown, fn: unknown) {
    const mapper = (...args: unknown[]): unknown => {
      const inner = (fn as Fn)(...args);
      return typeof inner === 'string' ? Object(inner) : inner;
    };
    return right.call(this, typeof fn === 'function' ? mapper : fn);
  };

const readsWhatItDrops: Fault = (right) =>
  function (this: any, limit) {
    let left = Number(limit);
    const reading = (step: Fn): unknown => {
      const result = step() as { value: unknown };
      if (left-- > 0) void result.value;
      return result;
    };
    return right.call(isObject(this) ? fakes.standIn(this, reading, fakes.closing) : this, limit);
  };

const checksResults: Fault = (right) => (value) => {
  const wrapper = right(value);
  return {
    next() {
      const result = wrapper.next();
      if (!isObject(result)) throw new TypeError();
      return result;
    },
  };
};

const namesNull: Fault = (right, realm) =>
  function (this: any, separator) {
    const naming = (step: Fn): unknown => {
      const { done, value } = step() as { done: boolean; value: unknown };
      return realm.run('(done, value) => ({ done, value })')(done, value === null ? 'null' : value);
    };
    return right.call(isObject(this) ? fakes.standIn(this, naming, fakes.closing) : this, separator);
  };

/** Reads `value` even of a result that is done, of each source. */
const readsValueOfTheEnd =
  (isKeyed: boolean): Fault =>
  (right) =>
  (input, options) => {
    const reading = (given: any): object => {
      const source = given[Symbol.iterator]?.() ?? given;
      const next = (step: Fn): unknown => {
        const result = step() as { value: unknown };
        void result.value;
        return result;
      };
      return fakes.standIn(source, next, fakes.closing);
    };
    if (!isKeyed) return right([...input].map(reading), options);
    return right(Object.fromEntries(Object.keys(input).map((key) => [key, reading(input[key])])), options);
  };

const { converts, refusesOpen } = fakes;
const broken: Fault = () => () => {
  throw new TypeError();
};
const boundTwoTo53 = converts((limit) => [limit === 2 ** 53 ? Infinity : limit]);
const openForNaN = refusesOpen(Number.isNaN);

const bugs: readonly (readonly [
  bug: string,
  feature: Feature,
  fault: Fault,
  how: 'wrapped' | 'replaced',
  why: string,
  code: string,
  right: unknown,
])[] = [
  ...(['map', 'take', 'drop', 'chunks'] as const).map(
    (feature) =>
      [
        'asks for a return',
        feature,
        fakes.needsReturn,
        'replaced',
        'cannot be closed if its source has no return',
        returnIsAnError(`${bare}.${feature}(${feature === 'map' ? 'String' : 1})`),
        '{"done":true}',
      ] as const,
  ),
  ...(['take', 'drop'] as const).flatMap(
    (feature) =>
      [
        [
          'leaves its receiver open for NaN',
          feature,
          openForNaN,
          'wrapped',
          'a bad limit does not close the receiver',
          closings(`${feature}(NaN)`),
          1,
        ],
        [
          'takes 2 ** 53',
          feature,
          boundTwoTo53,
          'wrapped',
          'takes a limit above 2 ** 53 - 1',
          closings(`${feature}(2 ** 53)`),
          1,
        ],
      ] as const,
  ),
  [
    'reads what it drops',
    'drop',
    readsWhatItDrops,
    'replaced',
    'reads the value of what it drops',
    valuesRead('source.drop(2)', false),
    1,
  ],
  [
    'walks a string',
    'flatMap',
    walksStrings,
    'replaced',
    'a mapper may return a string',
    `[1].values().flatMap(() => 'ab').next().value`,
    'TypeError',
  ],
  [
    'throws, whatever it is given',
    'map',
    broken,
    'replaced',
    'throws where it should not',
    '[1, 2].values().map((x) => x * 2).toArray().join()',
    '2,4',
  ],
  [
    'checks the results that it passes on',
    'from',
    checksResults,
    'replaced',
    'a wrapper checks results',
    'Iterator.from({ next: () => 0 }).next()',
    0,
  ],
  [
    'converts what to pass over',
    'includes',
    converts((value, skipped) => [value, typeof skipped === 'string' ? Number(skipped) : skipped]),
    'replaced',
    'takes any second argument',
    closings(`includes(0, '0')`),
    1,
  ],
  [
    'passes over less than nothing',
    'includes',
    converts((value, skipped) => [value, skipped < 0 ? 0 : skipped]),
    'replaced',
    'takes any second argument',
    closings('includes(0, -1)'),
    1,
  ],
  [
    'converts the size',
    'chunks',
    converts((size) => [Number(size)]),
    'replaced',
    'takes any size',
    closings(`chunks('1')`),
    1,
  ],
  [
    'takes a size of 0',
    'windows',
    converts((size, ...rest) => [size === 0 ? 1 : size, ...rest]),
    'replaced',
    'takes any size',
    closings('windows(0)'),
    1,
  ],
  [
    'writes null',
    'join',
    namesNull,
    'replaced',
    'null and undefined do not become the empty string',
    `[null, undefined, 'a'].values().join('-')`,
    '--a',
  ],
  [
    'leaves its receiver open for a bad separator',
    'join',
    refusesOpen(isObject),
    'replaced',
    'a bad separator does not close the receiver',
    closings('join({ __proto__: null })'),
    1,
  ],
  [
    'reads the value of the end',
    'zip',
    readsValueOfTheEnd(false),
    'replaced',
    'reads the value of a result that is done',
    valuesRead('Iterator.zip([source])', true),
    0,
  ],
  [
    'reads the value of the end',
    'zipKeyed',
    readsValueOfTheEnd(true),
    'replaced',
    'reads the value of a result that is done',
    valuesRead('Iterator.zipKeyed({ source })', true),
    0,
  ],
];

describe('a native', () => {
  test.each(bugs.map(([bug, feature, ...rest]) => [feature, bug, ...rest] as const))(
    '%s that %s gives way',
    async (feature, _, fault, how, why, code, right) => {
      const realm = await engine();
      expect(outcome(realm, code)).toBe(right);
      put(realm, feature, fault, native);
      expect(outcome(realm, code)).not.toBe(right);
      const report = install({ target: realm.global });
      expect(report[how]).toEqual([{ name: nameOf(feature), why }]);
      expect([...report.wrapped, ...report.replaced]).toHaveLength(1);
      expect(outcome(realm, code)).toBe(right);
    },
  );

  test('that reads next before it checks is wrapped: the receiver may notice', async () => {
    const realm = await engine();
    const readsFirst: Fault = (right) =>
      function (this: any, ...args) {
        void this.next;
        return right.apply(this, args);
      };
    put(realm, 'some', readsFirst, native);
    const code = `((log) => {
      try {
        Iterator.prototype.some.call({ get next() { log.push('next'); }, return() { log.push('return'); return {}; } });
      } catch {}
      return log.join();
    })([])`;
    expect(realm.run(code)).toBe('next,return');
    expect(names(install({ target: realm.global }).wrapped)).toEqual([nameOf('some')]);
    expect(realm.run(code)).toBe('return');
  });

  test('that is wrapped for what it takes as next closes a source without a return', async () => {
    const realm = await engine();
    put(realm, 'map', fakes.takesNullForTheEnd, native);
    expect(names(install({ target: realm.global }).wrapped)).toEqual([nameOf('map')]);
    expect(outcome(realm, returnIsAnError(`${bare}.map(String)`))).toBe('{"done":true}');
    const notCallable = `${bare}.map(String)`.replace('next:', 'return: 1, next:');
    expect(outcome(realm, returnIsAnError(notCallable))).toBe('TypeError');
  });
});

describe('what is missing beside natives', () => {
  const kindOf = (realm: TestRealm, made: string): unknown => realm.run(`Object.getPrototypeOf(${made})`);

  // By drop, by take, by map: the first that is right.
  test.each([
    ['drop throws', ['drop']],
    ['drop and take throw', ['drop', 'take']],
  ] as const)('is of their kind even if %s', async (_, wrong) => {
    const realm = await engine();
    const kind = kindOf(realm, '[].values().map(String)');
    for (const feature of wrong) put(realm, feature, broken, native);
    delete realm.proto.windows;
    const { replaced, added } = install({ target: realm.global });
    expect(new Set(replaced.map(({ why }) => why))).toEqual(new Set(['throws where it should not']));
    expect(new Set(names(replaced))).toEqual(new Set(wrong.map(nameOf)));
    expect(names(added)).toEqual([nameOf('windows')]);
    for (const made of [
      '[1, 2, 3].values().windows(2)',
      ...wrong.map((key) => `[1, 2].values().${key}(1)`),
    ]) {
      expect(kindOf(realm, made)).toBe(kind);
    }
    expect(realm.run('JSON.stringify([1, 2, 3].values().windows(2).toArray())')).toBe('[[1,2],[2,3]]');
    expect(realm.run('JSON.stringify([1, 2, 3].values().drop(1).toArray())')).toBe('[2,3]');
  });

  test('is of their kind no more after force: then all is ours', async () => {
    const realm = await engine();
    const kind = kindOf(realm, '[].values().map(String)');
    delete realm.proto.windows;
    install({ target: realm.global });
    expect(kindOf(realm, '[].values().windows(1)')).toBe(kind);
    install({ target: realm.global, force: true });
    const ours = kindOf(realm, '[].values().windows(1)');
    expect(ours).not.toBe(kind);
    expect(kindOf(realm, '[].values().map(String)')).toBe(ours);
    expect(kindOf(realm, 'Iterator.concat()')).toBe(ours);
    // And a second time changes no prototypes.
    install({ target: realm.global, force: true });
    expect(kindOf(realm, '[].values().map(String)')).toBe(ours);
  });

  /** What is done wrong while a helper closes: next and return of their prototype. */
  const closers: readonly (readonly [engine: string, code: string])[] = [
    [
      'is over while it closes, as in V8 of Node 22 and 24',
      `const over = new WeakSet();
      const end = () => ({ value: undefined, done: true });
      kind.next = function () { return over.has(this) ? end() : next.call(this); };
      kind.return = function () {
        if (over.has(this)) return end();
        over.add(this);
        return close.call(this);
      };`,
    ],
    [
      'runs while it closes before the start, as in SpiderMonkey 140',
      `const begun = new WeakSet(), closing = new WeakSet();
      kind.next = function () {
        if (closing.has(this)) throw new TypeError();
        begun.add(this);
        return next.call(this);
      };
      kind.return = function () {
        if (begun.has(this)) return close.call(this);
        closing.add(this);
        try { return close.call(this); } finally { closing.delete(this); }
      };`,
    ],
  ];
  /** What the source sees that enters the helper over it while this closes; and what comes after. */
  const entered = (made: string, started: boolean): string => `((log) => {
    const tell = (run) => { try { log.push(JSON.stringify(run())); } catch (error) { log.push(error.name); } };
    const source = {
      __proto__: Iterator.prototype,
      next: () => ({ done: false, value: 1 }),
      return() {
        log.push('closed');
        tell(() => helper.next());
        tell(() => helper.return());
        throw new RangeError();
      },
    };
    const helper = source.${made};
    if (${started}) helper.next();
    tell(() => helper.return());
    tell(() => helper.next());
    tell(() => helper.return());
    return log.join(' ');
  })([])`;

  test.each(closers)('has a return that closes rightly where a native helper %s', async (_, code) => {
    const realm = await engine();
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    realm.run(`(function (kind) { const { next, return: close } = kind; ${code} })`)(kind);
    const nativesBefore = [false, true].map((started) => realm.run(entered('map(String)', started)));
    delete realm.proto.windows;
    const { wrapped } = install({ target: realm.global });
    expect(wrapped).toEqual([
      { name: '%IteratorHelperPrototype%.return', why: 'a helper that closes is in the wrong state' },
    ]);
    const end = '{"done":true}';
    expect(realm.run(entered('windows(1)', false))).toBe(`closed ${end} ${end} RangeError ${end} ${end}`);
    expect(realm.run(entered('windows(1)', true))).toBe(
      `closed TypeError TypeError RangeError ${end} ${end}`,
    );
    expect(realm.run('JSON.stringify([1].values().windows(1).return())')).toBe(end);
    // Natives are as they were.
    expect([false, true].map((started) => realm.run(entered('map(String)', started)))).toEqual(nativesBefore);
  });

  test('takes nothing of their return where that is right', async () => {
    const realm = await engine();
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    const { return: close } = kind;
    for (const feature of [...lazy, ...joint].filter((key) => key !== 'drop')) {
      delete (joint.includes(feature) ? realm.global.Iterator : realm.proto)[feature];
    }
    expect(install({ target: realm.global }).wrapped).toEqual([]);
    expect(kind.return).toBe(close);
  });
});
