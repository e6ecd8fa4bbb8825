/**
 * What the compiler must say of Seq: checked by `npm run check` against lib/, by `npm run check:types` against dist/,
 * under every TypeScript that is supported; never run. Negative cases are `@ts-expect-error`.
 */
import { expectTypeOf } from 'expect-type';
import { Seq } from 'seqable';
import type {
  SeqConsumedError,
  SeqInfiniteError,
  SeqLimitError,
  Collector,
  Explanation,
  Group,
  NonEmpty,
  OrderedSeq,
  Peekable,
  Moment,
  Profile,
  Progress,
  SeqIterator,
  SharedSeq,
  SizeHint,
  Stats,
  Trace,
} from 'seqable';
import { all, count, mean, sum, toArray } from 'seqable/collectors';

class Animal {
  name = '';
}
class Dog extends Animal {
  bark(): void {}
}

declare const numbers: Seq<number>;
declare const bigs: Seq<bigint>;
declare const words: Seq<string>;
declare const mixed: Seq<string | number | null>;
declare const dogs: Seq<Dog>;
declare const anything: unknown;
declare const size: number;
declare const generator: Generator<Dog, boolean, string>;

// A Seq is covariant, and made by its statics only.
const animals: Seq<Animal> = dogs;
expectTypeOf(animals.first()).toEqualTypeOf<Animal | undefined>();
// @ts-expect-error an animal need not be a dog
export const wrong: Seq<Dog> = animals;
// @ts-expect-error the constructor is protected
new Seq();
// @ts-expect-error a Seq does not change
numbers.kind = 1;

// Sources
expectTypeOf(Seq.from([1])).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.from('abc')).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.from(new Map<string, Dog>())).toEqualTypeOf<Seq<[string, Dog]>>();
expectTypeOf(Seq.from(generator)).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(Seq.from(generator as Iterator<Dog>)).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(Seq.from(numbers)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error a number is not iterable
Seq.from(1);
// @ts-expect-error neither is an object; Object.entries(…) is
Seq.from({ a: 1 });
// @ts-expect-error an async generator is not iterable here
Seq.from((async function* () {})());
expectTypeOf(Seq.of(1, 2)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.of(1, 'a')).toEqualTypeOf<Seq<string | number>>();
expectTypeOf(Seq.of()).toEqualTypeOf<Seq<unknown>>();
expectTypeOf(Seq.empty()).toEqualTypeOf<Seq<never>>();
expectTypeOf(Seq.empty<Dog>()).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(Seq.defer(() => [1])).toEqualTypeOf<Seq<number>>();
expectTypeOf(
  Seq.defer(function* () {
    yield new Dog();
  }),
).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(Seq.range(0)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.range(0, 5, { step: 2, inclusive: true })).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.range(0n, 5n, 2n)).toEqualTypeOf<Seq<bigint>>();
expectTypeOf(Seq.range(0n, Infinity)).toEqualTypeOf<Seq<bigint>>();
// @ts-expect-error numbers and bigints do not mix
Seq.range(0, 5n);
// @ts-expect-error nor in the step
Seq.range(0n, 5n, 1);
// @ts-expect-error a range begins somewhere
Seq.range();
expectTypeOf(Seq.repeat('a', 2)).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.iterate(1, (n, index) => n + index)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error what comes next has the type of the seed
Seq.iterate(1, (n) => `${n}`);
expectTypeOf(Seq.unfold(3, (n) => (n > 0 ? [`${n}`, n - 1] : undefined))).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.unfold(1n, (n) => [n, n * 2n] as const)).toEqualTypeOf<Seq<bigint>>();
// @ts-expect-error a step gives an element and a state
Seq.unfold(3, (n) => n);
// @ts-expect-error and the state is of the type of the seed
Seq.unfold(3, (n) => (n > 0 ? [n, 'a'] : undefined));
expectTypeOf(Seq.generate((index) => index, 2)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.generate(() => new Dog())).toEqualTypeOf<Seq<Dog>>();
// @ts-expect-error what gives the elements is a function
Seq.generate(1);
expectTypeOf(Seq.concat([1], new Set(['a']))).toEqualTypeOf<Seq<string | number>>();
// @ts-expect-error a number is not iterable
Seq.concat([1], 2);
expectTypeOf(Seq.zip([[1], words])).toEqualTypeOf<Seq<[number, string]>>();
expectTypeOf(Seq.zip([[1], words], { mode: 'strict' })).toEqualTypeOf<Seq<[number, string]>>();
expectTypeOf(Seq.zip([[1], words], { mode: 'longest' })).toEqualTypeOf<
  Seq<[number | undefined, string | undefined]>
>();
expectTypeOf(Seq.zip([numbers, words], { mode: 'longest', padding: [new Dog()] })).toEqualTypeOf<
  Seq<[number | Dog, string | undefined]>
>();
expectTypeOf(Seq.zip([numbers, words], { mode: 'longest', padding: [[1], 'x'] })).toEqualTypeOf<
  Seq<[number | number[], string]>
>();
// @ts-expect-error there is no such mode
Seq.zip([[1]], { mode: 'shorter' });
expectTypeOf(Seq.zipKeyed({ a: [1], b: words })).toEqualTypeOf<Seq<{ a: number; b: string }>>();
expectTypeOf(Seq.zipKeyed({ a: [1], b: words }, { mode: 'longest', padding: { a: null } })).toEqualTypeOf<
  Seq<{ a: number | null; b: string | undefined }>
>();
// @ts-expect-error every property must be iterable
Seq.zipKeyed({ a: 1 });
expectTypeOf(Seq.product([1], words)).toEqualTypeOf<Seq<[number, string]>>();

expectTypeOf(Seq.product([1], words, 'ab')).toEqualTypeOf<Seq<[number, string, string]>>();
expectTypeOf(Seq.interleave([1], words, [true])).toEqualTypeOf<Seq<string | number | boolean>>();
// @ts-expect-error a number is not iterable
Seq.interleave([1], 2);
expectTypeOf(Seq.mergeSorted([[1], numbers])).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.mergeSorted(dogs.chunks(2), (a, b) => a.name.length - b.name.length)).toEqualTypeOf<
  Seq<Dog>
>();
// @ts-expect-error it takes one iterable of sources
Seq.mergeSorted([1], [2]);

// isSeq narrows
if (Seq.isSeq(anything)) expectTypeOf(anything).toEqualTypeOf<Seq<unknown>>();

// Iteration
expectTypeOf(numbers[Symbol.iterator]()).toEqualTypeOf<SeqIterator<number>>();
for (const dog of dogs) expectTypeOf(dog).toEqualTypeOf<Dog>();
expectTypeOf([...words]).toEqualTypeOf<string[]>();

// Per element
expectTypeOf(words.map((word, index) => word.length + index)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error a mapper is a function
words.map('length');
expectTypeOf(mixed.filter((item) => typeof item === 'string')).toEqualTypeOf<Seq<string>>();
expectTypeOf(mixed.filter((item): item is number => typeof item === 'number')).toEqualTypeOf<Seq<number>>();
expectTypeOf(mixed.filter((item) => item !== null)).toEqualTypeOf<Seq<string | number>>();
expectTypeOf(mixed.filter(Boolean)).toEqualTypeOf<Seq<string | number | null>>();
expectTypeOf(words.filterMap((word) => (word === '' ? null : word.length))).toEqualTypeOf<Seq<number>>();
expectTypeOf(words.filterMap((word) => word.at(0))).toEqualTypeOf<Seq<string>>();
expectTypeOf(mixed.filterMap((item) => item)).toEqualTypeOf<Seq<string | number>>();
// @ts-expect-error a mapper is a function
words.filterMap('length');
// @ts-expect-error there is no dog among strings and numbers
mixed.filter((item): item is Dog => item !== null);
expectTypeOf(words.flatMap((word) => [word.length])).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.flatMap((n) => Seq.range(0, n))).toEqualTypeOf<Seq<number>>();
// @ts-expect-error what it gives must be iterable
numbers.flatMap((n) => n);
expectTypeOf(Seq.of([1, 2], [3]).flatten()).toEqualTypeOf<Seq<number>>();
expectTypeOf(words.flatten()).toEqualTypeOf<Seq<string>>();
expectTypeOf(Seq.of([[1]], [[2]]).flatten()).toEqualTypeOf<Seq<number[]>>();
expectTypeOf(Seq.of([[1]], [[2]]).flatten(2)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.of([[1]], [[2]]).flatten(0)).toEqualTypeOf<Seq<number[][]>>();
expectTypeOf(Seq.of([[1]], [[2]]).flatten(Infinity)).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.tap((n) => [n])).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.of([[1]], [[2]]).flatten(size)).toEqualTypeOf<Seq<number>>();
expectTypeOf(Seq.of(1, [2, [3, 'a']]).flatten(1)).toEqualTypeOf<Seq<number | (string | number)[]>>();
expectTypeOf(Seq.of(1, [2, [3, 'a']]).flatten(2)).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(Seq.of(new Set([numbers])).flatten(2)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error a depth is a number
Seq.of([1]).flatten('1');
expectTypeOf(words.enumerate()).toEqualTypeOf<Seq<[index: number, value: string]>>();
expectTypeOf(numbers.scan((a, b) => a + b)).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.scan((text, n) => text + n, '')).toEqualTypeOf<Seq<string>>();
// @ts-expect-error without a seed the result is an element
numbers.scan((text, n) => `${text}${n}`);
expectTypeOf(numbers.mapAccum((text, n) => [text + n, n > 0], '')).toEqualTypeOf<Seq<boolean>>();
expectTypeOf(words.mapAccum((total, word, index) => [total + index, [word]], 0)).toEqualTypeOf<
  Seq<string[]>
>();
// @ts-expect-error it gives a state and an element
numbers.mapAccum((total, n) => total + n, 0);
// @ts-expect-error and it needs a state to begin with
numbers.mapAccum((total: number, n) => [total, n]);
expectTypeOf(numbers.intersperse('-')).toEqualTypeOf<Seq<number | string>>();
expectTypeOf(numbers.intersperse(0)).toEqualTypeOf<Seq<number>>();
expectTypeOf(words.compress([1, 0])).toEqualTypeOf<Seq<string>>();
// @ts-expect-error selectors are iterable
words.compress(1);
expectTypeOf(numbers.pipe((seq) => seq.toArray().length)).toEqualTypeOf<number>();
expectTypeOf(numbers.finally(() => {})).toEqualTypeOf<Seq<number>>();

// Slice
expectTypeOf(dogs.take(1).drop(1).slice(-1).cycle(2)).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(mixed.takeWhile((item) => typeof item === 'string')).toEqualTypeOf<Seq<string>>();
expectTypeOf(mixed.takeWhile((item) => !!item)).toEqualTypeOf<Seq<string | number | null>>();
expectTypeOf(mixed.dropWhile((item) => item === null)).toEqualTypeOf<Seq<string | number | null>>();
expectTypeOf(dogs.takeLast(1).dropLast(1).stepBy(2)).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(mixed.takeUntil((item) => item === null)).toEqualTypeOf<Seq<string | number | null>>();
expectTypeOf(words.defaultIfEmpty(null)).toEqualTypeOf<Seq<string | null>>();
expectTypeOf(words.defaultIfEmpty('none')).toEqualTypeOf<Seq<string>>();
// @ts-expect-error how many is needed
numbers.takeLast();
// @ts-expect-error a size is a number
numbers.stepBy('2');
// @ts-expect-error a limit is a number
numbers.take('3');
// @ts-expect-error and it is needed
numbers.take();

// Combine
expectTypeOf(numbers.concat(words, [true])).toEqualTypeOf<Seq<number | string | boolean>>();
expectTypeOf(numbers.zip(words, [true])).toEqualTypeOf<Seq<[number, string, boolean]>>();
expectTypeOf(numbers.product(words)).toEqualTypeOf<Seq<[number, string]>>();
expectTypeOf(numbers.append('a', true)).toEqualTypeOf<Seq<number | string | boolean>>();
expectTypeOf(numbers.append(1)).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.append([1])).toEqualTypeOf<Seq<number | number[]>>();
expectTypeOf(numbers.prepend('a', true)).toEqualTypeOf<Seq<number | string | boolean>>();
expectTypeOf(numbers.interleave(words, [true])).toEqualTypeOf<Seq<number | string | boolean>>();
// @ts-expect-error values are appended, sources interleaved
numbers.interleave(1);
expectTypeOf(numbers.mergeSorted([1], (a, b) => a - b)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error both sides have one order, and so one type
numbers.mergeSorted(['a']);
expectTypeOf(numbers.combinations(2)).toEqualTypeOf<Seq<[number, number]>>();
expectTypeOf(numbers.combinations(0)).toEqualTypeOf<Seq<[]>>();
expectTypeOf(numbers.combinations(size, { repeat: true })).toEqualTypeOf<Seq<NonEmpty<number>>>();
numbers.combinations(3).forEach(([a, b, c]) => {
  expectTypeOf([a, b, c]).toEqualTypeOf<number[]>();
});
// @ts-expect-error there is no fourth of three
numbers.combinations(3).map((choice) => choice[3]);
// @ts-expect-error there is no such option
numbers.combinations(2, { repeated: true });
// @ts-expect-error how many are chosen is needed
numbers.combinations();
expectTypeOf(words.permutations()).toEqualTypeOf<Seq<string[]>>();
expectTypeOf(words.permutations(2)).toEqualTypeOf<Seq<[string, string]>>();
expectTypeOf(words.powerset()).toEqualTypeOf<Seq<string[]>>();

// Chunk
expectTypeOf(numbers.chunks(2)).toEqualTypeOf<Seq<NonEmpty<number>>>();
expectTypeOf(numbers.windows(2)).toEqualTypeOf<Seq<[number, number]>>();
expectTypeOf(numbers.windows(size)).toEqualTypeOf<Seq<NonEmpty<number>>>();
expectTypeOf(numbers.windows(3, 'allow-partial')).toEqualTypeOf<Seq<NonEmpty<number>>>();
// @ts-expect-error there is no such word
numbers.windows(3, 'partial');
expectTypeOf(words.chunkBy((word) => word.length)).toEqualTypeOf<
  Seq<[key: number, items: NonEmpty<string>]>
>();

expectTypeOf(numbers.chunkWhile((a, b) => a < b)).toEqualTypeOf<Seq<NonEmpty<number>>>();
expectTypeOf(words.split((word) => word === '')).toEqualTypeOf<Seq<string[]>>();
expectTypeOf(numbers.windows(3)).toEqualTypeOf<Seq<[number, number, number]>>();
// @ts-expect-error there is no fourth of three
numbers.windows(3).map((window) => window[3]);

// Distinct, order
expectTypeOf(words.dedupe((word) => word.length)).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.union(numbers)).toEqualTypeOf<Seq<string | number>>();
expectTypeOf(words.union(numbers, (item) => String(item))).toEqualTypeOf<Seq<string | number>>();
expectTypeOf(words.intersection(numbers)).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.difference(numbers, (item) => String(item))).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.symmetricDifference(numbers)).toEqualTypeOf<Seq<string | number>>();
// @ts-expect-error the other side is iterable
words.union(1);
// @ts-expect-error the keys of both sides are asked of the same function
words.union(numbers, (item) => item.length);
expectTypeOf(words.shuffle()).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.shuffle(Math.random).take(1)).toEqualTypeOf<Seq<string>>();
// @ts-expect-error random numbers are numbers
words.shuffle(() => 'a');
expectTypeOf(words.distinct((word) => word.length)).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.sort()).toEqualTypeOf<Seq<string>>();
expectTypeOf(words.sortBy((word) => word.length, 'desc').thenBy((word) => word)).toEqualTypeOf<
  OrderedSeq<string>
>();
expectTypeOf(
  words.sortBy(
    (word) => word.length,
    (a, b) => a - b,
  ),
).toEqualTypeOf<OrderedSeq<string>>();
expectTypeOf(words.sortBy((word) => word).map((word) => word.length)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error only what is sorted by a key has ties to settle
words.sort().thenBy((word: string) => word);
const firstWord = words.sortBy((word) => word).take(1);
// @ts-expect-error nor after another operation
firstWord.thenBy((word: string) => word);
// @ts-expect-error there is no such direction
words.sortBy((word) => word, 'up');
expectTypeOf(words.reverse()).toEqualTypeOf<Seq<string>>();

// Join
expectTypeOf(
  dogs.innerJoin(
    [1],
    (dog) => dog.name.length,
    (n) => n,
  ),
).toEqualTypeOf<Seq<[Dog, number]>>();
expectTypeOf(
  dogs.innerJoin(
    [1],
    (dog) => dog.name.length,
    (n) => n,
    (dog, n) => dog.name + n,
  ),
).toEqualTypeOf<Seq<string>>();
const sizeOf = (dog: Dog) => dog.name.length;
const self = (n: number) => n;
expectTypeOf(dogs.leftJoin([1], sizeOf, self)).toEqualTypeOf<Seq<[Dog, number | undefined]>>();
expectTypeOf(dogs.leftJoin([1], sizeOf, self, (dog, n) => dog.name + (n ?? 0))).toEqualTypeOf<Seq<string>>();
expectTypeOf(dogs.rightJoin([1], sizeOf, self)).toEqualTypeOf<Seq<[Dog | undefined, number]>>();
expectTypeOf(dogs.rightJoin([1], sizeOf, self, (dog, n) => dog?.name ?? n)).toEqualTypeOf<
  Seq<string | number>
>();
expectTypeOf(dogs.fullJoin([1], sizeOf, self)).toEqualTypeOf<
  Seq<[Dog, number | undefined] | [undefined, number]>
>();
expectTypeOf(dogs.groupJoin([1], sizeOf, self)).toEqualTypeOf<Seq<[Dog, number[]]>>();
expectTypeOf(dogs.groupJoin([1], sizeOf, self, (_dog, own) => own.length)).toEqualTypeOf<Seq<number>>();
// @ts-expect-error there may be no match
dogs.leftJoin([1], sizeOf, self, (dog, n) => n.toFixed());
// @ts-expect-error nor an element of this side
dogs.rightJoin([1], sizeOf, self, (dog) => dog.name);
expectTypeOf(numbers.expand((n) => (n > 3 ? [n - 1] : null))).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.expand(() => undefined, 'breadth')).toEqualTypeOf<Seq<number>>();
// @ts-expect-error children are of the type of their parents
numbers.expand((n) => [`${n}`]);
// @ts-expect-error there is no such order
numbers.expand((n) => [n], 'deep');
const nameOf = (dog: Dog) => dog.name;
// @ts-expect-error keys of different types are never equal
dogs.innerJoin([1], nameOf, (n) => n);

// Share, observe
expectTypeOf(numbers.memoize()).toEqualTypeOf<SharedSeq<number>>();
expectTypeOf(numbers.memoize().map(String)).toEqualTypeOf<Seq<string>>();
expectTypeOf(numbers.memoize()[Symbol.dispose]()).toEqualTypeOf<void>();
expectTypeOf(numbers.explain()).toEqualTypeOf<Explanation>();
expectTypeOf(numbers.share()).toEqualTypeOf<SharedSeq<number>>();
expectTypeOf(numbers.share()[Symbol.dispose]()).toEqualTypeOf<void>();
expectTypeOf(numbers.tee()).toEqualTypeOf<[SharedSeq<number>, SharedSeq<number>]>();
expectTypeOf(numbers.tee(3)).toEqualTypeOf<[SharedSeq<number>, SharedSeq<number>, SharedSeq<number>]>();
expectTypeOf(numbers.tee(size)).toEqualTypeOf<NonEmpty<SharedSeq<number>>>();
const two = numbers.tee();
// @ts-expect-error there is no third of two
two[2].toArray();
const cursor = words.peekable();
expectTypeOf(cursor).toEqualTypeOf<Peekable<string>>();
expectTypeOf(cursor.next()).toEqualTypeOf<IteratorResult<string, undefined>>();
expectTypeOf(cursor.peek()).toEqualTypeOf<IteratorResult<string, undefined>>();
expectTypeOf(cursor.nextIf((word) => word.length > 1)).toEqualTypeOf<IteratorResult<string, undefined>>();
expectTypeOf([...cursor]).toEqualTypeOf<string[]>();
expectTypeOf(cursor[Symbol.dispose]()).toEqualTypeOf<void>();
// @ts-expect-error a cursor has no operations; Seq.from gives it some
cursor.map((word) => word);
expectTypeOf(Seq.from(cursor)).toEqualTypeOf<Seq<string>>();
expectTypeOf(numbers.sizeHint()).toEqualTypeOf<SizeHint>();
expectTypeOf(numbers.sizeHint().max).toEqualTypeOf<number>();
expectTypeOf(words.label('words').guard(10)).toEqualTypeOf<Seq<string>>();
// @ts-expect-error a label is a string
words.label(1);
words.progress((progress) => {
  expectTypeOf(progress).toEqualTypeOf<Progress<string>>();
  expectTypeOf(progress.rate).toEqualTypeOf<number>();
  expectTypeOf(progress.value).toEqualTypeOf<string>();
});
expectTypeOf(words.progress(() => {}, { count: 10, ms: 500 })).toEqualTypeOf<Seq<string>>();
// @ts-expect-error there is no such unit
words.progress(() => {}, { seconds: 1 });
expectTypeOf(numbers.profile((seq) => seq.sum())).toEqualTypeOf<{ result: number; profile: Profile }>();
expectTypeOf(
  numbers.profile((seq) => seq.sum(), { moments: 320, time: false }).profile.moments,
).toEqualTypeOf<readonly Moment[]>();
expectTypeOf<Moment['did']>().toEqualTypeOf<
  'asked' | 'gave' | 'held' | 'dropped' | 'stopped' | 'threw' | 'ended' | 'closed'
>();
expectTypeOf<Moment['from']>().toEqualTypeOf<readonly number[] | undefined>();
// @ts-expect-error a number of moments
numbers.profile((seq) => seq.sum(), { moments: '320' });
// @ts-expect-error there is no such option
numbers.profile((seq) => seq.sum(), { clock: false });
expectTypeOf(Seq.trace(anything)).toEqualTypeOf<Trace | undefined>();

// Collect
expectTypeOf(words.toArray()).toEqualTypeOf<string[]>();
expectTypeOf(words.toSet()).toEqualTypeOf<Set<string>>();
expectTypeOf(words.enumerate().toMap()).toEqualTypeOf<Map<number, string>>();
expectTypeOf(words.toMap((word) => word.length)).toEqualTypeOf<Map<number, string>>();
expectTypeOf(
  words.toMap(
    (word) => word,
    (_word, index) => index,
    (a, b) => a + b,
  ),
).toEqualTypeOf<Map<string, number>>();
// @ts-expect-error without arguments the elements must be pairs
words.toMap();
expectTypeOf(words.enumerate().toObject()).toEqualTypeOf<Record<number, string>>();
expectTypeOf(words.toObject((word) => word.length)).toEqualTypeOf<Record<number, string>>();
expectTypeOf(
  words.toObject(
    (word) => word,
    () => true,
  ),
).toEqualTypeOf<Record<string, boolean>>();
// @ts-expect-error without arguments the elements must be pairs
numbers.toObject();
// @ts-expect-error a dog is no property key
dogs.toObject((dog) => dog);
expectTypeOf(numbers.join('-')).toEqualTypeOf<string>();
expectTypeOf(words.toJSON()).toEqualTypeOf<string[]>();
expectTypeOf(words.enumerate().unzip()).toEqualTypeOf<[index: number[], value: string[]]>();
expectTypeOf(Seq.zip([numbers, words, [true]]).unzip()).toEqualTypeOf<[number[], string[], boolean[]]>();
expectTypeOf(Seq.of([1, 2] as const).unzip()).toEqualTypeOf<[1[], 2[]]>();
// @ts-expect-error only arrays can be turned into columns
words.unzip();
expectTypeOf(words.collect(count())).toEqualTypeOf<number>();
expectTypeOf(numbers.collect(sum())).toEqualTypeOf<number>();
expectTypeOf(words.collect(sum((word) => word.length))).toEqualTypeOf<number>();
expectTypeOf(words.collect(toArray())).toEqualTypeOf<string[]>();
expectTypeOf(
  dogs.collect(all({ n: count(), letters: sum((dog) => dog.name.length), mean: mean((dog) => +dog.name) })),
).toEqualTypeOf<{ n: number; letters: number; mean: number | undefined }>();
const ofAnimals: Collector<Animal, string> = {
  init: () => '',
  add: (text: string, animal) => text + animal.name,
  merge: (a: string, b: string) => a + b,
  done: (text: string) => text,
};
expectTypeOf(dogs.collect(ofAnimals)).toEqualTypeOf<string>();
// @ts-expect-error words have no sum
words.collect(sum());
// @ts-expect-error a function is no collector
words.collect((word: string) => word);
// @ts-expect-error a collector is of the elements
words.collect(all({ total: sum((n: number) => n) }));

// Group
expectTypeOf(words.groupBy((word) => word.length)).toEqualTypeOf<Seq<Group<number, string>>>();
expectTypeOf(
  words.groupBy(
    (word) => word.length,
    (word) => word === '',
  ),
).toEqualTypeOf<Seq<Group<number, boolean>>>();
expectTypeOf(words.groupBy((word) => word.length).flatten()).toEqualTypeOf<Seq<string>>();
words
  .groupBy((word) => word.length)
  .forEach((group) => {
    expectTypeOf(group.key).toEqualTypeOf<number>();
    expectTypeOf(group.map((word) => word.length).sum()).toEqualTypeOf<number>();
    // @ts-expect-error the key of a group stays
    group.key = 1;
  });
expectTypeOf(words.toGroups((word) => word.length)).toEqualTypeOf<Map<number, NonEmpty<string>>>();
expectTypeOf(
  words.toGroups(
    (word) => word,
    (word) => word.length,
  ),
).toEqualTypeOf<Map<string, NonEmpty<number>>>();
expectTypeOf(words.countBy()).toEqualTypeOf<Map<string, number>>();
expectTypeOf(words.countBy((word) => word.length)).toEqualTypeOf<Map<number, number>>();
expectTypeOf(words.aggregateBy((word) => word.length, count())).toEqualTypeOf<Map<number, number>>();
expectTypeOf(
  dogs.aggregateBy((dog) => dog.name, all({ dogs: count(), letters: sum((dog) => dog.name.length) })),
).toEqualTypeOf<Map<string, { dogs: number; letters: number }>>();
// @ts-expect-error the figures of words are not those of numbers
words.aggregateBy((word) => word, sum());
expectTypeOf(
  words.reduceBy(
    (word) => word.length,
    (longest, word, key) => longest + word + key,
    () => '',
  ),
).toEqualTypeOf<Map<number, string>>();
const longer = (n: number, word: string) => n + word.length;
// @ts-expect-error every key needs a seed
words.reduceBy((word) => word, longer);
expectTypeOf(mixed.partition((item) => item === null)).toEqualTypeOf<[null[], (string | number)[]]>();
expectTypeOf(words.partition((word) => word.length > 1)).toEqualTypeOf<[string[], string[]]>();

// Search
expectTypeOf(mixed.find((item) => typeof item === 'number')).toEqualTypeOf<number | undefined>();
expectTypeOf(words.find((word) => word.length > 1)).toEqualTypeOf<string | undefined>();
expectTypeOf(words.first()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.last()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.includes(1, 2)).toEqualTypeOf<boolean>();
expectTypeOf(words.findIndex((word) => word.length)).toEqualTypeOf<number>();
expectTypeOf(words.indexOf(1)).toEqualTypeOf<number>();
expectTypeOf(mixed.findLast((item) => typeof item === 'number')).toEqualTypeOf<number | undefined>();
expectTypeOf(words.findLast((word) => word.length > 1)).toEqualTypeOf<string | undefined>();
expectTypeOf(words.single()).toEqualTypeOf<string>();
expectTypeOf(words.at(-1)).toEqualTypeOf<string | undefined>();
expectTypeOf(words.isEmpty()).toEqualTypeOf<boolean>();
// @ts-expect-error a position is a number
words.at('1');
// @ts-expect-error a test is a function
words.findIndex('a');
expectTypeOf(words.some((word) => word)).toEqualTypeOf<boolean>();
if (mixed.every((item) => typeof item === 'string'))
  expectTypeOf(mixed.first()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.every((word) => word.length)).toEqualTypeOf<boolean>();

// Fold
expectTypeOf(numbers.reduce((a, b) => a + b)).toEqualTypeOf<number>();
expectTypeOf(words.reduce((sum, word) => sum + word.length, 0)).toEqualTypeOf<number>();
// @ts-expect-error without a seed the result is an element
words.reduce((sum, word) => Number(sum) + word.length);
expectTypeOf(words.forEach((word) => word)).toEqualTypeOf<void>();
expectTypeOf(words.count()).toEqualTypeOf<number>();
expectTypeOf(numbers.sum()).toEqualTypeOf<number>();
expectTypeOf(bigs.sum(0n)).toEqualTypeOf<bigint>();
expectTypeOf(numbers.mean()).toEqualTypeOf<number | undefined>();
// @ts-expect-error words have no sum
words.sum();
// @ts-expect-error bigints need the bigint that they are added to
bigs.sum();
// @ts-expect-error which numbers have no use for
numbers.sum(0n);
// @ts-expect-error words have no mean
words.mean();
// @ts-expect-error what may be missing is no number
Seq.of(1, undefined).sum();
expectTypeOf(words.min()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.max((a, b) => a.length - b.length)).toEqualTypeOf<string | undefined>();
expectTypeOf(dogs.minBy((dog) => dog.name)).toEqualTypeOf<Dog | undefined>();
expectTypeOf(dogs.maxBy((dog) => dog.name)).toEqualTypeOf<Dog | undefined>();

expectTypeOf(words.minMax()).toEqualTypeOf<[min: string, max: string] | undefined>();
expectTypeOf(dogs.minMax((a, b) => a.name.length - b.name.length)).toEqualTypeOf<
  [min: Dog, max: Dog] | undefined
>();
expectTypeOf(numbers.stats()).toEqualTypeOf<Stats>();
expectTypeOf(numbers.stats().mean).toEqualTypeOf<number | undefined>();
expectTypeOf(numbers.stats().stdev).toEqualTypeOf<number>();
expectTypeOf(numbers.quantile(0.5)).toEqualTypeOf<number | undefined>();
expectTypeOf(words.sample(3, Math.random)).toEqualTypeOf<string[]>();
// @ts-expect-error words have no statistics
words.stats();
// @ts-expect-error nor a median
words.quantile(0.5);
// @ts-expect-error which part is needed
numbers.quantile();
// @ts-expect-error how many is needed
words.sample();

// Compare
expectTypeOf(numbers.equals([1])).toEqualTypeOf<boolean>();
expectTypeOf(numbers.equals(words, (n, word: string) => `${n}` === word)).toEqualTypeOf<boolean>();
expectTypeOf(numbers.startsWith([1], (a, b) => a === b)).toEqualTypeOf<boolean>();
expectTypeOf(numbers.compare([1], (a, b) => a - b)).toEqualTypeOf<-1 | 0 | 1>();
expectTypeOf(numbers.isSorted((a, b) => b - a)).toEqualTypeOf<boolean>();
// @ts-expect-error numbers and words have no common order
numbers.compare(words);
// @ts-expect-error the other side is iterable
numbers.equals(1);
// @ts-expect-error the first of the two is an element of this side
numbers.startsWith(words, (word: string) => word === '');

// Errors
expectTypeOf<SeqConsumedError>().toExtend<TypeError>();
expectTypeOf<SeqInfiniteError>().toExtend<RangeError>();
expectTypeOf<SeqInfiniteError['operation']>().toEqualTypeOf<string>();
expectTypeOf<SeqLimitError>().toExtend<RangeError>();
expectTypeOf<SeqLimitError['limit']>().toEqualTypeOf<number>();
