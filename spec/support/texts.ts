/**
 * The further texts of the loop, and runs that do without any.
 *
 *     running()          the name of the text that calls the callback in which this is asked
 *     plainly(() => …)   the same by the plain loop, which is what every text is held to
 */
import type { TextsOf } from '../../lib/engine/fast/copies.ts';
import type { Text } from '../../lib/engine/run/faster.ts';
import { hasten } from '../../lib/engine/fast/fast.ts';
import { shorten } from '../../lib/engine/run/drive.ts';
import { quicken } from '../../lib/engine/run/faster.ts';

/** False with SEQ_PLAIN=1: nothing then runs but the plain loop, which every law has to stand too. */
export const withTexts: boolean = process.env['SEQ_PLAIN'] !== '1';

/** Written by spec/support/setup.mjs, so that TypeScript has nothing to look at. */
const file: string = '../../build/texts/copies.mjs';

/** By the numbers of the contract; empty where there is none. */
export const texts: readonly TextsOf[] = withTexts
  ? ((await import(file)) as { texts: TextsOf[] }).texts
  : [];

/** A text, and what it is for. `into`, `way` and `shape` are numbers of the engine; a shared one has neither way nor shape. */
export interface Described {
  readonly title: string;
  readonly text: Text;
  readonly into: number;
  readonly way: number | undefined;
  readonly shape: number | undefined;
}

const intos = ['EACH', 'LIST', 'SUM', 'REDUCE', 'TEST', 'INTS'];
const ways = ['ITEMS', 'TERMS', 'CURSOR', 'WALK', 'PARTS'];

/** The number of texts for any chain of at most two stages. */
export const ANY_SHAPE = 1;
/** A chain of more than two stages, which are run by texts for up to ten. */
const deep = 'mffm';

/** All of them, each once. */
export const everyText: readonly Described[] = texts.flatMap(({ shared, own }, into) => [
  ...(shared === undefined
    ? []
    : [{ title: `${intos[into]}, shared`, text: shared, into, way: undefined, shape: undefined }]),
  ...own.flatMap((shapes, way) =>
    shapes.flatMap((copies, shape) =>
      copies.map((text, at) => ({
        title: `${intos[into]} over ${ways[way]}, ${shape === ANY_SHAPE ? 'any' : lettersOf(shape)}, number ${at + 1}`,
        text,
        into,
        way,
        shape,
      })),
    ),
  ),
]);

/** `mf` for a map and a filter, from the number of their shape: a 1, then 0 for each map and 1 for each filter. */
export function lettersOf(shape: number): string {
  if (shape === 0) return deep;
  if (shape === ANY_SHAPE) return 'ff';
  return shape.toString(2).slice(1).replace(/0/g, 'm').replace(/1/g, 'f');
}

/** The name of the text of the loop that is running: `flow` for the plain one; undefined outside of them. */
export function running(): string | undefined {
  return / at (?:\w+\.)?(text\d+|flow) /.exec(new Error('where').stack!)?.[1];
}

let least: number | undefined;

/** From now on faster ways are looked for where there are `count` elements, so that few are enough in a spec; as usual without one. */
export function hastenFrom(count?: number): void {
  least = count;
  hasten(count);
}

/** What `work` gives where all runs take the plain loop. */
export function plainly<R>(work: () => R): R {
  quicken(undefined as never, Infinity);
  shorten(undefined as never);
  try {
    return work();
  } finally {
    hasten(least);
  }
}
