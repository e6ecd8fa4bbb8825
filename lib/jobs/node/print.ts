/**
 * A result as text: a string as it is; what can be iterated, one JSON value a line; anything else one line of JSON.
 *
 *     Map { 'Oslo' → 2n }  ──▶  ["Oslo",2]⏎
 *
 * In JSON, Maps and Sets become arrays, a bigint its digits, NaN and the infinities null.
 */

import { iteratorSymbol } from '../../text/builtins.ts';

/** The pieces of the text, in order. */
export function printed(result: unknown): string[] {
  if (typeof result === 'string') return [result];
  const isIterable =
    typeof result === 'object' &&
    result !== null &&
    typeof (result as Iterable<unknown>)[iteratorSymbol] === 'function' &&
    !ArrayBuffer.isView(result);
  if (!isIterable) return [`${json(result)}\n`];
  const lines: string[] = [];
  for (const value of result as Iterable<unknown>) lines.push(`${json(value)}\n`);
  return lines;
}

/** JSON that knows what JSON lacks. */
export function json(value: unknown): string {
  return text(value, 0) ?? 'null';
}

const DEEPEST = 1000;

function text(value: unknown, depth: number): string | undefined {
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined;
  if (depth > DEEPEST)
    throw new TypeError(`the result lies more than ${DEEPEST} deep: it may contain itself`);
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function')
    return text((value as { toJSON: () => unknown }).toJSON(), depth + 1);
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return JSON.stringify(value);
  if (value instanceof Map || value instanceof Set) return list([...value], depth);
  if (Array.isArray(value)) return list(value, depth);
  const entries: string[] = [];
  for (const [name, item] of Object.entries(value)) {
    const own = text(item, depth + 1);
    if (own !== undefined) entries.push(`${JSON.stringify(name)}:${own}`);
  }
  return `{${entries.join(',')}}`;
}

function list(items: readonly unknown[], depth: number): string {
  return `[${Array.from(items, (item) => text(item, depth + 1) ?? 'null').join(',')}]`;
}
