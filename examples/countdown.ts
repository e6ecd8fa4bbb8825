/**
 * The body of a generator runs only when somebody pulls.
 *
 *     Python:  def countdown(n):
 *                  print('Starting…')
 *                  while n > 0:
 *                      yield n
 *                      n -= 1
 *                  print('Liftoff!')
 */
import { Seq } from 'seqable';

function countdown(from: number): Seq<number> {
  return Seq.defer(function* () {
    console.log('Starting…');
    for (let n = from; n > 0; n--) yield n;
    console.log('Liftoff!');
  });
}

console.log('— build it: nothing happens');
const three = countdown(3);

console.log('— loop over it');
for (const n of three) console.log(n);

console.log('— pull by hand');
const run = three[Symbol.iterator]();
console.log(run.next());
console.log(run.next());
console.log(run.next());
console.log(run.next());

console.log('— stop early: the rest of the body never runs');
console.log(three.first());

console.log('— a chain pulls as well, element by element');
three
  .map((n) => n * 10)
  .tap((n) => console.log(`  mapped to ${n}`))
  .filter((n) => n !== 20)
  .forEach((n) => console.log(`  arrived: ${n}`));
