/** Programs with calls in them that say what their statements give: run in this process, by the very code of the worker. */
import { describe, expect, test } from '@jest/globals';
import { parser } from '@lezer/javascript';
import * as front from '../../lib/index.ts';
import { compile } from '../playground/compile.ts';
import { execute } from '../playground/execute.ts';
import type { Failure, Item } from '../playground/execute.ts';
import { instrument, isUnreadable } from '../playground/instrument.ts';
import { withCode } from '../playground/labels.ts';
import type { Parse } from '../playground/tree.ts';

const typescript = parser.configure({ dialect: 'ts' });
const parse = ((code) => typescript.parse(code)) as Parse;

async function run(code: string): Promise<{ items: Item[]; failure: Failure | undefined }> {
  const program = instrument(code, parse);
  if (isUnreadable(program)) throw new Error(`line ${program.line}`);
  const items: Item[] = [];
  const script = { code: compile(program.code), marks: program.marks, lines: code.split('\n').length };
  const trace = (error: unknown): ReturnType<typeof front.Seq.trace> => front.Seq.trace(error);
  const failure = await execute(script, {
    modules: { seqable: front },
    report: (item) => items.push(item),
    trace,
  });
  return { items, failure };
}

/** `line text`, and for what is claimed whether it is so. */
const shown = async (code: string): Promise<string[]> =>
  (await run(code)).items.map((item) => {
    const judged = item.kind === 'value' && item.ok !== undefined ? (item.ok ? '✓ ' : '✗ ') : '';
    return `${item.line} ${item.kind === 'log' ? 'says ' : judged}${item.text}`;
  });

describe('lines', () => {
  test('stay where they are', () => {
    const code =
      "import { Seq } from 'seqable';\n\nif (a)\n  b()\nelse { c(); }\nfor (const x of y)\n  z(x) // → 1\n\nw\n";
    const program = instrument(code, parse);
    expect(isUnreadable(program) ? 0 : program.code.split('\n').length).toBe(code.split('\n').length);
  });

  test('that cannot be read are named', () => {
    expect(instrument('1;\n2;\nconst = 3;\n', parse)).toEqual({ line: 3 });
  });
});

describe('values', () => {
  test.each([
    ['1 + 1;', ['1 2']],
    ['1 + 1', ['1 2']],
    ['\n[1,\n 2]\n  .map((x) => x * 2);', ['4 [2, 4]']],
    ['undefined;', []],
    ['const f = () => { 1; return 2; };\nf();', ['2 2']],
    ['if (true) 5; else 6;', ['1 5']],
    ['for (const n of [1, 2]) n;', ['1 1', '1 2']],
    ['1, 2;', ['1 2']],
    ['await Promise.resolve(7);', ['1 7']],
    ["'use strict';", ["1 'use strict'"]],
    ['let a = 1\na = 2', ['2 2']],
    ['const s: string = "x" as string;\ns!;', ["2 'x'"]],
  ])('%p', async (code, values) => {
    expect(await shown(code)).toEqual(values);
  });
});

describe('claims', () => {
  test.each([
    ['[1, 2]; // → [1, 2]', ['1 ✓ [1, 2]']],
    ['[1, 2]; // → [1, 3]', ['1 ✗ [1, 2]']],
    ["new Map([['a', 1]]); // → Map(1) { 'a' => 1 }", ["1 ✓ Map(1) { 'a' => 1 }"]],
    ['const x = 1, y = 2; // → 2', ['1 ✓ 2']],
    ["console.log('a'); // → 'a'", ['1 says a', "1 ✓ 'a'"]],
    ['for (const x of [1, 2]) console.log(x); // → 1, 2', ['1 says 1', '1 says 2', '1 ✓ 1, 2']],
    ['[1].length\n// → 1', ['1 ✓ 1']],
    ['[\n1,\n]; // → [\n//   1\n//   ]', ['3 ✓ [1]']],
    ["throw new RangeError('far'); // → throws RangeError", ['1 ✓ throws RangeError: far']],
    [
      "(() => { throw new RangeError('too far'); })(); // → throws RangeError: far",
      ['1 ✓ throws RangeError: too far'],
    ],
    ["(() => { throw new TypeError('x'); })() // → throws RangeError", ['1 ✗ throws TypeError: x']],
    ['1; // → throws RangeError', ['1 ✗ 1']],
    ["'// → 2';", ["1 '// → 2'"]],
    ['if (true) [1].at(0) // → 1', ['1 1', '1 ✗ ']],
  ])('%p', async (code, values) => {
    expect(await shown(code)).toEqual(values);
  });
});

describe('errors', () => {
  test('have their line, by the stack', async () => {
    const { failure } = await run('const f = () => {\n  throw new Error("no");\n};\n\nf();\n');
    expect(failure).toMatchObject({ name: 'Error', message: 'no', line: 2 });
  });

  test('without a stack have the line of the statement at work', async () => {
    const { failure } = await run('1;\n2;\nconst x = (() => { throw "text"; })();\n');
    expect(failure).toMatchObject({ message: "threw 'text'", line: 3 });
  });

  test('say where in a chain they came from', async () => {
    const code =
      "import { Seq } from 'seqable';\nSeq.of('1', '{').map((t) => JSON.parse(t)).label('parse')\n  .toArray();\n";
    expect((await run(code)).failure).toMatchObject({
      name: 'SyntaxError',
      line: 2,
      trace: 'in parse, element 1',
    });
  });

  test('of imports list what there is', async () => {
    const { failure } = await run("import _ from 'lodash';\n_.chunk;\n");
    expect(failure?.message).toContain("what can: 'seqable'");
  });
});

describe('the code of a stage', () => {
  const lane = (name: string, role = 'stage'): object => ({ role, name, op: name, in: 0, out: 0 });
  const story = (...lanes: object[]): Parameters<typeof withCode>[0] =>
    ({ version: 1, terminal: 'toArray', lanes, steps: [], whole: true, held: 0, waits: false }) as never;

  test('is found by the names of the chain, also where it is written in two pieces', () => {
    const code = 'const odd = Seq.range(0, 9).filter((n) => n % 2);\n\nodd.map((n) => n * 10).toArray();\n';
    const told = withCode(
      story(lane('range', 'source'), lane('filter'), lane('map'), lane('toArray', 'terminal')),
      code,
      parse,
    );
    expect(told.lanes.map((one) => one.code)).toEqual([
      'Seq.range(0, 9)',
      '.filter((n) => n % 2)',
      '.map((n) => n * 10)',
      '.toArray()',
    ]);
    expect(told.line).toBe(3);
  });

  test('is not made up where nothing fits', () => {
    const told = withCode(story(lane('range', 'source'), lane('sum', 'terminal')), 'other.thing();\n', parse);
    expect(told.lanes.map((one) => one.code)).toEqual([undefined, undefined]);
  });
});
