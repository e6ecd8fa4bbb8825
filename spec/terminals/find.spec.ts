/** find, findIndex and findLast. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

const even = (n: number): boolean => n % 2 === 0;

test.each<[number[], unknown[]]>([
  [
    [1, 4, 2, 6, 7],
    [4, 1, 6],
  ],
  [
    [1, 0],
    [0, 1, 0],
  ],
  [
    [1, 3],
    [undefined, -1, undefined],
  ],
  [[], [undefined, -1, undefined]],
])('of %j the first even one, its place and the last even one are %j', (elements, answers) => {
  const seq = Seq.from(elements);
  expect([seq.find(even), seq.findIndex(even), seq.findLast(even)]).toEqual(answers);
});
