/** Helper objects of a page: all that makes them gives way if they are wrong; ours are of their kind if they are right. */
import { describe, expect, test } from '@jest/globals';
import { native } from './believed.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import type { Fault } from './fakes.ts';
import { formedFor, joint, lazy, nameOf, names, put, rightRealm } from './pages.ts';

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

  test('that nothing right makes any more take natives with them', async () => {
    const realm = await rightRealm();
    for (const feature of make) put(realm, feature, fakes.right, native);
    for (const feature of ['drop', 'take', 'map'] as const) {
      put(realm, feature, fakes.closesTwice, formedFor(feature));
    }
    const { replaced } = install({ target: realm.global });
    expect(new Set(names(replaced))).toEqual(new Set(make.map(nameOf)));
    const why = 'makes helper objects of another kind';
    expect(replaced).toContainEqual({ name: nameOf('filter'), why });
    expect(replaced).toContainEqual({ name: nameOf('zip'), why });
    expect(realm.run('Object.getPrototypeOf(Iterator.concat())')).toBe(
      realm.run('Object.getPrototypeOf([].values().map(String))'),
    );
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

  test('are carried on by take where drop throws', async () => {
    const realm = await rightRealm();
    for (const feature of all) put(realm, feature, fakes.right, formedFor(feature));
    const kind = realm.run('Object.getPrototypeOf([].values().map(String))');
    const broken: Fault = () => () => {
      throw new TypeError();
    };
    put(realm, 'drop', broken, formedFor('drop'));
    delete realm.proto.windows;
    const { replaced, added } = install({ target: realm.global });
    expect([names(replaced), names(added)]).toEqual([[nameOf('drop')], [nameOf('windows')]]);
    for (const made of ['[1, 2].values().drop(1)', '[1].values().windows(1)']) {
      expect(realm.run(`Object.getPrototypeOf(${made})`)).toBe(kind);
      expect(realm.run(`${made}.toArray().length`)).toBe(1);
    }
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
