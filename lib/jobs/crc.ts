/** CRC-32 (as of zip) of a text's UTF-8, by a table: not every engine has one. */
const TABLE: Int32Array = tableOf();

function tableOf(): Int32Array {
  const table = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  return table;
}

/** The sum of `text` behind the text whose sum is `before`. */
export function crc32(text: string, before: number = 0): number {
  let crc = ~before;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      crc = (crc >>> 8) ^ TABLE[(crc ^ code) & 255]!;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < text.length) {
      const low = text.charCodeAt(at + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at++;
      }
    }
    if (code < 0x800) crc = next(crc, 0xc0 | (code >> 6));
    else {
      if (code < 0x10000) crc = next(crc, 0xe0 | (code >> 12));
      else crc = next(next(crc, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 63));
      crc = next(crc, 0x80 | ((code >> 6) & 63));
    }
    crc = next(crc, 0x80 | (code & 63));
  }
  return ~crc >>> 0;
}

function next(crc: number, byte: number): number {
  return (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]!;
}
