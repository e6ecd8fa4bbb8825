/** Sources of all kinds: arrays that a loop may read, others that only look so, and everything else. */
import { Seq } from 'seqable';
import { watched } from '../../../../spec/support/probe.ts';
import type { World } from '../../../../spec/support/world.ts';
import type { Source } from './twin.ts';

const from = (what: string, make: (world: World) => unknown): Source => ({
  what,
  call: 'from',
  make: (world) => [make(world)],
});

/** A Proxy that writes down what is read of it. How often it is asked for its iterator before that, nobody promises. */
const spied = (world: World, target: object): unknown =>
  new Proxy(target, {
    get(array, name) {
      if (name !== Symbol.iterator) world.log.add(`get ${String(name)}`);
      return Reflect.get(array, name);
    },
    has(array, name) {
      world.log.add(`has ${String(name)}`);
      return Reflect.has(array, name);
    },
  });

class Numbers extends Array<unknown> {}
class Doubled extends Array<unknown> {
  override *[Symbol.iterator](): ArrayIterator<unknown> {
    for (let i = 0; i < this.length; i++) yield* [this[i], this[i]];
  }
}

/** Arrays that a loop reads by itself. */
export const arrays: readonly Source[] = [
  from('numbers', () => [3, 1, 4, 1, 5, 9, 2, 6]),
  from('one', () => [7]),
  from('empty', () => []),
  from('equal neighbours', () => [1, 1, 2, 2, 2, 1, 0, -0, NaN, NaN]),
  // eslint-disable-next-line no-sparse-arrays -- holes are the point
  from('holes', () => [1, , 3, , , 6]),
  from('mixed', () => ['a', undefined, null, 2, [1, 2], 'bb', 1.5]),
  from('pairs', () => [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ]),
  from('fractions', () => [0.1, 0.2, 0.3, 1e300, -1e300, 1, -0]),
  from('frozen', () => Object.freeze([1, 2, 3])),
  from('a subclass', () => Numbers.from([1, 2, 3])),
  { what: 'of', call: 'of', make: () => [3, 1, undefined, 2] },
  { what: 'of nothing', call: 'of', make: () => [] },
  from('a proxy', (world) => spied(world, [1, 2, 3])),
];

/** What goes the long way. */
export const others: readonly Source[] = [
  from('an own iterator', () => Doubled.from([1, 2])),
  from('a set', () => new Set([1, 2, 3])),
  from('typed', () => Int8Array.of(1, 2, 3)),
  from('a text', () => 'abc'),
  from('a generator', (world) => watched(world.log, 'g', [1, 2, 3])),
  from('a probe', (world) => world.source({ source: 'own', values: [1, 2, 3] })),
  from('a bare iterator', (world) => world.source({ source: 'bare', values: [1, 2, 3] })),
  from('a sequence', () => Seq.of(1, 2, 3)),
  from('a mapped sequence', (world) => world.source({ source: 'mapped', values: [1, 2, 3] })),
  from('nothing', () => null),
  from('a number', () => 5),
  from('an object', () => ({ length: 2, 0: 1, 1: 2 })),
];
