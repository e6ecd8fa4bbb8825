/**
 * Anything that follows the iterator protocol can be wrapped: as it is in Python, some things can be gone through
 * once, others again and again. `Seq.from` keeps that difference, and tells when it matters.
 */
import { Seq, SeqConsumedError } from 'seqable';

/** One-shot: it is its own iterator, like a Python class with `__next__` whose `__iter__` returns self. */
class Ticket {
  private last: number;
  private readonly end: number;

  constructor(first: number, end: number) {
    this.last = first - 1;
    this.end = end;
  }

  next(): IteratorResult<number, undefined> {
    return this.last < this.end ? { done: false, value: ++this.last } : { done: true, value: undefined };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Re-iterable: makes a new iterator for everyone who asks, like a Python class whose `__iter__` is a generator. */
class Roll {
  private readonly end: number;

  constructor(end: number) {
    this.end = end;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let n = 1; n <= this.end; n++) yield n;
  }
}

console.log('a re-iterable class: every run starts afresh');
const roll = Seq.from(new Roll(5)).map((n) => n * n);
console.log('  first run ', roll.toArray());
console.log('  second run', roll.toArray());

console.log('a one-shot class: the second run says so, where Python would silently give nothing');
const tickets = Seq.from(new Ticket(1, 5)).map((n) => n * n);
console.log('  first run ', tickets.toArray());
try {
  tickets.toArray();
} catch (error) {
  if (!(error instanceof SeqConsumedError)) throw error;
  console.log('  second run', error.name);
}

console.log('what helps: make it anew for each run …');
const fresh = Seq.defer(() => new Ticket(1, 5));
console.log('  first run ', fresh.toArray());
console.log('  second run', fresh.toArray());

console.log('… or keep what came out of it');
const kept = Seq.from(new Ticket(1, 5)).memoize();
console.log('  first run ', kept.toArray());
console.log('  second run', kept.toArray());

console.log('with a break, a run stops where the source stands, and closes it if it has a `return`');
for (const n of Seq.from(closeable([1, 2, 3]))) {
  console.log('  got', n);
  if (n === 2) break;
}

console.log('a bare iterator, with nothing but `next`, is enough');
let calls = 0;
const bare: Iterator<number> = { next: () => ({ done: calls >= 3, value: ++calls }) };
console.log(' ', Seq.from(bare).toArray());

console.log('and the other way round: a Seq is iterable like anything else');
const [first, ...others] = Seq.of('a', 'b', 'c');
console.log(' ', first, others, Math.max(...Seq.range(0, 5)), new Set(Seq.of(1, 1, 2)));

function* closeable(items: number[]): Generator<number> {
  try {
    yield* items;
  } finally {
    console.log('  closed');
  }
}
