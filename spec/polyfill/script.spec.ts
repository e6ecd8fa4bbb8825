/**
 * What the scripts have otherwise than the entries (flags.ts): the build says so, and so does this. A script installs all into its own realm, which here is that of the specs, stripped before each load.
 */
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { native } from './believed.ts';
import * as fakes from './fakes.ts';
import { formedFor, put } from './pages.ts';
import type { TestRealm } from './realms.ts';
import type { Feature, install } from '../../lib/polyfill/install.ts';

jest.unstable_mockModule('../../lib/polyfill/flags.ts', () => ({ SCRIPT: true }));

const realm: TestRealm = {
  global: globalThis,
  proto: Object.getPrototypeOf(Object.getPrototypeOf([].values())),
  run: () => undefined,
};
const { proto, global } = realm;
const dispose = Symbol.dispose ?? Symbol('Symbol.dispose');
if (!Symbol.dispose) Object.defineProperty(Symbol, 'dispose', { value: dispose });

function strip(): void {
  delete global.Iterator;
  for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) delete proto[key];
}
strip();
const { all } = await import('../../lib/polyfill/install.ts');
const { checks } = await import('./clauses/index.ts');

/** A script loaded, once more each time; what it says, and what stands there. */
async function load(): Promise<Map<string, unknown>> {
  const copy = (await import(`../../lib/polyfill/install.ts?script=${Math.random()}`)) as {
    install: typeof install;
  };
  copy.install();
  return standing();
}
function standing(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const feature of all) {
    const key = feature === 'dispose' ? dispose : feature;
    found.set(feature, proto[key] ?? global.Iterator[key]);
  }
  return found;
}

beforeEach(strip);

describe('the script', () => {
  test.each(checks)('%s', async (_, run) => {
    await load();
    run();
  });

  test('installs all, and has nobody to report to', async () => {
    const copy = (await import('../../lib/polyfill/install.ts')) as { install: typeof install };
    expect(copy.install()).toBeUndefined();
    for (const fn of standing().values()) expect(typeof fn).toBe('function');
  });

  test('knows no other realm, no choice of features and no force', async () => {
    const copy = (await import('../../lib/polyfill/install.ts')) as { install: typeof install };
    const target = {};
    copy.install({ target, features: ['map'] });
    expect(Reflect.ownKeys(target)).toEqual([]);
    const before = standing();
    expect(typeof before.get('zip')).toBe('function');
    copy.install({ force: true });
    expect(standing()).toEqual(before);
  });

  test('says it shortly', async () => {
    await load();
    expect(() => new global.Iterator()).toThrow(/^Iterator is abstract$/);
  });

  test('loaded twice leaves what the first has put there', async () => {
    const first = await load();
    const { Iterator } = global;
    const second = await load();
    for (const [feature, fn] of first) expect([feature, second.get(feature) === fn]).toEqual([feature, true]);
    expect(global.Iterator).toBe(Iterator);
  });

  test('puts ours in the place of what a page has, right or not', async () => {
    const first = await load();
    const mine = (['map', 'drop', 'zip', 'some'] as const).map(
      (feature) => [feature, put(realm, feature, fakes.right, formedFor(feature))] as const,
    );
    const second = await load();
    for (const [feature, fn] of mine) expect(second.get(feature)).not.toBe(fn);
    expect(second.get('toArray')).toBe(first.get('toArray'));
    expect(
      global.Iterator.zip([[1, 2]])
        .drop(1)
        .toArray(),
    ).toEqual([[2]]);
  });

  test('leaves natives that are right, and the wrappers of another', async () => {
    await load();
    const natives = all.map((feature: Feature) => put(realm, feature, fakes.right, native));
    put(
      realm,
      'map',
      fakes.refusesOpen((fn) => typeof fn !== 'function'),
      native,
    );
    let calls = 0;
    const counted = fakes.converts((limit) => (calls++, [limit === 2 ** 53 ? Infinity : limit]));
    put(realm, 'take', counted, native);
    const right = standing();
    const wrapped = await load();
    const changed = all.filter((feature: Feature) => wrapped.get(feature) !== right.get(feature));
    expect(changed).toEqual(['map', 'take']);
    expect(natives).toContain(wrapped.get('filter'));
    calls = 0;
    expect(() => proto.take.call([].values(), 2 ** 53)).toThrow(RangeError);
    expect(calls).toBe(0);
    expect(proto.take.call([1, 2].values(), 1).toArray()).toEqual([1]);
    expect(calls).toBe(1);
    expect(await load()).toEqual(wrapped);
  });

  test('makes nothing by helper objects of a page', async () => {
    await load();
    const strange: fakes.Fault = () => () => ({ next: () => ({ done: true }) });
    for (const feature of ['drop', 'take', 'map'] as const) put(realm, feature, strange, formedFor(feature));
    delete proto.windows;
    await load();
    const windows = proto.windows.call([1, 2].values(), 2);
    expect(windows.toArray()).toEqual([[1, 2]]);
    expect(Object.getPrototypeOf(windows)).toBe(Object.getPrototypeOf(proto.map.call([].values(), String)));
  });

  test('mends the return of native helper objects, for ours among them', async () => {
    await load();
    for (const feature of all) put(realm, feature, fakes.right, native);
    const kind = Object.getPrototypeOf(proto.map.call([].values(), String));
    const { next, return: close } = kind;
    const over = new WeakSet<object>();
    kind.next = function (this: object): unknown {
      return over.has(this) ? { value: undefined, done: true } : next.call(this);
    };
    kind.return = function (this: object): unknown {
      over.add(this);
      return close.call(this);
    };
    const wrong = kind.return;
    await load();
    expect(kind.return).toBe(wrong);
    delete proto.windows;
    await load();
    expect(kind.return).not.toBe(wrong);
    let error: unknown;
    const source = {
      next: () => ({ done: false, value: 1 }),
      return() {
        try {
          helper.next();
        } catch (thrown) {
          error = thrown;
        }
        return {};
      },
    };
    const helper = proto.windows.call(source, 1);
    helper.next();
    expect(helper.return()).toEqual({ value: undefined, done: true });
    expect(error).toBeInstanceOf(TypeError);
  });

  test('replaces an Iterator that is none: its own realm is looked at in full', async () => {
    await load();
    const { Iterator: right } = global;
    function Iterator(): void {
      if (new.target === undefined || (new.target as unknown) === Iterator) throw new TypeError();
    }
    Object.defineProperty(Iterator, 'prototype', { value: proto, writable: false });
    Object.defineProperty(global, 'Iterator', { value: Iterator, writable: true, enumerable: false });
    await load();
    // Where a prototype is no object, one of this realm has its place.
    const target = function (): void {};
    target.prototype = 1;
    expect(Object.getPrototypeOf(Reflect.construct(Iterator, [], target))).toBe(Object.prototype);
    expect(Object.getPrototypeOf(Reflect.construct(global.Iterator, [], target))).toBe(proto);
    expect([right, Iterator]).not.toContain(global.Iterator);
  });
});
