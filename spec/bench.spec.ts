/**
 * The benchmarks cannot rot: every workload gives what its hand loop gives, by us and by the rivals that are at hand, and
 * so does every row of bench/small and bench/async; the list for growth is that of the class and ends; the simulated application answers alike in all styles; and the pages are
 * those of bench/results.json. How fast anything is, `npm run bench` asks.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { changes } from '../bench/app/builds.ts';
import { writeApplication } from '../bench/app/generate.ts';
import { blocks } from '../bench/app/load.ts';
import { makeSites, type Style } from '../bench/app/sites.ts';
import { rows as asyncRows } from '../bench/async/rows/index.ts';
import { aheadOf, overTarget, ranked } from '../bench/async/summary.ts';
import { turnsOf } from '../bench/async/turns.ts';
import type { AsyncCell, Run as AsyncAnswer } from '../bench/async/types.ts';
import {
  excused,
  forgotten,
  methods,
  references,
  sources,
  unlisted,
} from '../bench/complexity/operations.ts';
import { exponentOf } from '../bench/complexity/exponent.ts';
import type { Law } from '../bench/complexity/types.ts';
import { wrong } from '../bench/small/compare.ts';
import { BY_HAND, OURS } from '../bench/small/contestants.ts';
import { families, rows } from '../bench/small/rows/index.ts';
import { behindLazy, meanOf, standingOf } from '../bench/small/summary.ts';
import { chartsOf } from '../bench/suite/charts.ts';
import type { Run } from '../bench/suite/contestants.ts';
import { lowerQuartile, median } from '../bench/suite/measure.ts';
import type { SuiteRun } from '../bench/suite/results.ts';
import type { Cell } from '../bench/suite/run.ts';
import { mainRun, standings } from '../bench/suite/summary.ts';
import { workloads } from '../bench/workloads/index.ts';
import { AsyncSeq } from '../lib/async/index.ts';
import { Seq } from '../lib/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIZE = 300;

describe.each(workloads)('the workload $name', ({ timed, others, hand, ours, comparable, name, perCall }) => {
  const form = comparable ?? ((result: unknown) => result);
  const size = perCall ? undefined : SIZE;

  test('gives what its hand loop gives', () => {
    const { data, callbacks } = timed(size);
    expect(form(ours(Seq, data, callbacks()))).toEqual(form(hand(data)));
  });

  test('runs with other callbacks over other data', () => {
    expect(others().length).toBeGreaterThan(2);
    for (const { data, callbacks } of others()) ours(Seq, data, callbacks());
  });

  test.each(['array', 'lodash', 'rxjs'])('%s gives the same, or has no such operation', async (rival) => {
    const { answers } = (await import(`../bench/rivals/${rival}.mjs`)) as { answers: Record<string, Run> };
    const answer = answers[perCall ? 'mapFilterToArray' : name];
    const { data, callbacks } = timed(size);
    if (answer) expect(form(answer(data, callbacks()))).toEqual(form(hand(data)));
  });
});

describe('the small rows', () => {
  const sizes = [0, 3, 30];

  test.each(rows)('$name gives what plain loops give', (row) => {
    for (const n of sizes) {
      expect(wrong(row, row.ours, n)).toBeUndefined();
      if (row.byHand) expect(wrong(row, row.byHand, n)).toBeUndefined();
    }
  });

  test.each(['array', 'lodash'])('%s gives the same, where it has an answer', async (rival) => {
    const { answers } = (await import(`../bench/rivals/small/${rival}.mjs`)) as {
      answers: Record<string, (data: unknown) => unknown>;
    };
    const named = rows.filter(({ name }) => name in answers);
    expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(answers).sort());
    for (const row of named) {
      for (const n of sizes)
        expect([row.name, wrong(row, answers[row.name]!, n)]).toEqual([row.name, undefined]);
    }
  });

  test('have names of their own, and stand in the files that they are imported from again', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    const folder = join(root, 'bench/small/rows');
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(families).sort());
  });

  test('every kind of source is there, and those that are no arrays stand beside a generator by hand', () => {
    const sources = new Set(rows.map(({ source }) => source));
    expect([...sources].sort()).toEqual(['Map', 'Set', 'array', 'generator', 'range', 'string']);
    const without = rows.filter(({ byHand, source }) => !byHand && source !== 'array' && source !== 'range');
    expect(without).toEqual([]);
  });

  test('a contestant that gives something else is told', () => {
    const [map] = rows;
    const toArray = rows.find(({ name }) => name === 'toArray')!;
    expect(wrong(toArray, (array) => array, 3)).toBe('gives the source itself');
    expect(wrong(map!, () => [1], 3)).toBe('[1] where [1,4,7] is right');
    expect(
      wrong(
        map!,
        () => {
          throw new Error('no such thing');
        },
        3,
      ),
    ).toMatch('no such thing');
  });
});

describe.each(asyncRows)(
  'the row $name of what takes time',
  ({ timed, others, hand, ours, shorter, name }) => {
    const size = 400;

    test('gives what its hand loop gives', async () => {
      const { data, callbacks } = timed(size);
      const right = await hand(data);
      expect(await ours(AsyncSeq, data, callbacks())).toEqual(right);
      await shorter?.run(AsyncSeq, data, callbacks());
    });

    test('runs with other callbacks over other data', async () => {
      expect(others().length).toBe(5);
      for (const { data, callbacks } of others()) await ours(AsyncSeq, data, callbacks());
    });

    test.each(['node', 'rxjs'])('%s gives the same, or has no such operation', async (rival) => {
      const { answers } = (await import(`../bench/rivals/async/${rival}.mjs`)) as {
        answers: Record<string, AsyncAnswer>;
      };
      const names = asyncRows.map((row) => row.name);
      expect(Object.keys(answers).filter((key) => !names.includes(key))).toEqual([]);
      const { data, callbacks } = timed(size);
      if (name in answers) expect(await answers[name]!(data, callbacks())).toEqual(await hand(data));
    });

    test('takes no more turns than its hand loop, and one for each element that it gives to for await', async () => {
      const { data, callbacks } = timed(size);
      const given = name === 'forAwait' ? size : 0;
      const own = await turnsOf(() => ours(AsyncSeq, data, callbacks()));
      expect(own).toBeLessThanOrEqual((await turnsOf(() => hand(data))) + given + 10);
    });
  },
);

test('turns are counted', async () => {
  expect(await turnsOf(() => Promise.resolve())).toBe(0);
  const three = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await Promise.resolve();
  };
  expect(await turnsOf(three)).toBe(3);
});

describe('what is asked about growth', () => {
  const array = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);

  test('has all operations of the class', () => {
    expect(forgotten(Seq)).toEqual([]);
    expect(Object.keys(excused).filter((name) => !(name in Seq.prototype))).toEqual([]);
  });

  test('a method without a line is called in the first of the usual forms that it takes', () => {
    class Own extends (Seq as unknown as { new (): object }) {
      static from(): Own {
        return Object.create(Own.prototype) as Own;
      }
      twice(fn: unknown): void {
        if (typeof fn !== 'function') throw new TypeError('no function');
        called.push(fn);
      }
    }
    const called: unknown[] = [];
    const { twice } = unlisted(Own as never);
    expect(called).toHaveLength(1);
    expect(twice!.law).toBe('linear');
    twice!.run(Own as never, array);
    expect(called).toHaveLength(2);
    class Odd extends Own {
      odd(): never {
        throw new TypeError('odd');
      }
    }
    expect(() => unlisted(Odd as never)).toThrow('odd needs a line in bench/complexity/operations.ts');
  });

  test.each(Object.entries({ ...references, ...sources, ...methods, ...unlisted(Seq) }))(
    '%s ends',
    (_name, { run }) => {
      run(Seq, array);
    },
  );
});

describe('the simulated application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seqable-app-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sites = makeSites(40, 7);

  const load = async (style: Style): Promise<Run[]> => {
    const urls = writeApplication(
      join(folder, style),
      sites,
      style,
      pathToFileURL(join(root, 'lib/index.ts')).href,
    );
    const modules = await Promise.all(
      urls.map((url) => import(fileURLToPath(url)) as Promise<{ sites: Run[] }>),
    );
    return modules.flatMap((module) => module.sites);
  };

  test.each(['seq', 'array'] as const)('has the same results by hand and in the style %s', async (style) => {
    const [byHand, byOther] = [await load('hand'), await load(style)];
    const scenario = { name: 'small', seed: 7, sites: 40, elements: 10_000 };
    let calls = 0;
    for (const block of blocks(scenario, sites)) {
      for (const { site, data } of block) {
        const [expected, found] = [byHand[site]!(data, undefined), byOther[site]!(data, undefined)];
        // Our sums are exact, those of a loop are rounded at each step.
        if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 6);
        else expect(found).toEqual(expected);
        calls++;
      }
    }
    expect(calls).toBeGreaterThan(20);
  });

  test.each(Object.entries(changes))(
    'knows the line of the engine to change: %s',
    (_name, { file, line }) => {
      expect(readFileSync(join(root, file), 'utf8')).toMatch(line);
    },
  );
});

describe('what is made of the figures', () => {
  const cell = (contestant: string, name: string, ratio?: number): Cell => ({
    workload: name,
    contestant,
    ...(ratio === undefined ? { none: 'absent' } : { hand: 1000, own: 1000 * ratio, ratio }),
  });
  const cells = [
    ...[cell('seqable', 'find', 2), cell('seqable', 'range', 8), cell('seqable', 'small3', 1000)],
    ...[cell('other', 'find', 3), cell('other', 'range'), cell('other', 'small3', 1)],
  ];

  test('a small row stands beside the fastest and the fastest lazy one, and the generator by hand is neither', () => {
    const times = { [OURS]: 100, array: 20, ix: 200, native: 50, [BY_HAND]: 10 };
    const standing = standingOf({ row: 'map', n: 3, times });
    expect(standing).toMatchObject({
      ns: 100,
      fastest: { name: 'array', ratio: 5 },
      lazy: { name: 'native', ratio: 2 },
      byHand: { name: BY_HAND, ratio: 10 },
    });
    expect(behindLazy([standing])).toHaveLength(1);
  });

  test('means of small rows are over those in which there is somebody to compare with', () => {
    const standings = [
      { row: 'a', n: 3, times: { [OURS]: 20, array: 10 } },
      { row: 'b', n: 3, times: { [OURS]: 80, array: 10 } },
      { row: 'c', n: 3, times: { [OURS]: 9000 } },
      { row: 'a', n: 30, times: { [OURS]: 10, array: 10 } },
    ].map(standingOf);
    expect(meanOf(standings, 3, 'fastest')).toEqual({ mean: expect.closeTo(4), rows: 2 });
    expect(meanOf(standings, 3, 'lazy')).toBeUndefined();
  });

  test('a target of what takes time is about the hand loop, or about a shorter chain of ours', () => {
    const [generator] = asyncRows;
    const ten = asyncRows.find(({ shorter }) => shorter !== undefined)!;
    const own: AsyncCell = { workload: ten.name, contestant: 'seqable', hand: 100, own: 260, ratio: 2.6 };
    expect(overTarget(generator!, own)).toBeCloseTo(2.6 / generator!.target);
    expect(overTarget(ten, { ...own, shorter: 200 })).toBeCloseTo(1);
    expect(overTarget(ten, undefined)).toBeUndefined();
  });

  test('who is ahead of us is told, the fastest first', () => {
    const [row] = asyncRows;
    const cellOf = (contestant: string, ratio?: number): AsyncCell => cell(contestant, row!.name, ratio);
    const all = [
      cellOf('seqable', 2),
      cellOf('ix', 3),
      cellOf('lfi', 1.9),
      cellOf('rxjs', 1.5),
      cellOf('p-map'),
    ];
    const names = (cells: AsyncCell[]): string[] => cells.map(({ contestant }) => contestant);
    expect(names(ranked(all, row!, ['ix', 'p-map', 'lfi', 'rxjs']))).toEqual(['rxjs', 'lfi', 'ix']);
    expect(names(aheadOf(all, row!, ['ix', 'p-map', 'lfi', 'rxjs']))).toEqual(['rxjs', 'lfi']);
  });

  test('the lower quartile and the median', () => {
    expect(lowerQuartile([5, 1, 4, 2, 3])).toBe(2);
    expect(median([9, 1, 4, 2, 3])).toBe(3);
  });

  test('means are over what a contestant can do, ours beside them over the same', () => {
    const [own, other] = standings({ cells }, workloads).sort((a, b) => b.count - a.count);
    expect(own!.mean).toBeCloseTo(4);
    expect(other).toEqual({ name: 'other', count: 1, mean: expect.closeTo(3), ownMean: expect.closeTo(2) });
  });

  test('pages are about the newest Node, and runs with rivals', () => {
    const keys = ['Bun 1, hostile', 'Node 20, hostile, rivals', 'Node 24, hostile', 'Node 24, mono'];
    const runs = Object.fromEntries(keys.map((key) => [key, { runtime: key } as unknown as SuiteRun]));
    expect(mainRun(runs)?.runtime).toBe('Node 20, hostile, rivals');
    delete runs['Node 20, hostile, rivals'];
    expect(mainRun(runs)?.runtime).toBe('Node 24, hostile');
  });

  test('an exponent is the median of the steps, which no one jump turns', () => {
    const sizes = [1e3, 1e4, 1e5, 1e6, 1e7];
    const of = (time: (n: number) => number, law: Law = 'linear'): number | null =>
      exponentOf(sizes.map(time), sizes, law);
    expect(of((n) => 5 * n)).toBeCloseTo(1);
    expect(of((n) => (n > 1e5 ? 40 * n : 5 * n))).toBeCloseTo(1);
    expect(of((n) => n * n)).toBeCloseTo(2);
    expect(of((n) => 50 * n + n ** 2 / 1000)).toBeGreaterThan(1.35);
    expect(of((n) => n * Math.log(n), 'sort')).toBeCloseTo(1);
    expect(of(() => 7)).toBeCloseTo(0);
    expect(exponentOf([1, 2, 3], sizes, 'linear')).toBeNull();
  });
});

test('the pages are what `npm run bench -- --chart` writes', () => {
  for (const [file, text] of chartsOf()) expect(readFileSync(file, 'utf8')).toBe(text);
});
