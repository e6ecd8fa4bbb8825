/** The steps of `seqable/pipe`, which are written by a script. That each does what its method does is a law (laws/chains). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import * as fn from 'seqable/fn';
import * as steps from 'seqable/pipe';
import { sources } from './support/catalogue.ts';

test('lib/pipe.ts is as scripts/steps.mjs writes it', () => {
  const script = fileURLToPath(new URL('../scripts/steps.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

test('everything that takes a source is there as a step, and pipe itself', () => {
  const both = ['concat', 'interleave', 'mergeSorted', 'product', 'zip'];
  const given = sources.map(({ name }) => name).filter((name) => !both.includes(name));
  expect(Object.keys(steps).sort()).toEqual(
    Object.keys(fn)
      // A key is a value, not an operation.
      .filter((name) => !given.includes(name) && name !== 'key')
      .sort(),
  );
});

test('a step can be used again, and gives what the function gives', () => {
  const twice = steps.map((n: number) => n * 2);
  expect(steps.pipe([1, 2], twice, twice, steps.toArray())).toEqual([4, 8]);
  expect([...twice([5])]).toEqual([10]);
});

test('a seed of undefined is one, and without a seed there is none', () => {
  expect(steps.pipe([1], steps.scan(() => 2 as unknown, undefined), steps.toArray())).toEqual([undefined, 2]); // prettier-ignore
  expect(steps.pipe([1, 2], steps.scan((a, b) => a + b), steps.toArray())).toEqual([1, 3]); // prettier-ignore
  expect(() =>
    steps.pipe(
      [],
      steps.reduce((a) => a),
    ),
  ).toThrow(TypeError);
});

test('arguments are checked when the step meets its source, in the words of the function', () => {
  expect(() => steps.pipe([1], steps.take(-1))).toThrow('take: limit must not be negative');
  expect(() => steps.pipe([1], steps.map(2 as never))).toThrow('map: mapper must be a function, but got 2');
});
