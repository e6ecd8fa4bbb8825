/** The stages that have a loop: which piece each becomes, and what stands for its arguments. */
import type { Args } from './args.ts';
import { Unwritten } from './args.ts';

/** A stage of one chain. */
export interface Stage {
  /** The piece: `map`, `filter`, or one of the steps of the material. */
  readonly piece: string;
  /** What stands for `arg_`, or for each of its fields. */
  readonly arg: string | Readonly<Record<string, string>>;
}

const one =
  (piece: string) =>
  (args: Args): Stage => ({ piece, arg: args.between(1, 1).fn(0) });
const keyed =
  (piece: string) =>
  (args: Args): Stage => {
    const key = args.between(0, 1).maybeFn(0);
    return key === undefined ? { piece, arg: 'undefined' } : { piece: `${piece}By`, arg: key };
  };

function scan(args: Args): Stage {
  const reducer = args.between(1, 2).fn(0);
  return args.count === 1
    ? { piece: 'scan', arg: { reducer } }
    : { piece: 'scanSeeded', arg: { reducer, seed: args.value(1) } };
}

function slice(args: Args): Stage {
  const from = args.between(2, 2).count32(0, 0);
  return { piece: 'slice', arg: { from, to: args.count32(1, 0) } };
}

const table: Readonly<Record<string, (args: Args) => Stage>> = {
  map: one('map'),
  filter: one('filter'),
  flatMap: one('flatMap'),
  filterMap: one('filterMap'),
  tap: one('tap'),
  enumerate: (args) => ({ piece: 'enumerate', arg: args.between(0, 1).int(0, '0') }),
  take: (args) => ({ piece: 'take', arg: args.between(1, 1).count32(0, 0) }),
  drop: (args) => ({ piece: 'drop', arg: args.between(1, 1).count32(0, 0) }),
  takeWhile: one('takeWhile'),
  dropWhile: one('dropWhile'),
  takeUntil: one('takeUntil'),
  slice,
  scan,
  mapAccum: (args) => ({ piece: 'mapAccum', arg: { fn: args.between(2, 2).fn(0), seed: args.value(1) } }),
  dedupe: keyed('dedupe'),
  distinct: keyed('distinct'),
  chunks: (args) => ({ piece: 'chunks', arg: args.between(1, 1).count32(0, 1) }),
  windows: (args) => ({ piece: 'windows', arg: { size: args.between(1, 1).count32(0, 1) } }),
};

export function stageOf(args: Args): Stage {
  if (!Object.hasOwn(table, args.name)) throw new Unwritten(`${args.name} has no loop`);
  return table[args.name]!(args);
}
