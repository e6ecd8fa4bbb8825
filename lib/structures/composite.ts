/**
 * Recognises composite keys, made by `key(…)`: arrays whose prototype has the kit that compares them. A program that
 * never imports `key` ships only this file of it, and copies of the package know each other's keys.
 *
 *     kitOf(key(1, 2)) ──▶ the kit          kitOf(anything else) ──▶ undefined
 *
 * Of an array one property is read; of any other value nothing.
 */
import { isArray } from '../platform/builtins.ts';
import { sameValueZero } from './sameValueZero.ts';

/** A key of several parts: a frozen array of them. */
export type Parts = readonly unknown[];

/** The composite keys that one run has met, each by its parts. */
export interface KeyTable {
  /** The first key with the parts of `key`. A new key is added; with `look` it is returned but not added. */
  of<K extends Parts>(key: K, look?: boolean): K;
  /** Gives a Map or Set with such keys hidden methods that find them by their parts. Returns this table. */
  teach(collection: object): KeyTable;
}

/** The functions on composite keys. They accept keys of any copy of the package. */
export interface Kit {
  table(): KeyTable;
  /** True if `other` is a composite key too, and their parts are equal. */
  same(key: Parts, other: unknown): boolean;
  /** True if a part is undefined or null, or a key with such a part. */
  misses(key: Parts): boolean;
  /** The order of the first parts that differ; without any, the shorter comes first, or last if `sign` is −1. */
  order(a: Parts, b: Parts, sign: 1 | -1, compare: (a: unknown, b: unknown) => number): number;
}

/** In the registry of symbols, so that copies of this package in one program have the same. */
export const kitSymbol: unique symbol = /* @__PURE__ */ Symbol.for('seqable.key') as never;

/** The kit of a composite key; undefined for anything else. `isArray` throws for a revoked Proxy. */
export function kitOf(value: unknown): Kit | undefined {
  try {
    return isArray(value) ? (value as { [kitSymbol]?: Kit })[kitSymbol] : undefined;
  } catch {
    return undefined;
  }
}

/** The equality of keys and elements everywhere: SameValueZero, and for composite keys that of their parts. */
export function equal(a: unknown, b: unknown): boolean {
  return sameValueZero(a, b) || (typeof a === 'object' && kitOf(a)?.same(a as Parts, b) === true);
}

/** True for a key that matches nothing in a join. */
export function isMissing(key: unknown): boolean {
  return key === undefined || key === null || kitOf(key)?.misses(key as Parts) === true;
}

/** The first of equal composite keys, so that our Maps and Sets can compare keys by identity. */
export class Firsts {
  private table: KeyTable | undefined = undefined;

  /** The first key that equals `key`; for anything but a composite key, `key` itself. */
  of<K>(key: K): K {
    const kit = kitOf(key);
    return kit === undefined ? key : ((this.table ??= kit.table()).of(key as Parts) as K);
  }

  /** The first key that equals `key`; a new key is not kept. */
  find<K>(key: K): K {
    const { table } = this;
    return table === undefined || kitOf(key) === undefined ? key : (table.of(key as Parts, true) as K);
  }

  /** Lets a Map with these keys find them by their parts. */
  teach(map: object): void {
    this.table?.teach(map);
  }
}

/** The key that equals `key` in a Map or Set that the user gets. */
export function keyWithin<K>(collection: object, key: K): K {
  const kit = kitOf(key);
  if (kit === undefined) return key;
  const known = (collection as { [kitSymbol]?: KeyTable })[kitSymbol];
  return (known ?? kit.table().teach(collection)).of(key as Parts) as K;
}
