/**
 * Constant memory is constant on the asynchronous side, also beside sources that never answer: spec/support/programs/asyncMemory.ts
 * in a process of its own. SEQ_ELEMENTS sets how many elements go through each of its scenarios.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, discard, run } from '../support/child.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('support/programs/asyncMemory.ts');
});
afterAll(() => discard(program));

const look = (...args: string[]): { grown: Record<string, number>; scenarios: number } => {
  const { status, stdout, stderr } = run(program, args, ['--expose-gc']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as { grown: Record<string, number>; scenarios: number };
};

test('elements that have gone through, and readers that have left, leave nothing behind', () => {
  const { grown, scenarios } = look();
  expect(grown).toEqual({});
  expect(scenarios).toBe(18);
}, 60_000);

test('the program finds what it is for', () => {
  expect(Object.keys(look('--careless').grown)).toEqual(['careless']);
});
