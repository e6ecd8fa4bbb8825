/** How the fast tier opens a source: as an array or a range that its loops can read, or not at all. */
import { create, isArray } from '../../structures/builtins.ts';
import type { Progression } from '../../structures/progression.ts';
import { openBy } from '../open.ts';
import { derive, iteratorMethod, Plan } from '../plan.ts';
import type { Operation } from '../plan.ts';
import { ARRAY, walkOf } from '../pristine.ts';
import type { Run } from '../run.ts';
import { ROOT } from '../stage.ts';
import type { Root } from '../stage.ts';
import { fail } from './fail.ts';
import { ARRAY_UNSEEN, RANGE } from './parts.ts';
import type { Readable } from './parts.ts';

const nothing: readonly unknown[] = [];

/** Opens what stands `depth` nodes above `last`; or gives the plan that the plain engine has to run in place of `plan`. */
export function openBase(
  plan: Plan<unknown>,
  last: Plan<unknown>,
  depth: number,
  run: Run,
): Readable | Plan<unknown> {
  let node = last;
  for (let left = depth; left > 0; left--) node = node.up!;
  if (node.kind !== ROOT) return plan;
  const { foreign, items, progression } = node.op as Root<unknown>;
  if (foreign !== undefined) return openForeign(plan, node, foreign, run);
  if (items !== undefined) return readableArray(items);
  return progression === undefined || typeof progression.start === 'bigint'
    ? plan
    : readableRange(progression);
}

function readableArray(array: readonly unknown[]): Readable {
  return { array, length: array.length, way: ARRAY_UNSEEN, start: 0, step: 0 };
}

function readableRange({ start, step, count }: Progression): Readable {
  return { array: nothing, length: count, way: RANGE, start: start as number, step: step as number };
}

/** Looks at an array as the plain engine does, which must not look again, and reads its first length. */
function openForeign(
  plan: Plan<unknown>,
  root: Plan<unknown>,
  source: unknown,
  run: Run,
): Readable | Plan<unknown> {
  if (!isArrayLoosely(source)) return plan;
  try {
    const method = iteratorMethod(source);
    return walkOf(source, method) === ARRAY ? readableArray(source) : reread(plan, root, source, method);
  } catch (error) {
    return fail(error, root, run, 0, 0, 0, 0, 0);
  }
}

/** A revoked Proxy makes `isArray` throw: that is for the plain engine to tell. */
function isArrayLoosely(value: unknown): value is unknown[] {
  try {
    return isArray(value);
  } catch {
    return false;
  }
}

/** `plan`, whose source has been asked for its iterator method. */
function reread(plan: Plan<unknown>, root: Plan<unknown>, source: unknown, method: unknown): Plan<unknown> {
  const asked = create(root.op) as { open: Root<unknown>['open'] };
  asked.open = (scope) => openBy(source, method, scope, true);
  return rebased(plan, root, asked as Operation);
}

function rebased(node: Plan<unknown>, root: Plan<unknown>, op: Operation): Plan<unknown> {
  if (node === root) return derive(node, ROOT, op);
  return derive(node, node.kind, node.op, rebased(node.up!, root, op));
}
