/**
 * What the compiler must say of Seq: checked by `npm run check`, never run. Negative cases are `@ts-expect-error`.
 */
import { expectTypeOf } from 'expect-type';
import { Seq } from '../../lib/index.ts';
import type {
  SeqConsumedError,
  SeqInfiniteError,
  Explanation,
  Group,
  NonEmpty,
  OrderedSeq,
  Profile,
  SeqIterator,
  SharedSeq,
  Trace,
} from '../../lib/index.ts';

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
expectTypeOf(words.enumerate()).toEqualTypeOf<Seq<[index: number, value: string]>>();
expectTypeOf(numbers.scan((a, b) => a + b)).toEqualTypeOf<Seq<number>>();
expectTypeOf(numbers.scan((text, n) => text + n, '')).toEqualTypeOf<Seq<string>>();
// @ts-expect-error without a seed the result is an element
numbers.scan((text, n) => `${text}${n}`);
expectTypeOf(numbers.pipe((seq) => seq.toArray().length)).toEqualTypeOf<number>();
expectTypeOf(numbers.finally(() => {})).toEqualTypeOf<Seq<number>>();

// Slice
expectTypeOf(dogs.take(1).drop(1).slice(-1).cycle(2)).toEqualTypeOf<Seq<Dog>>();
expectTypeOf(mixed.takeWhile((item) => typeof item === 'string')).toEqualTypeOf<Seq<string>>();
expectTypeOf(mixed.takeWhile((item) => !!item)).toEqualTypeOf<Seq<string | number | null>>();
expectTypeOf(mixed.dropWhile((item) => item === null)).toEqualTypeOf<Seq<string | number | null>>();
// @ts-expect-error a limit is a number
numbers.take('3');
// @ts-expect-error and it is needed
numbers.take();

// Combine
expectTypeOf(numbers.concat(words, [true])).toEqualTypeOf<Seq<number | string | boolean>>();
expectTypeOf(numbers.zip(words, [true])).toEqualTypeOf<Seq<[number, string, boolean]>>();
expectTypeOf(numbers.product(words)).toEqualTypeOf<Seq<[number, string]>>();

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

// Distinct, order
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
const nameOf = (dog: Dog) => dog.name;
// @ts-expect-error keys of different types are never equal
dogs.innerJoin([1], nameOf, (n) => n);

// Share, observe
expectTypeOf(numbers.memoize()).toEqualTypeOf<SharedSeq<number>>();
expectTypeOf(numbers.memoize().map(String)).toEqualTypeOf<Seq<string>>();
expectTypeOf(numbers.memoize()[Symbol.dispose]()).toEqualTypeOf<void>();
expectTypeOf(numbers.explain()).toEqualTypeOf<Explanation>();
expectTypeOf(numbers.profile((seq) => seq.sum())).toEqualTypeOf<{ result: number; profile: Profile }>();
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
expectTypeOf(mixed.partition((item) => item === null)).toEqualTypeOf<[null[], (string | number)[]]>();
expectTypeOf(words.partition((word) => word.length > 1)).toEqualTypeOf<[string[], string[]]>();

// Search
expectTypeOf(mixed.find((item) => typeof item === 'number')).toEqualTypeOf<number | undefined>();
expectTypeOf(words.find((word) => word.length > 1)).toEqualTypeOf<string | undefined>();
expectTypeOf(words.first()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.last()).toEqualTypeOf<string | undefined>();
expectTypeOf(words.includes(1, 2)).toEqualTypeOf<boolean>();
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

// Errors
expectTypeOf<SeqConsumedError>().toExtend<TypeError>();
expectTypeOf<SeqInfiniteError>().toExtend<RangeError>();
expectTypeOf<SeqInfiniteError['operation']>().toEqualTypeOf<string>();
