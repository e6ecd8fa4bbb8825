/** Realms in which a page has put something in the place of right helpers. */
import type { Feature, install } from '../../lib/polyfill/install.ts';
import { formed } from './fakes.ts';
import type { Fault, Fn } from './fakes.ts';
import { freshRealm } from './realms.ts';
import type { TestRealm } from './realms.ts';

export const statics: readonly string[] = ['from', 'concat', 'zip', 'zipKeyed'];
export const lengthless: readonly string[] = ['toArray', 'concat', 'dispose'];
export const lazy: readonly Feature[] = ['map', 'filter', 'take', 'drop', 'flatMap', 'chunks', 'windows'];
export const joint: readonly Feature[] = ['concat', 'zip', 'zipKeyed'];
export const withCallback: readonly Feature[] = [
  'map',
  'filter',
  'flatMap',
  'reduce',
  'forEach',
  'some',
  'every',
  'find',
];

export const place = (realm: TestRealm, feature: Feature): [holder: any, key: PropertyKey, label: string] => {
  if (feature === 'dispose') return [realm.proto, realm.global.Symbol.dispose, '[Symbol.dispose]'];
  return [statics.includes(feature) ? realm.global.Iterator : realm.proto, feature, feature];
};
export const nameOf = (feature: Feature): string =>
  feature === 'dispose'
    ? 'Iterator.prototype[Symbol.dispose]'
    : `Iterator.${statics.includes(feature) ? '' : 'prototype.'}${feature}`;
export const names = (changes: readonly { name: string }[]): string[] => changes.map(({ name }) => name);

export function put(
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
export const formedFor =
  (feature: Feature): ((name: string, fn: Fn) => Fn) =>
  (name, fn) =>
    formed(name, lengthless.includes(feature) ? 0 : 1, fn);

/** A realm with right helpers: those of another copy of the polyfill. */
export async function rightRealm(): Promise<TestRealm> {
  const realm = freshRealm();
  const copy = (await import(`../../lib/polyfill/install.ts?copy=${Math.random()}`)) as {
    install: typeof install;
  };
  copy.install({ target: realm.global });
  return realm;
}
