// Names that the compiler would take, and other ways to import.
import * as seqable from 'seqable';

const $from = 'from';
const $seq1 = 'seq1';
const $plain = (value) => `plain ${value}`;
export const $map = [$from, $seq1, $plain(1)];

export function letters(text) {
  return seqable.Seq.from(text)
    .map((letter) => letter.toUpperCase())
    .distinct()
    .join($from);
}

export function failing(list) {
  try {
    return seqable.Seq.from(list).map(3).toArray();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
