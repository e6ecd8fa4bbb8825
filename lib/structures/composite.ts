/**
 * How the rest of the library knows composite keys, which `key(…)` makes: arrays whose prototype has the kit that compares
 * them. So who never imports `key` has no more of it than this file, and copies of the package know each other's keys.
 *
 *     kitOf(key(1, 2)) ──▶ the kit          kitOf(anything else) ──▶ undefined
 *
 * What is no array is asked nothing; of an array one property is read.
 */
import { isArray } from '../platform/builtins.ts';
import { sameValueZero } from './sameValueZero.ts';

/** A key of several parts: a frozen array of them. */
export type Parts = readonly unknown[];

/** The composite keys that have been met by one run, each by its parts. */
export interface KeyTable {
  /** The first key with the parts of `key`: a new one is added, or with `look` is given back as it is. */
  of<K extends Parts>(key: K, look?: boolean): K;
  /** Gives a Map or Set with such keys methods that know them by their parts; they are hidden. Gives this table. */
  teach(collection: object): KeyTable;
}

/** What is done with composite keys. It is given those of any copy of the package. */
export interface Kit {
  table(): KeyTable;
  /** True if `other` is a composite key, too, and their parts are equal. */
  same(key: Parts, other: unknown): boolean;
  /** True if a part is undefined or null, or a key with such a part. */
  misses(key: Parts): boolean;
  /** By the first parts that differ; where there are none, the shorter comes first, or with −1 last. */
  order(a: Parts, b: Parts, sign: 1 | -1, compare: (a: unknown, b: unknown) => number): number;
}

/** In the registry of symbols, so that copies of this package in one program have the same. */
export const kitSymbol: unique symbol = /* @__PURE__ */ Symbol.for('seqable.key') as never;

/** The kit of a composite key; undefined for anything else. Of a revoked Proxy `isArray` cannot tell. */
export function kitOf(value: unknown): Kit | undefined {
  try {
    return isArray(value) ? (value as { [kitSymbol]?: Kit })[kitSymbol] : undefined;
  } catch {
    return undefined;
  }
}

/** Equality wherever keys or elements are compared: SameValueZero, and of composite keys by their parts. */
export function equal(a: unknown, b: unknown): boolean {
  return sameValueZero(a, b) || (typeof a === 'object' && kitOf(a)?.same(a as Parts, b) === true);
}

/** True for a key that meets nothing in a join. */
export function isMissing(key: unknown): boolean {
  return key === undefined || key === null || kitOf(key)?.misses(key as Parts) === true;
}

/** The first of equal composite keys, so that a Map or Set of ours can tell them apart by identity. */
export class Firsts {
  private table: KeyTable | undefined = undefined;

  /** The first key that equals `key`; anything but a composite key stands for itself. */
  of<K>(key: K): K {
    const kit = kitOf(key);
    return kit === undefined ? key : ((this.table ??= kit.table()).of(key as Parts) as K);
  }

  /** The same, but a key that has not been met is not kept. */
  find<K>(key: K): K {
    const { table } = this;
    return table === undefined || kitOf(key) === undefined ? key : (table.of(key as Parts, true) as K);
  }

  /** Lets a Map that has these keys be asked by their parts. */
  teach(map: object): void {
    this.table?.teach(map);
  }
}

/** The key that stands for `key` in a Map or Set that goes to the user. */
export function keyWithin<K>(collection: object, key: K): K {
  const kit = kitOf(key);
  if (kit === undefined) return key;
  const known = (collection as { [kitSymbol]?: KeyTable })[kitSymbol];
  return (known ?? kit.table().teach(collection)).of(key as Parts) as K;
}
