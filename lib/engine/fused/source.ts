/** How the fast tier opens a source: as an array or a range that its loops can read, or not at all. */
import { create, isArray } from '../../structures/builtins.ts';
import type { Progression } from '../../structures/progression.ts';
import { openBy } from '../open.ts';
import { derive, iteratorMethod, Plan } from '../plan.ts';
import type { Operation } from '../plan.ts';
import { ARRAY, walkOf } from '../pristine.ts';
import { ROOT } from '../stage.ts';
import type { Root } from '../stage.ts';
import type { Job } from '../tier.ts';
import { fail } from './fail.ts';
import { ARRAY_UNSEEN, RANGE } from './parts.ts';

/** Gives `job` what stands `depth` nodes above `last`; or gives the plan that the plain engine has to run instead. */
export function openBase(
  plan: Plan<unknown>,
  last: Plan<unknown>,
  depth: number,
  job: Job,
): Plan<unknown> | undefined {
  let node = last;
  for (let left = depth; left > 0; left--) node = node.up!;
  if (node.kind !== ROOT) return plan;
  const { foreign, items, progression } = node.op as Root<unknown>;
  if (foreign !== undefined) return openForeign(plan, node, foreign, job);
  if (items !== undefined) openArray(items, job);
  else if (progression !== undefined && typeof progression.start === 'number') openRange(progression, job);
  else return plan;
  return undefined;
}

function openArray(array: readonly unknown[], job: Job): void {
  job.array = array;
  job.length = array.length;
  job.way = ARRAY_UNSEEN;
}

function openRange({ start, step, count }: Progression, job: Job): void {
  job.length = count;
  job.way = RANGE;
  job.start = start as number;
  job.step = step as number;
}

/** Looks at an array as the plain engine does, which must not look again, and reads its first length. */
function openForeign(
  plan: Plan<unknown>,
  root: Plan<unknown>,
  source: unknown,
  job: Job,
): Plan<unknown> | undefined {
  if (!isArrayLoosely(source)) return plan;
  try {
    const method = iteratorMethod(source);
    if (walkOf(source, method) !== ARRAY) return reread(plan, root, source, method);
    openArray(source, job);
    return undefined;
  } catch (error) {
    return fail(error, root, job, 0, 0, 0, 0, 0);
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
