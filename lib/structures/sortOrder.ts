/**
 * Sorting by numbers: an order of elements by their places, so that keys are sorted and elements are moved only once.
 *
 *     elements  c a b      keys  30 10 20      places  0 1 2 ──▶ 1 2 0 ──▶ a b c
 *
 * Eleven bits of the keys at a time, from the last to the first (a radix sort), in O(n). It sorts an *image* of
 * each key: whole numbers in the wanted order. Digits that are the same in all are left out. Every sort is stable:
 * equal elements keep the order of the sorts before it.
 *
 * Most of the time goes into fresh memory, so images take the place of their keys, and elements are moved within their
 * array.
 */
import { ArrayBuffer, Float64Array, Uint32Array } from '../platform/builtins.ts';
import { applyPlaces, numbered } from './places.ts';

/** Below this many, comparing is faster than counting digits. */
export const FEW = 100;
const BITS = 11;
const DIGITS = 1 << BITS;

/** Numbers to sort by. */
export interface NumberKeys {
  readonly bytes: ArrayBuffer;
  readonly doubles: Float64Array;
  readonly words: Uint32Array;
}

export function numberKeys(count: number): NumberKeys {
  const bytes = new ArrayBuffer(8 * count);
  return { bytes, doubles: new Float64Array(bytes), words: new Uint32Array(bytes) };
}

/** The half of a double that has its sign. */
function highWord(): 0 | 1 {
  const { doubles, words } = numberKeys(1);
  doubles[0] = -1;
  return words[0] === 0 ? 1 : 0;
}

export class Permutation {
  private readonly count: number;
  private places: Uint32Array;
  private spare: Uint32Array | undefined = undefined;

  /** `count` elements in their present order. */
  constructor(count: number) {
    this.count = count;
    this.places = numbered(new Uint32Array(count), count);
  }

  /** The place of the element that belongs at `index`. */
  at(index: number): number {
    return this.places[index]!;
  }

  /** Moves the elements of an array of ours to their places; then the places are in order. */
  apply(elements: unknown[]): void {
    applyPlaces(this.places, elements);
  }

  /** Sorts by numbers, NaN last, and overwrites them; `sign` is 1 for ascending, −1 for descending. */
  sortByNumbers({ bytes, doubles, words }: NumberKeys, sign: 1 | -1): void {
    const { count } = this;
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < count; i++) {
      const key = doubles[i]!;
      if ((key | 0) !== key) return this.sortByDoubles(doubles, words, sign);
      if (key < least) least = key;
      if (key > most) most = key;
    }
    // An image is half as long as its key, so that it overwrites no key that is still to be read.
    let varying = 0;
    for (let i = 0; i < count; i++) {
      words[i] = sign > 0 ? doubles[i]! - least : most - doubles[i]!;
      varying |= words[i]!;
    }
    // So the other half of their memory is free.
    this.spare ??= new Uint32Array(bytes, 4 * count, count);
    this.sortByImages(words, 1, 0, varying, this.spare);
  }

  /**
   * Sorts by doubles. The image of a double is its bits: all of them inverted if it is negative, else only the first.
   */
  private sortByDoubles(doubles: Float64Array, words: Uint32Array, sign: 1 | -1): void {
    const { count } = this;
    const high = highWord();
    let highs = 0;
    let lows = 0;
    for (let i = 0; i < count; i++) {
      const key = doubles[i]!;
      // Makes 0 of −0, as the two are equal.
      doubles[i] = key * sign + 0;
      const at = 2 * i + high;
      const other = at ^ 1;
      const turn = words[at]! >> 31;
      words[at] = key === key ? words[at]! ^ (turn | (1 << 31)) : -1;
      words[other] = key === key ? words[other]! ^ turn : -1;
      highs |= words[at]! ^ words[high]!;
      lows |= words[other]! ^ words[high ^ 1]!;
    }
    this.spare ??= new Uint32Array(count);
    this.sortByImages(words, 2, high ^ 1, lows, this.spare);
    this.sortByImages(words, 2, high, highs, this.spare);
  }

  /** Sorts by images; that of place i is `words[stride * i + offset]`. `varying` has the bits in which they differ. */
  private sortByImages(
    words: Uint32Array,
    stride: number,
    offset: number,
    varying: number,
    spare: Uint32Array,
  ): void {
    const { count } = this;
    for (let shift = 0; shift < 32; shift += BITS) {
      if (((varying >>> shift) & (DIGITS - 1)) === 0) continue;
      const { places } = this;
      const starts = new Uint32Array(DIGITS);
      for (let i = 0; i < count; i++) starts[(words[stride * i + offset]! >>> shift) & (DIGITS - 1)]!++;
      let start = 0;
      for (let digit = 0; digit < DIGITS; digit++) {
        const many = starts[digit]!;
        starts[digit] = start;
        start += many;
      }
      for (let i = 0; i < count; i++) {
        const place = places[i]!;
        spare[starts[(words[stride * place + offset]! >>> shift) & (DIGITS - 1)]!++] = place;
      }
      this.places = spare;
      this.spare = spare = places;
    }
  }
}
