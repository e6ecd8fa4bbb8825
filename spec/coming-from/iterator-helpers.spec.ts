/** docs/coming-from/iterator-helpers.md: its rows, and that no helper is missing. */
import { expect, test } from '@jest/globals';
// What the engine has of the helpers, and the polyfill's for what it has not.
import { all, install } from '../../lib/polyfill/install.ts';
import { readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

install();
rowsAgainstLibrary('iterator-helpers', { sameErrors: true });

test.each(all)('the page names %s', (name) => {
  expect(readPage('iterator-helpers').text).toMatch(new RegExp(`[\`.]${name}\\b`));
});
