/** The realm that the polyfill was loaded in: how it is found where there is no globalThis, and that it is looked at in full. */
import { expect, test } from '@jest/globals';
import { all, install } from '../../lib/polyfill/install.ts';
import type * as builtins from '../../lib/polyfill/builtins.ts';

const G = globalThis as any;
const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));

/** What an engine has for a global object that has only these names for it. */
async function globalFoundBy(names: Record<string, object | undefined>): Promise<object> {
  const before = new Map<string, PropertyDescriptor | undefined>();
  for (const [name, value] of Object.entries({ globalThis: undefined, ...names })) {
    before.set(name, Object.getOwnPropertyDescriptor(G, name));
    Object.defineProperty(G, name, { value, writable: true, enumerable: false, configurable: true });
  }
  try {
    const loaded = (await import(`../../lib/polyfill/builtins.ts?names=${Math.random()}`)) as typeof builtins;
    return loaded.ownGlobal;
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) delete G[name];
      else Object.defineProperty(G, name, descriptor);
    }
  }
}

test('the global object is globalThis, or self, or global', async () => {
  const [self, global] = [{ Proxy }, { Proxy }];
  expect(await globalFoundBy({ globalThis: G, self, global })).toBe(G);
  expect(await globalFoundBy({ self, global })).toBe(self);
  expect(await globalFoundBy({ self: undefined, global })).toBe(global);
});

test('install without options brings up all of it, once', () => {
  install();
  const functions = all.map((feature) => proto[feature] ?? G.Iterator[feature]);
  const report = install();
  expect([...report.added, ...report.wrapped, ...report.replaced]).toEqual([]);
  expect(report.kept).toContain('Iterator');
  expect(all.map((feature) => proto[feature] ?? G.Iterator[feature])).toEqual(functions);
});

test('an Iterator that does not fall back to its prototype is replaced', () => {
  install();
  function Iterator(): void {
    if (new.target === undefined || (new.target as unknown) === Iterator) throw new TypeError();
  }
  Object.defineProperty(Iterator, 'prototype', { value: proto, writable: false });
  Object.defineProperty(G, 'Iterator', { value: Iterator, writable: true, enumerable: false });
  const report = install();
  expect(report.replaced[0]).toEqual({ name: 'Iterator', why: 'is not the constructor' });
  const target = function (): void {};
  target.prototype = 1;
  expect(Object.getPrototypeOf(Reflect.construct(Iterator, [], target))).toBe(Object.prototype);
  expect(Object.getPrototypeOf(Reflect.construct(G.Iterator, [], target))).toBe(proto);
});
