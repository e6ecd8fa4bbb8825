/** A function of a page is replaced for any fault, and stays if it has none; so is its `Iterator`. */
import { describe, expect, test } from '@jest/globals';
import { proxyOf } from './believed.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import { formed } from './fakes.ts';
import type { Fn } from './fakes.ts';
import { faults, form } from './faults.ts';
import { formedFor, nameOf, names, place, put, rightRealm } from './pages.ts';

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

  test.each([
    ['kept if it is right', fakes.right, 'kept'],
    ['replaced if it has a fault', fakes.noIndex, 'replaced'],
  ] as const)('that is a proxy, without a text in Node 6, is %s', async (_, fault, list) => {
    const realm = await rightRealm();
    const as = formedFor('map');
    put(realm, 'map', fault, (name, fn) => proxyOf(as(name, fn)));
    const report = install({ target: realm.global });
    expect(JSON.stringify(report[list])).toContain(nameOf('map'));
    expect([...report.added, ...report.wrapped, ...report.skipped]).toEqual([]);
  });

  const rows = faults.flatMap(([kind, features, fault, why]) =>
    features.map((feature) => [feature, kind, fault, why] as const),
  );
  test.each(rows)('%s that %s is replaced', async (feature, _, fault, why) => {
    const realm = await rightRealm();
    put(realm, feature, fault, formedFor(feature));
    const report = install({ target: realm.global });
    expect(report.replaced).toEqual([{ name: nameOf(feature), why }]);
    expect([...report.added, ...report.wrapped, ...report.skipped]).toEqual([]);
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
    [
      'of no name',
      (name, fn) => {
        const made = formed(name, 1, fn) as { name?: string };
        delete made.name;
        return made;
      },
    ],
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
    ['has no prototype', '() => { throw new TypeError(); }'],
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
    if (code.startsWith('function'))
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
