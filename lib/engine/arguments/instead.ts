/**
 * Describes a value that was given in place of something iterable, and the remedy: await a promise, call a function,
 * iterate an async iterable with AsyncSeq, …
 *
 * To tell these apart, properties of the value are read, but only once it is sure to be refused. Errors of these reads
 * are swallowed.
 */
import { getOwnPropertyDescriptor, toStringTagSymbol } from '../../platform/builtins.ts';
import { show } from '../../structures/show.ts';
import { asyncMethod, isAsync, isFacadeMethod, iteratorMethod, knownPlan } from '../plan.ts';

/** The advice of an operation, in place of the usual advice; undefined for none. */
export type Remedy = (value: unknown) => string | undefined;

/** The advice for the result of a callback: a number was hardly meant as a range. */
export const oneByOne: Remedy = (value) =>
  typeof value === 'object' || typeof value === 'string' || value === undefined
    ? undefined
    : 'for one element, give [value]';

/** `value` in words, and the remedy. `facade` is the class whose sequence was to be made. */
export function showInstead(value: unknown, remedy: Remedy | undefined, facade = 'Seq'): string {
  try {
    const advice = remedy?.(value);
    return advice === undefined ? advise(value, facade) : `${show(value)}; ${advice}`;
  } catch {
    return show(value);
  }
}

const LOOP = 'collect it first: for await (const value of source) list.push(value)';

function advise(value: unknown, facade: string): string {
  const shown = show(value);
  switch (typeof value) {
    case 'string':
      return `${shown}; to go over its characters, pass ${facade}.from(string)`;
    case 'number':
    case 'bigint':
      return `${shown}; for the numbers of a range, pass Seq.range(start, end)`;
    case 'function':
      return adviseOnFunction(value, facade);
    case 'object':
      return value === null
        ? `${shown}; if there may be none, pass value ?? []`
        : adviseOnObject(value, facade);
    default:
      return value === undefined ? `${shown}; if there may be none, pass value ?? []` : shown;
  }
}

function adviseOnFunction(value: object, facade: string): string {
  const call = `call it, or pass ${facade}.defer(function), which calls it for each run`;
  switch ((value as { [toStringTagSymbol]?: unknown })[toStringTagSymbol]) {
    case 'GeneratorFunction':
      return `a generator function; ${call}`;
    case 'AsyncGeneratorFunction':
      return `an async generator function; call it and ${LOOP}`;
    case 'AsyncFunction':
      return 'an async function; call it and await what it gives';
    default:
      // The prototype of a class, a built-in one too, cannot be replaced.
      return getOwnPropertyDescriptor(value, 'prototype')?.writable === false
        ? 'a class; pass an object of it, made with new'
        : `a function; ${call}`;
  }
}

function adviseOnObject(value: object, facade: string): string {
  const { then, next, length } = value as { then?: unknown; next?: unknown; length?: unknown };
  if (typeof then === 'function') return 'a promise; await it first';
  if (isAsync(value)) {
    if (!isFacadeMethod(asyncMethod(value))) return `an async iterable; use AsyncSeq.from(…), or ${LOOP}`;
    return knownPlan(value) === undefined
      ? 'a Proxy around a sequence; call the method of the sequence itself'
      : 'an AsyncSeq; begin with AsyncSeq.from(…), or await its elements: await sequence.toArray()';
  }
  if ((iteratorMethod(value) ?? null) !== null) return 'an object whose Symbol.iterator is not a function';
  if (typeof next === 'function') return `an iterator that is not iterable; pass ${facade}.from(iterator)`;
  if (typeof length === 'number') return 'an array-like object; pass Array.from(object)';
  return 'an object; for the properties of an object, pass Object.entries(object)';
}
