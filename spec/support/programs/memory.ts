/** What an iterator and a run keep alive. Needs --expose-gc. Prints the names of what was not let go. */
import { Seq } from '../../../lib/index.ts';
import { stages } from '../catalogue.ts';
import type { Entry } from '../catalogue.ts';
import { World } from '../world.ts';
import { libSide } from '../chains.ts';

declare const gc: () => void;

type Ending = 'ended' | 'left' | 'failed' | 'returned at once';
const endings: Ending[] = ['ended', 'left', 'failed', 'returned at once'];
const kept: string[] = [];
const held: unknown[] = [];

interface Watched {
  readonly name: string;
  readonly source: WeakRef<object>;
  readonly element: WeakRef<object>;
}

/** Walks a chain to its ending; its iterator stays alive, its source must not. */
function walk(entry: Entry | undefined, ending: Ending): Watched {
  const world = new World(libSide(Seq));
  const element = { name: 'element' };
  let n = 0;
  const source = {
    [Symbol.iterator]: () => ({
      next() {
        if (n === 2 && ending === 'failed') throw new Error('failed');
        return { done: n++ >= 3, value: element };
      },
      return: () => ({}),
    }),
  };
  let seq: any = Seq.from(source as never);
  if (entry !== undefined) {
    if (entry.after !== undefined) seq = seq.sortBy(() => 0);
    const args = entry.params
      .filter(({ optional }) => optional !== true)
      .map(({ good }) => world.argument(good[0]!));
    if (entry.name === 'sort') args[0] = () => 0;
    if (entry.name === 'mergeSorted') args[1] = () => 0;
    seq = seq[entry.name](...args);
  }
  const iterator = seq[Symbol.iterator]();
  held.push(iterator);
  try {
    if (ending === 'left') iterator.next();
    if (ending === 'left' || ending === 'returned at once') iterator.return();
    else while (!iterator.next().done);
  } catch (error) {
    if ((error as Error).message !== 'failed') throw error;
  }
  return {
    name: `${entry?.name ?? 'from'}, ${ending}`,
    source: new WeakRef(source),
    element: new WeakRef(element),
  };
}

const watched: Watched[] = [];
for (const entry of [undefined, ...stages]) for (const ending of endings) watched.push(walk(entry, ending));

// Elements that a filter has turned away are not kept while the walk goes on.
let turnedAway: WeakRef<object>;
const going = (() => {
  const make = (n: number): object => {
    const made = { n };
    if (n === 0) turnedAway = new WeakRef(made);
    return made;
  };
  const seq = Seq.range(0, 3)
    .map(make)
    .filter((_, index) => index > 0);
  const iterator = seq[Symbol.iterator]();
  iterator.next();
  iterator.next();
  return iterator;
})();

/** A walk that stands still after some elements, and which of the elements read may still be alive then. */
interface Standing {
  readonly name: string;
  readonly read: WeakRef<object>[];
  /** From which element on they are held; those before must be gone. */
  readonly from: number;
}

/** Ten different objects, each watched and not kept by anybody here. */
function tenObjects(read: WeakRef<object>[]): Seq<{ n: number }> {
  return Seq.range(0, 10).map((n) => {
    const made = { n };
    read.push(new WeakRef(made));
    return made;
  });
}

function stand(name: string, from: number, walkTo: (seq: Seq<{ n: number }>) => unknown): Standing {
  const read: WeakRef<object>[] = [];
  held.push(walkTo(tenObjects(read)));
  return { name, read, from };
}

/** Pulls so many elements and gives what keeps the place. */
function pull(seq: Iterable<unknown>, count: number): unknown {
  const iterator = seq[Symbol.iterator]();
  for (let i = 0; i < count; i++) iterator.next();
  return iterator;
}

const number = ({ n }: { n: number }): number => n;
const standing: Standing[] = [
  stand('takeLast: the last 2', 8, (seq) => pull(seq.takeLast(2), 1)),
  stand('dropLast: 3, and the one given', 4, (seq) => pull(seq.dropLast(3), 5)),
  stand('windows: the last 3', 4, (seq) => pull(seq.windows(3), 5)),
  stand('chunks: the one given', 6, (seq) => pull(seq.chunks(2), 4)),
  stand('distinct by key: the keys', 6, (seq) => pull(seq.distinct(number), 7)),
  stand('dedupe by key: one key', 6, (seq) => pull(seq.dedupe(number), 7)),
  stand('union by key: the keys', 6, (seq) => pull(seq.union([], number as never), 7)),
  stand('intersection: the keys of the other side', 10, (seq) =>
    pull(
      Seq.range(0).intersection(seq, (value) => (typeof value === 'number' ? value : number(value as never))),
      1,
    ),
  ),
  stand('difference by key: the keys', 6, (seq) => pull(seq.difference([], number as never), 7)),
  stand('leftJoin: not the outer side', 6, (seq) => pull(seq.leftJoin([0], number, Number), 7)),
  stand('groupJoin: not the outer side', 6, (seq) => pull(seq.groupJoin([0], number, Number), 7)),
  stand('rightJoin: not the inner side', 6, (seq) => pull(Seq.of(0).rightJoin(seq, Number, number), 7)),
  stand('rightJoin: this side', 0, (seq) => pull(seq.rightJoin(Seq.range(0), number, Number), 1)),
  stand('expand in depth: one a level', 6, (seq) =>
    pull(
      seq.expand(() => null),
      7,
    ),
  ),
  stand('share: the last one', 6, (seq) => {
    const shared = seq.share();
    pull(shared, 4);
    return [shared, pull(shared, 3)];
  }),
  stand('tee: the gap', 2, (seq) => {
    const [fast, slow] = seq.tee();
    return [fast, slow, pull(fast, 7), pull(slow, 3)];
  }),
  stand('tee: no gap where the slow one is disposed', 6, (seq) => {
    const [fast, slow] = seq.tee();
    slow[Symbol.dispose]();
    return [fast, slow, pull(fast, 7)];
  }),
  stand('tee: no gap where nobody has the slow one', 6, (seq) => {
    const [fast] = seq.tee();
    return [fast, pull(fast, 7)];
  }),
  stand('memoize: all', 0, (seq) => {
    const memo = seq.memoize();
    return [memo, pull(memo, 7)];
  }),
];

await new Promise((resolve) => setTimeout(resolve, 10));
gc();
await new Promise((resolve) => setTimeout(resolve, 10));
gc();
for (const { name, source, element } of watched) {
  if (source.deref() !== undefined) kept.push(`${name}: the source`);
  if (element.deref() !== undefined) kept.push(`${name}: the elements`);
}
for (const { name, read, from } of standing) {
  const alive = read.flatMap((element, i) => (element.deref() === undefined ? [] : [i]));
  const wrong = alive.filter((i) => i < from);
  if (wrong.length > 0) kept.push(`${name}: and also ${wrong.join(' ')}`);
  if (read.length === 0) kept.push(`${name}: was not walked`);
}
if (turnedAway!.deref() !== undefined) kept.push('a filter: what it turned away');
if (process.argv[2] === '--careless') {
  const source = { name: 'kept' };
  held.push(source);
  if (new WeakRef(source).deref() !== undefined) kept.push('careless: the source');
}
console.log(JSON.stringify({ kept, watched: watched.length, held: held.length, going: typeof going }));
