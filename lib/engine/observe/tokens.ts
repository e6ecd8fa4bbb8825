/**
 * Tokens: they go through a stage in place of its elements, so that the stage itself tells where an element went.
 *
 *     chunks(2)        gets  5   7   9    SKIP   [5, 7]   SKIP       what the run sees
 *     its double       gets  ⓪   ①   ②    SKIP   [⓪, ①]   SKIP       ② is in the state: it is held
 *
 * Only stages that hold elements have such a double, and only while moments are told. They move elements about without
 * looking at them. One that looks (distinct) answers otherwise than its double, which is then not asked.
 */
import { getOwnPropertyDescriptor, isArray, ownKeys, put, SafeSet } from '../../platform/builtins.ts';

/** Stands for an element, which is known by the moment at which it was given. */
export class Token {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** The tokens that can be reached from `root`, in order, without going into what is in `closed`. */
export function tokensIn(root: unknown, closed: readonly unknown[]): Token[] {
  const found: Token[] = [];
  const seen = new SafeSet<unknown>();
  for (let i = 0; i < closed.length; i++) seen.add(closed[i]);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Token) put(found, found.length, value);
    else if (isArray(value)) for (let i = 0; i < value.length; i++) visit(value[i]);
    else {
      const keys = ownKeys(value);
      for (let i = 0; i < keys.length; i++) visit(getOwnPropertyDescriptor(value, keys[i]!)!.value);
    }
  };
  visit(root);
  return found;
}

/** The elements that tokens stand for. */
export function idsOf(tokens: readonly Token[]): number[] {
  const ids: number[] = [];
  for (let i = 0; i < tokens.length; i++) put(ids, i, tokens[i]!.id);
  return ids;
}

/** True if `token` is one of `tokens`. */
export function hasToken(tokens: readonly Token[], token: Token): boolean {
  for (let i = 0; i < tokens.length; i++) if (tokens[i] === token) return true;
  return false;
}
