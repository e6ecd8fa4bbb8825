/** docs/coming-from/iterator-helpers.md: its rows, and that no helper is missing. */
import { expect, test } from '@jest/globals';
// What the engine has of the helpers, and the polyfill's for what it has not.
import { all, install } from '../../lib/polyfill/install.ts';
import { isNamed, readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

install();
rowsAgainstLibrary('iterator-helpers', { sameErrors: true });

test.each(all)('the page names %s', (name) => {
  expect(isNamed(readPage('iterator-helpers'), name)).toBe(true);
});
