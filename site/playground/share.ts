/** A program in the part of an address behind `#`: deflated, then base64 as addresses have it. Nothing of it goes to a server. */

const PREFIX = 'code=';

/** A link that leads to much more than a program: it would fill the memory when it is unpacked. */
const LARGEST = 500_000;

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What is damaged is told by the reader; the writer's own promises would say it once more, to nobody.
  writer.write(bytes as never).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new RangeError(`it is longer than ${LARGEST} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `#code=…` for a program. */
export async function hashOf(code: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(code), new CompressionStream('deflate-raw'));
  let text = '';
  for (const byte of packed) text += String.fromCharCode(byte);
  return `#${PREFIX}${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The program of a hash; undefined if it has none. Rejects if it is damaged. */
export async function codeOf(hash: string): Promise<string | undefined> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return undefined;
  const packed = text.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const code = await through(bytes, new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(code);
}
