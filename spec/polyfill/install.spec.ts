/** What `install` does to realms of all kinds, and what it says. */
import { describe, expect, test } from '@jest/globals';
import { native } from './believed.ts';
import { all, finished, install } from '../../lib/polyfill/install.ts';
import type { InstallReport } from '../../lib/polyfill/report.ts';
import { freshRealm } from './realms.ts';
import type { TestRealm } from './realms.ts';

const names = (changes: readonly { name: string }[]): string[] => changes.map(({ name }) => name);
const statics = ['from', 'concat', 'zip', 'zipKeyed'];

/** A realm whose helpers are a stranger's: another copy of the code, which this one takes for the engine's own. */
async function realmWithNatives(): Promise<TestRealm> {
  const realm = freshRealm();
  const copy = (await import(`../../lib/polyfill/install.ts?copy=${Math.random()}`)) as {
    install: typeof install;
  };
  expect(copy.install).not.toBe(install);
  copy.install({ target: realm.global });
  return realm;
}

function functionsOf({ global, proto }: TestRealm): unknown[] {
  const keys = all.filter((feature) => feature !== 'dispose');
  return [global.Iterator, ...keys.map((key) => (statics.includes(key) ? global.Iterator[key] : proto[key]))];
}

describe('a realm without helpers', () => {
  test('gets everything, and the report names it', () => {
    const { global, proto } = freshRealm();
    const report = install({ target: global });
    expect(report.kept).toEqual([]);
    expect([...report.wrapped, ...report.replaced, ...report.skipped]).toEqual([]);
    expect(report.added).toHaveLength(all.length + 3);
    expect(report.added[0]).toEqual({ name: 'Iterator', why: 'missing' });
    expect(names(report.added)).toContain('Iterator.prototype[Symbol.dispose]');
    expect(global.Iterator.prototype).toBe(proto);
  });

  test('gets only the features asked for, and Iterator', () => {
    const { global, proto } = freshRealm();
    expect(names(install({ target: global, features: ['map', 'concat'] }).added)).toEqual([
      'Iterator',
      'Iterator.prototype.constructor',
      'Iterator.prototype[Symbol.toStringTag]',
      'Iterator.prototype.map',
      'Iterator.concat',
    ]);
    expect(proto.filter).toBeUndefined();
  });

  test('asked for later features, goes on with the same prototypes', () => {
    const realm = freshRealm();
    install({ target: realm.global, features: ['map'] });
    const before = realm.run('Object.getPrototypeOf([1].values().map(String))');
    install({ target: realm.global });
    expect(realm.run('Object.getPrototypeOf([1].values().map(String).filter(String))')).toBe(before);
  });

  test('asked for by force, goes on with the same prototypes, too', () => {
    const realm = freshRealm();
    install({ target: realm.global });
    const before = realm.run('Object.getPrototypeOf([1].values().map(String))');
    const { kept, replaced } = install({ target: realm.global, force: true });
    expect(names(replaced)).toContain('Iterator.prototype.map');
    expect(kept).not.toContain('Iterator.prototype.map');
    expect(realm.run('Object.getPrototypeOf([1].values().map(String))')).toBe(before);
  });

  test('finished features are all that there are: nothing is at stage 3', () => {
    expect(finished).toEqual(all);
  });

  test('only the features asked for are installed', () => {
    const { global, proto } = freshRealm();
    install({ target: global, features: ['zip', 'map'] });
    expect(typeof global.Iterator.zip).toBe('function');
    expect(['from', 'concat'].filter((key) => key in global.Iterator)).toEqual([]);
    expect(['chunks', 'windows', 'includes', 'filter'].filter((key) => key in proto)).toEqual([]);
  });

  test('has its old global of this name replaced', () => {
    const { global, proto } = freshRealm();
    global.Iterator = function Iterator() {};
    install({ target: global });
    expect(global.Iterator.prototype).toBe(proto);
  });

  test('without Symbol.dispose goes without the method', () => {
    const { global } = freshRealm();
    const symbolless: any = { Symbol: { iterator: Symbol.iterator } };
    for (const key of ['Array', 'Object', 'Function', 'TypeError', 'RangeError'])
      symbolless[key] = global[key];
    expect(names(install({ target: symbolless }).skipped)).toEqual(['Iterator.prototype[Symbol.dispose]']);
  });
});

describe('the odd accessors', () => {
  const name = 'Iterator.prototype[Symbol.toStringTag]';
  /** What is said of the tag, when it stands there already in some wrong form. */
  function installOver(tag: PropertyDescriptor): InstallReport {
    const { global, proto } = freshRealm();
    Object.defineProperty(proto, Symbol.toStringTag, tag);
    return install({ target: global });
  }

  test('replace a plain property, as V8 12.2 had one', () => {
    const report = installOver({ value: 'Iterator', configurable: true });
    expect(report.replaced).toContainEqual({ name, why: 'is not the accessor that it should be' });
  });

  test('replace one whose setter does not see that it failed, as that of QuickJS', () => {
    const report = installOver({ get: () => 'Iterator', set: () => undefined, configurable: true });
    expect(names(report.replaced)).toContain(name);
  });

  test('are skipped where the property is there for good', () => {
    const report = installOver({ value: 'Iterator', configurable: false });
    expect(names(report.skipped)).toContain(name);
    expect(names(report.replaced)).not.toContain(name);
  });
});

describe('another realm', () => {
  test('gets its own errors, results, arrays and functions', () => {
    const realm = freshRealm();
    install({ target: realm.global });
    const { run, global } = realm;
    expect(Object.getPrototypeOf(global.Iterator)).toBe(global.Function.prototype);
    expect(Object.getPrototypeOf(realm.proto.map)).toBe(global.Function.prototype);
    expect(run('[1].values().map(String).next() instanceof Object')).toBe(true);
    expect(run('[1].values().toArray() instanceof Array')).toBe(true);
    expect(run('Iterator.zip([[1]]).next().value instanceof Array')).toBe(true);
    for (const wrong of ['[].values().map()', 'Iterator()', 'Iterator.from(1)', 'Iterator.from({}).next()']) {
      expect(run(`try { ${wrong} } catch (error) { error instanceof TypeError }`)).toBe(true);
    }
    expect(run('try { [].values().take(-1) } catch (error) { error instanceof RangeError }')).toBe(true);
  });

  test('its constructor falls back to the prototype of the realm of new.target', () => {
    const [one, other] = [freshRealm(), freshRealm()];
    install({ target: one.global });
    const target = other.run('function Target() {} Target.prototype = 1; Target');
    expect(Object.getPrototypeOf(Reflect.construct(one.global.Iterator, [], target))).toBe(other.proto);
  });
});

describe('constructors that are odd', () => {
  test('whose prototype differs between two reads: that of the first counts', () => {
    const { global } = freshRealm();
    install({ target: global });
    const root = Object.create(null) as object;
    let reads = 0;
    const target = new Proxy(function () {}, { get: () => (reads++ === 0 ? root : {}) });
    const made = Reflect.construct(global.Iterator, [], target) as object;
    expect(Object.getPrototypeOf(made)).toBe(root);
  });
});

describe('a realm with patched arrays', () => {
  /** One walks arrays from their end, the other gives each element ten times as large. */
  const patches = {
    'Symbol.iterator': `const { values } = Array.prototype;
      Array.prototype[Symbol.iterator] = function () { return values.call(this.slice().reverse()); };`,
    next: `const kind = Object.getPrototypeOf([].values()), { next } = kind;
      kind.next = function () {
        const { done, value } = next.call(this);
        return { done, value: value * 10 };
      };`,
  };

  test.each([
    ['Symbol.iterator', '[1,3,2]'],
    ['next', '[10,20,30]'],
  ] as const)('walks them by their %s', (patched, expected) => {
    const { global, run } = freshRealm();
    run(patches[patched]);
    install({ target: global });
    const helper = run('Iterator.concat([1], [2, 3])');
    const found = [helper.next().value, helper.next().value, helper.next().value];
    expect(JSON.stringify(found)).toBe(expected);
    expect(helper.next().done).toBe(true);
  });
});

test('the next of a wrapper is of no use to another object', () => {
  const { global, run } = freshRealm();
  install({ target: global });
  const borrowed = `const { next } = Iterator.from({ next: () => ({ done: true }) });
    const source = { __proto__: Iterator.prototype, next };`;
  expect(run(`${borrowed} const helper = source.map(String); typeof helper.next`)).toBe('function');
  expect(() => run('helper.next()')).toThrow(global.TypeError);
});

describe('a realm with right helpers', () => {
  test('is left exactly as it was', async () => {
    const realm = await realmWithNatives();
    const before = functionsOf(realm);
    const report = install({ target: realm.global });
    expect(report.kept).toHaveLength(all.length + 3);
    expect([...report.added, ...report.wrapped, ...report.replaced, ...report.skipped]).toEqual([]);
    functionsOf(realm).forEach((fn, i) => expect(fn).toBe(before[i]));
  });

  test('gives them up to force', async () => {
    const realm = await realmWithNatives();
    const before = functionsOf(realm);
    const report = install({ target: realm.global, force: true });
    // A new Iterator comes with new statics.
    expect([...report.replaced, ...report.added]).toHaveLength(all.length + 2);
    functionsOf(realm).forEach((fn, i) => expect(fn).not.toBe(before[i]));
    expect(realm.run('[1, 2].values().map((x) => x + 1).toArray().join()')).toBe('2,3');
  });

  test('keeps a reduce that forgets to close, wrapped, with a seed and without', async () => {
    const realm = await realmWithNatives();
    const right = realm.proto.reduce;
    realm.proto.reduce = native(
      'reduce',
      function (this: unknown, reducer: unknown, ...seed: unknown[]): unknown {
        if (typeof reducer !== 'function') throw new realm.global.TypeError('not a function');
        return right.call(this, reducer, ...seed);
      },
    );
    const { wrapped } = install({ target: realm.global });
    expect(names(wrapped)).toEqual(['Iterator.prototype.reduce']);
    expect(realm.run('[1, 2].values().reduce((a, b) => a + b)')).toBe(3);
    expect(realm.run('[1, 2].values().reduce((a, b) => a + b, 10)')).toBe(13);
    expect(() => realm.proto.reduce.call(1)).toThrow(realm.global.TypeError);
  });

  test('gets what is missing as helper objects of its own kind', async () => {
    const realm = await realmWithNatives();
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    for (const key of ['concat', 'zip', 'zipKeyed']) delete realm.global.Iterator[key];
    for (const key of ['chunks', 'windows']) delete realm.proto[key];
    const { added } = install({ target: realm.global });
    expect(names(added)).toHaveLength(5);
    for (const made of [
      'Iterator.concat([1])',
      'Iterator.zip([[1]])',
      'Iterator.zipKeyed({ a: [1] })',
      '[1].values().chunks(1)',
      '[1].values().windows(1)',
    ]) {
      expect(Object.getPrototypeOf(realm.run(made))).toBe(kind);
      expect(realm.run(`${made}.toArray().length`)).toBe(1);
    }
  });
});

describe('a native that is nearly right', () => {
  /** Puts a faulty form of a right function in its place, and gives what install makes of it. */
  async function withFault(
    key: string,
    faulty: (right: any) => unknown,
  ): Promise<[InstallReport, TestRealm, unknown]> {
    const realm = await realmWithNatives();
    const holder = statics.includes(key) ? realm.global.Iterator : realm.proto;
    holder[key] = native(key, faulty(holder[key]));
    return [install({ target: realm.global }), realm, holder[key]];
  }

  test.each(['map', 'filter', 'flatMap', 'reduce', 'forEach', 'some', 'every', 'find'])(
    '%s that does not close on a bad callback is wrapped',
    async (key) => {
      const [report, realm] = await withFault(
        key,
        (right) =>
          function (this: unknown, fn: unknown, ...rest: unknown[]) {
            if (typeof fn !== 'function') throw new TypeError();
            return right.call(this, fn, ...rest);
          },
      );
      expect(report.wrapped).toEqual([
        { name: `Iterator.prototype.${key}`, why: 'a bad callback does not close the receiver' },
      ]);
      const closed = realm.run(
        `let closed = 0; try { Iterator.prototype.${key}.call({ return() { closed++ } }) } catch {} closed`,
      );
      expect(closed).toBe(1);
      expect([realm.proto[key].name, realm.proto[key].length]).toEqual([key, 1]);
    },
  );

  test('reduce that is wrapped still tells a missing seed from undefined', async () => {
    const [, realm] = await withFault(
      'reduce',
      (right) =>
        function (this: unknown, ...args: unknown[]) {
          if (typeof args[0] !== 'function') throw new TypeError();
          return Reflect.apply(right, this, args);
        },
    );
    expect(realm.run('[1].values().reduce((a, b) => [a, b], undefined).length')).toBe(2);
    expect(realm.run('[1].values().reduce((a, b) => [a, b])')).toBe(1);
  });

  test('take that accepts 2 ** 53 is wrapped, and converts once', async () => {
    const [report, realm] = await withFault(
      'take',
      (right) =>
        function (this: unknown, limit: unknown) {
          const count = Number(limit);
          return right.call(this, count >= 2 ** 53 ? Infinity : limit);
        },
    );
    expect(names(report.wrapped)).toEqual(['Iterator.prototype.take']);
    expect(report.wrapped[0]?.why).toMatch('2 ** 53');
    expect(() => realm.run('[].values().take(2 ** 53)')).toThrow();
    expect(realm.run('let n = 0; [1, 2].values().take({ valueOf: () => ++n }).toArray().length + n')).toBe(2);
  });

  test('map that can be entered while it runs is replaced', async () => {
    const [report] = await withFault(
      'map',
      () =>
        function (this: any, fn: any) {
          if (typeof fn !== 'function') {
            this.return();
            throw new TypeError();
          }
          return { next: () => this.next(), return: () => ({}) };
        },
    );
    expect(report.replaced).toEqual([
      { name: 'Iterator.prototype.map', why: 'can be entered again while it runs' },
    ]);
  });

  test('concat that closes what threw is replaced', async () => {
    const [report] = await withFault(
      'concat',
      (right) =>
        function (...items: any[]) {
          const helper = right(...items);
          const iterators = items.map((item) => item[Symbol.iterator]());
          const close = helper.return;
          helper.return = () => (iterators.forEach((iterator) => iterator.return?.()), close.call(helper));
          return helper;
        },
    );
    expect(names(report.replaced)).toContain('Iterator.concat');
  });

  test.each([
    ['includes', () => () => true],
    ['join', () => () => ''],
    [
      'chunks',
      (right: any) =>
        function (this: unknown, size: unknown) {
          return right.call(this, Math.floor(Number(size)) || 1);
        },
    ],
  ] as [string, (right: any) => unknown][])(
    '%s that does something else is replaced',
    async (key, faulty) => {
      const [report] = await withFault(key, faulty);
      expect(names(report.replaced)).toEqual([`Iterator.prototype.${key}`]);
    },
  );

  test('a data property in the place of an accessor is replaced', async () => {
    const realm = await realmWithNatives();
    Object.defineProperty(realm.proto, Symbol.toStringTag, { value: 'Iterator', configurable: true });
    expect(names(install({ target: realm.global }).replaced)).toEqual([
      'Iterator.prototype[Symbol.toStringTag]',
    ]);
  });
});

describe('frozen intrinsics', () => {
  const lockdown = `for (const root of [Object, Array, Function, Symbol, WeakMap, String, Number, Math, Reflect, TypeError,
    RangeError, Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), typeof Iterator === 'function' && Iterator]) {
    if (!root) continue;
    Object.freeze(root);
    if (root.prototype) Object.freeze(root.prototype);
  }`;

  test('frozen before: nothing is done, and the report says so', () => {
    const { global, proto, run } = freshRealm();
    run(lockdown);
    const report = install({ target: global });
    expect(report).toEqual({
      kept: [],
      wrapped: [],
      replaced: [],
      added: [],
      skipped: [{ name: 'Iterator', why: 'the intrinsics are frozen' }],
    });
    expect('Iterator' in global).toBe(false);
    expect(Reflect.ownKeys(proto)).toEqual([Symbol.iterator]);
  });

  test('frozen before, with some helpers there: what is missing stays so', async () => {
    const realm = await realmWithNatives();
    delete realm.proto.join;
    realm.run(lockdown);
    expect(install({ target: realm.global }).skipped).toEqual([
      { name: 'Iterator.prototype.join', why: 'the intrinsics are frozen' },
    ]);
  });

  test('frozen after: everything works', () => {
    const { global, run } = freshRealm();
    install({ target: global });
    run(lockdown);
    expect(
      run('Iterator.zip([[1, 2].values().map((x) => x * 2), Iterator.from("ab")]).toArray().join()'),
    ).toBe('2,a,4,b');
    expect(
      run('class Own extends Iterator { next() { return { done: true } } } new Own().toArray().length'),
    ).toBe(0);
  });
});

test('a feature that there is not is a TypeError', () => {
  const { global } = freshRealm();
  expect(() => install({ target: global, features: ['constructor' as never] })).toThrow(/no such feature/);
});

test('importing it changes nothing', async () => {
  const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  const before = Reflect.ownKeys(proto);
  await import(`../../lib/polyfill/install.ts?again=${before.length}`);
  expect(Reflect.ownKeys(proto)).toEqual(before);
});
