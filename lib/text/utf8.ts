/**
 * Decodes UTF-8, wherever the bytes are cut.
 *
 *     [… 68 C3] [A9 6C …]     a character cut in two: C3 waits in `tail` for the next chunk
 *     [… 68 FF 6C …]          no UTF-8: the text before FF is given, `problem` describes the fault after it
 *
 * The engine's own decoder is used on whole characters only (6 GB/s on ASCII), never in its streaming mode, until Node 22
 * is no longer supported: on Node 18 to 22 that mode is 2.6 to 8 times as slow (measured; on 24 and 26 both are fast).
 * The position of a wrong byte is searched for only after a fault.
 */
import {
  copyOfBytes,
  numberToString,
  setBytes,
  subarray,
  TextDecoder,
  TypeError,
  Uint8Array,
  type BytesDecoder,
} from './builtins.ts';

export const NONE: Uint8Array = new Uint8Array(0);

/** The remedy for bytes of another encoding, as of an export from a spreadsheet. */
const OTHERWISE = "; if it is another encoding, say which, such as encoding: 'windows-1252'";

export class Utf8Decoder {
  /** The fault in the bytes after the text given so far. Nothing more can be decoded then. */
  problem: string | undefined = undefined;
  private tail: Uint8Array = NONE;
  private readonly decoder: BytesDecoder;

  constructor() {
    if (TextDecoder === undefined) throw new TypeError('this engine has no TextDecoder: give strings');
    this.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  }

  /** The text of these bytes, after the bytes kept from before. */
  push(chunk: Uint8Array): string {
    const bytes = this.tail.length === 0 ? chunk : joined(this.tail, chunk);
    const whole = wholeCharacters(bytes);
    this.tail = whole === bytes.length ? NONE : copyOfBytes(bytes, whole);
    const ready = whole === bytes.length ? bytes : subarray(bytes, 0, whole);
    try {
      return this.decoder.decode(ready);
    } catch {
      const valid = validLength(ready);
      this.problem = `invalid UTF-8: byte 0x${hex(ready[valid]!)}${OTHERWISE}`;
      return this.decoder.decode(subarray(ready, 0, valid));
    }
  }

  /** There are no more bytes: a character that waits for its end is an error. */
  finish(): void {
    if (this.tail.length > 0 && this.problem === undefined) {
      this.problem = `invalid UTF-8: a character begins with 0x${hex(this.tail[0]!)} and does not end${OTHERWISE}`;
    }
  }
}

function hex(byte: number): string {
  return (byte < 16 ? '0' : '') + numberToString(byte, 16);
}

/** The bytes of both, one after the other. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  setBytes(bytes, first);
  setBytes(bytes, second, first.length);
  return bytes;
}

/** The number of bytes of a character that begins with this byte; 1 for a byte that begins none. */
function lengthFrom(lead: number): number {
  return lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
}

/** The number of bytes before a last character that is cut. */
function wholeCharacters(bytes: Uint8Array): number {
  const end = bytes.length;
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!;
    if ((byte & 0xc0) !== 0x80) return lengthFrom(byte) > back ? end - back : end;
  }
  return end;
}

/** The number of bytes that are valid UTF-8 from the start (Unicode 15, table 3-7). */
function validLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lengthFrom(lead);
    if (length === 1) return at;
    // The second byte has a narrower range if the character would be overlong, a surrogate or above U+10FFFF.
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const second = bytes[at + 1] ?? 0;
    if (second < low || second > high) return at;
    for (let next = 2; next < length; next++) {
      if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at;
    }
    at += length;
  }
  return at;
}
