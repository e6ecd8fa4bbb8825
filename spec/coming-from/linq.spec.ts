/** Each row of docs/coming-from/linq.md, against what C# gave. */
import { expect, test } from '@jest/globals';
import { isNamed, readPage, readRecording, rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('linq');

/** What came after .NET Framework, which the recorded names are of. */
const later = [
  ...[
    'AggregateBy',
    'Chunk',
    'CountBy',
    'DistinctBy',
    'ExceptBy',
    'Index',
    'InfiniteSequence',
    'IntersectBy',
  ],
  ...['LeftJoin', 'MaxBy', 'MinBy', 'Order', 'OrderDescending', 'RightJoin', 'Sequence', 'Shuffle'],
  ...['TryGetNonEnumeratedCount', 'UnionBy'],
];

test('the page names all of Enumerable', () => {
  const page = readPage('linq');
  const names = readRecording('linq')!.names!.split(' ');
  expect(names.length).toBeGreaterThan(50);
  expect([...later, ...names].filter((name) => !isNamed(page, name))).toEqual([]);
});
