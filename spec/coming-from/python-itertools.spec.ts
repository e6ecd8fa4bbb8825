/** Each row of docs/coming-from/python-itertools.md, against what Python gave. */
import { expect, test } from '@jest/globals';
import { isNamed, readPage, readRecording, rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('python-itertools');

/** The built-ins that take something iterable, or give it; Python does not tell which these are. */
const builtIns = [
  ...[
    'all',
    'any',
    'dict',
    'enumerate',
    'filter',
    'frozenset',
    'iter',
    'join',
    'len',
    'list',
    'map',
    'max',
    'min',
  ],
  ...['next', 'range', 'reversed', 'set', 'sorted', 'sum', 'tuple', 'zip', 'yield from'],
];

test('the page names all of itertools and more-itertools, and the built-ins', () => {
  const page = readPage('python-itertools');
  const names = readRecording('python-itertools')!.names!.split(' ');
  expect(names.length).toBeGreaterThan(150);
  expect([...builtIns, ...names].filter((name) => !isNamed(page, name))).toEqual([]);
});
