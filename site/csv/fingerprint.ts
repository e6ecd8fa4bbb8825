/** A text of 106 bits that stands for a long value, where there is no `node:crypto` and nothing can be awaited. */

/** FNV-1a over UTF-16 units, twice 32 bits with different beginnings, mixed as murmur does it at the end. */
function hash(text: string, seed: number): string {
  let [low, high] = [0x811c9dc5 ^ seed, 0x9747b28c ^ seed];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15);
  }
  low = Math.imul(low ^ (high >>> 16), 0x85ebca6b);
  high = Math.imul(high ^ (low >>> 13), 0xc2b2ae35);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}

export const fingerprint = (text: string): string => `${hash(text, 1)}${hash(text, 0x5bd1e995)}`;
