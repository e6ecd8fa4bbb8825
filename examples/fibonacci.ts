/**
 * A sequence without an end.
 *
 *     Python:  def fibonacci():
 *                  a, b = 0, 1
 *                  while True:
 *                      yield a
 *                      a, b = b, a + b
 */
import { Seq, SeqInfiniteError } from 'seqable';

// From each pair to the next …
const fibonacci = Seq.iterate<[number, number]>([0, 1], ([a, b]) => [b, a + b]).map(([a]) => a);

console.log(fibonacci.take(10).join(' '));

// … or a generator, word for word as in Python. `defer` starts it afresh for every run.
const exact = Seq.defer(function* () {
  let [a, b] = [0n, 1n];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
});

console.log(exact.take(10).join(' '));
console.log(`the 200th: ${exact.drop(200).first()}`);
console.log(`the first with 100 digits: ${exact.find((n) => n >= 10n ** 99n)}`);
console.log(
  `even ones below four million: ${fibonacci
    .takeWhile((n) => n < 4e6)
    .filter((n) => n % 2 === 0)
    .sum()}`,
);

// What can never end is refused, where that is known beforehand, instead of hanging.
try {
  fibonacci.toArray();
} catch (error) {
  if (error instanceof SeqInfiniteError) console.log(`${error.name}: ${error.message}`);
}
