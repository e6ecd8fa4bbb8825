/** Bytes as base64 (RFC 4648, section 4), and back: not every engine has a way of its own. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += SIGNS[three >> 18]! + SIGNS[(three >> 12) & 63]!;
    text += (left > 1 ? SIGNS[(three >> 6) & 63]! : '=') + (left > 2 ? SIGNS[three & 63]! : '=');
  }
  return text;
}

/** Throws an Error if `text` is not what {@link toBase64} gives. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let four = 0;
    for (let i = at; i < at + 4; i++) {
      const digit = i >= text.length - padding ? 0 : SIGNS.indexOf(text[i]!);
      if (digit < 0) throw new Error('bytes that are not base64');
      four = (four << 6) | digit;
    }
    for (let shift = 16; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = (four >> shift) & 255;
  }
  return bytes;
}
