/**
 * Python's itertools: the examples of its manual, with the same inputs and the same outputs.
 * (itertools.py beside this file is the Python side; both print the same.)
 */
import { Seq } from 'seqable';

const letters = (text: string): Seq<string> => Seq.from(text);
const runs = (text: string): Seq<[string, string[]]> => letters(text).chunkBy((letter) => letter);
const isSmall = (x: number): boolean => x < 5;
const add = (a: number, b: number): number => a + b;
const multiply = (a: number, b: number): number => a * b;

show("chain('ABC', 'DEF')", letters('ABC').concat(letters('DEF')));
show("chain.from_iterable(['ABC', 'DEF'])", Seq.of('ABC', 'DEF').flatMap(letters));

show("islice('ABCDEFG', 2)", letters('ABCDEFG').take(2));
show("islice('ABCDEFG', 2, 4)", letters('ABCDEFG').slice(2, 4));
show("islice('ABCDEFG', 2, None)", letters('ABCDEFG').drop(2));
const everyOther = letters('ABCDEFG').filter((_, index) => index % 2 === 0);
show("islice('ABCDEFG', 0, None, 2)", everyOther);

const pairs = Seq.zip([letters('ABCD'), letters('xy')], { mode: 'longest', padding: ['-', '-'] });
show("zip_longest('ABCD', 'xy', fillvalue='-')", pairs.map(joined));
show("product('ABCD', 'xy')", letters('ABCD').product(letters('xy')).map(joined));

// A group is an array of its own, so it can be kept: in Python it is gone when the next one comes.
const keys = runs('AAAABBBCCDAABBB').map(([key]) => key);
const groups = runs('AAAABBBCCD').map(([, group]) => joined(group));
show("[k for k, g in groupby('AAAABBBCCDAABBB')]", keys);
show("[list(g) for k, g in groupby('AAAABBBCCD')]", groups);

show('accumulate([1, 2, 3, 4, 5])', Seq.of(1, 2, 3, 4, 5).scan(add));
show('accumulate([1, 2, 3, 4, 5], initial=100)', Seq.of(1, 2, 3, 4, 5).scan(add, 100));
show('accumulate([1, 2, 3, 4, 5], operator.mul)', Seq.of(1, 2, 3, 4, 5).scan(multiply));

show('count(10)', Seq.range(10).take(5));
show("cycle('ABCD')", letters('ABCD').cycle().take(10));
show('repeat(10, 3)', Seq.repeat(10, 3));

const selected = letters('ABCDEF')
  .zip([1, 0, 1, 0, 1, 1])
  .filter(([, keep]) => keep === 1)
  .map(([letter]) => letter);
const small = Seq.of(1, 4, 6, 3, 8).takeWhile(isSmall);
const fromLarge = Seq.of(1, 4, 6, 3, 8).dropWhile(isSmall);
const notSmall = Seq.of(1, 4, 6, 3, 8).filter((x) => !isSmall(x));
show("compress('ABCDEF', [1, 0, 1, 0, 1, 1])", selected);
show('dropwhile(lambda x: x < 5, [1, 4, 6, 3, 8])', fromLarge);
show('takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])', small);
show('filterfalse(lambda x: x < 5, [1, 4, 6, 3, 8])', notSmall);

const powers = Seq.of<[number, number]>([2, 5], [3, 2], [10, 3]).map(([base, exponent]) => base ** exponent);
show('starmap(pow, [(2, 5), (3, 2), (10, 3)])', powers);
show("pairwise('ABCDEFG')", letters('ABCDEFG').windows(2).map(joined));

function joined(parts: readonly string[]): string {
  return parts.join('');
}

function show(call: string, result: Seq<unknown>): void {
  console.log(`${call.padEnd(43)} → ${result.join(' ')}`);
}
