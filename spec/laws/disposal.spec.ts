/** What can be disposed, where the engine knows Symbol.dispose, and what memoize holds open. */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqConsumedError } from 'seqable';
import * as fn from 'seqable/fn';
import { makeWorld, thrown, walk } from '../support/laws.ts';
import { makeProbe, probeKinds } from '../support/probe.ts';

const dispose: typeof Symbol.dispose = Symbol.dispose;

test('this engine has Symbol.dispose, so that what follows is tried', () => {
  expect(typeof dispose).toBe('symbol');
});

describe('an iterator', () => {
  test('is closed by disposing it', () => {
    const world = makeWorld();
    const iterator = walk(Seq.from(makeProbe(world.log, 's', [1, 2])).map(String));
    iterator.next();
    iterator[dispose]();
    iterator[dispose]();
    expect(world.log.events).toEqual(['s open', 's1 next', 's1 value', 's1 return']);
    expect(iterator.next()).toEqual({ done: true, value: undefined });
  });
});

describe.each(probeKinds)('a memo over a source that is %s', (kind) => {
  test('leaves it open when a run leaves early', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2, 3], kind);
    expect(Seq.from(probe).memoize().take(1).toArray()).toEqual([1]);
    expect(probe.tracks[0]).toMatchObject({ nexts: 1, returns: 0 });
  });

  test('closes it once when it is disposed', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2, 3], kind);
    const memo = Seq.from(probe).memoize();
    memo.first();
    memo[dispose]();
    memo[dispose]();
    expect(probe.tracks[0]).toMatchObject({ nexts: 1, returns: 1 });
  });

  test('does nothing when it is disposed after the end', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1], kind);
    const memo = Seq.from(probe).memoize();
    memo.toArray();
    memo[dispose]();
    expect(probe.tracks[0]).toMatchObject({ ended: true, returns: 0 });
  });

  test('cannot be run once it is disposed', () => {
    const world = makeWorld();
    const memo = Seq.from(makeProbe(world.log, 's', [1, 2, 3], kind)).memoize();
    memo.toArray();
    memo[dispose]();
    expect(thrown(() => memo.toArray())).toBeInstanceOf(SeqConsumedError);
  });

  test('fails once, at the same place in every run', () => {
    const world = makeWorld();
    const memo = Seq.from(makeProbe(world.log, 's', [1, 2, 3], kind, { next: 2 })).memoize();
    const errors = [1, 2].map(() => thrown(() => memo.toArray()));
    expect(errors[0]).toBe(world.log.thrown[0]);
    expect(errors[1]).toBe(errors[0]);
    expect(memo.first()).toBe(1);
    expect(world.log.thrown).toHaveLength(1);
  });
});

/** What shares one run of a source, as methods and as functions; and an iterator of each. */
const sharing: [string, (source: Iterable<number>) => { [Symbol.dispose](): void }[]][] = [
  ['memoize', (source) => [Seq.from(source).memoize()]],
  ['share', (source) => [Seq.from(source).share()]],
  ['tee', (source) => Seq.from(source).tee(3)],
  ['peekable', (source) => [Seq.from(source).peekable()]],
  ['an iterator', (source) => [walk(Seq.from(source))]],
  ['fn.memoize', (source) => [fn.memoize(source)]],
  ['fn.share', (source) => [fn.share(source)]],
  ['fn.tee', (source) => fn.tee(source, 3)],
  ['fn.peekable', (source) => [fn.peekable(source)]],
  ['an iterator of fn', (source) => [fn.map(source, String)[Symbol.iterator]()]],
];

describe.each(sharing)('%s', (_name, share) => {
  const next = (shared: object): unknown =>
    'next' in shared ? (shared as Iterator<number>).next().value : fn.first(shared as Iterable<number>);

  test('closes an open source once, when all there is of it is disposed', () => {
    const probe = makeProbe(makeWorld().log, 's', [1, 2, 3]);
    const all = share(probe);
    expect(next(all[0]!)).toEqual(expect.anything());
    for (const [i, one] of all.entries()) {
      expect(probe.tracks[0]!.returns).toBe(0);
      one[dispose]();
      if (i < all.length - 1) one[dispose]();
    }
    expect(probe.tracks[0]).toMatchObject({ nexts: 1, returns: 1 });
    for (const one of all) one[dispose]();
    expect(probe.tracks[0]!.returns).toBe(1);
  });

  test('closes a one-shot source that has not been opened', () => {
    let closed = 0;
    const source = {
      [Symbol.iterator]: () => source,
      next: () => ({ done: false, value: 1 }),
      return: () => ({ done: true, value: closed++ }),
    };
    for (const one of share(source as never)) one[dispose]();
    expect(closed).toBe(1);
  });

  test('what disposes does not show', () => {
    for (const one of share([1, 2])) expect(Object.keys(one)).toEqual([]);
  });
});

test('what shares as a function refuses to go on once it is disposed, and is iterated as before until then', () => {
  for (const made of [fn.memoize([1, 2]), fn.share([1, 2]), fn.tee([1, 2])[0]]) {
    expect([...fn.take(made, 1)]).toEqual([1]);
    expect(JSON.parse(JSON.stringify(fn.map(made, (n) => n)))).toContain(2);
    made[dispose]();
    expect(thrown(() => fn.toArray(made))).toBeInstanceOf(SeqConsumedError);
  }
});
