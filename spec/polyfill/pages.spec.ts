/** What a page has put there is replaced for any fault, and stays if it has none; natives with a known fault are wrapped. */
import { describe, expect, test } from '@jest/globals';
import { native } from './believed.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import type { Feature, InstallReport } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import { formed } from './fakes.ts';
import type { Fault, Fn } from './fakes.ts';
import { freshRealm } from './realms.ts';
import type { TestRealm } from './realms.ts';

const statics: readonly string[] = ['from', 'concat', 'zip', 'zipKeyed'];
const lengthless: readonly string[] = ['toArray', 'concat', 'dispose'];
const lazy: readonly Feature[] = ['map', 'filter', 'take', 'drop', 'flatMap', 'chunks', 'windows'];
const joint: readonly Feature[] = ['concat', 'zip', 'zipKeyed'];
const withCallback: readonly Feature[] = [
  'map',
  'filter',
  'flatMap',
  'reduce',
  'forEach',
  'some',
  'every',
  'find',
];

const place = (realm: TestRealm, feature: Feature): [holder: any, key: PropertyKey, label: string] => {
  if (feature === 'dispose') return [realm.proto, realm.global.Symbol.dispose, '[Symbol.dispose]'];
  return [statics.includes(feature) ? realm.global.Iterator : realm.proto, feature, feature];
};
const nameOf = (feature: Feature): string =>
  feature === 'dispose'
    ? 'Iterator.prototype[Symbol.dispose]'
    : `Iterator.${statics.includes(feature) ? '' : 'prototype.'}${feature}`;
const names = (changes: readonly { name: string }[]): string[] => changes.map(({ name }) => name);

function put(
  realm: TestRealm,
  feature: Feature,
  fault: Fault,
  as: (name: string, fn: Fn) => unknown,
): unknown {
  const [holder, key, label] = place(realm, feature);
  const fn = as(label, fault(holder[key], realm));
  Object.defineProperty(holder, key, { value: fn, writable: true, enumerable: false, configurable: true });
  return fn;
}
const formedFor = (feature: Feature) => (name: string, fn: Fn) =>
  formed(name, lengthless.includes(feature) ? 0 : 1, fn);

/** A realm with right helpers: those of another copy of the polyfill. */
async function rightRealm(): Promise<TestRealm> {
  const realm = freshRealm();
  const copy = (await import(`../../lib/polyfill/install.ts?copy=${Math.random()}`)) as {
    install: typeof install;
  };
  copy.install({ target: realm.global });
  return realm;
}

async function withFake(feature: Feature, fault: Fault): Promise<[InstallReport, TestRealm]> {
  const realm = await rightRealm();
  put(realm, feature, fault, formedFor(feature));
  return [install({ target: realm.global }), realm];
}

const changed = 'gives, reads, calls or closes something else';
const badArgument = 'takes a bad argument, or does not close the receiver for it';
const noReturn = 'cannot be closed if its source has no return';
const badNext = 'takes a next that cannot be called';
const lostThrow = 'does not throw what closing threw';
const someArguments = 'gives something else for some arguments';
const form = 'is a constructor, or has another name, length or attributes';

const { converts, refusesOpen } = fakes;
const notCallable = (fn: unknown): boolean => typeof fn !== 'function';

/** A kind of fault, where it may be, and what the report says of it. */
const faults: readonly (readonly [kind: string, features: readonly Feature[], fault: Fault, why: string])[] =
  [
    ['gives no index', withCallback, fakes.noIndex, changed],
    ['calls back with a this', withCallback, fakes.callsBackWithThis, changed],
    [
      'leaves its source open when the callback throws',
      withCallback,
      fakes.leavesOpenAtThrow,
      'does not close once when its callback throws',
    ],
    [
      'leaves its source open when an inner one fails',
      ['flatMap'],
      fakes.leavesOpenForInner,
      'a throw of next closes, or is not the end',
    ],
    [
      'lets closing hide what the callback threw',
      withCallback,
      fakes.masksThrow,
      'does not throw what its callback threw',
    ],
    [
      'leaves its source open',
      ['some', 'every', 'find', 'take', 'includes', 'dispose'],
      fakes.neverCloses,
      changed,
    ],
    [
      'calls return twice',
      ['some', 'every', 'find', 'take', 'includes', 'dispose'],
      fakes.closesTwice,
      changed,
    ],
    [
      'calls return twice',
      ['map', 'filter', 'flatMap', 'drop', 'chunks', 'windows'],
      fakes.closesTwice,
      'return before the start does not close once',
    ],
    ['asks for a return', ['map', 'find', 'take', 'drop', 'chunks'], fakes.needsReturn, noReturn],
    [
      'hides what closing threw',
      ['some', 'every', 'find', 'map', 'take', 'dispose'],
      fakes.swallowsThrowOfReturn,
      lostThrow,
    ],
    [
      'takes any result of return',
      ['some', 'every', 'find', 'map', 'take'],
      fakes.takesAnyReturn,
      'takes any result of return',
    ],
    [
      'takes any result of next',
      ['map', 'take', 'drop', 'toArray', 'reduce', 'join', 'includes'],
      fakes.takesAnyResult,
      'takes any result of next',
    ],
    [
      'closes what threw',
      ['map', 'toArray', 'forEach', 'chunks'],
      fakes.closesForNext,
      'a throw of next closes, or is not the end',
    ],
    [
      'closes for a throw of done',
      ['map', 'toArray', 'find'],
      fakes.closesForDone,
      'a throw of done closes, or is not the end',
    ],
    [
      'closes for a throw of value',
      ['map', 'toArray', 'join'],
      fakes.closesForValue,
      'a throw of value closes, or is not the end',
    ],
    [
      'takes null for the end',
      ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray'],
      fakes.takesNullForTheEnd,
      badNext,
    ],
    ['reads Symbol.iterator', [...withCallback, 'take', 'toArray', 'dispose'], fakes.readsIterator, changed],
    [
      'takes a receiver that is no object',
      ['map', 'take', 'drop', 'chunks'],
      fakes.takesPrimitives,
      'takes a receiver that is no object',
    ],
    [
      'takes any callback',
      withCallback,
      converts((fn, ...rest) => [notCallable(fn) ? () => fn() : fn, ...rest]),
      badArgument,
    ],
    ['does not close for a bad callback', withCallback, refusesOpen(notCallable), badArgument],
    [
      'does not close for a bad limit',
      ['take', 'drop'],
      refusesOpen((limit) => Number.isNaN(limit)),
      badArgument,
    ],
    [
      'takes NaN for 0',
      ['take', 'drop'],
      converts((limit) => [Number.isNaN(limit) ? 0 : limit]),
      badArgument,
    ],
    ['takes a negative limit', ['take', 'drop'], converts((limit) => [limit < 0 ? 0 : limit]), badArgument],
    [
      'takes a limit above 2 ** 53 - 1',
      ['take', 'drop'],
      converts((limit) => [limit === 2 ** 53 ? Infinity : limit]),
      badArgument,
    ],
    [
      'converts no limit',
      ['take', 'drop'],
      converts((limit) => [typeof limit === 'string' ? NaN : limit]),
      someArguments,
    ],
    [
      'converts the size',
      ['chunks', 'windows'],
      converts((size, ...rest) => [Number(size), ...rest]),
      badArgument,
    ],
    [
      'takes a size of 0',
      ['chunks', 'windows'],
      converts((size, ...rest) => [size === 0 ? 1 : size, ...rest]),
      badArgument,
    ],
    [
      'takes any other word',
      ['windows'],
      converts((size, word) => (Object(word) === word ? [size] : [size, word])),
      badArgument,
    ],
    [
      'converts what it passes over',
      ['includes'],
      converts((value, skipped) => [value, skipped === '0' ? 0 : skipped]),
      badArgument,
    ],
    [
      'takes a fraction to pass over',
      ['includes'],
      converts((value, skipped) => [value, skipped === 0.5 ? 0 : skipped]),
      badArgument,
    ],
    [
      'compares strictly',
      ['includes'],
      converts((value, skipped) => [Number.isNaN(value) ? {} : value, skipped]),
      someArguments,
    ],
    [
      'takes null for no separator',
      ['join'],
      converts((separator) => [separator === null ? '' : separator]),
      someArguments,
    ],
    [
      'does not close for a bad separator',
      ['join'],
      refusesOpen((separator) => separator === Object(separator)),
      badArgument,
    ],
    [
      'takes undefined for no seed',
      ['reduce'],
      converts((fn, seed) => (seed === undefined ? [fn] : [fn, seed])),
      someArguments,
    ],
    [
      'refuses strings',
      ['from'],
      converts((value) => [typeof value === 'string' ? null : value]),
      someArguments,
    ],
    ['takes numbers', ['from'], converts((value) => [typeof value === 'number' ? '' : value]), badArgument],
    [
      'takes strings',
      ['concat'],
      converts((...items) => items.map((item) => (typeof item === 'string' ? [] : item))),
      badArgument,
    ],
    [
      'takes any options',
      joint.slice(1),
      converts((input, options) => [input, options === null ? undefined : options]),
      badArgument,
    ],
    [
      'knows no padding',
      joint.slice(1),
      converts((input, options) => [input, options && { __proto__: null, mode: options.mode }]),
      someArguments,
    ],
  ];

describe('a function of a page', () => {
  test('is kept if it is right, whatever it is made of', async () => {
    const realm = await rightRealm();
    const put1 = all.map((feature) => put(realm, feature, fakes.right, formedFor(feature)));
    const report = install({ target: realm.global });
    expect([...report.added, ...report.wrapped, ...report.replaced, ...report.skipped]).toEqual([]);
    expect(report.kept).toHaveLength(all.length + 3);
    all.forEach((feature, i) => {
      const [holder, key] = place(realm, feature);
      expect(holder[key]).toBe(put1[i]);
    });
  });

  const rows = faults.flatMap(([kind, features, fault, why]) =>
    features.map((feature) => [feature, kind, fault, why] as const),
  );
  test.each(rows)('%s that %s is replaced', async (feature, _, fault, why) => {
    const [report] = await withFake(feature, fault);
    expect(report.replaced).toEqual([{ name: nameOf(feature), why }]);
    expect([...report.added, ...report.wrapped, ...report.skipped]).toEqual([]);
  });
});

describe('helper objects of a page', () => {
  const done = '({ value: undefined, done: true })';
  /** What may be wrong with their prototype, `kind`. */
  const wrongs: readonly (readonly [what: string, code: string])[] = [
    ['have a throw', 'kind.throw = function () {};'],
    [
      'can be entered while they run',
      `const running = new Set();
      kind.next = function () {
        if (running.has(this)) return ${done};
        running.add(this);
        try { return next.call(this); } finally { running.delete(this); }
      };`,
    ],
    [
      'do not close before the start',
      `const begun = new WeakSet(), over = new WeakSet();
      kind.next = function () { begun.add(this); return over.has(this) ? ${done} : next.call(this); };
      kind.return = function () { return begun.has(this) ? close.call(this) : (over.add(this), ${done}); };`,
    ],
    [
      'do not close later',
      `const begun = new WeakSet(), over = new WeakSet();
      kind.next = function () {
        if (over.has(this)) return ${done};
        begun.delete(this);
        const result = next.call(this);
        begun.add(this);
        return result;
      };
      kind.return = function () { return begun.has(this) ? (over.add(this), ${done}) : close.call(this); };`,
    ],
    [
      'are over while they close',
      `const closing = new Set();
      kind.next = function () { return closing.has(this) ? ${done} : next.call(this); };
      kind.return = function () {
        closing.add(this);
        try { return close.call(this); } finally { closing.delete(this); }
      };`,
    ],
    [
      'run while they close before the start',
      `const begun = new WeakSet(), closing = new Set();
      kind.next = function () {
        if (closing.has(this)) throw new TypeError();
        begun.add(this);
        return next.call(this);
      };
      kind.return = function () {
        if (!begun.has(this)) closing.add(this);
        try { return close.call(this); } finally { closing.delete(this); }
      };`,
    ],
  ];
  const make = [...lazy, ...joint];

  test.each(wrongs)('that %s give way, whatever makes them', async (_, code) => {
    const realm = await rightRealm();
    for (const feature of all) put(realm, feature, fakes.right, formedFor(feature));
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    realm.run(`(function (kind) { const { next, return: close } = kind; ${code} })`)(kind);
    const report = install({ target: realm.global });
    expect(new Set(names(report.replaced))).toEqual(new Set(make.map(nameOf)));
    const others = all.filter((feature) => !make.includes(feature)).map(nameOf);
    expect(report.kept).toEqual(expect.arrayContaining(others));
    // There are never two kinds.
    const ours = realm.run('Object.getPrototypeOf([].values().map(String))');
    expect(ours).not.toBe(kind);
    for (const made of [
      '[].values().take(1)',
      'Iterator.concat()',
      'Iterator.zip([])',
      '[].values().chunks(1)',
    ]) {
      expect(realm.run(`Object.getPrototypeOf(${made})`)).toBe(ours);
    }
  });

  test.each([
    ['before the start', false, 'return before the start does not close once'],
    ['later', true, 'return does not close once'],
  ])('that close again at a second return %s give way', async (_, started, why) => {
    const realm = await rightRealm();
    const sources = new WeakMap<object, any>();
    const begun = new WeakSet<object>();
    const over = new WeakSet<object>();
    for (const feature of all) put(realm, feature, fakes.right, formedFor(feature));
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    const { next, return: close } = kind;
    kind.next = function (this: object): unknown {
      if (!over.has(this)) begun.add(this);
      return next.call(this);
    };
    kind.return = function (this: object): unknown {
      if (over.has(this) && begun.has(this) === started) sources.get(this)?.return();
      over.add(this);
      return close.call(this);
    };
    const remembering: Fault = (right) =>
      function (this: object, ...args) {
        const helper = right.apply(this, args);
        sources.set(helper, this);
        return helper;
      };
    put(realm, 'map', remembering, formedFor('map'));
    expect(install({ target: realm.global }).replaced).toEqual([{ name: nameOf('map'), why }]);
  });

  test('are carried on where they are right: what is missing is of their kind', async () => {
    const realm = await rightRealm();
    for (const feature of all) put(realm, feature, fakes.right, formedFor(feature));
    delete realm.proto.windows;
    put(realm, 'drop', fakes.takesPrimitives, formedFor('drop'));
    expect(names(install({ target: realm.global }).replaced)).toEqual([nameOf('drop')]);
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    expect(realm.run('Object.getPrototypeOf([].values().windows(1))')).toBe(kind);
    expect(realm.run('Object.getPrototypeOf([].values().drop(1))')).toBe(kind);
  });
});

describe('the form of a function', () => {
  const wrongForms: readonly (readonly [
    what: string,
    make: (name: string, fn: Fn, proto: any) => unknown,
  ])[] = [
    [
      'a constructor',
      (name, fn) =>
        Object.defineProperty(
          function (this: unknown, f: unknown) {
            return fn.call(this, f);
          },
          'name',
          { value: name },
        ),
    ],
    ['of another name', (_, fn) => formed('other', 1, fn)],
    ['of another length', (name, fn) => formed(name, 0, fn)],
  ];

  test.each(wrongForms)('%s is replaced', async (_, as) => {
    const realm = await rightRealm();
    put(realm, 'map', fakes.right, as as never);
    expect(install({ target: realm.global }).replaced).toEqual([{ name: nameOf('map'), why: form }]);
  });

  test.each([
    ['enumerable', { enumerable: true }],
    ['read-only', { writable: false }],
  ])('that is %s is replaced', async (_, attributes) => {
    const realm = await rightRealm();
    Object.defineProperty(realm.proto, 'map', attributes);
    expect(install({ target: realm.global }).replaced).toEqual([{ name: nameOf('map'), why: form }]);
    expect(Object.getOwnPropertyDescriptor(realm.proto, 'map')).toMatchObject({
      enumerable: false,
      writable: true,
    });
  });

  test('a getter is replaced', async () => {
    const realm = await rightRealm();
    const { map } = realm.proto;
    Object.defineProperty(realm.proto, 'map', { get: () => map });
    expect(install({ target: realm.global }).replaced).toEqual([{ name: nameOf('map'), why: form }]);
    expect(realm.proto.map).not.toBe(map);
  });

  test('what is no function is replaced', async () => {
    const realm = await rightRealm();
    realm.proto.map = 1;
    expect(install({ target: realm.global }).replaced).toEqual([
      { name: nameOf('map'), why: 'is no function' },
    ]);
  });
});

describe('an Iterator of a page', () => {
  const constructors: readonly (readonly [what: string, code: string])[] = [
    ['can be constructed', 'function Iterator() {}'],
    ['can be called', 'function Iterator() { if (new.target === Iterator) throw new TypeError(); }'],
    ['cannot be extended', 'function Iterator() { throw new TypeError(); }'],
    [
      'is a class',
      'class Iterator { constructor() { if (new.target === Iterator) throw new TypeError(); } }',
    ],
    [
      'has another length',
      'function Iterator(a) { if (!new.target || new.target === Iterator) throw new TypeError(); }',
    ],
  ];

  test.each(constructors)('that %s is replaced, its functions carried over', async (_, code) => {
    const realm = await rightRealm();
    const right = realm.global.Iterator;
    const statics = Object.getOwnPropertyDescriptors(right) as Record<string, PropertyDescriptor>;
    realm.global.Iterator = realm.run(`(function () { return ${code} })()`);
    if (!code.startsWith('class'))
      Object.defineProperty(realm.global.Iterator, 'prototype', { value: realm.proto, writable: false });
    for (const key of ['from', 'concat', 'zip', 'zipKeyed'])
      Object.defineProperty(realm.global.Iterator, key, statics[key] as PropertyDescriptor);
    realm.global.Iterator.own = 1;
    const report = install({ target: realm.global });
    expect(names(report.replaced)).toEqual(['Iterator', 'Iterator.prototype.constructor']);
    expect(report.kept).toEqual(expect.arrayContaining(['Iterator.from', 'Iterator.zip']));
    const { Iterator } = realm.global;
    expect(Iterator.from).toBe(right.from);
    expect(Iterator.prototype).toBe(realm.proto);
    expect(Iterator.own).toBe(1);
    expect(() => new Iterator()).toThrow(realm.global.TypeError);
    expect(
      realm.run('class Own extends Iterator { next() { return { done: true } } } new Own().toArray().length'),
    ).toBe(0);
  });

  test('carries over a function with a fault, and it is replaced', async () => {
    const realm = await rightRealm();
    const { from } = realm.global.Iterator;
    realm.global.Iterator = { from: formed('from', 1, (value) => from(value === null ? '' : value)) };
    const { replaced, added } = install({ target: realm.global });
    expect(names(replaced)).toEqual(expect.arrayContaining(['Iterator', 'Iterator.from']));
    expect(names(added)).toEqual(['Iterator.concat', 'Iterator.zip', 'Iterator.zipKeyed']);
    expect(() => realm.global.Iterator.from(null)).toThrow(realm.global.TypeError);
  });

  test('is left if it is right: it is the one that the page has', async () => {
    const realm = await rightRealm();
    const { Iterator } = realm.global;
    expect(install({ target: realm.global }).kept).toContain('Iterator');
    expect(realm.global.Iterator).toBe(Iterator);
  });
});

describe('a native that takes null for the end, as V8 12.4 does', () => {
  const argument = { map: 'x => x', filter: 'x => x', take: '2', drop: '0', flatMap: 'x => [x]' } as const;

  test.each(Object.entries(argument))('%s is wrapped', async (key, given) => {
    const realm = await rightRealm();
    put(realm, key as Feature, fakes.takesNullForTheEnd, native);
    const right = realm.proto[key];
    expect(realm.run(`Iterator.prototype.${key}.call({ next: null }, ${given}).next().done`)).toBe(true);
    const report = install({ target: realm.global });
    expect(report.wrapped).toEqual([
      { name: nameOf(key as Feature), why: 'takes a next that is null for the end' },
    ]);
    expect(realm.proto[key]).not.toBe(right);

    const log = realm.run(`
      const log = [];
      const tell = (run) => { try { log.push(JSON.stringify(run())); } catch (error) { log.push(error instanceof TypeError); } };
      for (const bad of [null, undefined, 1]) {
        const helper = Iterator.prototype.${key}.call({ next: bad, return() { log.push('closed'); return {}; } }, ${given});
        tell(() => helper.next());
        tell(() => helper.next());
        tell(() => helper.return());
      }
      log`);
    expect([...log]).toEqual([
      true,
      '{"done":true}',
      '{"done":true}',
      true,
      '{"done":true}',
      '{"done":true}',
      true,
      '{"done":true}',
      '{"done":true}',
    ]);
    // next is read once, and called on the receiver; return is read when it is called.
    const steps = realm.run(`
      const reads = [];
      const source = {
        at: 0,
        get next() { reads.push('next'); return function () { return { value: ++this.at, done: false }; }; },
        get return() { reads.push('return'); return function () { reads.push(this.at); return {}; }; },
      };
      const helper2 = Iterator.prototype.${key}.call(source, ${given});
      helper2.next();
      helper2.return();
      reads`);
    expect([...steps]).toEqual(['next', 'return', 1]);
    expect(() => realm.proto[key].call(1, Number)).toThrow(realm.global.TypeError);
  });
});

describe('another call, and another copy', () => {
  test('leave what the first has put there', () => {
    const realm = freshRealm();
    install({ target: realm.global });
    const before = all.map((feature) => place(realm, feature)[0][place(realm, feature)[1]]);
    expect(install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    expect(all.map((feature) => place(realm, feature)[0][place(realm, feature)[1]])).toEqual(before);
  });

  test('leave wrappers, too', async () => {
    const realm = await rightRealm();
    put(realm, 'map', fakes.takesNullForTheEnd, native);
    put(
      realm,
      'take',
      converts((limit) => [limit === 2 ** 53 ? Infinity : limit]),
      native,
    );
    expect(install({ target: realm.global }).wrapped).toHaveLength(2);
    const wrappers = [realm.proto.map, realm.proto.take];
    expect(install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    const copy = (await import(`../../lib/polyfill/install.ts?copy=${Math.random()}`)) as {
      install: typeof install;
    };
    expect(copy.install({ target: realm.global }).kept).toHaveLength(all.length + 3);
    expect([realm.proto.map, realm.proto.take]).toEqual(wrappers);
  });
});
