/**
 * One-shot sources: those that can be iterated only once.
 *
 * A source is one-shot when it is a bare iterator, or is its own iterator. That it has ended or been closed is noted
 * on the source object itself (spent.ts), not on one Seq, so that it holds in whatever plan the object is. That set
 * and lib/sharing are the only state outside a run.
 */
import { apply, put, SafeWeakMap, TypeError } from '../../platform/builtins.ts';
import { traitsOf } from '../bounds.ts';
import type { PlanNode } from '../contract.ts';
import { isObject } from '../../structures/isObject.ts';
import { isAsync, iteratorMethod, knownPlan, Plan } from '../plan.ts';
import { hasBuiltinIterator } from '../../platform/pristine.ts';
import { isSpent, markSpent } from './spent.ts';
import { own } from '../../structures/faults.ts';
import type { AnyFunction } from '../../structures/faults.ts';

/** A box for a thrown value, since any value can be thrown, `undefined` included. */
export interface Failure {
  readonly error: unknown;
}

/** The sources opened before: true for one that makes a new iterator each time. */
const seen = new SafeWeakMap<object, boolean>();

/** Notes whether `source`, when opened, made a new iterator. */
export function markRepeatable(source: object, repeatable: boolean): void {
  seen.set(source, repeatable);
}

/** True if `source` is known to make a new iterator each time. */
export function isRepeatable(source: object): boolean {
  return seen.get(source) === true;
}

/** Calls `return` as the standard's IteratorClose does with a normal completion. */
export function callReturn(iterator: object): void {
  const method = (iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return;
  if (typeof method !== 'function')
    throw own(new TypeError('the iterator to close has a `return` that is not a function'));
  const result: unknown = apply(method, iterator, []);
  if (!isObject(result))
    throw own(new TypeError('the `return` of the iterator to close did not give an object'));
}

let leaveWaiting: ((source: object) => void) | undefined;

/** Sets the function that closes sources of plans that wait; nobody waits for its result. */
export function leaveBy(leave: (source: object) => void): void {
  leaveWaiting = leave;
}

/**
 * Closes the one-shot sources of something that was never opened, the newest first. Of a re-iterable source nothing
 * is opened and nothing closed. The first failure wins over later ones.
 */
export function closeUnopened(source: unknown, failure: Failure | undefined): Failure | undefined {
  const sources = sourcesIn(source);
  const close = planIn(source)?.waits === true ? leaveWaiting! : closeIfOneShot;
  for (let i = 0; i < sources.length; i++) {
    try {
      close(sources[i]!);
    } catch (error) {
      failure ??= { error };
    }
  }
  return failure;
}

/** The user's own objects that a plan reads, the newest first; `source` may also be such an object itself. */
export function sourcesIn(source: unknown): object[] {
  const found: object[] = [];
  const stack: unknown[] = [source];
  for (let length = 1; length > 0;) {
    const next = stack[--length];
    const plan = planIn(next);
    if (plan !== undefined) length = stackParts(plan, stack, length);
    else if (isObject(next)) put(found, found.length, next);
  }
  return found;
}

/** Closes the one-shot sources of a plan that was never opened. */
export function closeNever(plan: PlanNode): void {
  const failure = closeUnopened(plan, undefined);
  if (failure !== undefined) throw failure.error;
}

/** A run knows its nodes, a stage the facades of its sides. */
function planIn(source: unknown): PlanNode | undefined {
  return source instanceof Plan ? source : knownPlan(source);
}

/** Puts the sources of `plan` on the stack, so that the last stage's last side comes off first and the root last. */
function stackParts(plan: PlanNode, stack: unknown[], length: number): number {
  const parts: unknown[] = [];
  let count = 0;
  for (let node: PlanNode | undefined = plan; node !== undefined; node = node.up) {
    const { sides, foreign } = traitsOf(node);
    if (sides !== undefined) for (let i = sides.length - 1; i >= 0; i--) put(parts, count++, sides[i]);
    if (foreign !== undefined) put(parts, count++, foreign);
  }
  while (count > 0) put(stack, length++, parts[--count]);
  return length;
}

/** True if `source` is known to be one-shot. */
export function isOneShot(source: object): boolean {
  return seen.get(source) === false;
}

/**
 * True if another run of `plan` gives the same elements, callbacks aside; false if some source in it is one-shot,
 * undefined while that is not known because a source of the user's own kind was never opened. Opens nothing.
 */
export function repeatable(plan: unknown): boolean | undefined {
  const stack: unknown[] = [plan];
  let answer: boolean | undefined = true;
  for (let length = 1; length > 0;) {
    const next = stack[--length];
    const found = planIn(next);
    if (found === undefined) {
      const one = isObject(next) ? repeatableSource(next) : true;
      if (one === false) return false;
      answer = one === undefined ? undefined : answer;
      continue;
    }
    for (let node: PlanNode | undefined = found; node !== undefined; node = node.up) {
      const { sides, later, foreign, oneShot } = traitsOf(node);
      if (oneShot === true) return false;
      if (sides !== undefined) for (let i = 0; i < sides.length; i++) put(stack, length++, sides[i]);
      if (later !== undefined) for (let i = 0; i < later.length; i++) put(stack, length++, later[i]);
      if (foreign !== undefined) put(stack, length++, foreign);
    }
  }
  return answer;
}

function repeatableSource(source: object): boolean | undefined {
  const known = seen.get(source);
  if (known !== undefined) return known;
  const method = iteratorMethod(source);
  if (method === undefined || method === null) return isAsync(source) ? undefined : false;
  return hasBuiltinIterator(source, method) ? true : undefined;
}

/**
 * Closes `source` if it is one-shot. Only an object with a callable `next` can be its own iterator, so only such an
 * object is asked for one. An iterator that it makes after all is closed unread. The answer is remembered.
 */
export function closeIfOneShot(source: object): void {
  if (seen.get(source) === true) return;
  const method = iteratorMethod(source);
  if (method !== undefined && method !== null) {
    if (hasBuiltinIterator(source, method)) return;
    if (typeof method !== 'function' || typeof (source as { next?: unknown }).next !== 'function') return;
    if (!seen.has(source) && !isItsOwn(source, method as AnyFunction)) return;
  }
  if (isSpent(source)) return;
  markSpent(source);
  callReturn(source);
}

/**
 * Asks `source` for its iterator, and remembers whether that is `source` itself. Another iterator was made in vain: it
 * is closed, and errors of that or of the asking are swallowed.
 */
function isItsOwn(source: object, method: AnyFunction): boolean {
  try {
    const iterator: unknown = apply(method as () => unknown, source, []);
    markRepeatable(source, iterator !== source);
    if (iterator === source) return true;
    if (isObject(iterator)) callReturn(iterator);
  } catch {
    // Nobody asked for it.
  }
  return false;
}
