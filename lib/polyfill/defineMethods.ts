/** The outer form of built-in functions: names, attributes, prototypes. */
import { define, defineFixed, ownKeys } from './builtins.ts';
import { adopt } from './realm.ts';
import type { Realm } from './realm.ts';

/** Puts the methods of a literal onto a prototype, as the standard has them there. */
export function defineMethods(realm: Realm, target: object, methods: object): void {
  const keys = ownKeys(methods);
  for (let i = 0; i < keys.length; i++) {
    const fn = (methods as Record<PropertyKey, object>)[keys[i] as string] as object;
    adopt(realm, fn);
    define(target, keys[i] as string, fn);
  }
}

/**
 * The name of a function, whatever a bundler has made of it. Methods in literals are used throughout: they are no
 * constructors, and have the right `length` by themselves.
 */
export function setName(fn: object, name: string): void {
  defineFixed(fn, 'name', name);
}
