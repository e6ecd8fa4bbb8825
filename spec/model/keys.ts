/** Keys: which are one and the same, which are missing, and in which order they stand. */
import type { Fn } from './core.ts';

/** The default order: one kind only; then NaN, null and undefined, last in both directions. */
export function compareDefault(a: unknown, b: unknown, sign: number = 1): number {
  const x = rank(a);
  const y = rank(b);
  if (x.late || y.late) return x.late - y.late;
  if (x.kind !== y.kind) throw new TypeError('different kinds');
  if (isComposite(a)) return compareParts(a, b as readonly unknown[], sign);
  const left = a as number;
  const right = b as number;
  return left < right ? -sign : left > right ? sign : 0;
}

/** What stands for a composite key in the model, where equal ones are one object. */
const isComposite = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && Object.isFrozen(value);

/** By their texts, which may be the same for different ones. */
const composites = new Map<string, (readonly unknown[])[]>();

/** Keys of equal parts are one object. */
export function key(...parts: unknown[]): readonly unknown[] {
  const text = `key(${parts.map(partText).join(', ')})`;
  const alike = composites.get(text) ?? [];
  const known = alike.find((other) => parts.every((part, i) => [other[i]].includes(part)));
  if (known !== undefined) return known;
  const made = Object.freeze(Object.defineProperty(parts, 'toString', { value: () => text }));
  composites.set(text, [...alike, made]);
  return made;
}

function partText(part: unknown): string {
  if (typeof part === 'string') return JSON.stringify(part);
  if (Array.isArray(part) && !isComposite(part)) return 'an array';
  return typeof part === 'object' && part !== null && !isComposite(part) ? 'an object' : String(part);
}

function compareParts(a: readonly unknown[], b: readonly unknown[], sign: number): number {
  for (const [i, part] of a.slice(0, b.length).entries()) {
    const order = compareDefault(part, b[i], sign);
    if (order !== 0) return order;
  }
  return sign * (a.length - b.length);
}

export function rank(value: unknown): { kind: string; late: number } {
  if (value === undefined) return { kind: '', late: 3 };
  if (value === null) return { kind: '', late: 2 };
  if (isComposite(value)) return { kind: 'composite', late: 0 };
  if (value instanceof Date) return { kind: 'date', late: Number.isNaN(value.getTime()) ? 1 : 0 };
  if (typeof value === 'number' || typeof value === 'bigint')
    return { kind: 'numeric', late: value !== value ? 1 : 0 };
  if (typeof value === 'string' || typeof value === 'boolean') return { kind: typeof value, late: 0 };
  throw new TypeError('no default order');
}

/** The order of a compare function of the user's, which gets no undefined and gives numbers; without one, the default order. */
export function ordering(compare: Fn | undefined): (a: unknown, b: unknown) => number {
  if (compare === undefined) return (a, b) => compareDefault(a, b);
  return (a, b) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order: unknown = compare(a, b);
    if (typeof order !== 'number' || Number.isNaN(order)) throw new TypeError('not a number');
    return order;
  };
}

/** A stable sort by insertion, so that it leans on nothing. */
export function sorted<T>(values: readonly T[], compare: (a: T, b: T) => number): T[] {
  const result: T[] = [];
  for (const value of values) {
    let at = result.length;
    while (at > 0 && compare(result[at - 1]!, value) > 0) at--;
    result.splice(at, 0, value);
  }
  return result;
}

/** True for a key that meets nothing in a join; a frozen array stands for a composite key. */
export const isMissing = (key: unknown): boolean =>
  key === undefined || key === null || (isComposite(key) && key.some(isMissing));
