/** Parts as plain functions: foldPart and mergeParts. Late, twice, mixed, cut off, forged. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { all, count, sum, toArray, toSet } from 'seqable/collectors';
import { foldPart, job, mergeParts, PartError } from 'seqable/jobs';
import { jsonl, lines } from 'seqable/text';
import { coreOf } from '../../lib/jobs/core.ts';
import { crc32 } from '../../lib/jobs/crc.ts';
import { Merging } from '../../lib/jobs/merging.ts';
import { VERSION } from '../../lib/jobs/version.ts';

const words = job(lines).aggregateBy(
  (word) => word[0],
  all({ n: count(), set: toSet<string>(), last: toArray<string>() }),
);
const sums = job(jsonl<number>()).collect(sum());

const partsOf = (texts: readonly (readonly string[])[]): string[][] =>
  texts.map((rows, index) => [...foldPart(words, rows, { index })]);

const texts = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }), { maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

test('parts in any order, mixed line by line, and some of them twice, are as one run', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat()), fc.array(fc.nat(9)), (rows, order, again) => {
      const parts = partsOf(rows);
      const all = [...parts, ...again.map((i) => parts[i % parts.length]!)].flat();
      const shuffled = all
        .map((line, i) => [order[i % Math.max(order.length, 1)] ?? 0, line] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, line]) => line);
      const whole = words.run(rows.flat());
      const merged = mergeParts(words, shuffled, { parts: rows.length });
      expect([...merged]).toEqual([...whole]);
      expect([...mergeParts(words, shuffled, { parts: 'any' })]).toEqual([...whole]);
    }),
    { numRuns: 200 },
  );
});

test('lines sorted as text are sorted by part and line', () => {
  const parts = partsOf(Array.from({ length: 12 }, (_, i) => [`w${i}`])).flat();
  expect([...parts].sort()).toEqual(parts);
});

test('a tree of merges gives the same', () => {
  const core = coreOf(words)!;
  const rows = [['a'], ['b', 'ab'], ['c'], ['a', 'c'], ['b']];
  const parts = partsOf(rows);
  const head = { of: null, job: null, code: null, params: null, node: null };
  const together = (some: readonly (readonly string[])[]): string[] => {
    const merging = new Merging(core, { parts: 'any' });
    some.flat().forEach((line) => merging.take(line));
    merging.end();
    return merging.part(head);
  };
  const tree = together([
    together([parts[1]!, parts[0]!]),
    together([parts[4]!, together([parts[2]!, parts[3]!])]),
  ]);
  expect([...mergeParts(words, tree, { parts: 5 })]).toEqual([...words.run(rows.flat())]);
  expect(() => together([parts[0]!, parts[2]!])).toThrow('parts 0 and 2 do not lie side by side');
  const overlap = [...together([parts[0]!, parts[1]!]), ...parts[1]!];
  expect(() => mergeParts(words, overlap, { parts: 'any' })).toThrow(
    'covers parts 1 to 1, but 0 to 1 came as one part',
  );
});

describe('a golden part: this form stays readable', () => {
  const head = `{"seqable":"part","v":1,"lib":"${VERSION}","job":null,"code":null,"params":null,"index":0,"count":1,"of":null,"node":null}`;
  const value = '["=",[2,0,0,5e-324,0.30000000000000004]]';
  const golden = [
    `00000000.00000000\t${head}`,
    `00000000.00000001\t${value}`,
    `00000000.00000002\t["end",2,${crc32(head + value)}]`,
  ];

  test('it is read', () => {
    expect(mergeParts(sums, golden, { parts: 1 })).toBe(0.30000000000000004);
  });

  test('it is written', () => {
    expect([...foldPart(sums, [0.1], { index: 0 })]).toEqual([
      `00000000.00000000\t${head}`,
      '00000000.00000001\t["=",[1,0,0,0,0.1]]',
      expect.stringMatching(/^00000000\.00000002\t\["end",2,\d+\]$/),
    ]);
  });

  test('the sum is that of zip', () => {
    expect([crc32('123456789'), crc32('äé€𝄞')]).toEqual([0xcbf43926, crc32Of(Buffer.from('äé€𝄞'))]);
  });
});

/** The same bit by bit. */
function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A part with its sum made right again, after something in it was changed. */
function forged(lines: readonly string[], change: (text: string) => string): string[] {
  const changed = lines.map((line) => line.slice(0, 18) + change(line.slice(18)));
  const texts = changed.slice(0, -1).map((line) => line.slice(18));
  const end = `["end",${texts.length},${texts.reduce((crc, text) => crc32(text, crc), 0)}]`;
  return [...changed.slice(0, -1), changed.at(-1)!.slice(0, 18) + end];
}

describe('what is wrong is refused, with the number of the part and what to do', () => {
  const [zero, one] = partsOf([
    ['a', 'b'],
    ['ab', 'c'],
  ]) as [string[], string[]];
  test.each<[string, readonly string[], string]>([
    ['a part is missing', zero, '1 of 2 parts are there; missing: 1. Run those, then merge again'],
    ['none came', [], '0 of 2 parts are there; missing: 0–1'],
    [
      'a part without its last line',
      [...zero, ...one.slice(0, -1)],
      'part 1: it was cut off: its last line is missing. Run it again',
    ],
    [
      'a part without its first line',
      [...zero, ...one.slice(1)],
      'part 1: it was cut off: a line of it is missing',
    ],
    [
      'a line cut off',
      [...zero, ...one.slice(0, -1), one.at(-1)!.slice(0, 25)],
      'part 1: it is damaged: a line of it is no JSON',
    ],
    [
      'a digit changed',
      [...zero, ...one.map((line) => line.replace('"n"', '"m"').replace('[1,', '[2,'))],
      'part 1: it is damaged: the sum of its lines is another one',
    ],
    [
      'another line between',
      [...zero, 'hello', ...one],
      'this is no line of a part: "hello". Something else wrote into the parts',
    ],
    ['two lines in one', [zero[0]! + zero[1]!, ...zero.slice(2)], 'part 0: it was cut off'],
    [
      'a part twice that differs',
      [...zero, ...one, ...foldPart(words, ['x'], { index: 1 })],
      'part 1: it came twice, and the two differ: its job is not deterministic',
    ],
    [
      'a line twice that differs',
      [...zero, one[1]!, `${one[1]!} `],
      'part 1: it came twice, and the two differ',
    ],
    [
      'a part with a longer one of the same number',
      [...zero, ...one, '00000001.00000009\t["="]'],
      'part 1: it came twice, and the two differ',
    ],
    [
      'too high a number',
      [...zero, ...one, ...foldPart(words, [], { index: 7 })],
      'part 7: there are 2 parts, numbered from 0: the number of this task is too high',
    ],
    [
      'another version',
      [...zero, ...forged(one, (text) => text.replace(`"lib":"${VERSION}"`, '"lib":"9.9.9"'))],
      `part 1: seqable 9.9.9 wrote it, and this is ${VERSION}: use one version on all machines`,
    ],
    [
      'a newer form',
      [...zero, ...forged(one, (text) => text.replace('"v":1', '"v":2'))],
      'part 1: a newer seqable',
    ],
    [
      'a forged number',
      [...zero, ...forged(one, (text) => text.replace('"index":1', '"index":0'))],
      'part 1: its first line says another number',
    ],
    [
      'a forged count',
      [...zero, ...forged(one, (text) => text.replace('"count":1', '"count":-1'))],
      'part 1: its first line says another number',
    ],
    [
      'a forged value',
      [...zero, ...forged(one, (text) => text.replace('$m', '$z'))],
      'part 1: it cannot be read: an unknown sign, $z',
    ],
    [
      'a part of another kind',
      [...zero, ...forged(one, (text) => text.replace('"part"', '"plan"'))],
      'part 1: its first line says something else',
    ],
  ])('%s', (_, given, message) => {
    const call = (): unknown => mergeParts(words, given, { parts: 2 });
    expect(call).toThrow(PartError);
    expect(call).toThrow(message);
  });

  test('the error has the number', () => {
    let index: unknown;
    try {
      mergeParts(words, one.slice(1), { parts: 2 });
    } catch (error) {
      index = (error as PartError).index;
    }
    expect(index).toBe(1);
  });

  test('other code, parameters, job or number of parts', () => {
    const core = coreOf(sums)!;
    const part = (change: object): string[] => {
      const given = { parts: 1, code: 'c', params: 'p', job: 'j', node: 20 };
      const source = new Merging(core, { parts: 'any' });
      [...foldPart(sums, [1], { index: 0 })].forEach((line) => source.take(line));
      source.end();
      const { parts: of, ...rest } = { ...given, ...change };
      return source.part({ of, ...rest });
    };
    const merge = (change: object, warn?: (sentence: string) => void): unknown => {
      const merging = new Merging(core, {
        parts: 1,
        code: 'c',
        params: 'p',
        job: 'j',
        node: 20,
        warn: warn!,
      });
      part(change).forEach((line) => merging.take(line));
      merging.end();
      return merging.result();
    };
    expect(() => merge({ code: 'd' })).toThrow(
      'other code of the job made it (d, here c): put the same file on all machines',
    );
    expect(() => merge({ params: 'q' })).toThrow('it was made with other --params');
    expect(() => merge({ job: 'k' })).toThrow('it is of the job k, not of j');
    expect(() => merge({ parts: 3 })).toThrow('it is one of 3 parts, but there are 1: it is of another plan');
    const warnings: string[] = [];
    expect(merge({ node: 18 }, (sentence) => warnings.push(sentence))).toBe(1);
    expect(warnings).toEqual([expect.stringContaining('part 0 was made by Node 18, and this is Node 20')]);
  });
});

test.each<[string, () => unknown, string]>([
  [
    'no job',
    () => foldPart(7 as never, [], { index: 0 }),
    'foldPart: job must be a job, as job(…).collect(…) makes one, but got number 7',
  ],
  ['rows', () => foldPart(job(lines) as never, [], { index: 0 }), 'but got rows: say what they come to'],
  [
    'lines',
    () => mergeParts(job(lines).toLines() as never, [], { parts: 1 }),
    'a job that ends with toLines() has nothing to merge',
  ],
  [
    'an index that is text',
    () => foldPart(words, [], { index: '3' as never }),
    'at.index must be the number of the part, a whole number from 0 on, but got "3"',
  ],
  [
    'no number of parts',
    () => mergeParts(words, [], { parts: undefined as never }),
    'of.parts must be the number of all parts, from 1 on, or "any", but got undefined',
  ],
])('%s is refused', (_, call, message) => {
  expect(call).toThrow(TypeError);
  expect(call).toThrow(message);
});

test('a job of another version is refused', () => {
  const other = Object.create(words) as typeof words;
  Object.defineProperty(other, Symbol.for('seqable.job'), { value: { ...coreOf(words)!, version: '9.9.9' } });
  expect(() => foldPart(other, [], { index: 0 })).toThrow(
    `the job was made by seqable 9.9.9, and this is ${VERSION}`,
  );
});
