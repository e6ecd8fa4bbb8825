/** docs/coming-from/array-methods.md: its rows, and that no array method is missing. */
import { expect, test } from '@jest/globals';
// What the oldest Node that runs the specs does not have.
import 'core-js/actual/map/group-by';
import 'core-js/actual/object/group-by';
import { isNamed, readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

rowsAgainstLibrary('array-methods');

const ofArrays = Object.getOwnPropertyNames(Array.prototype).filter((name) => name !== 'constructor');
const statics = ['Array.from', 'Array.of', 'Array.isArray', 'Array.fromAsync', 'Object.fromEntries'];
const more = ['Object.groupBy', 'Map.groupBy', 'Object.keys', 'Object.values', 'Object.entries'];

test.each([...ofArrays, ...statics, ...more])('the page names %s', (name) => {
  expect(isNamed(readPage('array-methods'), name)).toBe(true);
});
