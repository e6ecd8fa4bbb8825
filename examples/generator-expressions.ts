/**
 * Python's generator expressions, and what they become.
 */
import { Seq } from 'seqable';

// sum(n * n for n in range(1_000_000))
const squares = Seq.range(0, 1_000_000).map((n) => n * n);
console.log(squares.sum());

// … and exact to the last digit however large, as Python's integers are: with bigints
const bigSquares = Seq.range(0n, 1_000_000n).map((n) => n * n);
console.log(bigSquares.sum(0n));

// max(abs(x) for x in temperatures)
const temperatures = [3, -7, 12, -19, 5];
console.log(Seq.from(temperatures).map(Math.abs).max());

// any(n > 100 for n in numbers): stops at the first one, which is 101
let seen = 0;
const numbers = Seq.range(1).tap((n) => (seen = n));
const found = numbers.some((n) => n > 100);
console.log(`${found}, having seen the numbers up to ${seen}`);

// all(word.islower() for word in words)
const words = Seq.of('spam', 'Eggs', 'ham', 'lobster');
console.log(words.every((word) => word === word.toLowerCase()));

// [x * y for x in range(1, 4) for y in range(x, 4)]
const products = Seq.range(1, 4).flatMap((x) => Seq.range(x, 4).map((y) => x * y));
console.log(products.toArray());

// [cell for row in matrix for cell in row if cell % 2 == 1]
const matrix = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const cells = Seq.from(matrix).flatten();
console.log(cells.filter((cell) => cell % 2 === 1).toArray());

// ((a, b, c) for c in count(1) for b in range(1, c) for a in range(1, b) if a*a + b*b == c*c), the first three
const pythagorean = Seq.range(1).flatMap((c) =>
  Seq.range(1, c).flatMap((b) =>
    Seq.range(1, b)
      .filter((a) => a * a + b * b === c * c)
      .map((a) => [a, b, c]),
  ),
);
console.log(pythagorean.take(3).toArray());

// {word: len(word) for word in words} and {len(word) for word in words}
const lengths = words.map((word) => [word, word.length] as const);
console.log(lengths.toObject());
console.log(words.map((word) => word.length).toSet());
