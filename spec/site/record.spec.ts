/** Recording: the program gives what it gives without it, and its outermost runs are told, each once. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { AsyncSeq } from '../../lib/async/index.ts';
import { Seq } from '../../lib/index.ts';
import { withCode } from '../../site/lanes/codes.ts';
import { figures, words } from '../../site/lanes/score.ts';
import { recordRuns } from '../../site/lanes/record.ts';
import type { Recording, RecordOptions } from '../../site/lanes/record.ts';
import type { Story } from '../../site/lanes/story.ts';
import { TERMINALS } from '../../site/lanes/terminals.ts';
import { terminals } from '../support/catalogue.ts';

let recording: Recording | undefined;
const record = (options?: RecordOptions): Recording => (recording = recordRuns({ Seq, AsyncSeq }, options));
afterEach(() => {
  recording?.stop();
  recording = undefined;
});

/** What happened, in short: `2 gave 10`. */
const short = ({ steps }: Story): string[] =>
  steps.map(({ lane, did, text = '' }) => `${lane} ${did} ${text}`.trim());

/** A macrotask later, an asynchronous run that has settled is told. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('the terminals are those of the catalogue', () => {
  expect([...TERMINALS].sort()).toEqual(terminals.map(({ name }) => name).sort());
});

describe('a run', () => {
  test('gives its result, and is told step by step', () => {
    const { stories } = ((made) => {
      const result = Seq.range(0, 10)
        .filter((n) => n % 2 === 1)
        .map((n) => n * 10)
        .take(1)
        .toArray();
      expect(result).toEqual([10]);
      return made;
    })(record());
    expect(stories).toHaveLength(1);
    const [story] = stories as [Story];
    expect(short(story)).toEqual([
      '0 asked',
      '0 gave 0',
      '1 dropped 0',
      '0 asked',
      '0 gave 1',
      '1 gave 1',
      '2 gave 10',
      '3 gave 10',
      '4 gave 10',
      '0 closed',
    ]);
    expect(story.lanes.map(({ role, name, in: come, out }) => [role, name, come, out])).toEqual([
      ['source', 'range', 0, 2],
      ['stage', 'filter', 2, 1],
      ['stage', 'map', 1, 1],
      ['stage', 'take', 1, 1],
      ['terminal', 'toArray', 1, 1],
    ]);
    expect(story).toMatchObject({ whole: true, held: 1, result: '[10]', waits: false });
    expect(story.lanes[0]!.size).toBe(10);
    expect(structuredClone(story)).toEqual(story);
  });

  test('has the hue of the source element that each one comes from', () => {
    const made = record();
    Seq.of(7, 8, 9)
      .filter((n) => n > 7)
      .chunks(2)
      .toArray();
    const [story] = made.stories as [Story];
    expect(story.steps.filter(({ did }) => did === 'gave').map(({ text, hue }) => `${text} ${hue}`)).toEqual([
      ...['7 0', '8 1', '8 1', '9 2', '9 2'],
      ...['[8, 9] 1', '[8, 9] 1'],
    ]);
  });

  test('that throws is told with its error, which goes on as it is', () => {
    const made = record();
    const error = new RangeError('mine');
    const run = (): unknown =>
      Seq.of(1, 2)
        .map((n) => {
          if (n === 2) throw error;
          return n;
        })
        .sum();
    expect(run).toThrow(error);
    const [story] = made.stories as [Story];
    expect(story.error).toEqual({ name: 'RangeError', message: 'mine', lane: 1 });
    expect(short(story).slice(-2)).toEqual(['1 threw RangeError', '0 closed']);
  });

  test('within a callback is no run of its own', () => {
    const made = record();
    expect(
      Seq.of([1, 2], [3])
        .map((list) => Seq.from(list).sum())
        .toArray(),
    ).toEqual([3, 3]);
    for (const sum of Seq.of([1, 2], [3]).map((list) => Seq.from(list).sum())) expect(sum).toBe(3);
    expect(made.stories.map(({ terminal }) => terminal)).toEqual(['toArray', 'for…of']);
  });

  test('of for…of is told as far as it has come', () => {
    const made = record();
    const iterator = Seq.of(1, 2, 3)[Symbol.iterator]();
    iterator.next();
    expect(short(made.stories[0]!)).toEqual(['0 asked', '0 gave 1', '1 gave 1']);
    iterator.return!();
    expect(short(made.stories[0]!).at(-1)).toBe('0 closed');
    expect(made.stories[0]!.lanes[0]!.out).toBe(1);
  });

  test('that is longer than its moments says so', () => {
    const made = record({ moments: 6 });
    Seq.range(0, 100).toArray();
    const [story] = made.stories as [Story];
    expect([story.whole, story.lanes[0]!.out]).toEqual([false, 100]);
    expect(figures(story)[2]!.least).toBe(true);
  });
});

describe('the recording', () => {
  test('has the first runs only, and counts the others', () => {
    const made = record({ runs: 2, line: () => 7 });
    for (let i = 0; i < 5; i++) Seq.of(i).first();
    expect(made.stories.map(({ result, line }) => [result, line])).toEqual([
      ['0', 7],
      ['1', 7],
    ]);
    expect(made.missed).toBe(3);
  });

  test('leaves the classes as they were', () => {
    const before = Object.getOwnPropertyDescriptors(Seq.prototype);
    const names = Seq.prototype.toArray.name;
    const made = record();
    expect(Seq.prototype.toArray).not.toBe(before.toArray.value);
    expect(Seq.prototype.toArray.name).toBe(names);
    made.stop();
    const now: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(Seq.prototype);
    const changed = Reflect.ownKeys(now).filter(
      (key) => now[key as string]!.value !== (before as PropertyDescriptorMap)[key as string]!.value,
    );
    expect(changed).toEqual([]);
  });
});

describe('the arrays', () => {
  const compared = (run: () => unknown): unknown => {
    const made = record();
    run();
    const eager = made.compare(0);
    return eager.none ?? [eager.read, eager.steps, eager.held, eager.lanes.map(({ in: come }) => come)];
  };

  test('read everything that Seq has not', () => {
    expect(
      compared(() =>
        Seq.range(0, 10)
          .filter((n) => n % 2 === 1)
          .map((n) => n * 10)
          .take(3)
          .toArray(),
      ),
    ).toEqual([10, 28, 15, [10, 10, 5, 3]]);
  });

  test('do not count an array that the program has already', () => {
    expect(
      compared(() =>
        Seq.from([1, 2, 3])
          .map((n) => n)
          .drop(1)
          .sum(),
      ),
    ).toEqual([3, 5, 5, [3, 3, 2]]);
  });

  test('take stages together that are one', () => {
    const people = [
      { name: 'b', age: 1 },
      { name: 'a', age: 1 },
    ];
    expect(
      compared(() =>
        Seq.from(people)
          .sortBy((p) => p.age)
          .thenBy((p) => p.name)
          .first(),
      ),
    ).toEqual([...[2, 2, 2], [2, 2]]);
  });

  test('stop where takeWhile stops, and count what stages begin and end with', () => {
    expect(
      compared(() =>
        Seq.of(1, 9, 2)
          .takeWhile((n) => n < 5)
          .toArray(),
      ),
    ).toEqual([2, 2, 1, [3, 2]]);
    expect(
      compared(() =>
        Seq.of(1, 2, 3)
          .scan((a, b) => a + b, 0)
          .chunks(3)
          .toArray(),
      ),
    ).toEqual([...[3, 7, 6], [3, 3, 4]]);
  });

  test.each<[string, () => unknown]>([
    ['endless', () => Seq.range(0).take(2).toArray()],
    ['endless', () => Seq.of(1).cycle().take(2).toArray()],
    [
      'oneShot',
      () =>
        Seq.from([1, 2].values())
          .map((n) => n)
          .toArray(),
    ],
    [
      'threw',
      () =>
        Seq.of(1, 2)
          .map((n) => (n === 2 ? (undefined as unknown as number).toFixed() : n))
          .first(),
    ],
    [
      'tooMuch',
      () =>
        Seq.range(0, 1e9)
          .map((n) => n)
          .first(),
    ],
  ])('there are none: %s', (why, run) => {
    expect(compared(run)).toBe(why);
  });
});

describe('asynchronous runs', () => {
  test('are told with times, and calls under way are held', async () => {
    const made = record();
    const result = await AsyncSeq.of(1, 2, 3)
      .map(async (n) => n * 10, { concurrency: 2 })
      .toArray();
    await later();
    expect(result).toEqual([10, 20, 30]);
    const [story] = made.stories as [Story];
    expect(story.waits).toBe(true);
    expect(story.steps.every(({ at }) => typeof at === 'number')).toBe(true);
    const map = story.steps.filter(({ lane, did }) => lane === 1 && did === 'held');
    expect(map.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(story.held).toBeGreaterThanOrEqual(2);
    expect(made.compare(0)).toEqual({ none: 'waits' });
  });

  test('that are rejected are told where', async () => {
    const made = record();
    const error = new Error('no');
    const run = AsyncSeq.of(1, 2)
      .map((n) => (n === 2 ? Promise.reject(error) : n))
      .toArray();
    await expect(run).rejects.toBe(error);
    await later();
    const [story] = made.stories as [Story];
    expect(story.error).toEqual({ name: 'Error', message: 'no', lane: 1 });
    expect(short(story).slice(-2)).toEqual(['1 threw Error', '0 closed']);
  });

  test('of for await…of are told', async () => {
    const made = record();
    for await (const value of AsyncSeq.of(1, 2).zip(['a', 'b'])) expect(value).toHaveLength(2);
    await later();
    const [story] = made.stories as [Story];
    expect(story.terminal).toBe('for await…of');
    expect(story.lanes.map(({ role }) => role)).toEqual(['source', 'terminal', 'side', 'side']);
    expect(words(story, 5)).toBe('zip(2 sources) gives [1, a], made of 1 and a');
  });
});

test('the code of a chain is found from its end', () => {
  const made = record();
  Seq.of(1, 2).map(String).map(Number).sum();
  const calls = [
    { name: 'of', code: 'Seq.of(1, 2)' },
    { name: 'map', code: '.map(String)' },
    { name: 'map', code: '.map(Number)' },
    { name: 'sum', code: '.sum()' },
  ];
  expect(withCode(made.stories[0]!, calls).lanes.map(({ code }) => code)).toEqual(
    calls.map(({ code }) => code),
  );
  expect(withCode(made.stories[0]!, calls.slice(2)).lanes[0]!.code).toBeUndefined();
});
