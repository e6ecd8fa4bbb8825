/** How the fast tier opens what stands above a chain of maps and filters, so that its loops can read it. */
import { create } from '../../structures/builtins.ts';
import type { Progression } from '../../structures/progression.ts';
import { BuiltinCursor, OwnCursor } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { openBy } from '../open.ts';
import { derive, iteratorMethod } from '../plan.ts';
import type { Operation, Plan } from '../plan.ts';
import { ARRAY, MAPPING, mapSize, openBuiltin, SET, setSize, walkOf } from '../pristine.ts';
import type { BuiltinWalk } from '../pristine.ts';
import { Run } from '../run.ts';
import { closeScope } from '../scope.ts';
import { ROOT } from '../stage.ts';
import type { Root } from '../stage.ts';
import type { Job } from '../tier.ts';
import { fail } from './fail.ts';
import { ARRAY_UNSEEN, CURSOR, nextPart, RANGE, WALK } from './parts.ts';

/**
 * Opens what stands `depth` nodes above `plan` for `job`, of which at most `wanted` elements are wanted; answers whether
 * there is an element. `byParts`: whether the job can go over one part after the other.
 */
export function openBase(
  plan: Plan<unknown>,
  depth: number,
  job: Job,
  wanted: number,
  byParts: boolean = true,
): boolean {
  let node = plan;
  for (let left = depth; left > 0; left--) node = node.up!;
  if (node.kind === ROOT) {
    const { foreign, items, progression } = node.op as Root<unknown>;
    if (foreign !== undefined) return openForeign(node, foreign, job);
    if (items !== undefined) return openArray(items, job);
    if (progression !== undefined && typeof progression.start === 'number')
      return openRange(progression, job);
  }
  return openSegment(node, job, wanted, byParts);
}

function openArray(array: readonly unknown[], job: Job): boolean {
  job.array = array;
  job.length = array.length;
  job.way = ARRAY_UNSEEN;
  return job.length > 0;
}

function openRange({ start, step, count }: Progression, job: Job): boolean {
  job.length = count;
  job.way = RANGE;
  job.start = start as number;
  job.step = step as number;
  return count > 0;
}

/** Looks at a source of the user's once, as the plain engine does. */
function openForeign(root: Plan<unknown>, source: unknown, job: Job): boolean {
  let walk;
  let method;
  try {
    method = iteratorMethod(source);
    walk = walkOf(source, method);
    if (walk === ARRAY) return openArray(source as unknown[], job);
  } catch (error) {
    return fail(error, root, job, 0, 0, 0, 0, 0);
  }
  if (walk === SET || walk === MAPPING) return openWalk(source as Set<unknown>, walk, job);
  const asked = create(root.op) as { open: Root<unknown>['open'] };
  asked.open = (scope) => openBy(source, method, scope, true);
  return openSegment(derive(root, ROOT, asked as Operation), job, Infinity, false);
}

function openWalk(source: Set<unknown>, walk: BuiltinWalk, job: Job): boolean {
  job.array = source as never;
  job.walk = walk;
  job.way = WALK;
  job.length = walk === SET ? setSize(source) : mapSize(source);
  return job.length > 0;
}

/** Goes over to a cursor, where there is no loop with a for…of. */
export function walkByCursor(job: Job): void {
  job.cursor = new BuiltinCursor(openBuiltin(job.walk, job.array));
  job.way = CURSOR;
  job.cursor.advance();
}

/** All that is no map or filter runs in the plain engine, as one cursor. */
function openSegment(node: Plan<unknown>, job: Job, wanted: number, byParts: boolean): boolean {
  const segment = Run.begin(node, job.operation, false, wanted);
  job.segment = segment;
  job.way = CURSOR;
  try {
    const cursor: Cursor<unknown> = segment.source();
    if (openOwn(cursor, job)) {
      if (job.length > 0) return true;
      closeScope(segment);
      return false;
    }
    job.cursor = cursor;
    if (byParts && cursor.nextPart !== undefined) job.parts = cursor;
    if (job.parts === undefined ? cursor.advance() : nextPart(job, 0)) {
      job.length = 1;
      return true;
    }
    closeScope(segment);
    return false;
  } catch (error) {
    return fail(error, node, job, 0, 0, 0, 0, 0);
  }
}

/** What a stage has collected is read in place of its cursor. */
function openOwn(cursor: Cursor<unknown>, job: Job): boolean {
  if (!(cursor instanceof OwnCursor)) return false;
  const items = (cursor as OwnCursor<unknown>).handOver();
  if (items === undefined) return false;
  job.fresh = cursor.fresh;
  openArray(items, job);
  return true;
}

/** Closes what is open after the loop. What closing throws belongs to the source, unless the terminal had enough. */
export function closeBase(plan: Plan<unknown>, depth: number, job: Job): void {
  const { segment } = job;
  if (segment === undefined) return;
  if (job.index >= 0) closeScope(segment);
  else {
    try {
      closeScope(segment);
    } catch (error) {
      fail(error, plan, job, 0, depth, job.length, 0, 0);
    }
  }
}
