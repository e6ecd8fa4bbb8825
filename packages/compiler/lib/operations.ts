/**
 * The methods of Seq, and what each becomes as a function. spec/operations.spec.ts compares the table with the class:
 * a method that is forgotten here, or takes other arguments there, is a red test.
 */

/** What a method becomes. */
export interface Operation {
  readonly kind: 'source' | 'stage' | 'terminal';
  /** The number of arguments that the method looks at; Infinity if all. */
  readonly most: number;
  /** Why a chain with it stays as it is; undefined if it is unfolded. */
  readonly kept?: string;
  /** The function of `seqable/compiled` that stands for the method; else the one of `seqable/fn` with the same name does. */
  readonly hook?: string;
  /** The number of arguments at the beginning that are sources; Infinity if all are. */
  readonly takes?: number;
  /** True if the first argument is a list of sources. */
  readonly takesList?: boolean;
  /** True if the first argument is a function that gives sources. */
  readonly asks?: boolean;
}

const ALL = Infinity;

const staticTakes: Record<string, number> = { from: 1, concat: ALL, interleave: ALL, product: ALL };
const takesOf: Record<string, number> = {
  compress: 1,
  union: 1,
  intersection: 1,
  difference: 1,
  symmetricDifference: 1,
  innerJoin: 1,
  leftJoin: 1,
  rightJoin: 1,
  fullJoin: 1,
  groupJoin: 1,
  equals: 1,
  startsWith: 1,
  compare: 1,
};

function table(
  kind: Operation['kind'],
  counts: Record<string, number>,
  more: Record<string, Omit<Operation, 'kind'>> = {},
): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [name, most] of Object.entries(counts)) {
    const takes = kind === 'source' ? staticTakes[name] : takesOf[name];
    const asks = name === 'flatMap' || name === 'defer' || name === 'expand';
    const takesList = kind === 'source' && (name === 'zip' || name === 'mergeSorted');
    operations.set(name, {
      kind,
      most,
      ...(takes === undefined ? {} : { takes }),
      ...(asks ? { asks } : {}),
      ...(takesList ? { takesList } : {}),
    });
  }
  for (const [name, rest] of Object.entries(more)) operations.set(name, { kind, ...rest });
  return operations;
}

/** The static methods of Seq that make one. */
export const sources: ReadonlyMap<string, Operation> = table('source', {
  from: 1,
  of: ALL,
  empty: 0,
  defer: 2,
  range: 3,
  repeat: 2,
  iterate: 2,
  unfold: 2,
  generate: 2,
  concat: ALL,
  zip: 2,
  zipKeyed: 2,
  interleave: ALL,
  mergeSorted: 2,
  product: ALL,
});

const shared = 'keeps what it has read for later runs, as an object of its own';

/** The methods that give a sequence. */
const stages = table(
  'stage',
  {
    map: 1,
    filter: 1,
    filterMap: 1,
    flatMap: 1,
    flatten: 1,
    tap: 1,
    enumerate: 1,
    scan: 2,
    mapAccum: 2,
    intersperse: 1,
    compress: 1,
    finally: 1,
    take: 1,
    drop: 1,
    takeWhile: 1,
    dropWhile: 1,
    takeUntil: 1,
    takeLast: 1,
    dropLast: 1,
    slice: 2,
    stepBy: 1,
    cycle: 1,
    defaultIfEmpty: 1,
    append: ALL,
    prepend: ALL,
    combinations: 2,
    permutations: 1,
    powerset: 0,
    chunks: 1,
    windows: 2,
    chunkBy: 1,
    chunkWhile: 1,
    split: 1,
    distinct: 1,
    dedupe: 1,
    union: 2,
    intersection: 2,
    difference: 2,
    symmetricDifference: 2,
    sort: 1,
    sortBy: 2,
    thenBy: 2,
    reverse: 0,
    shuffle: 1,
    innerJoin: 4,
    leftJoin: 4,
    rightJoin: 4,
    fullJoin: 4,
    groupJoin: 4,
    expand: 2,
    label: 1,
    guard: 1,
    progress: 2,
  },
  {
    concat: { most: ALL, takes: ALL, hook: 'concatTo' },
    zip: { most: ALL, takes: ALL, hook: 'zipWith' },
    interleave: { most: ALL, takes: ALL, hook: 'interleaveWith' },
    mergeSorted: { most: 2, takes: 1, hook: 'mergeSortedWith' },
    product: { most: ALL, takes: ALL, hook: 'productWith' },
    groupBy: { most: 2, kept: 'gives groups, which are Seqs' },
    memoize: { most: 0, kept: shared },
    share: { most: 0, kept: shared },
  },
);

/** The methods that end a chain, whatever they give. */
const terminals = table(
  'terminal',
  {
    toArray: 0,
    toJSON: 0,
    toSet: 0,
    toMap: 3,
    toObject: 3,
    join: 1,
    unzip: 0,
    collect: 1,
    toGroups: 2,
    countBy: 1,
    aggregateBy: 2,
    reduceBy: 3,
    partition: 1,
    find: 1,
    findIndex: 1,
    indexOf: 1,
    findLast: 1,
    first: 1,
    last: 1,
    single: 1,
    at: 1,
    includes: 2,
    some: 1,
    every: 1,
    isEmpty: 0,
    reduce: 2,
    forEach: 1,
    count: 1,
    sum: 1,
    mean: 1,
    min: 1,
    max: 1,
    minBy: 1,
    maxBy: 1,
    minMax: 1,
    stats: 1,
    quantile: 2,
    sample: 2,
    equals: 2,
    startsWith: 2,
    compare: 2,
    isSorted: 1,
    explain: 0,
    sizeHint: 0,
    peekable: 0,
  },
  {
    pipe: { most: 1, kept: 'gives the Seq to a function' },
    profile: { most: 2, kept: 'gives a Seq to a function' },
    tee: { most: 1, kept: 'gives Seqs' },
  },
);

/**
 * The functions of `seqable/compiled` that a chain may be unfolded into. A method whose function is not among them leaves its
 * chain as it is. spec/operations.spec.ts holds the list to what the entry exports.
 */
export const hooks: ReadonlySet<string> = new Set([
  'concatTo',
  'interleaveWith',
  'mergeSortedWith',
  'productWith',
  'zipWith',
]);

export const methods: ReadonlyMap<string, Operation> = new Map([...stages, ...terminals]);
