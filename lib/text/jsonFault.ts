/**
 * Finds the place at which a text stops being JSON. `JSON.parse` knows it, but each engine words it differently, and
 * some do not tell; so this runs after a line has failed. Grammar of RFC 8259, one pass, no recursion.
 */
import { charCodeAt, indexOf, slice } from './builtins.ts';

/** The things that may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ', or end';

/** The index of the first wrong character (the length of the text if it ends too early), or −1. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let depth = 0;
  let expected: Expected = 'value';
  let at = space(text, 0);
  while (at < text.length) {
    const sign = text[at]!;
    const inside = depth === 0 ? '' : open[depth - 1]!;
    if (expected === ', or end') {
      if (sign === ',' && depth > 0) {
        expected = inside === '{' ? 'key' : 'value';
        at++;
      } else if (sign === (inside === '{' ? '}' : ']') && depth > 0) {
        depth--;
        at++;
      } else return at;
    } else if (expected === 'key' || expected === 'key or }') {
      if (sign === '"') {
        const colon = space(text, stringEnd(text, at));
        if (text[colon] !== ':') return fault(text, at, colon);
        at = colon + 1;
        expected = 'value';
      } else if (sign === '}' && expected === 'key or }') {
        depth--;
        at++;
        expected = ', or end';
      } else return at;
    } else if (sign === '{' || sign === '[') {
      open[depth++] = sign;
      at++;
      expected = sign === '{' ? 'key or }' : 'value or ]';
    } else if (sign === ']' && expected === 'value or ]') {
      depth--;
      at++;
      expected = ', or end';
    } else {
      const end = sign === '"' ? stringEnd(text, at) : plainEnd(text, at);
      if (end < 0) return -end - 1;
      at = end;
      expected = ', or end';
    }
    at = space(text, at);
  }
  return expected === ', or end' && depth === 0 ? -1 : text.length;
}

/** After a key: the fault is within the key if the key has no end, else at the place of the colon. */
function fault(text: string, key: number, colon: number): number {
  const end = stringEnd(text, key);
  return end < 0 ? -end - 1 : colon;
}

// Each of these gives the index after the token at `at`, or −(index of the fault) − 1.

function stringEnd(text: string, at: number): number {
  for (let index = at + 1; index < text.length; index++) {
    const code = charCodeAt(text, index);
    if (code === 34) return index + 1;
    if (code < 32) return -index - 1;
    if (code === 92) {
      index++;
      if (text[index] === 'u') {
        for (let digit = 0; digit < 4; digit++) if (!isHex(text[++index])) return -index - 1;
      } else if (index >= text.length || indexOf('"\\/bfnrt', text[index]!) < 0) return -index - 1;
    }
  }
  return -text.length - 1;
}

function plainEnd(text: string, at: number): number {
  const word = text[at] === 't' ? 'true' : text[at] === 'f' ? 'false' : text[at] === 'n' ? 'null' : '';
  if (word === '') return numberEnd(text, at);
  for (let index = 0; index < word.length; index++)
    if (text[at + index] !== word[index]) return -(at + index) - 1;
  return at + word.length;
}

function numberEnd(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  let end = digits(text, at);
  if (end === at) return -at - 1;
  if (text[at] === '0') end = at + 1;
  if (text[end] === '.') {
    at = end + 1;
    end = digits(text, at);
    if (end === at) return -at - 1;
  }
  if (text[end] === 'e' || text[end] === 'E') {
    at = text[end + 1] === '+' || text[end + 1] === '-' ? end + 2 : end + 1;
    end = digits(text, at);
    if (end === at) return -at - 1;
  }
  return end;
}

function digits(text: string, at: number): number {
  while (at < text.length && charCodeAt(text, at) >= 48 && charCodeAt(text, at) <= 57) at++;
  return at;
}

function space(text: string, at: number): number {
  while (at >= 0 && at < text.length && indexOf(' \t\r\n', text[at]!) >= 0) at++;
  return at;
}

function isHex(sign: string | undefined): boolean {
  return sign !== undefined && indexOf('0123456789abcdefABCDEF', sign) >= 0;
}

/** True if a text has only JSON's white space. */
export function isBlank(text: string): boolean {
  return text === '' || (charCodeAt(text, 0) <= 32 && slice(text, space(text, 0)) === '');
}
