/** The harness of docs/coming-from must see a row that is wrong, or the pages could say anything. */
import { describe, expect, test } from '@jest/globals';
import {
  compare,
  decode,
  evaluate,
  isNamed,
  outcomeOfRecord,
  pageOf,
  plainOf,
  programOf,
  rowsOf,
} from './coming-from.ts';

const table = (...rows: string[]): string => ['| Old | Seq | Note |', '|---|---|---|', ...rows].join('\n');
const page = pageOf(
  `# Page\n\n\`\`\`ts\nconst xs = [3, 1, 2];\n\`\`\`\n\n${table('| `xs` | `Seq.from(xs)` | |')}\n\n\`\`\`ts\nconst y = 1;\n\`\`\`\n`,
  'page.md',
);

/** A page about what is waited for. */
const later = pageOf(
  `\`\`\`ts\nconst xs = [3, 1, 2];\n\`\`\`\n\n${table('| `xs` | `xs` | |').replace('Seq', 'AsyncSeq')}\n`,
  'later.md',
);

/** Whether a row holds. */
async function holds(
  old: string,
  seq: string,
  note: string = '',
  among: typeof page = page,
): Promise<boolean> {
  const theirs = (await evaluate(old, among)).outcome;
  const ours = (await evaluate(seq, among)).outcome;
  try {
    compare(theirs, ours, { line: 1, old, seq, note });
    return true;
  } catch {
    return false;
  }
}

describe('the rows of a page', () => {
  test('are those of the tables that have Seq as their second head', () => {
    const text = `${table('| `a` | `b` | c |')}\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\n| a | b | c |\n\`\`\`\n`;
    expect(rowsOf(text)).toEqual([{ line: 3, old: 'a', seq: 'b', note: 'c' }]);
  });

  test('may have bars and backticks in their code', () => {
    expect(rowsOf(table('| `a \\|\\| b` | `` `c` `` | d \\| e |'))).toEqual([
      { line: 3, old: 'a || b', seq: '`c`', note: 'd | e' },
    ]);
  });

  test.each([
    ['another head', '| Old | New | Note |\n|---|---|---|\n', 'is not'],
    ['a cell that is no code', table('| `a` | b | |'), 'not one code span: b'],
    ['a cell with more than code', table('| `a` and `b` | `c` | |'), 'not one code span'],
    ['a cell too many', table('| `a` | `b` | | |'), '4 cells'],
  ])('%s is an error', (_, text, message) => {
    expect(() => rowsOf(text)).toThrow(message);
  });

  test('stand in the program of the page on their own lines', () => {
    const lines = programOf(page, ['old', 'seq']).code.split('\n');
    expect(lines[3]).toBe('const xs = [3, 1, 2];');
    expect(lines[8]).toBe('void (() => (xs)); void (() => (Seq.from(xs)));');
    expect(lines.slice(10, 13)).toEqual(['{', 'const y = 1;', '}']);
    expect(lines[0]).toContain("import { key, Seq } from 'seqable';");
  });
});

test('a name is looked for where the page speaks of it: not in its fences, its words or our expressions', () => {
  const text = `Plain, but \`coded(1)\`.\n\n${table('| `left(1)` | `right(1)` | a `note` |')}\n\n\`\`\`\n\`fenced\`\n\`\`\`\n`;
  const names = ['Plain', 'coded', 'left', 'right', 'fenced', 'note', 'lef'];
  expect(names.filter((name) => isNamed(pageOf(text, 'page.md'), name))).toEqual(['coded', 'left', 'note']);
});

describe('a row', () => {
  test.each([
    ['xs.map((x) => x + 1)', 'Seq.from(xs).map((x) => x + 1)', true],
    ['xs.map((x) => x + 1)', 'Seq.from(xs).map((x) => x + 2)', false],
    ['xs.sort()', 'Seq.from(xs).sort()', true],
    ['[xs.sort(), xs]', '[Seq.from(xs).sort(), xs]', false],
    ['new Map([[1, [2]]])', 'Seq.of(2).toGroups(() => 1)', true],
    ['new Map([[1, [2]]])', '[[1, [2]]]', false],
    ['new Set(xs)', 'xs', false],
    ['({ a: 1 })', 'Seq.of(["a", 1] as const).toObject()', true],
    ['({ a: undefined })', '({})', false],
    ['undefined', 'null', false],
    ['NaN', 'NaN', true],
    ['-0', '0', false],
    ['[1, undefined]', '[1]', false],
    ['[[1].values()]', '[Seq.of(1)]', true],
    ['xs.forEach((x) => console.log(x))', 'Seq.from(xs).forEach((x) => console.log(x))', true],
    ['xs.forEach((x) => console.log(x))', 'Seq.from(xs).forEach((x) => console.log(-x))', false],
    ['fn.toArray(xs)', 'Seq.from(xs).collect(collectors.toArray())', true],
  ])('%s against %s: %s', async (old, seq, expected) => {
    expect(await holds(old, seq)).toBe(expected);
  });

  test.each([
    ['[].reduce((a) => a)', 'Seq.empty<never>().reduce((a) => a)', 'throws TypeError', true],
    ['[].reduce((a) => a)', 'Seq.empty<never>().reduce((a) => a)', '', false],
    ['[].reduce((a) => a)', 'noSuchName', 'throws TypeError', false],
    ['[].reduce((a) => a)', '1', 'throws TypeError', false],
    ['1', 'Seq.of(1, 2).single()', 'throws RangeError', false],
    ['noSuchName', 'Seq.empty<never>().reduce((a) => a)', 'throws TypeError', false],
    ['noSuchName', 'noSuchName', 'throws ReferenceError', false],
    ['[].reduce((a) => a)', 'Seq.of(1, 2).single()', 'throws RangeError', true],
  ])('%s against %s with the note %j: %s', async (old, seq, note, expected) => {
    expect(await holds(old, seq, note)).toBe(expected);
  });
});

describe('a row of AsyncSeq', () => {
  test.each([
    ['Promise.resolve([1])', 'AsyncSeq.of(1)', '', true],
    ['Promise.resolve([1])', 'AsyncSeq.of(2)', '', false],
    ['Promise.resolve(6)', 'AsyncSeq.from(xs).sum()', '', true],
    ['Promise.resolve(6)', 'AsyncSeq.from(xs).max()', '', false],
    ['[[3, 1, 2], [3, 1, 2]]', 'AsyncSeq.from(xs).tee()', '', true],
    ['(async function* () { yield 1; console.log(1); })()', 'AsyncSeq.of(1)', '', false],
    ['Promise.reject(new TypeError("no"))', 'AsyncSeq.of(1, 2).single()', 'throws RangeError', true],
    ['Promise.reject(new TypeError("no"))', 'AsyncSeq.of(1, 2).single()', '', false],
    ['Promise.reject(new TypeError("no"))', 'AsyncSeq.of(1).single()', 'throws RangeError', false],
  ])('%s against %s with the note %j: %s', async (old, seq, note, expected) => {
    expect(await holds(old, seq, note, later)).toBe(expected);
  });

  test('is the only one in which a promise is what it becomes', async () => {
    expect(await holds('Promise.resolve(1)', '1', '', later)).toBe(true);
    expect(await holds('Promise.resolve(1)', '1')).toBe(false);
  });
});

test('errors of another kind can be refused', () => {
  const [theirs, ours] = ['TypeError', 'RangeError'].map((throws) => ({ throws, logged: [] }));
  const row = { line: 1, old: '', seq: '', note: 'throws RangeError' };
  compare(theirs!, ours!, row);
  expect(() => compare(theirs!, ours!, row, true)).toThrow('RangeError');
});

describe('a record', () => {
  test('can be what JSON has not', () => {
    expect(
      decode([
        { $: 'NaN' },
        { $: 'undefined' },
        { $: '-0' },
        { $map: [['a', { $set: [1] }]] },
        { $bigint: '1' },
      ]),
    ).toStrictEqual([NaN, undefined, -0, new Map([['a', new Set([1])]]), 1n]);
    expect(() => decode({ $: 'nothing' })).toThrow('no such value');
  });

  test('can be an error, and what is logged', () => {
    expect(outcomeOfRecord({ expression: '', output: { $throws: 'IndexError' }, logged: ['1'] })).toEqual({
      throws: 'IndexError',
      logged: ['1'],
    });
    expect(outcomeOfRecord({ expression: '', output: null })).toEqual({ value: null, logged: [] });
  });
});

test('what is lazy is compared by its elements, at any depth', () => {
  const iterator = { next: () => ({ done: true, value: undefined }) };
  expect(plainOf({ a: new Map([['b', [1].values()]]), c: [iterator, 'text'] })).toStrictEqual({
    a: new Map([['b', [1]]]),
    c: [[], 'text'],
  });
});
