/** The outer form of built-in functions: names, attributes, prototypes. */
import { define, defineProperty, ownKeys } from './builtins.ts';
import { adopt } from './realm.ts';
import type { Realm } from './realm.ts';

/**
 * The name of a function, whatever a bundler has made of it. Methods in literals are used throughout: they are no
 * constructors, and have the right `length` by themselves.
 */
export function setName(fn: object, name: string): void {
  defineProperty(fn, 'name', { __proto__: null, value: name, configurable: true } as never);
}

/** The length of a function; old Hermes counts rest parameters. */
export function setLength(fn: object, length: number): void {
  defineProperty(fn, 'length', { __proto__: null, value: length, configurable: true } as never);
}

/** Puts the methods of a literal onto a prototype, as the standard has them there. */
export function defineMethods(realm: Realm, target: object, methods: object): void {
  const keys = ownKeys(methods);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    define(target, key, adopt(realm, (methods as Record<string, object>)[key] as object));
  }
}
