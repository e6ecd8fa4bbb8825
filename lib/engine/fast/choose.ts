/** Chooses the text for a lane: its pipeline's own, if it has one, or the one that all share. */
import { inheritsNoIndex } from '../../platform/builtins.ts';
import { EACH, INTS, LIST, REDUCE, SUM, TEST } from '../contract.ts';
import type { AnySink, Callback } from '../contract.ts';
import { PARTS, WALK } from '../run/flow.ts';
import type { Way } from '../run/flow.ts';
import { FEW, fingerprintOf, LoopCopies } from './loopCopies.ts';
import type { Owner } from './loopCopies.ts';
import { texts } from './copies.ts';
import type { Text } from '../run/faster.ts';

/** The part of a run that the choice needs, and the chosen text. */
export interface Lane {
  readonly way: Way;
  readonly first: Callback | undefined;
  readonly second: Callback | undefined;
  readonly deep: { readonly calls: readonly Callback[] } | undefined;
  readonly most: number;
  /** The number of slots to set aside for a list. */
  room: number;
  text: Text;
  /**
   * The pipeline's record, if it may be worth a text of its own; and whether the run adds its count of elements there.
   */
  owner: Owner | undefined;
  counts: boolean;
  /** The shape of the chain: 0 for more than two stages. */
  readonly shape: number;
  readonly from: number;
  readonly parts: object | undefined;
  /** The iterator of a Set or Map, which a text of its own may read by for…of. */
  readonly iterator: object | undefined;
  /** Continues by a text of its own, or by one for any way of reading. */
  runBy(text: Text): void;
  runByAny(text: Text): void;
}

/** Numbers of shapes: more than two stages, and any smaller chain. */
const DEEP = 0;
const ANY_SHAPE = 1;

/** The longest array that is made at once; a longer one grows. */
const LONGEST = 2 ** 25;

/** Gives `lane` its text. `length` is the number of elements, −1 for unknown. */
export function chooseText(lane: Lane, length: number, sink: AnySink): void {
  const { shape } = lane;
  const { into } = sink.how;
  // Maps alone give as many elements as they get, so that the result can be made at once.
  if (into === LIST && length >= FEW && (shape < 3 || shape === 4)) lane.room = roomFor(length, lane.most);
  lane.text = sharedText(sink);
  if ((shape > 1 || into === EACH) && (length >= FEW || length < 0)) chooseOwn(lane, length, sink);
}

/** The text that any run into such a sink may use. */
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

/** After a sum has met a number that is no integer: continues by the text for all numbers, now and in later runs. */
export function turnToReals(lane: Lane, sink: AnySink): void {
  const { owner } = lane;
  owner!.unfit = true;
  const own = ownerOf(SUM, lane, sink, owner!.seen)?.text;
  if (own === undefined) lane.runByAny(sharedText(sink));
  else lane.runBy(own);
}

/** Gives `lane`, which has more than two stages, its pipeline's own text; false if the pipeline has none. */
export function chooseDeep(lane: Lane, length: number, sink: AnySink): boolean {
  if (length < FEW) return false;
  chooseOwn(lane, length, sink);
  return lane.text !== undefined;
}

/** The pools, by kind of sink, way of reading and shape. */
const pools: LoopCopies[][][] = [];

/** The record of a pipeline that may be worth a text of its own; undefined if there is no text for it. */
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
  // How much of endless terms will be read is unknown; how much of a cursor is known afterwards.
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

/** The number of slots to set aside for `length` elements, of which `most` are wanted. A Proxy may give any length. */
function roomFor(length: number, most: number): number {
  const known = typeof length === 'number' && length >>> 0 === length && length <= LONGEST;
  return known ? (most >= 0 && most < length ? most : length) : 0;
}
