/** What can be disposed, where the engine knows Symbol.dispose (semantics 16), and what memoize holds open. */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqConsumedError } from 'seqable';
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
