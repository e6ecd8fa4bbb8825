/**
 * The law of the six places: what a folder of operations, lib/fn.ts, lib/seq.ts, lib/async/asyncSeq.ts, spec/support/catalogue.ts or the
 * specs have, the others have too. scripts/new-operation.mjs writes all six, and its spec takes each away and sees it
 * missed. What a line of the catalogue must be is said in catalogue.spec.ts.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { missingPlaces } from '../../scripts/places.mjs';

test('every operation has its six places', () => {
  expect(missingPlaces(fileURLToPath(new URL('../../', import.meta.url)))).toEqual([]);
});
