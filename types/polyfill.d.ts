// Types of `import 'seqable/polyfill'`: the standard (see ./polyfill/es), and the proposals at stage 3.

import './polyfill/es.js';

declare global {
  // TReturn and TNext are the standard declaration's: merged interfaces have the same parameters.
  interface IteratorObject<T, TReturn, TNext> {
    /**
     * Creates an iterator of arrays of `chunkSize` values each; the last may be shorter.
     * @param chunkSize An integral number from 1 to 2 ** 32 - 1.
     */
    chunks(chunkSize: number): IteratorObject<T[], undefined, unknown>;

    /**
     * Creates an iterator of arrays of `windowSize` neighbours, each beginning one value later.
     * @param windowSize An integral number from 1 to 2 ** 32 - 1.
     * @param undersized 'allow-partial' gives one shorter window where there are fewer values than `windowSize`.
     */
    windows(
      windowSize: number,
      undersized?: 'only-full' | 'allow-partial',
    ): IteratorObject<T[], undefined, unknown>;

    /**
     * Whether a value is among the values of this iterator. NaN is found, and 0 is -0.
     * @param searchElement The value.
     * @param skippedElements How many to pass over first.
     */
    includes(searchElement: T, skippedElements?: number): boolean;

    /**
     * The values of this iterator as one string; null and undefined are empty.
     * @param separator What to put between them; a comma if not given.
     */
    join(separator?: string): string;
  }
}
