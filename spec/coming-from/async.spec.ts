/** docs/coming-from/async.md: its rows, and that no function of these libraries is missing. */
import * as events from 'node:events';
import * as readline from 'node:readline';
import * as stream from 'node:stream';
import * as timers from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import * as ix from 'ix/asynciterable';
import * as operators from 'ix/asynciterable/operators';
import * as pMap from 'p-map';
import * as streaming from 'streaming-iterables';
import * as text from '../../lib/text/index.ts';
import { isNamed, readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

rowsAgainstLibrary('async', {
  modules: {
    'node:events': events,
    'node:readline': readline,
    'node:stream': stream,
    'node:timers/promises': timers,
    'ix/asynciterable': ix,
    'ix/asynciterable/operators': operators,
    'p-map': { ...pMap, __esModule: true },
    'seqable/text': text,
    'streaming-iterables': streaming,
  },
  given: { AbortSignal, Response },
});

const functionsOf = (module: object): string[] =>
  Object.entries(module)
    .filter(([name, value]) => /^[a-z]/.test(name) && name !== 'default' && typeof value === 'function')
    .map(([name]) => name);

const helpers = ['map', 'filter', 'flatMap', 'take', 'drop', 'toArray', 'reduce', 'some', 'every', 'find'];

const names = new Set([
  ...[ix, operators, streaming, pMap].flatMap(functionsOf),
  ...[...helpers, 'forEach', 'compose', 'asIndexedPairs'],
]);

test('there are functions to look for', () => {
  expect(names.size).toBeGreaterThan(130);
});

test.each([...names])('the page names %s', (name) => {
  expect(isNamed(readPage('async'), name)).toBe(true);
});
