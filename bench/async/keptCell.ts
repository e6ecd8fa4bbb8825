/**
 * How much a run keeps for each element that went by while another source never answers: after 1,000,000 elements, beyond what
 * it held after the first tenth of them. `Promise.race` over the sources, the loop that one writes first, is there to compare.
 * Prints one line of JSON, bytes by question.
 *
 *     node --expose-gc keptCell.js DIST
 */
import { pathToFileURL } from 'node:url';
import { count } from './cases.ts';
import type { AsyncSeqClass } from './types.ts';

const ELEMENTS = 1_000_000;

/** Waits for ever, and can be left. */
const idle = (): AsyncIterableIterator<number> => ({
  next: () => new Promise(() => {}),
  return: () => Promise.resolve({ done: true, value: undefined }),
  [Symbol.asyncIterator]() {
    return this;
  },
});

async function* raced(sources: readonly AsyncIterator<number>[]): AsyncGenerator<number> {
  const ask = (i: number): Promise<[number, IteratorResult<number>]> =>
    sources[i]!.next().then((result) => [i, result]);
  const asked = sources.map((_, i) => ask(i));
  for (;;) {
    const [i, { value }] = await Promise.race(asked);
    yield value as number;
    asked[i] = ask(i);
  }
}

const { AsyncSeq } = (await import(pathToFileURL(`${process.argv[2]}/async.js`).href)) as {
  AsyncSeq: AsyncSeqClass;
};

const questions: Record<string, { open: () => AsyncIterable<unknown>; elements: number }> = {
  'merge with an idle source': {
    open: () => AsyncSeq.merge(idle(), count(Infinity)),
    elements: ELEMENTS,
  },
  'zip of two, merged with an idle source': {
    open: () => AsyncSeq.merge(idle(), AsyncSeq.zip([count(Infinity), count(Infinity)])),
    elements: ELEMENTS,
  },
  'zip beside a merge with an idle source': {
    open: () => AsyncSeq.zip([AsyncSeq.merge(idle(), count(Infinity)), count(Infinity)]),
    elements: ELEMENTS,
  },
  'by hand: Promise.race with an idle source': {
    open: () => raced([idle(), count(Infinity)]),
    elements: ELEMENTS / 10,
  },
};

/** Waits for a task of its own before it collects: what the microtask queue still holds is not kept by the run. */
async function held(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

const bytes: Record<string, number> = {};
for (const [question, { open, elements }] of Object.entries(questions)) {
  let [seen, before, after] = [0, 0, 0];
  for await (const _ of open()) {
    seen++;
    if (seen === elements / 10) before = await held();
    if (seen === elements) {
      after = await held();
      break;
    }
  }
  bytes[question] = Number(((after - before) / (elements * 0.9)).toFixed(2));
}
console.log(JSON.stringify(bytes));
