/**
 * Lists in lists, however deep.
 *
 *     Python:  def flatten(items):
 *                  for item in items:
 *                      if isinstance(item, list): yield from flatten(item)      # RecursionError at depth 1000
 *                      else: yield item
 */
import { Seq } from 'seqable';

const nested = [1, [2, [3, [4]], 5], 6];

console.log('one level  ', Seq.from(nested).flatten().toArray());
console.log('two levels ', Seq.from(nested).flatten(2).toArray());
console.log('all levels ', Seq.from(nested).flatten(Infinity).toArray());

// It goes down only as far as it is asked to.
console.log('first three', Seq.from(nested).flatten(Infinity).take(3).toArray());

// [[[… ['the bottom'] …]]], 100,000 lists deep: no recursion, so no limit.
let deep: unknown[] = ['the bottom'];
for (let depth = 1; depth < 100_000; depth++) deep = [deep];
console.log('100,000    ', Seq.from(deep).flatten(Infinity).toArray());

// Texts are elements, not lists of letters; every other iterable is opened.
const mixed = ['spam', new Set([1, 2]), [Seq.range(3, 5)]];
console.log('mixed      ', Seq.from(mixed).flatten(Infinity).toArray());

// A list that contains itself would never end.
const endless: unknown[] = [1];
endless.push(endless);
try {
  Seq.from(endless).flatten(Infinity).toArray();
} catch (error) {
  console.log('in itself  ', (error as Error).name);
}
