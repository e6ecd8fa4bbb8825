/** How a chain becomes a call of a loop: what the writer of loops is told, and where his text is put. The writer is a fake. */
import { describe, expect, test } from '@jest/globals';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import type { ChainFacts } from '../lib/chain.ts';
import { compileWith } from '../lib/compile.ts';
import type { Compiled } from '../lib/compile.ts';

const IMPORT = "import { Seq } from 'seqable';\n";

/** Compiles with a writer that takes every chain. Gives what the writer was told, too. */
function looped(code: string, filename = 'a.ts'): Compiled & { readonly told: ChainFacts[] } {
  const told: ChainFacts[] = [];
  const compiled = compileWith(
    {
      hooks: new Set(),
      loopFor: (facts) => {
        told.push(facts);
        return {
          code: (name, local) =>
            `function ${name}($s) {\n  return ${local('seqable/compiled', 'plain')}($s);\n}`,
        };
      },
    },
    `${IMPORT}${code}`,
    { filename },
  );
  return { ...compiled, told };
}

/** The text between the import and the loops. */
const body = (code: string): string => {
  const text = looped(code).code;
  return text.slice(text.indexOf('\n') + 1, text.indexOf('\nfunction $seq1'));
};

/** Why a chain is unfolded all the same. */
const refused = (code: string, filename?: string): string | undefined => {
  const [entry] = looped(code, filename).report;
  expect(entry!.became).toBe('unfolded');
  return entry!.reason;
};

describe('the call', () => {
  test.each([
    ['Seq.from(x).map((a) => a).sum();', '$seq1(x, (a) => a);'],
    ['Seq.range(1, 5).toArray();', '$seq1(1, 5);'],
    ['Seq.from(x).take(2).slice(1, 3).reduce((a, b) => a + b, 0);', '$seq1(x, 2, 1, 3, (a, b) => a + b, 0);'],
    ['Seq.of().map(String).toArray();', '$seq1(String);'],
    ['Seq.from(x,).map((a) => a,).take(2,).toArray();', '$seq1(x, (a) => a, 2);'],
    ['Seq.from<A>(x).map<B>((a) => a).toArray();', '$seq1(x, (a) => a);'],
    [
      'Seq.from(x)\n  // one\n  .map((a) => a) // two\n  .sum();',
      '$seq1(x\n  // one\n  , (a) => a // two\n  );',
    ],
    ['for (const a of Seq.from(x).map(String)) f(a);', 'for (const a of $seq1(x, String)) f(a);'],
    ['for (const a of Seq.range(3)) f(a);', 'for (const a of $seq1(3)) f(a);'],
    ['Seq.from(x).map(Math.sqrt).map(parseInt).sum();', '$seq1(x, Math.sqrt, parseInt);'],
    ['Seq.from(await f()).first()?.a;', '$seq1(await f())?.a;'],
  ])('%s', (code, expected) => {
    expect(body(code)).toBe(expected);
  });

  test('a chain within a chain has its own', () => {
    const { code, report } = looped('Seq.from(x).map((a) => Seq.from(a).sum()).sum();');
    expect(code).toContain('$seq1(x, (a) => $seq2(a));');
    expect(report.map(({ became }) => became)).toEqual(['compiled', 'compiled']);
  });

  test('the functions stand at the end, and take what they need by import', () => {
    expect(looped('Seq.from(x).sum();\nlet $seq1; // no line after').code).toBe(
      "import { plain as $plain } from 'seqable/compiled';\n" +
        '$seq2(x);\nlet $seq1; // no line after\nfunction $seq2($s) {\n  return $plain($s);\n}',
    );
  });
});

describe('what the writer is told', () => {
  test('names and arguments, by kind', () => {
    const fn = (parameters: number, usesRest = false) => ({ is: 'function', parameters, usesRest });
    const literal = (value: unknown) => ({ is: 'literal', value });
    const { told } = looped(
      'const limit = 3; const isOdd = (n: number) => n % 2 === 1; function add(a, b = 0, ...c) {}\n' +
        'function g(p) { return Seq.from(x).filter(isOdd).map(function (a) { return arguments }).take(limit).drop(p).slice(-1, undefined)' +
        '.intersperse(`x`).filter(async ({ a }, [i]) => a).map(() => () => arguments).map(add)' +
        '.append(1n, null, true, -2n, NaN).toArray() }',
    );
    expect(told).toEqual([
      {
        source: { name: 'from', args: [{ is: 'other' }] },
        stages: [
          { name: 'filter', args: [fn(1)] },
          { name: 'map', args: [fn(1, true)] },
          { name: 'take', args: [literal(3)] },
          { name: 'drop', args: [{ is: 'other' }] },
          { name: 'slice', args: [literal(-1), literal(undefined)] },
          { name: 'intersperse', args: [literal('x')] },
          { name: 'filter', args: [fn(2)] },
          { name: 'map', args: [fn(0)] },
          { name: 'map', args: [fn(2, true)] },
          { name: 'append', args: [literal(1n), literal(null), literal(true), literal(-2n), literal(NaN)] },
        ],
        terminal: { name: 'toArray', args: [] },
      },
    ]);
  });

  test('of a loop, that its terminal is for…of', () => {
    expect(looped('for (const a of Seq.range(1, Infinity)) f(a);').told).toEqual([
      {
        source: {
          name: 'range',
          args: [
            { is: 'literal', value: 1 },
            { is: 'literal', value: Infinity },
          ],
        },
        stages: [],
        terminal: { name: 'for…of', args: [] },
      },
    ]);
  });
});

describe('a chain is unfolded', () => {
  const ORDER = 'an argument may do something, and has to do it in its order';

  test.each([
    ['Seq.from(x).map(f()).sum();', ORDER],
    ['Seq.from(x).map(this.f).sum();', ORDER],
    ['Seq.from(x).map(a.sqrt).sum();', ORDER],
    ['Seq.from(x).map(Math[f]).sum();', ORDER],
    ['Seq.from(x).map(Math?.sqrt).sum();', ORDER],
    ['const Math = f(); Seq.from(x).map(Math.sqrt).sum();', ORDER],
    ['Seq.from(x).take(a + 1).sum();', ORDER],
    ['Seq.from(x).take(`${a}`).sum();', ORDER],
    ['Seq.from(x).includes(/a/);', ORDER],
    ['Seq.from(x).take([1]).sum();', ORDER],
    ['Seq.from(x).map(free).sum();', ORDER],
    ['let f = (a) => a; f = null; Seq.from(x).map(f).sum();', ORDER],
    ['const String = f(); { let String; Seq.from(x).map(String).sum(); String = 1 }', ORDER],
    ['class A {} Seq.from(x).map(A).sum();', ORDER],
    ['(Seq.from(x)).sum();', 'parentheses or types stand around a part of it'],
    ['(Seq.from(x) as Seq<number>).sum();', 'parentheses or types stand around a part of it'],
    ['const a = Seq.from(x).map(String); a.sum();', 'it ends in a constant'],
    ['[...Seq.from(x).map(String)];', 'its value goes to another operation'],
  ])('%s', (code, reason) => {
    expect(refused(code)).toBe(reason);
  });

  test('if Seq is required within a function, out of reach of the end of the module', () => {
    const code = "function f() { const { Seq } = require('seqable'); return Seq.of(1).sum() }";
    const { report } = compileWith({ hooks: new Set(), loopFor: () => ({ reason: 'never asked' }) }, code, {
      filename: 'a.cjs',
    });
    expect(report[0]!.reason).toBe('Seq is required within a function');
  });

  test('but not if the source does something: it comes first in any case', () => {
    expect(
      looped('Seq.from(f()).sum(); Seq.of(f(), g()).sum(); Seq.range(f(), g()).sum();').report,
    ).toMatchObject(Array(3).fill({ became: 'compiled' }));
  });

  test('if loops are switched off', () => {
    const off = compileWith(
      { hooks: new Set(), loopFor: () => ({ reason: 'never asked' }) },
      `${IMPORT}Seq.of(1).sum()`,
      {
        filename: 'a.js',
        loops: false,
      },
    );
    expect(off.report[0]!.reason).toBe('loops are switched off');
  });
});

test('the source map leads from the call to the terminal, and from each line of the loop to the chain', () => {
  const code = 'const a = Seq.from(x)\n  .map((b) => fails(b))\n  .sum();\nlast();';
  const compiled = looped(code);
  const lines = compiled.code.split('\n');
  const map = new TraceMap(compiled.map as never);
  const at = (text: string) => {
    const line = lines.findIndex((each) => each.includes(text));
    return originalPositionFor(map, { line: line + 1, column: lines[line]!.indexOf(text) });
  };
  expect(at('$seq1(x')).toMatchObject({ line: 4, column: 3 });
  expect(at('fails(b)')).toMatchObject({ line: 3, column: 14 });
  expect(at('last()')).toMatchObject({ line: 5, column: 0 });
  expect(at('function $seq1')).toMatchObject({ line: 2 });
  expect(at('return $plain')).toMatchObject({ line: 2 });
  expect(originalPositionFor(map, { line: lines.length - 1, column: 20 })).toMatchObject({ line: 2 });
});

test('a promise is kept by a loop', () => {
  const { report } = looped('/* seqable-compile */ Seq.of(1).sum();');
  expect(report).toMatchObject([{ became: 'compiled', promised: true }]);
});
