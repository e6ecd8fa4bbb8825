/** What an AsyncSeq says of itself before it runs: its plan in words, how many elements it gives, what it holds. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { lines } from 'seqable/text';

const three = (): AsyncSeq<number> => AsyncSeq.of(1, 2, 3);
const eight = { concurrency: 8, ordered: false } as const;
const unknown = {
  [Symbol.asyncIterator]: (): AsyncIterator<number> => ({
    next: () => Promise.resolve({ done: true, value: undefined }),
  }),
} as AsyncIterable<number>;

const plans: [name: string, make: () => AsyncSeq<unknown>, shown: string, min: number, max: number][] = [
  ['from of what takes time', () => AsyncSeq.from(unknown), 'from', 0, Infinity],
  ['from of an array', () => AsyncSeq.from([1, 2]), 'from', 2, 2],
  ['from of a Seq', () => AsyncSeq.from(Seq.range(0, 4)), 'from', 4, 4],
  ['defer', () => AsyncSeq.defer(() => [1]), 'defer', 0, Infinity],
  ['generate', () => AsyncSeq.generate(String), 'generate()', Infinity, Infinity],
  ['iterate', () => AsyncSeq.iterate(1, (n) => n + 1), 'iterate', Infinity, Infinity],
  ['unfold', () => AsyncSeq.unfold(1, () => undefined), 'unfold', 0, Infinity],
  ['push', () => AsyncSeq.push(() => {}), 'push', 0, Infinity],
  ['events', () => AsyncSeq.events(new EventTarget(), 'tick'), 'events', 0, Infinity],
  ['interval', () => AsyncSeq.interval(5), 'interval', 0, Infinity],
  ['asCompleted', () => AsyncSeq.asCompleted([1, 2]), 'asCompleted', 2, 2],
  ['merge', () => AsyncSeq.merge([1, 2], three()), 'merge(2 sources)', 5, 5],
  ['zip', () => AsyncSeq.zip([three(), [1, 2]]), 'zip(2 sources)', 2, 2],
  ['concat', () => three().concat([4]), 'of(3 elements) ▸ concat(1 source)', 4, 4],
  ['map', () => three().map(String, eight), 'of(3 elements) ▸ map(concurrency 8, unordered)', 3, 3],
  [
    'filter',
    () => three().filter(Boolean, { concurrency: 2 }),
    'of(3 elements) ▸ filter(concurrency 2)',
    0,
    3,
  ],
  ['tap', () => three().tap(() => {}, eight), 'of(3 elements) ▸ tap(concurrency 8, unordered)', 3, 3],
  [
    'flatMap',
    () => three().flatMap((n) => [n], eight),
    'of(3 elements) ▸ flatMap(concurrency 8, unordered)',
    0,
    Infinity,
  ],
  ['flatMap, one at a time', () => three().flatMap((n) => [n]), 'of(3 elements) ▸ flatMap', 0, Infinity],
  ['flatMap of nothing', () => AsyncSeq.empty<number>().flatMap((n) => [n]), 'empty ▸ flatMap', 0, 0],
  ['prefetch', () => three().prefetch(4), 'of(3 elements) ▸ prefetch(4)', 3, 3],
  ['chunks with a time', () => three().chunks(2, { ms: 5 }), 'of(3 elements) ▸ chunks(2, 5 ms)', 2, 3],
  ['timeout', () => three().timeout(50), 'of(3 elements) ▸ timeout(50 ms)', 3, 3],
  ['signal', () => three().signal(new AbortController().signal), 'of(3 elements) ▸ signal', 3, 3],
  ['breathe', () => three().breathe(), 'of(3 elements) ▸ breathe(12 ms)', 3, 3],
  ['memoize', () => three().memoize(), 'memoize', 3, 3],
  ['share', () => three().share(), 'share', 3, 3],
  ['a branch of tee', () => three().tee()[1]!, 'tee', 3, 3],
  ['lines', () => AsyncSeq.of('a').pipe(lines), 'of(1 element) ▸ lines', 0, Infinity],
];

describe.each(plans)('%s', (_name, make, shown, min, max) => {
  test('is shown, and its size is told, without a run', () => {
    const seq = make();
    expect(inspect(seq)).toBe(`AsyncSeq { ${shown} }`);
    expect(seq.sizeHint()).toEqual({ min, max });
    expect(String(seq.explain())).toContain(shown.split(' ▸ ').at(-1)!.split('(')[0]!);
  });
});

test('what is held is told', () => {
  const held = (seq: AsyncSeq<unknown>): unknown => seq.explain().stages.at(-1)?.buffers;
  expect(held(three().map(String, { concurrency: 2, buffer: 9 }))).toBe('9 elements');
  expect(held(three().flatMap((n) => [n], { concurrency: 2 }))).toBe('2 elements');
  expect(held(three().flatMap((n) => [n]))).toBe('');
  expect(held(three().prefetch(4))).toBe('4 elements');
});

test('what a reader has had is not counted again', async () => {
  const shared = AsyncSeq.from(unknown).share();
  expect(shared.sizeHint()).toEqual({ min: 0, max: Infinity });
  const memo = three().memoize();
  expect(await memo.first()).toBe(1);
  expect(memo.sizeHint()).toEqual({ min: 3, max: 3 });
  await memo.toArray();
  expect(memo.sizeHint()).toEqual({ min: 3, max: 3 });
  const [left, right] = three().tee();
  await left!.toArray();
  expect(right!.sizeHint()).toEqual({ min: 3, max: 3 });
  expect(await right!.toArray()).toEqual([1, 2, 3]);
});
