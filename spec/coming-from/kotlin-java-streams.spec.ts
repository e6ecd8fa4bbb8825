/** Each row of docs/coming-from/kotlin-java-streams.md, against what Kotlin and Java gave. */
import { expect, test } from '@jest/globals';
import { isNamed, readPage, readRecording, rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('kotlin-java-streams');

/** One function under several names, which differ in a type, in where the result goes, or in what they give of nothing. */
const variant = /\$|(To|Byte|Double|Float|Int|Long|Short|OrThrow|OrNull|Indexed|Iterable|IndexedSequence)$/;

test('the page names all of Sequence, Stream and Collectors', () => {
  const page = readPage('kotlin-java-streams');
  const names = readRecording('kotlin-java-streams')!.names!.split(' ');
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => !variant.test(name) && !isNamed(page, name))).toEqual([]);
});
