/**
 * Finds what cannot travel, and says why: runs after writing has failed, so that writing itself keeps no paths.
 *
 *     Map { 'Oslo' → [1, Customer {}] } ──▶ what the job holds.get("Oslo")[1] is a Customer: …
 */
import { quoteJson } from '../text/builtins.ts';
import { kitOf } from '../structures/composite.ts';
import { PortableError } from './errors.ts';

/** Deeper data contain themselves, most likely. Less than what the stack of any engine allows. */
export const DEEPEST = 1000;

const { getPrototypeOf } = Object;
const tagOf = Object.prototype.toString;

/** The kind of an object that can travel; undefined for any other. Prototypes of other realms count as well. */
export function kindOf(
  value: object,
): 'array' | 'key' | 'map' | 'set' | 'date' | 'bytes' | 'object' | undefined {
  const proto = getPrototypeOf(value) as object | null;
  if (proto === null) return 'object';
  const above = getPrototypeOf(proto) as object | null;
  if (above === null) return 'object';
  if (kitOf(value) !== undefined) return 'key';
  // Of `class Customer extends Map`, the prototype of the prototype is no Object.prototype.
  const isBuiltin = getPrototypeOf(above) === null;
  switch (tagOf.call(value)) {
    case '[object Array]':
      return isBuiltin ? 'array' : undefined;
    case '[object Map]':
      return isBuiltin ? 'map' : undefined;
    case '[object Set]':
      return isBuiltin ? 'set' : undefined;
    case '[object Date]':
      return isBuiltin ? 'date' : undefined;
    case '[object Uint8Array]':
      return 'bytes';
    default:
      return undefined;
  }
}

/** The error for the first thing in `value` that cannot travel. */
export function unportable(value: unknown): PortableError {
  return search(value, '', false, 0) ?? new PortableError('cannot be written', '');
}

function search(value: unknown, path: string, isKey: boolean, depth: number): PortableError | undefined {
  if (depth > DEEPEST)
    return new PortableError(`lies more than ${DEEPEST} deep: it may contain itself`, at(path));
  if (typeof value === 'function') return new PortableError(`is a function: ${PLAIN}`, path);
  if (typeof value === 'symbol') return new PortableError(`is a symbol: ${PLAIN}`, path);
  if (typeof value !== 'object' || value === null) return undefined;
  const kind = kindOf(value);
  if (isKey && kind !== 'key') return new PortableError(KEY, path);
  if (kind === undefined) return new PortableError(foreign(value), path);
  return within(value, kind, path, depth + 1);
}

function within(value: object, kind: string, path: string, depth: number): PortableError | undefined {
  if (kind === 'array' || kind === 'key') {
    const items = value as readonly unknown[];
    for (let i = 0; i < items.length; i++) {
      const isDate = kind === 'key' && tagOf.call(items[i]) === '[object Date]';
      const found = search(items[i], `${path}[${i}]`, kind === 'key' && !isDate, depth);
      if (found !== undefined) return found;
    }
  } else if (kind === 'map') {
    for (const [key, item] of value as Map<unknown, unknown>) {
      const found =
        search(key, `${path}, a key of a Map,`, true, depth) ??
        search(item, `${path}.get(${shown(key)})`, false, depth);
      if (found !== undefined) return found;
    }
  } else if (kind === 'set') {
    for (const item of value as Set<unknown>) {
      const found = search(item, `${path}, an element of a Set,`, true, depth);
      if (found !== undefined) return found;
    }
  } else if (kind === 'object') return properties(value, path, depth);
  return undefined;
}

function properties(value: object, path: string, depth: number): PortableError | undefined {
  for (const name of Reflect.ownKeys(value)) {
    if (typeof name === 'symbol') return new PortableError(`has a symbol as a key: ${PLAIN}`, path);
    const place = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${quoteJson(name)}]`;
    const found = search((value as Record<string, unknown>)[name], `${path}${place}`, false, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What every message about a value ends with. */
const PLAIN =
  'only plain data can go to another process (numbers, texts, Dates, arrays, Maps, Sets, plain objects); keep its parts, and make it anew in finish(…)';

const KEY =
  'is an object: in another process it is another object, so the groups would never meet; use a text or a number, or key(…) of several';

function foreign(value: object): string {
  const maker = (value as { constructor?: { name?: unknown } }).constructor;
  const name = typeof maker?.name === 'string' && maker.name !== '' ? maker.name : 'an object of a class';
  if (name === 'Promise')
    return 'is a Promise: the callbacks of a job cannot wait; let it read what it needs when its module loads';
  return `is a ${name}: ${PLAIN}`;
}

/** The end of a long path is enough. */
function at(path: string): string {
  return path.length > 60 ? `${path.slice(0, 60)}…` : path;
}

function shown(key: unknown): string {
  return typeof key === 'string' ? quoteJson(key) : String(key);
}
