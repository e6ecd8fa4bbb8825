/**
 * The benchmarks cannot rot: every workload gives what its hand loop gives, by us and by the rivals that are at hand; the
 * list for growth is that of the class and ends; the simulated application answers alike in all styles; and the pages are
 * those of bench/results.json. How fast anything is, `npm run bench` asks.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { changes } from '../bench/app/builds.ts';
import { writeApplication } from '../bench/app/generate.ts';
import { blocks } from '../bench/app/load.ts';
import { makeSites, type Style } from '../bench/app/sites.ts';
import { excused, forgotten, methods, references, sources } from '../bench/complexity/operations.ts';
import { chartsOf } from '../bench/suite/charts.ts';
import type { Run } from '../bench/suite/contestants.ts';
import { measure } from '../bench/suite/measure.ts';
import { workloads } from '../bench/workloads/index.ts';
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

  test.each(['array', 'lodash', 'rxjs', 'linq'])(
    '%s gives the same, or has no such operation',
    async (rival) => {
      const { answers } = (await import(`../bench/rivals/${rival}.mjs`)) as { answers: Record<string, Run> };
      const answer = answers[perCall ? 'mapFilterToArray' : name];
      const { data, callbacks } = timed(size);
      if (answer) expect(form(answer(data, callbacks()))).toEqual(form(hand(data)));
    },
  );
});

describe('what is asked about growth', () => {
  const array = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);

  test('has all operations of the class', () => {
    expect(forgotten(Seq)).toEqual([]);
    expect(Object.keys(excused).filter((name) => !(name in Seq.prototype))).toEqual([]);
  });

  test.each(Object.entries({ ...references, ...sources, ...methods }))('%s ends', (_name, { run }) => {
    run(Seq, array);
  });
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

  test('has the same results by hand and with the methods of Array', async () => {
    const [byHand, byArray] = [await load('hand'), await load('array')];
    const scenario = { name: 'small', seed: 7, sites: 40, elements: 20_000 };
    let calls = 0;
    for (const block of blocks(scenario, sites)) {
      for (const { site, data } of block) {
        expect(byArray[site]!(data, undefined)).toEqual(byHand[site]!(data, undefined));
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

test('what takes longer is measured to take longer', () => {
  const work =
    (count: number) =>
    (times: number): void => {
      for (let i = 0; i < times * count; i++) workloads[0]!.hand([i, i + 1, i + 2]);
    };
  const [one, ten] = measure([work(100), work(1000)], { warmUp: 5, samples: 5, sample: 1 });
  expect(ten! / one!).toBeGreaterThan(3);
});

test('the pages are what `npm run bench -- --chart` writes', () => {
  for (const [file, text] of chartsOf()) expect(readFileSync(file, 'utf8')).toBe(text);
});
