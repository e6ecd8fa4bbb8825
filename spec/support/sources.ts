/** The cupboard of odd sources. Each is made anew for every use, so that one-shot ones can be compared. */
import vm from 'node:vm';

export interface Odd {
  readonly name: string;
  readonly make: () => unknown;
}

const odd = (name: string, make: () => unknown): Odd => ({ name, make });

/** An iterable from the bare steps of an iterator. */
const stepping = (next: (n: number) => unknown, more: object = {}): Iterable<unknown> => ({
  [Symbol.iterator]() {
    let n = 0;
    return { next: () => next(n++), ...more } as Iterator<unknown>;
  },
});

class Doubled extends Array<number> {
  override *[Symbol.iterator](): ArrayIterator<number> {
    for (let i = 0; i < this.length; i++) yield this[i]! * 2;
  }
}

class Plain extends Array<number> {}

function argumentsOf(..._args: unknown[]): unknown {
  // eslint-disable-next-line prefer-rest-params -- the arguments object is what is wanted
  return arguments;
}

class Countdown {
  private left: number;
  constructor(left: number) {
    this.left = left;
  }
  next(): IteratorResult<number> {
    return this.left > 0 ? { value: this.left--, done: false } : { value: undefined, done: true };
  }
  [Symbol.iterator](): this {
    return this;
  }
}

function* generated(...values: unknown[]): Generator<unknown> {
  yield* values;
}

/** Finite sources that the language itself can iterate. */
export const cupboard: readonly Odd[] = [
  odd('nothing', () => []),
  odd('one element', () => [1]),
  odd('undefined alone', () => [undefined]),
  odd('a hole alone', () => [,]),
  odd('an array with holes', () => [1, , 3, ,]),
  odd('an array that is long and empty', () => new Array(5)),
  odd('an array with an index far away', () => Object.assign([1], { 30: 2 })),
  odd('a frozen array', () => Object.freeze([1, 2])),
  odd('an array with a getter', () => Object.defineProperty([1, 2], 0, { get: () => 7 })),
  odd('an array with properties of its own', () => Object.assign([1, 2], { next: 1, return: 2 })),
  odd('an array of doubles, integers, strings and objects', () => [1.5, 2, 'x', null, {}]),
  odd('-0 and NaN', () => [-0, NaN, 0]),
  odd('an array subclass', () => Plain.from([1, 2])),
  odd('an array subclass with an iterator of its own', () => Doubled.from([1, 2])),
  odd('an array with an own Symbol.iterator', () =>
    Object.assign([1, 2], { [Symbol.iterator]: () => [9].values() }),
  ),
  odd('a Proxy of an array', () => new Proxy([1, 2], {})),
  odd('a Set', () => new Set([1, 2, 1])),
  odd('a Set subclass', () => new (class extends Set<number> {})([1, 2])),
  odd('a Map', () => new Map([[1, 2]])),
  odd('a typed array', () => new Float32Array([1.5, 2])),
  odd('an empty typed array', () => new Int8Array()),
  odd('big integers in a typed array', () => new BigInt64Array([1n, -2n])),
  odd('a Buffer', () => Buffer.from('ab')),
  odd('an arguments object', () => argumentsOf(1, 2)),
  odd('a string', () => 'ab'),
  odd('the empty string', () => ''),
  odd('a string of surrogates, lone ones too', () => 'a😀\ud800b\udc00'),
  odd('a String object', () => new String('a😀')),
  odd('a generator', () => generated(1, 2)),
  odd('a generator of nothing', () => generated()),
  odd('an array iterator', () => [1, 2].values()),
  odd('array entries', () => ['a', 'b'].entries()),
  odd('a Set iterator', () => new Set([1, 2]).values()),
  odd('a Map iterator', () => new Map([[1, 2]]).entries()),
  odd('a string iterator', () => 'a😀'[Symbol.iterator]()),
  odd('matches', () => 'a1b2'.matchAll(/\d/g)),
  odd('an iterator class that is its own iterable', () => new Countdown(2)),
  odd('an iterator without return', () => stepping((n) => ({ done: n > 1, value: n }))),
  odd('a return of null', () => stepping((n) => ({ done: n > 1, value: n }), { return: null })),
  odd('results without done', () => stepping((n) => (n > 1 ? { done: true } : { value: n }))),
  odd('results whose done is only truthy', () => stepping((n) => ({ done: n > 1 ? 'yes' : '', value: n }))),
  odd('the same result object each time', () => {
    const result = { done: false, value: 0 };
    return stepping((n) => Object.assign(result, { done: n > 1, value: n }));
  }),
  odd('results that are functions', () =>
    stepping((n) => Object.assign(() => {}, { done: n > 1, value: n })),
  ),
  odd('a value at the end', () => stepping((n) => ({ done: n > 1, value: n * 10 }))),
  odd('a function that is iterable', () =>
    Object.assign(() => {}, { [Symbol.iterator]: () => [1].values() }),
  ),
  odd('an iterator that inherits everything', () => ({
    [Symbol.iterator]: () =>
      Object.create([1, 2].values(), {
        next: { value: Countdown.prototype.next },
        left: { value: 2, writable: true },
      }),
  })),
  odd('an array of another realm', () => vm.runInNewContext('[1, , 3]')),
  odd('a Set of another realm', () => vm.runInNewContext('new Set([1, 2])')),
  odd('a generator of another realm', () => vm.runInNewContext('(function* () { yield 1; })()')),
];
