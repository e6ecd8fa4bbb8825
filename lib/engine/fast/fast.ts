/**
 * The fast path: chains of at most two maps and filters at the end of a plan, run by a text of the loop that does nothing else.
 *
 *     what stands above ──▶ an array, terms: read by the text itself
 *                       └─▶ anything else: opened by a pass      ──▶ a text: shared, or the pipeline's own
 *
 * The texts make the reads and calls that the plain loop makes, which the laws in spec/laws/fast.spec.ts hold them to.
 */
import { isArray } from '../../structures/builtins.ts';
import { EACH, INTS, LIST, REDUCE, ROOT, SOURCE, STEP, SUM, TEST } from '../contract.ts';
import type { Callback, Cursor, Root, Sink, StepStage, Terms } from '../contract.ts';
import { iteratorMethod } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { isPlainArray } from '../pristine.ts';
import { CURSOR, ITEMS, TERMS } from '../run/flow.ts';
import type { Way } from '../run/flow.ts';
import { nextRun, Pass } from '../run/pass.ts';
import type { Reduce, Sum, Total } from '../run/sinks.ts';
import { Lane } from './lane.ts';
import { FEW, fingerprintOf, Pool } from './pool.ts';
import type { Owner } from './pool.ts';
import { texts } from './texts.ts';
import type { Text } from './texts.ts';

/** Shapes of at most two stages are smaller numbers than this. */
const SHAPES = 8;
/** By shape: how many stages it has. */
const depths = [0, 0, 1, 1, 2, 2, 2, 2];
/** The longest array that is made at once; one that is longer grows. */
const LONGEST = 2 ** 25;

/** Runs `plan` into `sink`; false where the plain loop has to, and nothing has happened. */
export function fast(plan: Plan, sink: Sink<unknown, unknown>): boolean {
  if (texts.length === 0) return false;
  let last = plan;
  let most = -1;
  if (plan.kind === STEP) {
    most = takenBy(plan, sink);
    if (most < 0) return false;
    last = plan.up!;
  }
  const { shape } = last;
  if (shape === 0 || shape >= SHAPES) return false;
  const depth = depths[shape]!;
  const base = depth === 0 ? last : depth === 1 ? last.up! : last.up!.up!;
  const { kind } = base;
  if (kind === SOURCE) {
    const source = base.op;
    if (isArray(source)) {
      const method = methodOf(source, sink, base);
      if (isPlainArray(source, method)) {
        runLane(new Lane(nextRun(), last, depth, ITEMS, source, undefined), shape, most, sink);
        return true;
      }
      return runPass(new Pass(base, sink.name, nextRun(), Infinity, undefined), last, depth, shape, most, sink, method);
    }
  } else if (kind === ROOT) {
    const { items, progression } = base.op as Root<unknown>;
    if (items !== undefined) {
      runLane(new Lane(nextRun(), last, depth, ITEMS, items, undefined), shape, most, sink);
      return true;
    }
    if (progression !== undefined && typeof progression.start === 'number') {
      runLane(new Lane(nextRun(), last, depth, TERMS, progression, undefined), shape, most, sink);
      return true;
    }
  } else if (kind === STEP) return false;
  if (depth === 0 && sink.into === LIST && most < 0) return false;
  const wanted = depth > 0 ? Infinity : most < 0 ? sink.wants : most;
  return runPass(new Pass(base, sink.name, nextRun(), wanted, undefined), last, depth, shape, most, sink, undefined);
}

/** Opens what stands above the chain by a pass, then runs a text over that. */
function runPass(
  pass: Pass<unknown>,
  last: Plan,
  depth: number,
  shape: number,
  most: number,
  sink: Sink<unknown, unknown>,
  method: unknown,
): true {
  while (!pass.openNow(method));
  const lane = new Lane(pass.id, last, depth, pass.way, pass.source, pass);
  if (runLane(lane, shape, most, sink)) pass.close();
  else pass.leaveNow();
  return true;
}

/** Reads `source[Symbol.iterator]`, as the plain loop does. */
function methodOf(source: unknown, sink: Sink<never, unknown>, base: Plan): unknown {
  try {
    return iteratorMethod(source);
  } catch (error) {
    return new Lane(nextRun(), base, 0, ITEMS, [], undefined).fail(error, 0, sink);
  }
}

/** How many elements the take at the end of `plan` lets through to a list; −1 where that is not all it is. */
function takenBy(plan: Plan, sink: Sink<never, unknown>): number {
  if (sink.into !== LIST) return -1;
  const { takes } = plan.op as StepStage<unknown, unknown>;
  return takes === undefined || takes === 0 || takes === Infinity ? -1 : takes;
}

/** Runs a text until the sink has enough (true) or there is no more. */
function runLane(lane: Lane, shape: number, most: number, sink: Sink<unknown, unknown>): boolean {
  const { into } = sink;
  const { way } = lane;
  const length = lengthOf(way, lane.source);
  if (into === LIST) {
    lane.most = most;
    // Maps alone give as many elements as they get, so that the result can be made at once.
    if (shape < 3 || shape === 4) lane.room = roomFor(length, most);
  }
  const owner = shape > 1 && (length >= FEW || way === CURSOR) ? ownerOf(into, lane, shape, sink, length) : undefined;
  if (owner === undefined) return finish(texts[into]!.shared, lane, sink);
  const enough =
    into === SUM ? sumOwn(owner, lane, shape, sink as never) : finish(owner.text ?? texts[into]!.shared, lane, sink);
  // Of a cursor it is known only now how many there were.
  if (way === CURSOR) owner.seen += lane.i;
  return enough;
}

function finish(text: Text, lane: Lane, sink: Sink<unknown, unknown>): boolean {
  let enough;
  do enough = text(lane, sink);
  while (enough === undefined);
  return enough;
}

/** Sums by the pipeline's own text: first by that for integers, and by the other from where something else has come. */
function sumOwn(ints: Owner, lane: Lane, shape: number, sink: Sum<Total>): boolean {
  if (ints.text !== undefined && !ints.unfit) {
    let enough;
    do enough = ints.text(lane, sink as Sink<unknown, unknown>);
    while (enough === undefined && !sink.odd);
    if (enough !== undefined) return enough;
    ints.unfit = true;
  }
  const owner = ints.unfit ? ownerOf(INTS, lane, shape, sink as never, ints.seen) : undefined;
  return finish(owner?.text ?? texts[SUM]!.shared, lane, sink as Sink<unknown, unknown>);
}

/** By what the elements go into, the way of reading and the shape. Sums have their first pool for integers. */
const pools: Pool[][][] = [];

/** The record of a pipeline that may be worth a text of its own; undefined where there is none to be had. */
function ownerOf(
  into: number,
  lane: Lane,
  shape: number,
  sink: Sink<never, unknown>,
  length: number,
): Owner | undefined {
  const of = into === SUM ? INTS : into === INTS ? SUM : into;
  const copies = texts[of]!.own[lane.way]?.[shape];
  if (copies === undefined || copies.length === 0) return undefined;
  const byWay = (pools[of] ??= []);
  const byShape = (byWay[lane.way] ??= []);
  const pool = (byShape[shape] ??= new Pool(copies));
  // Of endless terms nobody knows how much will be read.
  const count = length === Infinity ? FEW : length;
  return pool.ask(fingerprintOf(lane.first, lane.second, callbackOf(sink)), count);
}

function callbackOf(sink: Sink<never, unknown>): Callback | undefined {
  switch (sink.into) {
    case TEST:
      return sink.ask as Callback;
    case REDUCE:
      return (sink as unknown as Reduce<unknown>).reducer as Callback;
    case EACH:
      return (sink.ask ?? sink.add) as Callback;
    default:
      return undefined;
  }
}

/** How many elements there are, as far as is known; 1 of a cursor. */
function lengthOf(way: Way, source: ArrayLike<unknown> | Terms | Cursor<unknown>): number {
  if (way === ITEMS) return (source as ArrayLike<unknown>).length;
  return way === TERMS ? (source as Terms).count : 1;
}

/** How many slots to set aside for `length` elements, of which `most` are wanted; a Proxy may give any length. */
function roomFor(length: number, most: number): number {
  const known = typeof length === 'number' && length >>> 0 === length && length <= LONGEST;
  return known ? (most >= 0 && most < length ? most : length) : 0;
}
