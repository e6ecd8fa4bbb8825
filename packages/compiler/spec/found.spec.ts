/** Programs that once did something else when they were compiled, found by random.spec.ts. */
import { expect, test } from '@jest/globals';
import { compiled, runProgram } from './support/program.ts';

const head = "'use strict';\nconst { Seq } = require('seqable');\n";

test.each([
  [
    'what takeWhile refuses is no element of a mean',
    `const f = w.fn('predicate', 0);
return w.run(1, () => Seq.from([6, 5, 2, 2]).distinct((a) => a).takeWhile((a) => f(a)).mean());`,
  ],
  [
    'a symbol in a constant is no limit',
    'const limit = Symbol.iterator;\nreturn w.run(1, () => Seq.from([1, 2]).take(limit).map((a) => a).toArray());',
  ],
  [
    'a symbol in a constant is no size',
    'const size = Symbol.iterator;\nreturn w.run(1, () => Seq.from([1, 2]).windows(size).toArray());',
  ],
  [
    'a symbol in a constant is no start',
    'const start = Symbol.iterator;\nreturn w.run(1, () => Seq.from([1, 2]).enumerate(start).toArray());',
  ],
  [
    'an element that cannot be read below flatMap',
    `const source = w.odd('getter', [1, 2]);
return w.run(1, () => Seq.from(source).flatMap((a) => [a, a]).toArray());`,
  ],
])('%s', (_, body) => {
  const text = head + body;
  const { code, report } = compiled(text, true);
  expect(report.map(({ became }) => became)).not.toContain('left');
  expect(runProgram(code, 0)).toEqual(runProgram(text, 0));
});
