/**
 * Every program of examples/ prints what stands in examples/expected/, to the letter; where it measures (milliseconds,
 * megabytes, bars), anything may stand there, and a test says what must be true of the figures.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { expectedOutput, root, runExample } from './support.ts';

const programs = readdirSync(`${root}examples`, { withFileTypes: true })
  .filter((entry) =>
    entry.isDirectory() ? existsSync(`${root}examples/${entry.name}/main.ts`) : entry.name.endsWith('.ts'),
  )
  .map((entry) => entry.name.replace(/\.ts$/, ''));

const outputs = new Map<string, string>();

/** A program is run once, however many tests look at it. */
async function outputOf(name: string): Promise<string> {
  if (!outputs.has(name)) {
    const { out, err, code } = await runExample(name);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    outputs.set(name, out);
  }
  return outputs.get(name)!;
}

// Builds the library and the programs, if they are not.
beforeAll(() => runExample('countdown'), 120_000);

/** What differs from run to run. */
function withoutMeasures(text: string): string {
  return text.replace(/ *\b\d+\.\d+ (?:MB|kB|ms|s)\b/g, ' #').replace(/ {2}[█▏▎▍▌▋▊▉]+$/gm, '  (bar)');
}

/** `text` as it is, but for the figures of these lines. */
function maskedFor(name: string, text: string): string {
  if (name === 'values-on-demand' || name === 'memory-comparison') return withoutMeasures(text);
  if (name === 'large-csv') return text.replace(/^heap growth.*$/m, withoutMeasures);
  if (name === 'profile-csv') return text.replace(/^.*peak memory.*$/m, withoutMeasures);
  return text;
}

test('there is an expected output for each program, and no other', () => {
  const expected = readdirSync(`${root}examples/expected`).map((file) => file.replace(/\.txt$/, ''));
  expect(expected.filter((name) => !name.startsWith('profile-csv-')).sort()).toEqual([...programs].sort());
});

describe.each(programs)('%s', (name) => {
  // A process each, and the largest of them holds ten million numbers.
  test('prints what is expected', async () => {
    expect(maskedFor(name, await outputOf(name))).toBe(maskedFor(name, expectedOutput(name)));
  }, 30_000);
});

describe('what is measured', () => {
  /** The figures of the lines that begin with `label`. */
  const figures = (text: string, label: string, unit: string): number[] =>
    [...text.matchAll(new RegExp(`^ *${label} +(-?\\d+\\.\\d+) ${unit}`, 'gm'))].map((match) =>
      Number(match[1]),
    );

  test('values-on-demand: the first element comes in less than a tenth of the time of the array', async () => {
    const out = await outputOf('values-on-demand');
    expect(figures(out, 'array', 'ms')).toHaveLength(1);
    expect(figures(out, 'Seq', 'ms')[0]).toBeLessThan(figures(out, 'array', 'ms')[0]! / 10);
  });

  test('values-on-demand: the heap grows by less than a tenth of the array', async () => {
    const out = await outputOf('values-on-demand');
    expect(figures(out, 'array', 'MB')).toHaveLength(1);
    expect(figures(out, 'Seq', 'MB')[0]).toBeLessThan(figures(out, 'array', 'MB')[0]! / 10);
  });

  test('memory-comparison: arrays grow with N, the Seq stays below a hundredth of the largest', async () => {
    const out = await outputOf('memory-comparison');
    const arrays = figures(out, 'array', 'MB');
    const seqs = figures(out, 'Seq', 'MB');
    expect(arrays).toHaveLength(4);
    expect(seqs).toHaveLength(4);
    expect(arrays[3]).toBeGreaterThan(arrays[2]! * 5);
    expect(Math.max(...seqs)).toBeLessThan(arrays[3]! / 100);
  });

  test('large-csv: the heap grows by less than a tenth of the file', async () => {
    const out = await outputOf('large-csv');
    const [size] = figures(out, 'requests.csv:', 'MB');
    const [growth] = figures(out, 'heap growth while reading it all:', 'MB');
    expect(size).toBeGreaterThan(5);
    expect(growth).toBeLessThan(size! / 10);
  });
});
