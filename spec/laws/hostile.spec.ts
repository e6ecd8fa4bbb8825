/**
 * What happens to built-ins after the library was loaded changes nothing: each of about 500 is broken in
 * turn, in a process of its own, and everything is done again. See spec/support/programs/hostile.ts.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, discard, run } from '../support/child.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('support/programs/hostile.ts');
});
afterAll(() => discard(program));

test('broken built-ins, missing globals and inherited setters are not noticed', () => {
  const { status, stdout, stderr } = run(program);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { breaks, jobs, found } = JSON.parse(stdout) as { breaks: number; jobs: number; found: string[] };
  expect(found).toEqual([]);
  expect(breaks).toBeGreaterThan(300);
  expect(jobs).toBeGreaterThan(300);
});

test('the program finds what it is for', () => {
  const { stdout } = run(program, ['--with-a-careless-job']);
  const { found } = JSON.parse(stdout) as { found: string[] };
  for (const careless of [
    'Array.prototype.push',
    'the global Map, deleted',
    'a setter 0 on Array.prototype',
  ]) {
    expect(found.some((line) => line.startsWith(`${careless}: `))).toBe(true);
  }
});
