/**
 * One walk for many: share, tee and peekable. Who pulls, who holds what, what a reader who leaves or is disposed changes,
 * and what all of them meet when the source fails. What one of them alone does stands in spec/sharing.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq, SeqConsumedError } from 'seqable';
import { makeWorld, thrown, walk } from '../support/laws.ts';
import { makeProbe, probeKinds, untidy } from '../support/probe.ts';
import type { Faults, Probe, ProbeKind } from '../support/probe.ts';

const dispose: typeof Symbol.dispose = Symbol.dispose;

function probeOf(kind: ProbeKind, count: number, faults: Faults = {}): Probe<number> {
  const values = Array.from({ length: count }, (_, i) => i);
  return makeProbe(makeWorld().log, 's', values, kind, faults);
}

const nexts = (probe: Probe<unknown>): number => probe.tracks[0]?.nexts ?? 0;
const returns = (probe: Probe<unknown>): number => probe.tracks[0]?.returns ?? 0;

/** Two iterators over one walk, by the operation that shares it. */
const pairs: [string, (seq: Seq<number>) => any[]][] = [
  ['share', (seq) => ((shared) => [walk(shared), walk(shared)])(seq.share())],
  ['tee', (seq) => seq.tee().map(walk)],
  ['memoize', (seq) => ((memo) => [walk(memo), walk(memo)])(seq.memoize())],
];

describe.each(probeKinds)('over a source that is %s', (kind) => {
  describe.each(pairs)('%s', (_name, make) => {
    test('touches nothing before the first pull', () => {
      const probe = probeOf(kind, 3);
      make(Seq.from(probe));
      expect([probe.opens, nexts(probe), returns(probe)]).toEqual([0, 0, 0]);
    });

    test('one reader leaves, the other goes on', () => {
      const probe = probeOf(kind, 3);
      const [a, b] = make(Seq.from(probe));
      a.next();
      a.return();
      expect(returns(probe)).toBe(0);
      while (!b.next().done);
      expect(untidy(probe)).toEqual([]);
      expect(nexts(probe)).toBe(4);
    });

    test('the end is asked for once', () => {
      const probe = probeOf(kind, 2);
      const readers = make(Seq.from(probe));
      for (const reader of readers) for (let i = 0; i < 5; i++) reader.next();
      expect(nexts(probe)).toBe(3);
      expect(returns(probe)).toBe(0);
    });

    test.each([{ next: 2 }, { value: 2 }, { done: 2 }] as Faults[])(
      'all meet the same error: %p',
      (faults) => {
        const world = makeWorld();
        const probe = makeProbe(world.log, 's', [0, 1, 2], kind, faults);
        const readers = make(Seq.from(probe));
        const errors = readers.map((reader) =>
          thrown(() => {
            while (!reader.next().done);
          }),
        );
        expect(errors).toEqual([world.log.thrown[0], world.log.thrown[0]]);
        expect(errors[0]).toBe(errors[1]);
        expect(world.log.thrown).toHaveLength(1);
        expect(untidy(probe)).toEqual([]);
      },
    );

    test('a reader that met the error has ended', () => {
      const [a] = make(Seq.from(probeOf(kind, 3, { next: 1 })));
      thrown(() => a.next());
      expect(a.next()).toEqual({ value: undefined, done: true });
    });
  });

  test('a failing stage above closes the source once', () => {
    const probe = probeOf(kind, 3);
    const [a, b] = Seq.from(probe)
      .map((n) => {
        if (n === 1) throw new Error('mine');
        return n;
      })
      .tee()
      .map(walk) as any[];
    for (const reader of [a, b]) {
      expect(reader.next().value).toBe(0);
      expect(thrown(() => reader.next()).message).toBe('mine');
    }
    expect(returns(probe)).toBe(1);
  });

  test('share: closed once when disposed, and refused from then on', () => {
    const probe = probeOf(kind, 3);
    const shared = Seq.from(probe).share();
    shared.first();
    shared[dispose]();
    shared[dispose]();
    expect([nexts(probe), returns(probe)]).toEqual([1, 1]);
    expect(thrown(() => shared.first())).toBeInstanceOf(SeqConsumedError);
  });

  test('tee: closed when the last branch is disposed, not before', () => {
    const probe = probeOf(kind, 3);
    const [a, b, c] = Seq.from(probe).tee(3);
    a.first();
    a[dispose]();
    a[dispose]();
    b[dispose]();
    expect(returns(probe)).toBe(0);
    expect(c.first()).toBe(0);
    c[dispose]();
    expect([nexts(probe), returns(probe)]).toEqual([1, 1]);
    for (const branch of [a, b, c]) expect(thrown(() => branch.first())).toBeInstanceOf(SeqConsumedError);
  });

  test('peekable: closed once by return or dispose, what was looked at is gone', () => {
    for (const close of ['return', dispose] as const) {
      const probe = probeOf(kind, 3);
      const peeking: any = Seq.from(probe).peekable();
      expect(peeking.peek()).toEqual({ value: 0, done: false });
      peeking[close]();
      peeking[close]();
      expect([nexts(probe), returns(probe)]).toEqual([1, 1]);
      expect([peeking.peek(), peeking.next(), peeking.nextIf(() => true)]).toEqual(
        Array.from({ length: 3 }, () => ({ value: undefined, done: true })),
      );
    }
  });
});

/** Which reader pulls next; `leave` is a reader who is disposed. */
const schedule = fc.array(fc.record({ who: fc.nat(2), leave: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 30,
});

test('tee: whoever pulls when, each branch gets all, and the source is pulled as often as the fastest', () => {
  fc.assert(
    fc.property(fc.nat(8), schedule, (count, turns) => {
      const probe = probeOf('iterable', count);
      const branches = Seq.from(probe).tee(3) as any[];
      const readers = branches.map(walk);
      const pulls = [0, 0, 0];
      const gone = new Set<number>();
      for (const { who, leave } of turns) {
        if (gone.has(who)) continue;
        if (leave === 0) {
          gone.add(who);
          branches[who][dispose]();
          continue;
        }
        const at = pulls[who]!++;
        expect(readers[who].next()).toEqual(
          at < count ? { value: at, done: false } : { value: undefined, done: true },
        );
      }
      expect(nexts(probe)).toBe(Math.min(count + 1, Math.max(...pulls)));
      const ended = Math.max(...pulls) > count;
      expect(returns(probe)).toBe(gone.size === 3 && !ended && nexts(probe) > 0 ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

test('share: whoever pulls when, together they get each element once', () => {
  fc.assert(
    fc.property(fc.nat(8), schedule, (count, turns) => {
      const probe = probeOf('iterable', count);
      const shared = Seq.from(probe).share();
      const readers: any[] = [walk(shared), walk(shared), walk(shared)];
      const got: number[] = [];
      for (const { who, leave } of turns) {
        if (leave === 0) {
          readers[who].return();
          readers[who] = walk(shared);
          continue;
        }
        const { value, done } = readers[who].next();
        if (!done) got.push(value);
      }
      expect(got).toEqual(
        Array.from({ length: Math.min(count, turns.filter(({ leave }) => leave > 0).length) }, (_, i) => i),
      );
      expect(returns(probe)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test('peekable: as an array with a place in it, whatever is asked', () => {
  const ask = fc.constantFrom('next', 'peek', 'yes', 'no');
  fc.assert(
    fc.property(fc.nat(6), fc.array(ask, { maxLength: 20 }), (count, asks) => {
      const probe = probeOf('iterable', count);
      const peeking = Seq.from(probe).peekable();
      let at = 0;
      let seen = 0;
      for (const what of asks) {
        const here = at < count ? { value: at, done: false } : { value: undefined, done: true };
        const none = { value: undefined, done: true };
        if (what === 'peek') expect(peeking.peek()).toEqual(here);
        else if (what === 'next') expect(peeking.next()).toEqual(here);
        else expect(peeking.nextIf(() => what === 'yes')).toEqual(what === 'yes' ? here : none);
        seen = Math.max(seen, Math.min(at, count) + 1);
        if (what === 'next' || what === 'yes') at++;
      }
      expect(nexts(probe)).toBe(asks.length === 0 ? 0 : seen);
    }),
    { numRuns: 500 },
  );
});
