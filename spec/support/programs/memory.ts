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
    if (entry.name === 'merge') args[1] = () => 0;
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

await new Promise((resolve) => setTimeout(resolve, 10));
gc();
await new Promise((resolve) => setTimeout(resolve, 10));
gc();
for (const { name, source, element } of watched) {
  if (source.deref() !== undefined) kept.push(`${name}: the source`);
  if (element.deref() !== undefined) kept.push(`${name}: the elements`);
}
if (turnedAway!.deref() !== undefined) kept.push('a filter: what it turned away');
if (process.argv[2] === '--careless') {
  const source = { name: 'kept' };
  held.push(source);
  if (new WeakRef(source).deref() !== undefined) kept.push('careless: the source');
}
console.log(JSON.stringify({ kept, watched: watched.length, held: held.length, going: typeof going }));
