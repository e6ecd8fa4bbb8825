/**
 * What the compiler must say of AsyncSeq: checked by `npm run check` against lib/, by `npm run check:types` against dist/,
 * under every TypeScript that is supported; never run. Negative cases are `@ts-expect-error`.
 */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
import { AsyncSeq, SeqTimeoutError } from 'seqable/async';
import type {
  AsyncElements,
  AsyncGroup,
  AsyncPeekable,
  AsyncSeqIterator,
  AsyncSource,
  Concurrency,
  OrderedAsyncSeq,
  SharedAsyncSeq,
  Sink,
} from 'seqable/async';
import { count, sum } from 'seqable/collectors';
import { csv, jsonl, lines } from 'seqable/text';

declare const numbers: AsyncSeq<number>;
declare const words: AsyncSeq<string>;
declare const mixed: AsyncSeq<string | number>;
declare const pages: AsyncIterable<string[]>;
declare const generator: AsyncGenerator<number, void, undefined>;
declare const promised: Promise<number>;

class Animal {
  name = '';
}
class Dog extends Animal {
  bark(): void {}
}

// ── from: what can be a source, and what its elements are ──
expectTypeOf(AsyncSeq.from(pages)).toEqualTypeOf<AsyncSeq<string[]>>();
expectTypeOf(AsyncSeq.from(generator)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.from([1, 2])).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.from([promised])).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.from('ab')).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(AsyncSeq.from(Seq.of(1))).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.from(numbers)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(Seq.of(1, 2).pipe(AsyncSeq.from)).toEqualTypeOf<AsyncSeq<number>>();
// @ts-expect-error a number is no source
AsyncSeq.from(5);
// @ts-expect-error neither is a promise
AsyncSeq.from(promised);
expectTypeOf(AsyncSeq.of(1, promised)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.defer(async () => pages)).toEqualTypeOf<AsyncSeq<string[]>>();
expectTypeOf(AsyncSeq.iterate(1, async (n) => n + 1)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.generate(async (i) => `${i}`)).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(AsyncSeq.concat(pages, [1])).toEqualTypeOf<AsyncSeq<string[] | number>>();
expectTypeOf(AsyncSeq.merge(pages, [promised])).toEqualTypeOf<AsyncSeq<string[] | number>>();
expectTypeOf(AsyncSeq.zip([pages, [1]])).toEqualTypeOf<AsyncSeq<[string[], number]>>();
expectTypeOf(AsyncSeq.zipKeyed({ page: pages, n: [1] })).toEqualTypeOf<
  AsyncSeq<{ page: string[]; n: number }>
>();
expectTypeOf<AsyncElements<[AsyncIterable<1>, 2[], Promise<3>[]]>>().toEqualTypeOf<[1, 2, 3]>();

// ── an AsyncSeq is a source, is covariant, and is not iterable ──
expectTypeOf(numbers).toExtend<AsyncIterable<number>>();
expectTypeOf(numbers).toExtend<AsyncSource<number>>();
expectTypeOf<AsyncSeq<Dog>>().toExtend<AsyncSeq<Animal>>();
expectTypeOf(numbers[Symbol.asyncIterator]()).toEqualTypeOf<AsyncSeqIterator<number>>();
// @ts-expect-error it is not iterable
[...numbers];

// ── what callbacks give is awaited ──
expectTypeOf(numbers.map((n) => `${n}`)).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(numbers.map(async (n) => `${n}`)).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(
  numbers.map(async (n, i, { signal }) => [n, i, signal.aborted] as const, { concurrency: 2 }),
).toEqualTypeOf<AsyncSeq<readonly [number, number, boolean]>>();
// @ts-expect-error without options there is no context
numbers.map((_n, _i, { signal }) => signal);
expectTypeOf(numbers.filterMap(async (n) => (n > 1 ? n : undefined))).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(mixed.filter((x) => typeof x === 'string')).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(numbers.filter(async (n) => n > 1)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(numbers.flatMap(async () => pages)).toEqualTypeOf<AsyncSeq<string[]>>();
expectTypeOf(numbers.flatMap((n) => [n, promised])).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(numbers.scan(async (total, n) => total + n, 0)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(numbers.chunkBy(async (n) => `${n}`)).toEqualTypeOf<
  AsyncSeq<[key: string, items: [number, ...number[]]]>
>();
expectTypeOf(numbers.groupBy(async (n) => n > 1)).toEqualTypeOf<AsyncSeq<AsyncGroup<boolean, number>>>();
expectTypeOf(
  numbers.groupBy(
    (n) => n,
    async (n) => `${n}`,
  ),
).toEqualTypeOf<AsyncSeq<AsyncGroup<number, string>>>();
expectTypeOf(numbers.groupBy((n) => n > 1).map((group) => group.sum())).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(words.sortBy((word) => word.length)).toEqualTypeOf<OrderedAsyncSeq<string>>();
// @ts-expect-error nobody has sorted by anything yet
words.thenBy((word) => word);

// ── terminals give promises ──
expectTypeOf(numbers.toArray()).toEqualTypeOf<Promise<number[]>>();
expectTypeOf(numbers.sum()).toEqualTypeOf<Promise<number>>();
// @ts-expect-error words have no sum
void words.sum();
expectTypeOf(numbers.first()).toEqualTypeOf<Promise<number | undefined>>();
expectTypeOf(numbers.reduce(async (total, n) => total + n, 0)).toEqualTypeOf<Promise<number>>();
expectTypeOf(numbers.reduce((total, n) => total + n)).toEqualTypeOf<Promise<number>>();
expectTypeOf(mixed.find((x) => typeof x === 'string')).toEqualTypeOf<Promise<string | undefined>>();
expectTypeOf(mixed.partition((x) => typeof x === 'string')).toEqualTypeOf<Promise<[string[], number[]]>>();
expectTypeOf(numbers.every((n) => n > 1)).toEqualTypeOf<Promise<boolean>>();
expectTypeOf(numbers.forEach(async () => {}, { concurrency: 4 })).toEqualTypeOf<Promise<void>>();
expectTypeOf(numbers.toMap(async (n) => `${n}`)).toEqualTypeOf<Promise<Map<string, number>>>();
expectTypeOf(numbers.toObject(async (n) => String(n))).toEqualTypeOf<Promise<Record<string, number>>>();
expectTypeOf(numbers.countBy(async (n) => n > 1)).toEqualTypeOf<Promise<Map<boolean, number>>>();
expectTypeOf(numbers.aggregateBy(async (n) => n > 1, sum())).toEqualTypeOf<Promise<Map<boolean, number>>>();
expectTypeOf(words.collect(count())).toEqualTypeOf<Promise<number>>();
expectTypeOf(numbers.equals(pages)).toEqualTypeOf<Promise<boolean>>();
void expectTypeOf(numbers.profile(async (seq) => (await seq.toArray()).length)).resolves.toExtend<{
  result: number;
}>();

// ── sources that push, promises as they settle ──
expectTypeOf(AsyncSeq.push<string>((sink) => void sink.next('a'))).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(AsyncSeq.push((sink: Sink<number>) => () => sink.end())).toEqualTypeOf<AsyncSeq<number>>();
AsyncSeq.push<string>((sink) => {
  // @ts-expect-error not a string
  sink.next(1);
});
expectTypeOf(AsyncSeq.interval(5)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(AsyncSeq.asCompleted([promised, 'a'])).toEqualTypeOf<AsyncSeq<number | string>>();
declare const emitter: { on(name: string, listener: (...args: unknown[]) => void): unknown };
expectTypeOf(AsyncSeq.events(emitter, 'a', { all: true })).toEqualTypeOf<AsyncSeq<unknown>>();
expectTypeOf(AsyncSeq.events<number>(emitter, 'a')).toEqualTypeOf<AsyncSeq<number>>();
// @ts-expect-error nothing that has events
AsyncSeq.events({}, 'a');

// ── time and sharing ──
expectTypeOf(numbers.timeout(5).breathe().prefetch(2)).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(numbers.chunks(2, { ms: 5 })).toEqualTypeOf<AsyncSeq<[number, ...number[]]>>();
// @ts-expect-error no signal
numbers.signal(5);
expectTypeOf(numbers.memoize()).toEqualTypeOf<SharedAsyncSeq<number>>();
expectTypeOf(numbers.share().map(String)).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(numbers.tee()).toEqualTypeOf<[SharedAsyncSeq<number>, SharedAsyncSeq<number>]>();
expectTypeOf(numbers.tee(3)).toEqualTypeOf<
  [SharedAsyncSeq<number>, SharedAsyncSeq<number>, SharedAsyncSeq<number>]
>();
expectTypeOf(numbers.peekable()).toEqualTypeOf<AsyncPeekable<number>>();
expectTypeOf(numbers.peekable().nextIf(async (n) => n > 1)).toEqualTypeOf<
  Promise<IteratorResult<number, undefined>>
>();
expectTypeOf(numbers.toReadableStream({ highWaterMark: 1 }).getReader).toBeFunction();
expectTypeOf(AsyncSeq.from(numbers.toReadableStream())).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(new SeqTimeoutError('', '', 1).ms).toEqualTypeOf<number>();
// @ts-expect-error it takes no function: .map(f).mean()
void numbers.mean((n: number) => n);

// ── sides may be asynchronous ──
expectTypeOf(numbers.zip(pages, [1])).toEqualTypeOf<AsyncSeq<[number, string[], number]>>();
expectTypeOf(numbers.concat(pages)).toEqualTypeOf<AsyncSeq<number | string[]>>();
expectTypeOf(
  numbers.innerJoin(
    pages,
    (n) => n,
    (page) => page.length,
  ),
).toEqualTypeOf<AsyncSeq<[number, string[]]>>();
expectTypeOf(numbers.difference(generator)).toEqualTypeOf<AsyncSeq<number>>();

// ── options ──
export const options: Concurrency = { concurrency: 8, ordered: false, buffer: 16 };
// @ts-expect-error not a number
numbers.map((n) => n, { concurrency: '8' });
// @ts-expect-error there is no AsyncSeq of ranges: AsyncSeq.from(Seq.range(1))
AsyncSeq.range(1);
// @ts-expect-error JSON cannot wait
void numbers.toJSON();

// ── texts that take time ──
declare const chunks: AsyncSeq<Uint8Array>;
declare const body: ReturnType<AsyncSeq<Uint8Array>['toReadableStream']>;
expectTypeOf(chunks.pipe(lines)).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(lines(chunks, { maxLine: 80 })).toEqualTypeOf<AsyncSeq<string>>();
expectTypeOf(chunks.pipe(jsonl<{ a: number }>())).toEqualTypeOf<AsyncSeq<{ a: number }>>();
expectTypeOf(
  AsyncSeq.from(body)
    .pipe(csv({ columns: { n: Number } }))
    .map((row) => row.n),
).toEqualTypeOf<AsyncSeq<number>>();
expectTypeOf(chunks.pipe(csv({ header: false }))).toEqualTypeOf<AsyncSeq<string[]>>();
expectTypeOf(csv({ header: false })('a')).toEqualTypeOf<Seq<string[]>>();
expectTypeOf(Seq.of('a').pipe(csv({ header: false }))).toEqualTypeOf<Seq<string[]>>();
expectTypeOf(Seq.of('a').pipe(lines)).toEqualTypeOf<Seq<string>>();
expectTypeOf(['a\nb'].map(lines)).toEqualTypeOf<Seq<string>[]>();
// @ts-expect-error numbers are no text
numbers.pipe(lines);
// @ts-expect-error a stream by itself has to be made one
lines(body);
