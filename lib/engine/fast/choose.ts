/** Which text a lane runs by: its pipeline's own, if it has one, or the one that all share. */
import { inheritsNoIndex } from '../../platform/builtins.ts';
import { EACH, INTS, LIST, REDUCE, SUM, TEST } from '../contract.ts';
import type { AnySink, Callback } from '../contract.ts';
import { PARTS, WALK } from '../run/flow.ts';
import type { Way } from '../run/flow.ts';
import { FEW, fingerprintOf, LoopCopies } from './loopCopies.ts';
import type { Owner } from './loopCopies.ts';
import { texts } from './copies.ts';
import type { Text } from '../run/faster.ts';

/** What is known of a run that gets a text, and the text. */
export interface Lane {
  readonly way: Way;
  readonly first: Callback | undefined;
  readonly second: Callback | undefined;
  readonly deep: { readonly calls: readonly Callback[] } | undefined;
  readonly most: number;
  /** How many slots to set aside for a list. */
  room: number;
  text: Text;
  /** The record of the pipeline, where it may be worth a text of its own; and if it is told how much has been read. */
  owner: Owner | undefined;
  counts: boolean;
  /** That of the chain: 0 for more than two stages. */
  readonly shape: number;
  readonly from: number;
  readonly parts: object | undefined;
  /** The iterator of a Set or Map, which a text of its own may read by for…of. */
  readonly iterator: object | undefined;
  /** Goes on by a text of its own, or by one for any way of reading. */
  runBy(text: Text): void;
  runByAny(text: Text): void;
}

/** Numbers of shapes: of more than two stages, and of any with fewer. */
const DEEP = 0;
const ANY_SHAPE = 1;

/** The longest array that is made at once; one that is longer grows. */
const LONGEST = 2 ** 25;

/** Gives `lane` its text. `length` is how many elements there are, −1 for unknown. */
export function chooseText(lane: Lane, length: number, sink: AnySink): void {
  const { shape } = lane;
  const { into } = sink.how;
  // Maps alone give as many elements as they get, so that the result can be made at once.
  if (into === LIST && length >= FEW && (shape < 3 || shape === 4)) lane.room = roomFor(length, lane.most);
  lane.text = sharedText(sink);
  if ((shape > 1 || into === EACH) && (length >= FEW || length < 0)) chooseOwn(lane, length, sink);
}

/** The text that all may run by that end in such a sink. */
export function sharedText({ how }: AnySink): Text {
  return texts[how.into]!.shared;
}

function chooseOwn(lane: Lane, length: number, sink: AnySink): void {
  const { into } = sink.how;
  if ((into === LIST && !inheritsNoIndex()) || (lane.from < 0 && lane.parts === undefined)) return;
  const owner =
    (into === SUM ? ownerOf(INTS, lane, sink, length) : undefined) ?? ownerOf(into, lane, sink, length);
  if (owner === undefined) return;
  lane.owner = owner;
  lane.counts = length < 0;
  if (owner.unfit) turnToReals(lane, sink);
  else if (owner.text !== undefined) lane.runBy(owner.text);
}

/** Of a sum that has met something else than an integer: goes on by the text for all numbers, now and whenever it runs again. */
export function turnToReals(lane: Lane, sink: AnySink): void {
  const { owner } = lane;
  owner!.unfit = true;
  const own = ownerOf(SUM, lane, sink, owner!.seen)?.text;
  if (own === undefined) lane.runByAny(sharedText(sink));
  else lane.runBy(own);
}

/** Gives `lane`, which has more than two stages, the text of its pipeline; false if that has none. */
export function chooseDeep(lane: Lane, length: number, sink: AnySink): boolean {
  if (length < FEW) return false;
  chooseOwn(lane, length, sink);
  return lane.text !== undefined;
}

/** By what the elements go into, the way of reading and the shape. */
const pools: LoopCopies[][][] = [];

/** The record of a pipeline that may be worth a text of its own; undefined where there is none to be had. */
function ownerOf(into: number, lane: Lane, sink: AnySink, length: number): Owner | undefined {
  let { shape } = lane;
  const read = lane.parts !== undefined ? PARTS : lane.iterator !== undefined ? WALK : lane.way;
  const ofWay = texts[into]!.own[read]!;
  if (shape !== DEEP && ofWay[shape]!.length === 0) shape = ANY_SHAPE;
  const copies = ofWay[shape]!;
  if (copies.length === 0) return undefined;
  const byWay = (pools[into] ??= []);
  const byShape = (byWay[read] ??= []);
  const pool = (byShape[shape] ??= new LoopCopies(copies));
  // Of endless terms nobody knows how much will be read, and of a cursor only when it has been.
  const count = length === Infinity ? FEW : length < 0 ? 1 : length;
  return pool.ask(fingerprintOf(callbacksOf(lane), callbackOf(sink)), count);
}

function callbacksOf({ first, second, deep }: Lane): readonly Callback[] {
  if (deep !== undefined) return deep.calls;
  return first === undefined ? [] : second === undefined ? [first] : [first, second];
}

function callbackOf({ how, ask, arg }: AnySink): Callback | undefined {
  switch (how.into) {
    case TEST:
      return ask;
    case REDUCE:
      return arg as Callback;
    case EACH:
      return ask ?? (how.add as Callback);
    default:
      return undefined;
  }
}

/** How many slots to set aside for `length` elements, of which `most` are wanted; a Proxy may give any length. */
function roomFor(length: number, most: number): number {
  const known = typeof length === 'number' && length >>> 0 === length && length <= LONGEST;
  return known ? (most >= 0 && most < length ? most : length) : 0;
}
