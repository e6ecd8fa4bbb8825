/** Results as text. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { printed } from '../../../lib/jobs/node/print.ts';

test.each<[string, unknown, string]>([
  ['a string', 'as it\nis', 'as it\nis'],
  ['a number', 1.5, '1.5\n'],
  ['nothing', undefined, 'null\n'],
  ['NaN and infinities', { a: NaN, b: [-Infinity] }, '{"a":null,"b":[null]}\n'],
  ['a bigint', { n: 12345678901234567890n }, '{"n":12345678901234567890}\n'],
  ['an array', [1, 'a', [2], undefined], '1\n"a"\n[2]\nnull\n'],
  [
    'a Map',
    new Map([
      ['a', new Set([1n])],
      ['b', new Set()],
    ]),
    '["a",[1]]\n["b",[]]\n',
  ],
  ['a Set', new Set(['a', 'b']), '"a"\n"b"\n'],
  ['a Seq', Seq.of(1, 2).map((x) => x * 2), '2\n4\n'],
  [
    'an object',
    { when: new Date(0), none: undefined, map: new Map([[1, 2]]) },
    '{"when":"1970-01-01T00:00:00.000Z","map":[[1,2]]}\n',
  ],
  ['an empty list', [], ''],
])('%s', (_, result, text) => {
  expect(printed(result).join('')).toBe(text);
});

test('what contains itself is refused', () => {
  const cyclic: unknown[] = [];
  cyclic.push({ cyclic });
  expect(() => printed(cyclic)).toThrow('the result lies more than 1000 deep: it may contain itself');
});
