/**
 * Finds where a file is cut: at the first record behind each place that was asked for.
 *
 *     place ──▶ …,"x⏎y"⏎id,…      quotes before the place: even ──▶ the second line break; odd ──▶ the first one
 *
 * Each section between two places is scanned alone, for both cases, and says if it holds an odd number of quotes; adding these up
 * from the left tells which case it is. So the sections can be scanned by many processes. Without quotes, nothing is scanned but
 * the bytes up to the next line break. cut.ts says why this is exact.
 */
import { Range } from './bytes.ts';

/** What a section says of itself. The places are those of bytes in the file; −1: no record begins in it. */
export interface Section {
  readonly odd: boolean;
  readonly ifEven: number;
  readonly ifOdd: number;
}

/** How records end: `quote` is a byte, 0 for none; `returns`: a lone `\r` ends one as well. */
export interface Ends {
  readonly quote: number;
  readonly returns: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SCAN_BYTES = 262144;
const LONG = 1048576;

/** Scans the bytes from `start` to `end` of a file. */
export function scanFile(path: string, start: number, end: number, ends: Ends): Section {
  const scan = new Scan(ends);
  const range = new Range(path, start, end, undefined, ends.quote === 0 ? 4096 : SCAN_BYTES);
  for (const chunk of range) {
    scan.take(chunk);
    if (ends.quote === 0 && scan.ifEven >= 0) break;
  }
  return scan.section(start);
}

export class Scan {
  /** Where the first record begins, counted from the start of the section. */
  ifEven = -1;
  private ifOdd = -1;
  private odd = 0;
  private bytes = 0;
  /** True if the last byte was a `\r` that may have its `\n` still to come, under the parity `odd`. */
  private open = false;
  private readonly quote: number;
  private readonly returns: boolean;

  constructor({ quote, returns }: Ends) {
    this.quote = quote === 0 ? -1 : quote;
    this.returns = returns;
  }

  take(chunk: Uint8Array): void {
    let at = 0;
    for (; at < chunk.length && (this.ifEven < 0 || (this.ifOdd < 0 && this.quote > 0)); at++) {
      this.byte(chunk[at]!, this.bytes + at);
    }
    if (at < chunk.length && this.quote > 0) this.odd ^= oddCount(chunk, at, this.quote);
    this.bytes += chunk.length;
  }

  section(start: number): Section {
    const place = (at: number): number => (at < 0 ? -1 : start + at);
    return { odd: this.odd === 1, ifEven: place(this.ifEven), ifOdd: place(this.ifOdd) };
  }

  private byte(byte: number, at: number): void {
    if (this.open) {
      this.open = false;
      if (byte !== LINE_FEED) this.begins(at);
    }
    if (byte === LINE_FEED) this.begins(at + 1);
    else if (byte === CARRIAGE_RETURN) this.open = this.returns;
    else if (byte === this.quote) this.odd ^= 1;
  }

  /** A record begins at `at`, if what came before the section and in it makes an even number of quotes. */
  private begins(at: number): void {
    if (this.odd === 0) {
      if (this.ifEven < 0) this.ifEven = at;
    } else if (this.ifOdd < 0) this.ifOdd = at;
  }
}

/** 1 if the bytes from `from` on hold `sign` an odd number of times; four bytes at once. */
export function oddCount(bytes: Uint8Array, from: number, sign: number): number {
  let odd = 0;
  let at = from;
  for (; at < bytes.length && (bytes.byteOffset + at) % 4 !== 0; at++) if (bytes[at] === sign) odd ^= 1;
  if (at === bytes.length) return odd;
  const words = (bytes.length - at) >> 2;
  const four = new Uint32Array(bytes.buffer, bytes.byteOffset + at, words);
  const pattern = sign * 0x01010101;
  for (let i = 0; i < words; i++) {
    const x = four[i]! ^ pattern;
    // Not 0 if one of the four bytes of x is 0.
    if (((x - 0x01010101) & ~x & 0x80808080) === 0) continue;
    if ((x & 255) === 0) odd ^= 1;
    if ((x & 0xff00) === 0) odd ^= 1;
    if ((x & 0xff0000) === 0) odd ^= 1;
    if ((x & 0xff000000) === 0) odd ^= 1;
  }
  for (at += words * 4; at < bytes.length; at++) if (bytes[at] === sign) odd ^= 1;
  return odd;
}

/** Where records begin, in the order of the sections: one place or −1 for each. */
export function cutsOf(sections: readonly Section[]): number[] {
  let odd = false;
  return sections.map((section) => {
    const place = odd ? section.ifOdd : section.ifEven;
    odd = odd !== section.odd;
    return place;
  });
}

/** The lines of a file from its beginning on, each with its end, as bytes: for reading the head. */
export function* linesOfFile(path: string, size: number): Generator<Uint8Array, undefined> {
  let held = Buffer.alloc(0);
  for (const chunk of new Range(path, 0, size)) {
    const bytes = Buffer.concat([held, chunk]);
    let from = 0;
    for (let end = lineEnd(bytes, from); end > 0; end = lineEnd(bytes, from)) {
      yield bytes.subarray(from, end);
      from = end;
    }
    held = bytes.subarray(from);
    // A line without end need not be held whole; only a `\r` stays with its `\n`.
    if (held.length < LONG) continue;
    const end = held[held.length - 1] === CARRIAGE_RETURN ? held.length - 1 : held.length;
    yield held.subarray(0, end);
    held = held.subarray(end);
  }
  if (held.length > 0) yield held;
  return undefined;
}

/** Behind the next line break; 0 if there is none, or if its `\n` may be still to come. */
function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED) return at + 1;
    if (bytes[at] !== CARRIAGE_RETURN) continue;
    if (at + 1 === bytes.length) return 0;
    return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }
  return 0;
}

/** The number of line breaks in the first `end` bytes of a file, as the decoders count them. */
export function countLines(path: string, end: number, { returns }: Ends): number {
  let count = 0;
  let before = 0;
  for (const chunk of new Range(path, 0, end, undefined, SCAN_BYTES)) {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === LINE_FEED) count += returns && before === CARRIAGE_RETURN ? 0 : 1;
      else if (byte === CARRIAGE_RETURN && returns) count++;
      before = byte;
    }
  }
  return count;
}
