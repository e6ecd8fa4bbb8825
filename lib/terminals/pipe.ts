/**
 * pipe: the result of functions applied to the sequence, one after the other, now. The place for the user's own
 * operations.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import type { Tuple } from '../types.ts';

/** {@link Seq.pipe} for any iterable. */
export function pipe<S extends Iterable<unknown>, A>(source: S, a: (value: S) => A): A;
/** {@link Seq.pipe} for any iterable, by 2 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B>(source: S, a: (value: S) => A, b: (value: A) => B): B;
/** {@link Seq.pipe} for any iterable, by 3 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C): C;
/** {@link Seq.pipe} for any iterable, by 4 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D): D;
/** {@link Seq.pipe} for any iterable, by 5 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E): E;
/** {@link Seq.pipe} for any iterable, by 6 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E, f: (value: E) => F): F;
/** {@link Seq.pipe} for any iterable, by 7 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E, f: (value: E) => F,
  g: (value: F) => G): G;
/** {@link Seq.pipe} for any iterable, by 8 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E, f: (value: E) => F,
  g: (value: F) => G, h: (value: G) => H): H;
/** {@link Seq.pipe} for any iterable, by 9 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I>(source: S, a: (value: S) => A,
  b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E, f: (value: E) => F,
  g: (value: F) => G, h: (value: G) => H, i: (value: H) => I): I;
/** {@link Seq.pipe} for any iterable, by 10 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J): J;
/** {@link Seq.pipe} for any iterable, by 11 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K): K;
/** {@link Seq.pipe} for any iterable, by 12 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K, L>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K, l: (value: K) => L): L;
/** {@link Seq.pipe} for any iterable, by 13 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K, L, M>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K, l: (value: K) => L, m: (value: L) => M): M;
/** {@link Seq.pipe} for any iterable, by 14 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K, L, M, N>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K, l: (value: K) => L, m: (value: L) => M, n: (value: M) => N): N;
/** {@link Seq.pipe} for any iterable, by 15 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K, l: (value: K) => L, m: (value: L) => M, n: (value: M) => N, o: (value: N) => O): O;
/** {@link Seq.pipe} for any iterable, by 16 steps, each of which gets what the one before gave. */
// prettier-ignore
export function pipe<S extends Iterable<unknown>, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P>(source: S,
  a: (value: S) => A, b: (value: A) => B, c: (value: B) => C, d: (value: C) => D, e: (value: D) => E,
  f: (value: E) => F, g: (value: F) => G, h: (value: G) => H, i: (value: H) => I, j: (value: I) => J,
  k: (value: J) => K, l: (value: K) => L, m: (value: L) => M, n: (value: M) => N, o: (value: N) => O,
  p: (value: O) => P): P;
/**
 * {@link Seq.pipe} for any iterable, by more than sixteen steps, whose types the compiler does not follow: write
 * `pipe<Result>(…)`.
 */
export function pipe<R = unknown>(source: Iterable<unknown>, ...steps: ManySteps): R;
export function pipe(source: Iterable<unknown>, ...steps: readonly ((value: never) => unknown)[]): unknown {
  receiver('pipe', source);
  const { length } = steps;
  // All are checked before the first is called. Without any, the message names the missing one.
  for (let i = 0; i < length || i === 0; i++)
    callable(source, 'pipe', length > 1 ? `step ${i + 1}` : 'fn', steps[i], pipe);
  let value: unknown = source;
  for (let i = 0; i < length; i++) {
    const step = steps[i]!;
    value = step(value as never);
  }
  return value;
}

/** A step with any parameter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a step gets is not followed
export type AnyStep = (value: any) => unknown;
/** Seventeen steps or more. */
export type ManySteps = [...Tuple<AnyStep, 17>, ...AnyStep[]];
