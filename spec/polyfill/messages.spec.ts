/** Errors' texts: those of the entries tell what to do, those of the scripts are shorter. */
import { expect, jest, test } from '@jest/globals';
import { install } from '../../lib/polyfill/install.ts';
import * as messages from '../../lib/polyfill/messages.ts';
import { freshRealm } from './realms.ts';

jest.unstable_mockModule('../../lib/polyfill/flags.ts', () => ({ SCRIPT: true }));
const short = (await import(`../../lib/polyfill/messages.ts?short=${Math.random()}`)) as typeof messages;

test('the scripts have a text for each, which is shorter', () => {
  const texts = ({ outside, notWhole, ...rest }: typeof messages): string[] => [
    ...Object.values(rest),
    outside(0, 9, -1),
    outside(1, 9, 10),
    notWhole(true),
    notWhole(false),
  ];
  const shortTexts = texts(short);
  texts(messages).forEach((text, i) => expect(shortTexts[i]!.length).toBeLessThan(text.length));
});

test.each([
  ['[].values().take(-1)', 'the number of elements must be 0 to 9007199254740991 or Infinity, but is -1'],
  ['[].values().drop("x")', 'the number of elements must be 0 to 9007199254740991 or Infinity, but is NaN'],
  ['[].values().chunks(0)', 'the size must be 1 to 4294967295, but is 0'],
  ['[].values().windows(1.5)', 'the size must be a whole number'],
  ['[].values().includes(1, 0.5)', 'the number of elements must be a whole number'],
  ['[].values().windows(2, "some")', "undersized must be 'only-full' or 'allow-partial'"],
  ['Iterator.zip([], { mode: "all" })', "mode must be 'shortest', 'longest' or 'strict'"],
  ['[].values().reduce((a, b) => a + b)', 'reduce of an empty iterator with no initial value'],
  ['new Iterator()', 'Iterator is abstract: extend it, or use Iterator.from'],
])('%s says: %s', (code, message) => {
  const { global, run } = freshRealm();
  install({ target: global });
  expect(run(`try { ${code} } catch (error) { error.message }`)).toBe(message);
});
