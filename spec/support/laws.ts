/** What the laws have in common: an operation of the catalogue, put behind a Seq. */
import { Seq } from '../../lib/index.ts';
import { stages, usual } from './catalogue.ts';
import type { Entry } from './catalogue.ts';
import { libSide } from './chains.ts';
import { World } from './world.ts';
import type { ArgSpec, Side } from './world.ts';
export { thrown } from './calls.ts';

/** A Seq, as laws see it: any method may be called by its name. */
export type AnySeq = any;

export const side: Side = libSide(Seq);

export function makeWorld(failing: number = 0): World {
  return new World(side, failing);
}

/** What must stand before an operation that stands only right after another. */
export function before(world: World, entry: Entry, seq: AnySeq): AnySeq {
  if (entry.after === undefined) return seq;
  const first = stages.find(({ name }) => name === entry.after)!;
  return seq[first.name](...world.args(usual(first)));
}

/** Calls `entry` on a Seq with the usual arguments, or with others. */
export function call(world: World, entry: Entry, seq: AnySeq, args: readonly ArgSpec[] = usual(entry)): any {
  return before(world, entry, seq)[entry.name](...world.args(args));
}

/** Elements of which an operation makes something. */
export function elements({ over }: Entry): unknown[] {
  if (over === 'one') return [3];
  return over === 'pairs'
    ? [
        [3, 4],
        [1, 2],
      ]
    : [3, 1, 2];
}

/** Runs what an operation gave: a Seq to its end, anything else is the answer already. */
export function finish(entry: Entry, made: any): unknown {
  return entry.plan === true ? made.toArray() : made;
}

/** The iterator of a Seq, to be walked by hand. */
export function walk(seq: AnySeq): any {
  return seq[Symbol.iterator]();
}
