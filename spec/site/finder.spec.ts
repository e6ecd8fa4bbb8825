/** Which lines of "Which operation?" answer to what one types, and which sentences lead to an operation. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { matcherOf } from '../../site/finder/match.ts';
import { wantedOf } from '../../site/.vitepress/wanted.ts';

const match = matcherOf([
  { text: 'Each only once anywhere in the sequence → distinct', also: ['uniq', 'itertools.unique_everseen'] },
  { text: 'By something about them → sortBy', also: ['OrderBy', 'sorted_by_key'] },
  { text: 'Several for one → flatMap', also: ['SelectMany', 'flat_map'] },
]);

describe('the filter', () => {
  test.each([
    ['distinct', [true, false, false]],
    ['UNIQ', [true, false, false]],
    ['unique_ever', [true, false, false]],
    ['everseen', [true, false, false]],
    ['orderBy', [false, true, false]],
    ['sort by', [false, true, false]],
    ['flat', [false, false, true]],
    ['how do I want the several', [false, false, true]],
    ['', [true, true, true]],
    ['nothing like it', [false, false, false]],
  ])('answers %p', (query, answers) => {
    expect(match(query)).toEqual(answers);
  });
});

describe('the sentences that lead to an operation', () => {
  test('stand with what is above them', () => {
    const text =
      '- **From the front**\n  - a number of them → [`take`](reference/slice.md#take)\n' +
      '- **Backwards** → [`reverse`](reference/order.md#reverse)\n';
    expect(Object.fromEntries(wantedOf(text))).toEqual({
      'reference/slice#take': ['From the front: a number of them'],
      'reference/order#reverse': ['Backwards'],
    });
  });

  test('are found for nearly all operations of the page as it is', () => {
    const page = fileURLToPath(new URL('../../docs/which-operation.md', import.meta.url));
    const wanted = wantedOf(readFileSync(page, 'utf8'));
    expect(wanted.size).toBeGreaterThan(100);
    expect(wanted.get('reference/per-element#scan')?.[0]).toContain('running totals');
  });
});
