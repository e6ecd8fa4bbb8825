/**
 * Recognises a text by its beginning: marks of an encoding, and files that are no text.
 *
 *     EF BB BF …   UTF-8        FF FE …   UTF-16        1F 8B …   gzip: an error        69 64 2C …   a text
 *
 * The first bytes, or characters, are read until the answer is known: mostly one. A beginning that may still become one
 * of these waits for the next chunk; no line can be complete by then.
 */
import { charCodeAt } from './builtins.ts';

/** The answer: the encoding to decode by, or the reason to refuse the text. */
export interface Guess {
  readonly encoding: string;
  readonly problem: string | undefined;
}

/** Byte order marks. They override every option. */
const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

const SHEET = 'save the sheet as CSV';

/**
 * The beginnings of files that are no text, their names, and the advice. One that begins like a mark is checked first.
 */
const FILES: readonly (readonly [magic: string, what: string, way: string])[] = [
  ['\xff\xfe\0\0', 'UTF-32', 'save it as UTF-8'],
  ['\x1f\x8b', 'gzip', 'give its path to seqable/node with gzip: true, or unpack it first'],
  ['PK\x03\x04', 'a ZIP archive, as .xlsx is', `unpack it, or ${SHEET}`],
  ['\xd0\xcf\x11\xe0', 'an .xls file', SHEET],
];

/** Matches any letter, digit or sign. */
const ANY = 256;

/** Two letters of UTF-16 without a mark, seen as bytes. */
const UNMARKED: readonly (readonly [magic: string, encoding: string])[] = [
  ['\u0100\0\u0100\0', 'utf-16le'],
  ['\0\u0100\0\u0100', 'utf-16be'],
];

/** The character that replaces a byte that is no UTF-8, if bytes were read as UTF-8 before they came here. */
const LOST = 0xfffd;

/** The marks of UTF-16 and a letter, replaced in that way. */
const READ_WRONGLY: readonly string[] = ['\xfe\xfe\u0100\0', '\xfe\xfe\0\u0100'];

/** `encoding` is that of the option; `whole`: no more will come. Undefined: not known yet. */
export function guess(
  head: string | Uint8Array,
  encoding: string | undefined,
  whole: boolean,
): Guess | undefined {
  let open = false;
  const begins = (magic: string): boolean => {
    const count = matching(head, magic);
    if (count >= 0 && count < magic.length) open = true;
    return count === magic.length;
  };
  for (let index = 0; index < FILES.length; index++) {
    const file = FILES[index]!;
    if (begins(file[0])) return refused(file[1], file[2]);
  }
  let marked: string | undefined;
  if (typeof head === 'string') {
    for (let index = 0; index < READ_WRONGLY.length; index++) {
      if (begins(READ_WRONGLY[index]!)) return refused('UTF-16 that was read as UTF-8', 'give the bytes');
    }
  } else {
    for (let index = 0; index < MARKS.length; index++) {
      if (begins(MARKS[index]![0])) marked = MARKS[index]![1];
    }
  }
  for (let index = 0; (encoding ?? 'utf-8') === 'utf-8' && index < UNMARKED.length; index++) {
    const name = UNMARKED[index]![1];
    if (begins(UNMARKED[index]![0])) return refused('UTF-16 without a mark', `say encoding: '${name}'`);
  }
  return open && !whole ? undefined : { encoding: marked ?? encoding ?? 'utf-8', problem: undefined };
}

function refused(what: string, way: string): Guess {
  return { encoding: 'utf-8', problem: `this is ${what}, not a text: ${way}` };
}

/** The length of the common beginning of `head` and `magic`, if one of them ends there; else −1. */
function matching(head: string | Uint8Array, magic: string): number {
  let at = 0;
  for (; at < head.length && at < magic.length; at++) {
    const code = typeof head === 'string' ? charCodeAt(head, at) : head[at]!;
    const wanted = charCodeAt(magic, at);
    // FF alone is no proof.
    const lost = code === LOST && wanted > 127 && wanted !== 255;
    if (!(wanted === ANY ? code > 31 : code === wanted || lost)) return -1;
  }
  return at;
}
