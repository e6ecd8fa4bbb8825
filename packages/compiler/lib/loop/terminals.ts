/** The terminals that have a loop: what becomes of an element, which variables that needs, and the result. */
import type { Args } from './args.ts';
import { Unwritten } from './args.ts';

/** The end of one chain. */
export interface End {
  /** The piece of the material. */
  readonly piece: string;
  /** The variables, as they are declared. */
  readonly variables: readonly string[];
  /** The names in the piece that stand for something else. */
  readonly names?: Readonly<Record<string, string>>;
  /** The expression of the result; `FUNCTION` is the function, `COUNT` the number of elements. */
  readonly result: string;
  /** A check of an argument that the library makes. */
  readonly check?: string;
}

const tested =
  (result: string, piece = 'test') =>
  (args: Args): End => ({
    piece,
    variables: ['found = -1', 'state'],
    names: { ask: args.between(1, 1).fn(0) },
    result,
  });

const summed =
  (result: string, exact: string) =>
  (args: Args): End => {
    args.between(0, 0);
    const some = `total === undefined ? ${result} : @${exact}(total, COUNT, sum)`;
    return { piece: 'sum', variables: ['sum = -0', 'total'], result: some };
  };

function reduce(args: Args): End {
  const names = { reducer: args.between(1, 2).fn(0) };
  if (args.count === 2)
    return {
      piece: 'reduceSeeded',
      variables: [`total = ${args.value(1)}`],
      names,
      result: 'total',
    };
  const variables = ['empty = true', 'total'];
  return { piece: 'reduce', variables, names, result: 'empty ? @noElements(FUNCTION) : total' };
}

/** Ends by a sink that the library makes. */
function sink(maker: string, given: readonly string[], ask: string | undefined): End {
  return {
    piece: ask === undefined ? 'eachBare' : 'each',
    variables: [`sink = @${maker}(${given.join(', ')})`, 'add = sink.how.add'],
    ...(ask === undefined ? {} : { names: { ask } }),
    result: '@resultOf(sink, FUNCTION)',
  };
}

/** Ends by a sink that the library makes of functions: the first `least` have to be there. */
const bySink =
  (maker: string, least: number, most: number, asks: boolean) =>
  (args: Args): End => {
    args.between(least, most);
    const given = Array.from({ length: args.count }, (_, i) =>
      i < least ? args.fn(i) : (args.maybeFn(i) ?? 'undefined'),
    );
    // A key is asked first. Without one, the others would be refused.
    if (most > least && given[0] === 'undefined' && given.length > 1)
      throw new Unwritten(`${args.name} has no key`);
    return sink(maker, given, asks && given[0] !== 'undefined' ? given[0] : undefined);
  };

/** Ends by a sink that is made of nothing. */
const plain =
  (maker: string) =>
  (args: Args): End =>
    sink(args.between(0, 0) && maker, [], undefined);

/** Ends by a sink that is made of some value. */
const valued =
  (maker: string, ...more: string[]) =>
  (args: Args): End =>
    sink(maker, [args.between(1, 1).value(0), ...more], undefined);

/** The first of the greatest, or least, by a compare function or by keys. */
const extreme =
  (side: number) =>
  (args: Args): End =>
    sink('extreme', [`'${args.name}'`, `${side}`, args.between(0, 1).maybeFn(0) ?? 'undefined'], undefined);
const extremeBy =
  (side: number) =>
  (args: Args): End =>
    sink('defaultExtreme', [`'${args.name}'`, `${side}`, args.between(1, 1).fn(0)], undefined);

function aggregateBy(args: Args): End {
  const key = args.between(2, 2).fn(0);
  const collector = args.value(1);
  const check = `@collecting(undefined, 'aggregateBy', 'collector', ${collector});`;
  return { ...sink('aggregateBySink', [key, collector], key), check };
}

const table: Readonly<Record<string, (args: Args) => End>> = {
  toArray: (args) => ({
    piece: 'list',
    variables: [args.between(0, 0) && 'list = []'],
    result: 'list',
  }),
  sum: summed('COUNT === 0 ? 0 : sum', 'exactSumOf'),
  mean: summed('COUNT === 0 ? undefined : sum / (COUNT)', 'exactMeanOf'),
  reduce,
  find: tested('state'),
  findIndex: tested('found'),
  some: tested('found >= 0'),
  every: tested('found < 0', 'testNot'),
  forEach: (args) => ({
    piece: 'call',
    variables: [],
    names: { ask: args.between(1, 1).fn(0) },
    result: 'undefined',
  }),
  toSet: plain('toSetSink'),
  toMap: bySink('toMapSink', 0, 3, true),
  toObject: bySink('toObjectSink', 0, 3, true),
  join: (args) => sink('joinSink', [args.between(0, 1).text(0, "','")], undefined),
  count: plain('countSink'),
  first: plain('firstSink'),
  last: plain('lastSink'),
  single: plain('singleSink'),
  isEmpty: plain('isEmptySink'),
  indexOf: valued('indexOfSink'),
  includes: valued('includesSink', '0'),
  min: extreme(-1),
  max: extreme(1),
  minBy: extremeBy(-1),
  maxBy: extremeBy(1),
  minMax: bySink('minMaxSink', 0, 1, false),
  partition: bySink('partitionSink', 1, 1, true),
  countBy: bySink('countBySink', 0, 1, true),
  toGroups: bySink('toGroupsSink', 1, 2, true),
  aggregateBy,
};

export function endOf(args: Args): End {
  if (!Object.hasOwn(table, args.name)) throw new Unwritten(`${args.name} has no loop`);
  return table[args.name]!(args);
}
