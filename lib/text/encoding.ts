/**
 * Decodes text in any encoding that the engine knows, wherever its bytes are cut.
 *
 * Always in the streaming mode of `TextDecoder`, until Node 20 is no longer supported: without that mode it reads
 * windows-1252 as ISO 8859-1. Never in the fatal mode, which reports a fault but not its position: a wrong character
 * comes as U+FFFD, and is searched for. (UTF-8, the encoding of most texts, has a faster way: utf8.ts.)
 */
import {
  copyOfBytes,
  indexOf,
  slice,
  subarray,
  TextDecoder,
  toLowerCase,
  TypeError,
  type BytesDecoder,
} from './builtins.ts';
import { describe } from './errors.ts';
import { joined, NONE, Utf8Decoder } from './utf8.ts';

/** Bytes in, text out; `problem` is the fault in the bytes after the text given so far. */
export interface Decoding {
  readonly problem: string | undefined;
  push(bytes: Uint8Array): string;
  /** There are no more bytes: a character that waits for its end is a problem. */
  finish(): void;
}

const REPLACEMENT = '\ufffd';

/** The name of the encoding of a label; undefined: none was given. */
export function checkEncoding(label: unknown, operation: string): string | undefined {
  if (label === undefined) return undefined;
  const problem = `${operation}: encoding must be a label that TextDecoder knows, such as "windows-1252", got ${describe(label)}`;
  if (typeof label !== 'string') throw new TypeError(problem);
  try {
    return toLowerCase(decoderOf(label).encoding);
  } catch {
    throw new TypeError(problem);
  }
}

/** The decoder of an encoding, by its name. */
export function decodingOf(encoding: string): Decoding {
  if (encoding === 'utf-8') return new Utf8Decoder();
  return indexOf(encoding, 'utf-16') === 0 ? new Utf16Decoder(encoding) : new AnyDecoder(encoding);
}

function decoderOf(encoding: string): BytesDecoder {
  if (TextDecoder === undefined) throw new TypeError('this engine has no TextDecoder: give strings');
  return new TextDecoder(encoding, { fatal: false, ignoreBOM: true });
}

class AnyDecoder implements Decoding {
  problem: string | undefined = undefined;
  protected readonly encoding: string;
  private readonly decoder: BytesDecoder;

  constructor(encoding: string) {
    this.encoding = encoding;
    this.decoder = decoderOf(encoding);
  }

  push(bytes: Uint8Array): string {
    const text = this.decoder.decode(bytes, { stream: true });
    const at = this.faultIn(text, bytes);
    if (at < 0) return text;
    this.problem = `invalid ${this.encoding}: bytes that stand for no character`;
    return slice(text, 0, at);
  }

  finish(): void {
    if (this.problem === undefined && this.decoder.decode() !== '') {
      this.problem = `invalid ${this.encoding}: the text ends within a character`;
    }
  }

  /** The index of a replacement in the text of these bytes; −1 if there is none. */
  protected faultIn(text: string, _bytes: Uint8Array): number {
    return indexOf(text, REPLACEMENT);
  }
}

/** UTF-16, in which U+FFFD may be an ordinary character. */
class Utf16Decoder extends AnyDecoder {
  /** The number of units that the engine's decoder has kept back: half a character. */
  private held = 0;
  private tail: Uint8Array = NONE;

  override push(chunk: Uint8Array): string {
    const bytes = this.tail.length === 0 ? chunk : joined(this.tail, chunk);
    const even = bytes.length - (bytes.length % 2);
    this.tail = copyOfBytes(bytes, even);
    return super.push(subarray(bytes, 0, even));
  }

  override finish(): void {
    super.push(this.tail);
    super.finish();
  }

  protected override faultIn(text: string, bytes: Uint8Array): number {
    const { held } = this;
    this.held += bytes.length / 2 - text.length;
    const big = this.encoding === 'utf-16be' ? 1 : 0;
    let at = indexOf(text, REPLACEMENT);
    for (; at >= 0; at = indexOf(text, REPLACEMENT, at + 1)) {
      const byte = (at - held) * 2;
      if (byte < 0 || bytes[byte + 1 - big] !== 0xff || bytes[byte + big] !== 0xfd) break;
    }
    return at;
  }
}
