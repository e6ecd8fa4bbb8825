/** Everything comes out the same where the language is locked up or cut down. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundle, discard, run } from '../support/child.ts';

let everything: string;
let lockdown: string;
let expected: string[];

beforeAll(async () => {
  everything = await bundle('support/programs/everything.ts');
  lockdown = await bundle('support/programs/lockdown.ts');
  expected = run(everything).stdout.trimEnd().split('\n');
});
afterAll(() => {
  discard(everything);
  discard(lockdown);
});

test('there is something to compare', () => {
  expect(expected.length).toBeGreaterThan(300);
});

describe('node', () => {
  test.each([
    ['--frozen-intrinsics'],
    ['--disable-proto=throw'],
    ['--disable-proto=delete'],
    ['--disallow-code-generation-from-strings'],
  ])('%s', (flag) => {
    const { status, stdout, stderr } = run(everything, [], ['--no-warnings', flag]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual(expected);
  });
});

describe('SES lockdown', () => {
  test.each([['before'], ['after'], ['before', 'hardened'], ['after', 'hardened']])(
    '%s the library is loaded %s',
    (...args) => {
      const { status, stdout, stderr } = run(lockdown, args);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout.trimEnd().split('\n')).toEqual(expected);
    },
  );
});
