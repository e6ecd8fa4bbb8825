/** An iterator that has ended keeps neither plan nor source alive, and constant memory is constant. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stages } from '../support/catalogue.ts';
import { bundle, discard, run } from '../support/child.ts';

let program: string;
beforeAll(async () => {
  program = await bundle('support/programs/memory.ts');
});
afterAll(() => discard(program));

test('ended, left, failed or never begun: the source and its elements are let go', () => {
  const { status, stdout, stderr } = run(program, [], ['--expose-gc']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { kept, watched } = JSON.parse(stdout) as { kept: string[]; watched: number };
  expect(kept).toEqual([]);
  expect(watched).toBe((stages.length + 1) * 4);
});

test('the program finds what it is for', () => {
  const { stdout } = run(program, ['--careless'], ['--expose-gc']);
  expect((JSON.parse(stdout) as { kept: string[] }).kept).toEqual(['careless: the source']);
});
