/** The moments of profile: what is told of a run, how much of it, and what its options say. The law of them: spec/laws/moments. */
import { describe, expect, test } from '@jest/globals';
import { AsyncSeq } from 'seqable/async';
import { Seq } from 'seqable';
import type { Moment } from 'seqable';
import { profile, range, toArray } from 'seqable/fn';
import { noted, throwing } from '../support/calls.ts';

const short = (moments: readonly Moment[]): string[] =>
  moments.map(({ stage, did, from = [] }) => `${stage} ${did} ${from.join(' ')}`.trim());
const told = (seq: Seq<unknown>, run = (probed: Seq<unknown>): unknown => probed.toArray()): string[] =>
  short(seq.profile(run, { time: false, moments: 1000 }).profile.moments);

describe('the moments', () => {
  test('name the elements that went into each other', () => {
    expect(
      told(
        Seq.of(1, 2, 3)
          .filter((n) => n > 1)
          .chunks(2),
      ),
    ).toEqual([
      ...['0 asked', '0 gave', '1 dropped 1'],
      ...['0 asked', '0 gave', '1 gave 4', '2 held 5'],
      ...['0 asked', '0 gave', '1 gave 8', '2 gave 5 9'],
      ...['0 asked', '0 ended'],
    ]);
  });

  test('have a lane for each side, behind the stages', () => {
    const { profile: found } = Seq.of(1)
      .concat([2], [3])
      .profile((seq) => seq.toArray(), { time: false });
    expect(found.sides).toEqual([
      { op: 'from', into: 1, out: 1 },
      { op: 'from', into: 1, out: 1 },
    ]);
    expect(short(found.moments)).toEqual([
      ...['1 asked', '0 asked', '0 gave', '1 gave 2', '1 asked', '0 asked', '0 ended'],
      ...['2 asked', '2 gave', '1 gave 8', '1 asked', '2 asked', '2 ended'],
      ...['3 asked', '3 gave', '1 gave 14', '1 asked', '3 asked', '3 ended', '1 ended'],
    ]);
  });

  test('tell that a source is left before its end', () => {
    expect(told(Seq.of(1, 2), (seq) => seq.first())).toEqual(['0 asked', '0 gave', '0 closed']);
    expect(told(Seq.of(1).take(0))).toEqual([]);
  });

  test('tell an error once, at the stage that it comes out of', () => {
    const run = (seq: Seq<unknown>): unknown => {
      try {
        return seq.toArray();
      } catch {
        return undefined;
      }
    };
    expect(
      told(
        Seq.of(1)
          .map(throwing(new Error('mine')))
          .flatMap((n) => [n]),
        run,
      ),
    ).toEqual([...['2 asked', '0 asked', '0 gave', '1 threw 2', '0 closed']]);
  });

  test('tell an element that is passed over unread as given', () => {
    const { profile: found } = Seq.range(0, 3).profile((seq) => seq.drop(2).toArray(), { time: false });
    expect(found.stages[0]!.out).toBe(3);
    expect(found.moments.filter(({ did }) => did === 'gave').map((moment) => 'value' in moment)).toEqual([
      ...[false, false, true],
    ]);
  });

  test('tell which of equal elements a stage gives', () => {
    const gave = (seq: Seq<unknown>): string[] => told(seq).filter((text) => text.startsWith('1 gave'));
    const four = Seq.of(2, 1, 1, 2);
    expect(gave(four.sort())).toEqual(['1 gave 4', '1 gave 7', '1 gave 1', '1 gave 10']);
    const reversed = told(four.filter(() => true).reverse()).filter((text) => text.startsWith('2 gave'));
    expect(reversed).toEqual(['2 gave 14', '2 gave 10', '2 gave 6', '2 gave 2']);
    expect(gave(four.takeLast(2))).toEqual(['1 gave 7', '1 gave 11']);
  });
});

describe('the options', () => {
  test('60 moments, or as many as are wanted', () => {
    const moments = (options?: { moments?: number }): number =>
      Seq.range(0, 100).profile((seq) => seq.sum(), options).profile.moments.length;
    expect([moments(), moments({}), moments({ moments: 7 }), moments({ moments: 0 })]).toEqual([
      60, 60, 7, 0,
    ]);
    expect(moments({ moments: Infinity })).toBe(202);
  });

  test('without the clock no moment has a time, and every stage took none', () => {
    const { profile: found } = Seq.of(1, 2)
      .map(String)
      .profile((seq) => seq.toArray(), { time: false });
    expect(found.stages.map(({ ms }) => ms)).toEqual([0, 0]);
    expect(found.moments.every((moment) => !('at' in moment))).toBe(true);
    const { profile: timed } = Seq.of(1, 2).profile((seq) => seq.toArray());
    expect(timed.moments.every(({ at }) => typeof at === 'number' && at >= 0)).toBe(true);
  });

  test('are read once each, before the run', () => {
    const log: string[] = [];
    const options = {
      get moments() {
        log.push('moments');
        return 3;
      },
      get time() {
        log.push('time');
        return false;
      },
    };
    Seq.of(1).profile(
      noted(() => log.push('run')),
      options,
    );
    expect(log).toEqual(['moments', 'time', 'run']);
  });

  test.each<[unknown, string]>([
    [null, 'profile: options must be an object, but got null'],
    [{ moments: -1 }, 'profile: moments must'],
    [{ moments: 'x' }, 'profile: moments must'],
  ])('%j is refused', async (options, message) => {
    expect(() => Seq.of(1).profile((seq) => seq.sum(), options as never)).toThrow(message);
    await expect(AsyncSeq.of(1).profile((seq) => seq.sum(), options as never)).rejects.toThrow(message);
  });

  test('work for a function of seqable/fn', () => {
    const { result, profile: found } = profile(range(0, 2), (seq) => toArray(seq), {
      moments: 2,
      time: false,
    });
    expect([result, short(found.moments)]).toEqual([
      [0, 1],
      ['0 asked', '0 gave'],
    ]);
  });
});

test('a profile goes on with an iterator that is still walked', () => {
  const { result, profile: found } = Seq.of(1, 2).profile((seq) => seq[Symbol.iterator]());
  expect(found.stages[0]!.out).toBe(0);
  result.next();
  expect([found.stages[0]!.out, found.moments.length]).toEqual([1, 2]);
});

describe('asynchronous', () => {
  test('an element is held while its call is under way, several at a time', async () => {
    const { profile: found } = await AsyncSeq.of(1, 2, 3)
      .map(async (n) => n, { concurrency: 3 })
      .filter(async (n) => n > 1)
      .profile((seq) => seq.toArray());
    const map = found.moments.filter(({ stage }) => stage === 1).map(({ did }) => did);
    expect(map.slice(0, 4)).toEqual(['asked', 'held', 'held', 'held']);
    const filter = found.moments.filter(({ stage }) => stage === 2).map(({ did }) => did);
    expect(filter).toEqual(['held', 'dropped', 'held', 'gave', 'held', 'gave']);
    for (const { from = [] } of found.moments)
      for (const source of from) expect(found.moments[source]!.did).toBe('gave');
  });

  test('sides have lanes of their own', async () => {
    const { profile: found } = await AsyncSeq.of(1, 2)
      .merge([3])
      .profile((seq) => seq.toArray());
    expect(found.sides.map(({ into, out }) => [into, out])).toEqual([
      [0, 2],
      [0, 1],
    ]);
    const { profile: zipped } = await AsyncSeq.of(1, 2)
      .zip(['a', 'b'])
      .profile((seq) => seq.toArray());
    expect(zipped.sides.map(({ out }) => out)).toEqual([2, 2]);
  });
});
