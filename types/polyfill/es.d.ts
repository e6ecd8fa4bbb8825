/// <reference lib="esnext.iterator" />
/// <reference lib="esnext.disposable" />

// Types of `import 'seqable/polyfill/es'`: what the standard has (ES2025 to ES2027), for any `lib`.
//
// TypeScript's own declarations of ES2025 come by the reference above, whatever the program's `lib` is; merged into
// them is what they do not have yet. When they have it, ours are overloads that say the same.

export {};

/** What `concat`, `zip` and `zipKeyed` take for one of their sequences. */
type Source<T> = Iterator<T, unknown, undefined> | Iterable<T, unknown, undefined>;

/** Ends with the shortest (the default), or throws a TypeError if they do not end together. */
interface ZipOptions {
  readonly mode?: 'shortest' | 'strict' | undefined;
}

/** Goes on to the end of the longest, with `undefined` for those that have ended. */
interface ZipLongestOptions {
  readonly mode: 'longest';
  readonly padding?: undefined;
}

/** Goes on to the end of the longest, with the padding for those that have ended. */
interface ZipPaddedOptions<P> {
  readonly mode: 'longest';
  readonly padding: P;
}

type Row<T> = { -readonly [K in keyof T]: T[K] };
type PartialRow<T> = { -readonly [K in keyof T]: T[K] | undefined };
type PaddedRow<T, P> = { -readonly [K in keyof T]: T[K] | (K extends keyof P ? P[K] : undefined) };

declare global {
  interface IteratorConstructor {
    /**
     * Creates an iterator of the values of all given iterables, one after the other. Each is opened when its turn comes.
     * @param items Iterables; strings and bare iterators are refused.
     */
    concat<T extends readonly unknown[]>(
      ...items: { readonly [K in keyof T]: Iterable<T[K], unknown, undefined> }
    ): IteratorObject<T[number], undefined, unknown>;

    /**
     * Creates an iterator of arrays: the first values of all iterables, then the second ones, …
     * @param iterables Iterables or iterators; strings are refused.
     * @param options `mode`: 'shortest' (the default), 'longest' or 'strict'; `padding`: values for those that ended.
     */
    zip<T extends readonly unknown[] | []>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options?: ZipOptions,
    ): IteratorObject<Row<T>, undefined, unknown>;
    zip<T extends readonly unknown[] | []>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options: ZipLongestOptions,
    ): IteratorObject<PartialRow<T>, undefined, unknown>;
    zip<T extends readonly unknown[] | [], P extends readonly unknown[] | []>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options: ZipPaddedOptions<P>,
    ): IteratorObject<PaddedRow<T, P>, undefined, unknown>;
    zip<T>(iterables: Iterable<Source<T>>, options?: ZipOptions): IteratorObject<T[], undefined, unknown>;
    zip<T, P = undefined>(
      iterables: Iterable<Source<T>>,
      options: ZipLongestOptions | ZipPaddedOptions<Iterable<P>>,
    ): IteratorObject<(T | P | undefined)[], undefined, unknown>;

    /**
     * Creates an iterator of objects with the keys of the given one: its iterables' first values, then the second ones, …
     * @param iterables An object of iterables or iterators.
     * @param options `mode`: 'shortest' (the default), 'longest' or 'strict'; `padding`: values by key for those that ended.
     */
    zipKeyed<T extends object>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options?: ZipOptions,
    ): IteratorObject<Row<T>, undefined, unknown>;
    zipKeyed<T extends object>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options: ZipLongestOptions,
    ): IteratorObject<PartialRow<T>, undefined, unknown>;
    zipKeyed<T extends object, P extends object>(
      iterables: { readonly [K in keyof T]: Source<T[K]> },
      options: ZipPaddedOptions<P>,
    ): IteratorObject<PaddedRow<T, P>, undefined, unknown>;
  }
}
