/** The checks that other engines run, on this one. */
import { expect, test } from '@jest/globals';
import { checks } from './checks.ts';

test.each(checks)('$name', async ({ run }) => {
  await expect(run()).resolves.toBeUndefined();
});
