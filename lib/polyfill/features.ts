/** What there is to install, by the stage that it has reached, and by what it is judged in an engine (detect.ts). */
import { ownKeys } from './builtins.ts';

/** A function of `Iterator` or of `Iterator.prototype`; `dispose` is `Iterator.prototype[Symbol.dispose]`. */
export type Feature =
  // ES2025
  | ('from' | 'map' | 'filter' | 'take' | 'drop' | 'flatMap')
  | ('reduce' | 'toArray' | 'forEach' | 'some' | 'every' | 'find')
  // ES2026
  | 'concat'
  // ES2027: stage 4 since May 2026, and since September 2026
  | ('zip' | 'zipKeyed' | 'dispose')
  | ('chunks' | 'windows' | 'includes' | 'join');

/** Eager methods without arguments; with a callback; two of their own. */
export const PLAIN = 0;
export const WITH_CALLBACK = 1;
export const INCLUDES = 2;
export const JOIN = 3;
/** What gives an iterator: methods, and functions of `Iterator`; from CONCAT on with several sources. */
export const HELPER_WITH_CALLBACK = 4;
export const TAKE = 5;
export const DROP = 6;
export const WITH_SIZE = 7;
export const FROM = 8;
export const CONCAT = 9;
export const ZIP = 10;
export const FLAT_MAP = 11;

/** By what a feature is judged. */
export const judged: Readonly<Record<Feature, number>> = {
  from: FROM,
  map: HELPER_WITH_CALLBACK,
  filter: HELPER_WITH_CALLBACK,
  take: TAKE,
  drop: DROP,
  flatMap: FLAT_MAP,
  reduce: WITH_CALLBACK,
  toArray: PLAIN,
  forEach: WITH_CALLBACK,
  some: WITH_CALLBACK,
  every: WITH_CALLBACK,
  find: WITH_CALLBACK,
  concat: CONCAT,
  zip: ZIP,
  zipKeyed: ZIP,
  dispose: PLAIN,
  chunks: WITH_SIZE,
  windows: WITH_SIZE,
  includes: INCLUDES,
  join: JOIN,
};

/** Stage 4 and stage 3. */
export const all: readonly Feature[] = ownKeys(judged) as Feature[];

/** Stage 4, in the standard or in its next edition: today everything, as nothing is at stage 3. */
export const finished: readonly Feature[] = all;
