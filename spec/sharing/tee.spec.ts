import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planOf } from '../../lib/engine/plan.ts';
import { tee } from '../../lib/sharing/tee.ts';
import { range } from '../../lib/sources/range.ts';
import { cycle } from '../../lib/stages/cycle.ts';
import { map } from '../../lib/stages/map.ts';
import { take } from '../../lib/stages/take.ts';
import { count } from '../../lib/terminals/count.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, firstOf, probe, pulls, returns, sizeOf, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

function dispose(shared: { [Symbol.dispose](): void }): void {
  shared[Symbol.dispose]();
}

test('every branch gets every element, in one run of the source', () => {
  const source = probe([1, 2, 3], 'own');
  const [a, b] = tee(source);
  expect([toArray(a), toArray(b)]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(pulls(source)).toBe(4);
  expect(untidy(source)).toEqual([]);
});

test('there are as many branches as asked for', () => {
  expect(tee([1], 1)).toHaveLength(1);
  expect(tee([1], 3).map((branch) => toArray(branch))).toEqual([[1], [1], [1]]);
});

test('whoever is ahead pulls; the others replay', () => {
  const source = probe([1, 2, 3]);
  const [a, b] = tee(source).map((branch) => branch[Symbol.iterator]());
  expect([a!.next().value, pulls(source)]).toEqual([1, 1]);
  expect([b!.next().value, pulls(source)]).toEqual([1, 1]);
  expect([b!.next().value, pulls(source)]).toEqual([2, 2]);
  expect([a!.next().value, pulls(source)]).toEqual([2, 2]);
});

test('whatever the turns, each branch sees the whole sequence', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2)), fc.nat(8), (turns, length) => {
      const branches = tee(probe(range(0, length)), 3).map((branch) => branch[Symbol.iterator]());
      const seen: number[][] = [[], [], []];
      for (const turn of turns) {
        const { value, done } = branches[turn]!.next();
        if (!done) seen[turn]!.push(value);
      }
      for (const [i, list] of seen.entries()) {
        const asked = Math.min(turns.filter((turn) => turn === i).length, length);
        expect(list).toEqual([...range(0, asked)]);
      }
    }),
  );
});

test('leaving a branch early leaves it where it stands', () => {
  const source = probe([1, 2, 3]);
  const [a, b] = tee(source);
  expect(toArray(take(a, 1))).toEqual([1]);
  expect([toArray(a), toArray(b)]).toEqual([
    [2, 3],
    [1, 2, 3],
  ]);
  expect(returns(source)).toBe(0);
});

test('after its end a branch is empty', () => {
  const [a] = tee([1]);
  toArray(a);
  expect(toArray(a)).toEqual([]);
});

test('an error is met by every branch, at the same place', () => {
  const source = probe([1, 2, 3], 'iterable', { next: 3 });
  const [a, b] = tee(source).map((branch) => branch[Symbol.iterator]());
  a!.next();
  a!.next();
  const error = thrown(() => a!.next());
  expect(error.where).toBe('a1 next 3');
  expect([b!.next().value, b!.next().value]).toEqual([1, 2]);
  expect(thrown(() => b!.next())).toBe(error);
  expect([a!.next().done, pulls(source)]).toEqual([true, 3]);
});

test('a callback above that pulls a branch gets a TypeError if that would pull the source', () => {
  const branches: Iterable<number>[] = tee(map([1, 2], (): number => firstOf(branches[1]!, 1)[0]!));
  expect(thrown(() => toArray(branches[0]!)).message).toContain('tee: it is already running');
});

test('a callback above may read what a branch has to catch up on', () => {
  const branches = tee(map([1, 2], (x): number => (x === 2 ? x + slow.next().value! * 10 : x)));
  const slow: Iterator<number> = branches[1][Symbol.iterator]();
  expect(toArray(branches[0])).toEqual([1, 12]);
  expect(slow.next().value).toBe(12);
});

describe('what is held', () => {
  /** How many links can be reached from a branch. */
  function heldFrom(branch: unknown): number {
    let length = 0;
    const { op } = planOf(branch) as any;
    for (let link = op.link; link?.next !== undefined; link = link.next) length++;
    return length;
  }

  test('is the gap between the slowest branch and the fastest', () => {
    const [a, b, c] = tee(range(0, 100), 3);
    firstOf(a, 10);
    firstOf(b, 4);
    firstOf(c, 7);
    expect([heldFrom(a), heldFrom(b), heldFrom(c)]).toEqual([0, 6, 3]);
  });

  test('is nothing for a branch that was disposed', () => {
    const [a, b] = tee(range(0, 100));
    dispose(b);
    firstOf(a, 10);
    expect([heldFrom(a), heldFrom(b)]).toEqual([0, 0]);
  });
});

describe('disposed', () => {
  test('one branch refuses to run, the others go on', () => {
    const source = probe([1, 2]);
    const [a, b] = tee(source);
    dispose(a);
    dispose(a);
    expect(thrown(() => toArray(a)).name).toBe('SeqConsumedError');
    expect(toArray(b)).toEqual([1, 2]);
    expect(untidy(source)).toEqual([]);
  });

  test('the source is closed with the last one', () => {
    const source = probe([1, 2, 3]);
    const [a, b] = tee(source);
    firstOf(a, 1);
    dispose(a);
    expect(returns(source)).toBe(0);
    dispose(b);
    expect(returns(source)).toBe(1);
  });

  test('in the midst of a pull the last one refuses, and changes nothing', () => {
    let refused: any;
    const branches: any[] = tee(
      map([1, 2], (x) => {
        refused ??= thrown(() => dispose(branches[0]));
        return x;
      }),
      1,
    );
    expect(toArray(branches[0])).toEqual([1, 2]);
    expect(refused).toBeInstanceOf(TypeError);
  });
});

test('counting a branch takes it to its end', () => {
  const [a, b] = tee([1, 2]);
  expect([count(a), count(a), count(b)]).toEqual([2, 0, 2]);
});

test('cycle records a branch, since it cannot be run again', () => {
  expect(toArray(cycle(tee([1, 2])[0], 2))).toEqual([1, 2, 1, 2]);
});

test('the size of a branch is what is left of it', () => {
  const [a, b] = tee([1, 2, 3]);
  firstOf(a, 1);
  expect([sizeOf(a), sizeOf(b)]).toEqual([
    [2, 2],
    [3, 3],
  ]);
  toArray(a);
  expect([sizeOf(a), sizeOf(b)]).toEqual([
    [0, 0],
    [3, 3],
  ]);
  expect(bounds(tee(range(0))[0]).endless).toBe(true);
});

test('300,000 elements apart takes linear time', () => {
  const start = cpuTime();
  const [a, b] = tee(range(0, 300_000));
  expect([count(a), count(b)]).toEqual([300_000, 300_000]);
  expect(cpuTime() - start).toBeLessThan(5000);
});
