/**
 * Checks the text given to a decoder, when it is called: a path in place of a text, a promise or a stream is refused
 * with the remedy. Only a single string can be a path; a list of chunks is never searched for one.
 */
import {
  asyncIteratorSymbol,
  charCodeAt,
  indexOf,
  isBytes,
  iteratorSymbol,
  slice,
  toLowerCase,
  TypeError,
} from './builtins.ts';
import { describe } from './errors.ts';

/** The longest string that may be a path: on Linux, as many bytes. */
const LONGEST_PATH = 4096;

/** The endings of files that hold a text. */
const ENDINGS = '.csv.tsv.tab.txt.log.json.jsonl.ndjson.gz.zip.xls.xlsx.';

/** Signs that are common in texts, and rare in paths. */
const IN_TEXTS = ',;|"{}[]<>';

/** `say` names a value that is none of these. */
export function checkGiven(
  chunks: unknown,
  operation: string,
  say: (value: unknown) => string = describe,
): void {
  if (typeof chunks === 'string') {
    const problem = isUrl(chunks)
      ? 'looks like a URL: fetch it, give its text'
      : isPath(chunks)
        ? `looks like a path: give the text, or the path to ${operation} of seqable/node`
        : undefined;
    if (problem === undefined) return;
    const way = 'if it is the text, give it in an array';
    throw new TypeError(`${operation}: ${describe(chunks)} ${problem} (${way})`);
  }
  if (isBytes(chunks)) return;
  const it = chunks as Record<PropertyKey, unknown> | null | undefined;
  if (it !== null && it !== undefined && typeof it !== 'boolean' && typeof it !== 'number') {
    if (typeof it[iteratorSymbol] === 'function' || typeof it['next'] === 'function') return;
  }
  throw new TypeError(
    `${operation}: chunks must be a string, bytes (Uint8Array), or an iterable of these, got ${say(chunks)}`,
  );
}

/** The advice for a value that holds a text. */
export function otherwise(value: unknown): string {
  if (typeof value !== 'object' || value === null) return describe(value);
  const it = value as Record<PropertyKey, unknown>;
  if (typeof it['then'] === 'function') return 'a promise; await it first';
  if (typeof it['arrayBuffer'] === 'function')
    return 'what a fetch or a file input gives; await its text() first';
  if (typeof it[asyncIteratorSymbol] === 'function' || typeof it['getReader'] === 'function') {
    return 'an asynchronous stream; give AsyncSeq.from(stream), of seqable/async';
  }
  if (typeof it['byteLength'] === 'number') return 'a buffer of another kind; give new Uint8Array(buffer)';
  if (typeof it['href'] === 'string') return 'a URL; fetch it, or give it to seqable/node if it is a file';
  return describe(value);
}

/** True for `https://…`, `file://…`: letters, a colon and two slashes. */
export function isUrl(text: string): boolean {
  const colon = indexOf(text, '://');
  if (colon < 2 || colon > 12) return false;
  for (let at = 0; at < colon; at++) {
    const code = charCodeAt(text, at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return !hasLineBreak(text);
}

export function hasLineBreak(text: string): boolean {
  return indexOf(text, '\n') >= 0 || indexOf(text, '\r') >= 0;
}

function isPath(text: string): boolean {
  if (text.length > LONGEST_PATH) return false;
  let dot = -1;
  let slash = false;
  let space = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (charCodeAt(text, at) < 32 || indexOf(IN_TEXTS, sign) >= 0) return false;
    if (sign === '.') dot = at;
    else if (sign === '/' || sign === '\\') slash = true;
    else if (sign === ' ') space = true;
  }
  if (dot <= 0 || (space && !slash)) return false;
  return indexOf(ENDINGS, `${toLowerCase(slice(text, dot))}.`) >= 0;
}
