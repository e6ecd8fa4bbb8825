/** Values in a few characters, for the picture of a run. None of the user's code runs, unless a Proxy is looked at. */
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  ownKeys,
  stringSlice,
} from '../../platform/builtins.ts';
import { show } from '../../structures/show.ts';
import { knownPlan } from '../plan.ts';

/** The largest number of characters of a simple value, and of an array or object. */
const SIMPLE = 8;
const COMPOUND = 12;

/** `3`, `"a long…`, `[1, 2]`, `{id: 1}`, `Map`, `even: Seq` for a group. */
export function brief(value: unknown): string {
  if (typeof value !== 'object' || value === null) return cut(show(value), SIMPLE);
  try {
    return cut(compound(value), COMPOUND);
  } catch {
    // For example a revoked Proxy.
    return 'an object';
  }
}

function compound(value: object): string {
  if (isArray(value)) {
    let text = '';
    for (let i = 0; i < value.length && text.length <= COMPOUND; i++)
      text += `${i === 0 ? '' : ', '}${partOf(value, i)}`;
    return `[${text}]`;
  }
  if (knownPlan(value) !== undefined) {
    const key = getOwnPropertyDescriptor(value, 'key');
    return key === undefined ? nameOf(value) : `${simple(key.value)}: ${nameOf(value)}`;
  }
  const prototype = getPrototypeOf(value);
  if (prototype !== null && getPrototypeOf(prototype) !== null) return nameOf(value);
  const keys = ownKeys(value);
  let text = '';
  for (let i = 0; i < keys.length && text.length <= COMPOUND; i++)
    text += `${i === 0 ? '' : ', '}${typeof keys[i] === 'string' ? (keys[i] as string) : '…'}: ${partOf(value, keys[i]!)}`;
  return `{${text}}`;
}

function partOf(value: object, key: PropertyKey): string {
  const part: unknown = getOwnPropertyDescriptor(value, key)?.value;
  return simple(part);
}

function simple(value: unknown): string {
  if (typeof value !== 'object' || value === null) return show(value);
  return isArray(value) ? '[…]' : '{…}';
}

/** The name of the class, where it can be read without a call. */
function nameOf(value: object): string {
  const made: unknown = getOwnPropertyDescriptor(getPrototypeOf(value)!, 'constructor')?.value;
  const name: unknown =
    typeof made === 'function' ? getOwnPropertyDescriptor(made, 'name')?.value : undefined;
  return typeof name === 'string' && name !== '' ? name : 'an object';
}

function cut(text: string, most: number): string {
  return text.length > most ? `${stringSlice(text, 0, most - 1)}…` : text;
}
