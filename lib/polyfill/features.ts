/** What there is to install, by the stage that it has reached. */

/** A function of `Iterator` or of `Iterator.prototype`; `dispose` is `Iterator.prototype[Symbol.dispose]`. */
export type Feature =
  // ES2025
  | ('from' | 'map' | 'filter' | 'take' | 'drop' | 'flatMap')
  | ('reduce' | 'toArray' | 'forEach' | 'some' | 'every' | 'find')
  // ES2026, ES2027
  | ('concat' | 'zip' | 'zipKeyed' | 'dispose')
  // Stage 3
  | ('chunks' | 'windows' | 'includes' | 'join');

/** Stage 4 and stage 3. */
// prettier-ignore
export const all: readonly Feature[] = [
  'from', 'map', 'filter', 'take', 'drop', 'flatMap',
  'reduce', 'toArray', 'forEach', 'some', 'every', 'find',
  'concat', 'zip', 'zipKeyed', 'dispose',
  'chunks', 'windows', 'includes', 'join',
];

/** Stage 4, in the standard or in its next edition. */
// prettier-ignore
export const finished: readonly Feature[] = [
  'from', 'map', 'filter', 'take', 'drop', 'flatMap',
  'reduce', 'toArray', 'forEach', 'some', 'every', 'find',
  'concat', 'zip', 'zipKeyed', 'dispose',
];

export function isStatic(feature: Feature): boolean {
  return feature === 'from' || feature === 'concat' || feature === 'zip' || feature === 'zipKeyed';
}
