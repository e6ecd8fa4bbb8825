/**
 * What an editor shows over a call, as TypeScript's language service tells it: names of parameters, results that can be
 * read, no types that only the library knows. The lines are reviewed: one that changes is to be read before it is taken.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Does not exist: its text is below. */
const file = `${root}spec/laws/hovered.ts`;

const before = `
import { Seq } from 'seqable';
import { all, count, groupBy, mapping, sum, toArray } from 'seqable/collectors';
import { map, windows } from 'seqable/fn';
interface Order { id: number; city: string; amount: number; tags: string[] }
interface Place { city: string; country: string }
declare const orders: Seq<Order>;
declare const places: Place[];
declare const mixed: Seq<string | number>;
declare function isString(value: unknown): value is string;
`;

/** An expression, with ^ before the name that is pointed at, and what is shown there. */
const hovers: readonly (readonly [code: string, shown: string])[] = [
  [
    "Seq.^of(1, 'a')",
    '(method) Seq<T>.of<[number, string]>(items_0: number, items_1: string): Seq<string | number> (+1 overload)',
  ],
  ['Seq.^from(places)', '(method) Seq<T>.from<Place>(source: Source<Place>): Seq<Place> (+1 overload)'],
  [
    'Seq.^range(0, 3)',
    '(method) Seq<T>.range(start: number, end?: number, step?: number | RangeOptions<number>): Seq<number> (+1 overload)',
  ],
  [
    'Seq.^iterate(1, (n) => n * 2)',
    '(method) Seq<T>.iterate<number>(seed: number, next: (value: number, index: number) => number): Seq<number> (+1 overload)',
  ],
  [
    'Seq.^iterate([0, 1], ([a, b]) => [b, a + b])',
    '(method) Seq<T>.iterate<[number, number]>(seed: [number, number], next: (value: [number, number], index: number) => [number, number]): Seq<[number, number]> (+1 overload)',
  ],
  [
    'Seq.^unfold(3, (n) => (n > 0 ? [n, n - 1] : undefined))',
    '(method) Seq<T>.unfold<number, number>(seed: number, step: (state: number, index: number) => readonly [value: number, state: number] | undefined): Seq<number> (+1 overload)',
  ],
  [
    "Seq.of(1, 2).^zip(['a'])",
    '(method) Seq<number>.zip<[string[]]>(others_0: string[]): Seq<[number, string]>',
  ],
  [
    "Seq.^zip([[1], ['a']])",
    '(method) Seq<T>.zip<[number[], string[]]>(sources: [number[], string[]], options?: { mode?: "shortest" | "strict"; }): Seq<[number, string]> (+1 overload)',
  ],
  [
    "Seq.^zip([[1], ['a']], { mode: 'longest', padding: [0] })",
    '(method) Seq<T>.zip<[number[], string[]], [number]>(sources: [number[], string[]], options: { mode: "longest"; padding?: [number]; }): Seq<[number, string | undefined]> (+1 overload)',
  ],
  [
    "Seq.^zipKeyed({ n: [1], s: ['a'] })",
    '(method) Seq<T>.zipKeyed<{ n: number[]; s: string[]; }>(sources: { n: number[]; s: string[]; }, options?: { mode?: "shortest" | "strict"; }): Seq<{ n: number; s: string; }> (+1 overload)',
  ],
  [
    "Seq.of(1, 2).^product(['a'])",
    '(method) Seq<number>.product<[string[]]>(others_0: string[]): Seq<[number, string]>',
  ],
  [
    "Seq.of(1).^concat(['a'], [true])",
    '(method) Seq<number>.concat<[string[], boolean[]]>(others_0: string[], others_1: boolean[]): Seq<string | number | boolean>',
  ],
  [
    'orders.^map((order) => order.amount)',
    '(method) Seq<Order>.map<number>(mapper: Mapper<Order, number>): Seq<number>',
  ],
  [
    'orders.^filter((order) => order.amount > 3)',
    '(method) Seq<Order>.filter<(order: Order) => boolean>(predicate: (order: Order) => boolean): Seq<Order> (+1 overload)',
  ],
  [
    'mixed.^filter(isString)',
    '(method) Seq<string | number>.filter<string>(predicate: Guard<string | number, string>): Seq<string> (+1 overload)',
  ],
  [
    "mixed.^filter((value) => typeof value === 'string')",
    '(method) Seq<string | number>.filter<string>(predicate: Guard<string | number, string>): Seq<string> (+1 overload)',
  ],
  [
    'orders.^flatMap((order) => order.tags)',
    '(method) Seq<Order>.flatMap<string>(mapper: Mapper<Order, Opened<string>>): Seq<string> (+1 overload)',
  ],
  ['Seq.of([[[1]]]).^flatten()', '(method) Seq<number[][][]>.flatten(): Seq<number[][]> (+1 overload)'],
  [
    'Seq.of([[[1]]]).^flatten(2)',
    '(method) Seq<number[][][]>.flatten<2>(depth: 2): Seq<number[]> (+1 overload)',
  ],
  [
    'orders.^tap((order) => order.id)',
    '(method) Seq<Order>.tap(fn: (value: Order, index: number) => void): Seq<Order>',
  ],
  [
    'orders.^enumerate()',
    '(method) Seq<Order>.enumerate(start?: number): Seq<[index: number, value: Order]>',
  ],
  [
    'orders.^scan((total, order) => total + order.amount, 0)',
    '(method) Seq<Order>.scan<number>(reducer: Reducer<number, Order>, seed: number): Seq<number> (+2 overloads)',
  ],
  [
    'orders.^reduce((total, order) => total + order.amount, 0)',
    '(method) Seq<Order>.reduce<number>(reducer: Reducer<number, Order>, seed: number): number (+2 overloads)',
  ],
  [
    'orders.^reduce(([n, total], order) => [n + 1, total + order.amount], [0, 0])',
    '(method) Seq<Order>.reduce<[number, number]>(reducer: Reducer<[number, number], Order>, seed: [number, number]): [number, number] (+2 overloads)',
  ],
  [
    'orders.^windows(2)',
    '(method) Seq<Order>.windows<2>(size: 2, undersized?: "only-full"): Seq<[Order, Order]> (+1 overload)',
  ],
  [
    "orders.^windows(2, 'allow-partial')",
    '(method) Seq<Order>.windows(size: number, undersized: "allow-partial"): Seq<NonEmpty<Order>> (+1 overload)',
  ],
  ['orders.^chunks(10)', '(method) Seq<Order>.chunks(size: number): Seq<NonEmpty<Order>>'],
  [
    'orders.^chunkBy((order) => order.city)',
    '(method) Seq<Order>.chunkBy<string>(key: Mapper<Order, string>): Seq<[key: string, items: NonEmpty<Order>]>',
  ],
  [
    'orders.^combinations(2)',
    '(method) Seq<Order>.combinations<2>(k: 2, options?: { repeat?: boolean; }): Seq<[Order, Order]>',
  ],
  [
    'orders.^tee(3)',
    '(method) Seq<Order>.tee<3>(n: 3): [SharedSeq<Order>, SharedSeq<Order>, SharedSeq<Order>] (+1 overload)',
  ],
  ['orders.^peekable()', '(method) Seq<Order>.peekable(): Peekable<Order>'],
  [
    'orders.^distinct((order) => order.city)',
    '(method) Seq<Order>.distinct(key?: Mapper<Order, unknown> | undefined): Seq<Order>',
  ],
  [
    "orders.^sortBy((order) => order.city, 'desc')",
    '(method) Seq<Order>.sortBy<string>(key: (value: Order) => string, direction?: Direction<string> | undefined): OrderedSeq<Order>',
  ],
  [
    'orders.sortBy((order) => order.city).^thenBy((order) => order.amount)',
    '(method) OrderedSeq<Order>.thenBy<number>(key: (value: Order) => number, direction?: Direction<number> | undefined): OrderedSeq<Order>',
  ],
  [
    'orders.^innerJoin(places, (order) => order.city, (place) => place.city)',
    '(method) Seq<Order>.innerJoin<Place, string, [Order, Place]>(inner: Iterable<Place>, outerKey: (value: Order) => string, innerKey: (value: Place) => string, result?: ((outer: Order, inner: Place) => [Order, Place]) | undefined): Seq<[Order, Place]>',
  ],
  [
    'orders.^leftJoin(places, (order) => order.city, (place) => place.city, (order, place) => place?.country ?? order.city)',
    '(method) Seq<Order>.leftJoin<Place, string, string>(inner: Iterable<Place>, outerKey: (value: Order) => string, innerKey: (value: Place) => string, result?: ((outer: Order, inner: Place | undefined) => string) | undefined): Seq<string>',
  ],
  [
    'orders.^groupJoin(places, (order) => order.city, (place) => place.city)',
    '(method) Seq<Order>.groupJoin<Place, string, [Order, Place[]]>(inner: Iterable<Place>, outerKey: (value: Order) => string, innerKey: (value: Place) => string, result?: ((outer: Order, inners: Place[]) => [Order, Place[]]) | undefined): Seq<[Order, Place[]]>',
  ],
  [
    'orders.^groupBy((order) => order.city)',
    '(method) Seq<Order>.groupBy<string>(key: Mapper<Order, string>): Seq<Group<string, Order>> (+1 overload)',
  ],
  [
    'orders.^groupBy((order) => order.city, (order) => order.amount)',
    '(method) Seq<Order>.groupBy<string, number>(key: Mapper<Order, string>, value: Mapper<Order, number>): Seq<Group<string, number>> (+1 overload)',
  ],
  [
    'orders.^toGroups((order) => order.city)',
    '(method) Seq<Order>.toGroups<string>(key: Mapper<Order, string>): Map<string, NonEmpty<Order>> (+1 overload)',
  ],
  [
    'orders.^toMap((order) => order.id)',
    '(method) Seq<Order>.toMap<number>(key: Mapper<Order, number>): Map<number, Order> (+2 overloads)',
  ],
  [
    'orders.^toObject((order) => order.city, (order) => order.amount)',
    '(method) Seq<Order>.toObject<string, number>(key: Mapper<Order, string>, value: Mapper<Order, number>, merge?: ((earlier: number, later: number, key: string) => number) | undefined): Record<string, number> (+2 overloads)',
  ],
  [
    'mixed.^partition(isString)',
    '(method) Seq<string | number>.partition<string>(predicate: Guard<string | number, string>): [string[], number[]] (+1 overload)',
  ],
  [
    'orders.^partition((order) => order.amount > 3)',
    '(method) Seq<Order>.partition<(order: Order) => boolean>(predicate: (order: Order) => boolean): [Order[], Order[]] (+1 overload)',
  ],
  [
    'orders.^find((order) => order.id === 1)',
    '(method) Seq<Order>.find<(order: Order) => boolean>(predicate: (order: Order) => boolean): Order | undefined (+1 overload)',
  ],
  [
    'orders.^minMax()',
    '(method) Seq<Order>.minMax<Compare<Order>>(compare?: Compare<Order> | undefined): [min: Order, max: Order] | undefined',
  ],
  [
    'orders.map((order) => order.amount).^sum()',
    '(method) Seq<number>.sum(this: Seq<number> | Instead<".map(f).sum()">): number (+1 overload)',
  ],
  [
    'orders.^countBy((order) => order.city)',
    '(method) Seq<Order>.countBy<string>(key: Mapper<Order, string>): Map<string, number> (+1 overload)',
  ],
  [
    'orders.^collect(all({ n: count(), total: sum((order) => order.amount) }))',
    '(method) Seq<Order>.collect<{ n: number; total: number; }>(collector: Collector<Order, { n: number; total: number; }, any>): { n: number; total: number; }',
  ],
  [
    'orders.collect(^all({ n: count(), total: sum((order) => order.amount) }))',
    '(alias) all<Order, { n: number; total: number; }>(collectors: Collectors<Order, { n: number; total: number; }>): Collector<Order, { n: number; total: number; }, any> import all',
  ],
  [
    'orders.^aggregateBy((order) => order.city, sum((order) => order.amount))',
    '(method) Seq<Order>.aggregateBy<string, number>(key: Mapper<Order, string>, collector: Collector<Order, number, any>): Map<string, number>',
  ],
  [
    'orders.collect(^groupBy((order) => order.city, count()))',
    '(alias) groupBy<Order, string, number>(key: Mapper<Order, string>, collector: Collector<Order, number, any>): Collector<Order, Map<string, number>, any> import groupBy',
  ],
  [
    'orders.collect(^mapping((order) => order.amount, toArray<number>()))',
    '(alias) mapping<Order, number, number[]>(f: Mapper<Order, number>, collector: Collector<number, number[], any>): Collector<Order, number[], any> import mapping',
  ],
  [
    'orders.^profile((seq) => seq.count())',
    '(method) Seq<Order>.profile<number>(run: (seq: Seq<Order>) => number, options?: ProfileOptions): { result: number; profile: Profile; }',
  ],
  [
    'orders.^progress(({ rate }) => rate)',
    '(method) Seq<Order>.progress(fn: (progress: Progress<Order>) => void, every?: number | ProgressInterval): Seq<Order>',
  ],
  [
    '^map([1, 2], (n) => n + 1)',
    '(alias) map<number, number>(source: Iterable<number>, mapper: Mapper<number, number>): Lazy<number> import map',
  ],
  [
    '^windows([1, 2], 2)',
    '(alias) windows<number, 2>(source: Iterable<number>, size: 2, undersized?: "only-full"): Lazy<[number, number]> (+1 overload) import windows',
  ],
];

let shown: readonly string[];
let complaints: readonly string[];

beforeAll(() => {
  let text = before;
  const points = hovers.map(([code]) => {
    text += ';(';
    const point = text.length + code.indexOf('^');
    text += `${code.replace('^', '')})`;
    return point;
  });
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const found = path === file ? text : ts.sys.readFile(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => (path === file ? text : ts.sys.readFile(path)),
    getCurrentDirectory: () => root,
  });
  shown = points.map((point) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(file, point)?.displayParts).replace(/\s+/g, ' '),
  );
  complaints = service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}, 60_000);

test('the expressions are in order', () => {
  expect(complaints).toEqual([]);
});

test.each(hovers.map(([code, line], i) => ({ code, line, i })))('$code', ({ line, i }) => {
  expect(shown[i]).toBe(line);
});

test('no type of the engine is shown', () => {
  expect(
    shown.filter((line) => /\b(Plan|Lazy(?!<)|Elements|Flat|Tuple|Pair|Root|Cursor|Stage)\b/.test(line)),
  ).toEqual([]);
});
