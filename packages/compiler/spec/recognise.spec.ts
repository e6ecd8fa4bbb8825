/** Which chains are compiled, and what is said of those that are not. */
import { describe, expect, test } from '@jest/globals';
import { compile } from '../lib/compile.ts';
import type { ChainReport } from '../lib/report.ts';

const IMPORT = "import { Seq } from 'seqable';\n";

function reportOf(code: string, filename = 'a.ts'): readonly ChainReport[] {
  return compile(code, { filename, loops: false }).report;
}

/** What becomes of the chains after the import. */
const became = (code: string, filename?: string): string[] =>
  reportOf(IMPORT + code, filename).map((entry) => entry.became);

/** Why the only chain is left. */
function reason(code: string, filename?: string): string {
  const [entry, ...more] = reportOf(IMPORT + code, filename);
  expect([entry!.became, more.length]).toEqual(['left', 0]);
  return entry!.reason!;
}

describe('Seq is known by its binding', () => {
  test.each([
    ['renamed', "import { Seq as S } from 'seqable'; S.of(1).toArray()"],
    ['named by a string', "import { 'Seq' as S } from 'seqable'; S.of(1).toArray()"],
    ['of a namespace', "import * as s from 'seqable'; s.Seq.of(1).toArray()"],
    ['required', "const { Seq } = require('seqable'); Seq.of(1).toArray()"],
    ['required and renamed', "const { Seq: S } = require('seqable'); S.of(1).toArray()"],
    ['required as a namespace', "const s = require('seqable'); s.Seq.of(1).toArray()"],
    ['read of what is required', "const S = require('seqable').Seq; S.of(1).toArray()"],
    ['required by a template without parts', "var s = require('seqable'); s.Seq.of(1).toArray()"],
    [
      'required within a function',
      "function f() { const { Seq } = require('seqable'); return Seq.of(1).toArray() }",
    ],
    ['imported after its use', "Seq.of(1).toArray(); import { Seq } from 'seqable';"],
    [
      'used in a function before',
      "function f() { return Seq.of(1).toArray() } import { Seq } from 'seqable';",
    ],
  ])('%s', (_, code) => {
    expect(reportOf(code, 'a.js').map((entry) => entry.became)).toEqual(['unfolded']);
  });

  test.each([
    ['of another package', "import { Seq } from 'immutable'; Seq.of(1).toArray()"],
    ['of another entry', "import { AsyncSeq as Seq } from 'seqable/async'; Seq.of(1).toArray()"],
    ['another export', "import { key as Seq } from 'seqable'; Seq.of(1).toArray()"],
    ['a type', "import type { Seq } from 'seqable'; Seq.of(1).toArray()"],
    ['a type among values', "import { type Seq, key } from 'seqable'; Seq.of(1).toArray()"],
    ['a default', "import Seq from 'seqable'; Seq.of(1).toArray()"],
    ['nobody’s', "import 'seqable'; Seq.of(1).toArray()"],
    [
      'required by a require of the user’s',
      "const require = f(); const { Seq } = require('seqable'); Seq.of(1).toArray()",
    ],
    ['required with more', "const { Seq } = require('seqable', 1); Seq.of(1).toArray()"],
    ['required if it is there', "const { Seq } = require?.('seqable'); Seq.of(1).toArray()"],
    ['read by a calculated name', "const { ['Seq']: Seq } = require('seqable'); Seq.of(1).toArray()"],
    ['with a default', "const { Seq = Other } = require('seqable'); Seq.of(1).toArray()"],
    ['exported', "export const { Seq } = require('seqable'); Seq.of(1).toArray()"],
    ['of a namespace, by a calculated name', "import * as s from 'seqable'; s['Seq'].of(1).toArray()"],
    ['of a namespace, if it is there', "import * as s from 'seqable'; s?.Seq.of(1).toArray()"],
    ['in a text', "import { Seq } from 'seqable'; const t = 'Seq.of(1).toArray()'; // Seq.of(1).toArray()"],
  ])('not: %s', (_, code) => {
    expect(reportOf(code)).toEqual([]);
    expect(compile(code, { filename: 'a.ts' }).code).toBe(code);
  });

  test.each([
    ['a parameter', 'function f(Seq) { return Seq.of(1).toArray() }'],
    ['a parameter of an arrow', '(Seq) => Seq.of(1).toArray()'],
    ['a parameter in a pattern', '({ a: [Seq] }) => Seq.of(1).toArray()'],
    ['a rest parameter', '(...Seq) => Seq.of(1).toArray()'],
    ['a default that sees a parameter', '(Seq, b = Seq.of(1).toArray()) => b'],
    ['a variable', '{ let Seq = f(); Seq.of(1).toArray() }'],
    ['a variable declared later', '{ Seq.of(1).toArray(); var q; { const z = 1; } let Seq; }'],
    ['a var further in', 'function f() { if (a) { var Seq = 1 } return Seq.of(1).toArray() }'],
    ['a function', '{ function Seq() {} Seq.of(1).toArray() }'],
    ['a function in a block', 'function f() { { function Seq() {} } return Seq.of(1).toArray() }'],
    ['the name of a function expression', '(function Seq() { return Seq.of(1).toArray() })'],
    ['a class', '{ class Seq {} Seq.of(1).toArray() }'],
    ['the name of a class expression', '(class Seq { a = Seq.of(1).toArray() })'],
    ['a caught error', 'try { } catch (Seq) { Seq.of(1).toArray() }'],
    ['a variable of a loop', 'for (const Seq of a) Seq.of(1).toArray()'],
    ['a variable of a counting loop', 'for (let Seq = 0; Seq.of(1).toArray();) {}'],
    ['a variable in a switch', 'switch (a) { case 1: let Seq; case 2: Seq.of(1).toArray() }'],
    ['a namespace', 'function f() { return 1 } namespace N { export const Seq = f; Seq.of(1).toArray() }'],
    ['an enum', 'enum E { Seq = 1, B = Seq.of(1).count() }'],
    ['a static block', 'class A { static { var Seq; Seq.of(1).toArray() } }'],
  ])('shadowed by %s', (_, code) => {
    expect(became(code)).toEqual([]);
  });

  test.each([
    ['a sibling function', '(Seq) => 1; Seq.of(1).toArray()'],
    ['a property', 'const o = { Seq: 1 }; Seq.of(1).toArray()'],
    ['a method', 'class A { Seq() { return Seq.of(1).toArray() } }'],
    ['a label', 'Seq: for (;;) { break Seq } Seq.of(1).toArray()'],
    ['a type', 'type T = { Seq: number }; Seq.of(1).toArray()'],
    ['a block that has ended', '{ let Seq } Seq.of(1).toArray()'],
    ['the variable of a catch that has ended', 'try {} catch (Seq) {} Seq.of(1).toArray()'],
  ])('not shadowed by %s', (_, code) => {
    expect(became(code)).toEqual(['unfolded']);
  });
});

describe('a chain is left alone, and the report says why', () => {
  test.each([
    ['Seq.from(a).map(f);', 'it has no terminal: the Seq itself is used as a value'],
    ['g(Seq.from(a).map(f));', 'it has no terminal: the Seq itself is used as a value'],
    ['const { length } = Seq.from(a).map(f);', 'it has no terminal: the Seq itself is used as a value'],
    ['let s = Seq.from(a).map(f); s.toArray();', 'it has no terminal: the Seq itself is used as a value'],
    [
      'for await (const x of Seq.from(a).map(f)) g(x);',
      'it has no terminal: the Seq itself is used as a value',
    ],
    ['for (const x in Seq.from(a).map(f)) g(x);', 'it has no terminal: the Seq itself is used as a value'],
    ['({ ...Seq.from(a).map(f) });', 'it has no terminal: the Seq itself is used as a value'],
    ['b = [c] = Seq.from(a).map(f);', 'it has no terminal: the Seq itself is used as a value'],
    ['b.concat(Seq.from(a).map(f));', 'it has no terminal: the Seq itself is used as a value'],
    ['[...Seq.from(a)];', 'nothing is done after from'],
    [
      'yield_ = function* () { yield Seq.from(a).map(f) };',
      'it has no terminal: the Seq itself is used as a value',
    ],
    ['async () => (await Seq.from(a)).toArray();', 'it has no terminal: the Seq itself is used as a value'],
    [
      'function* g() { (yield Seq.from(a)).toArray() }',
      'it has no terminal: the Seq itself is used as a value',
    ],
    ['(b, Seq.from(a)).toArray();', 'it has no terminal: the Seq itself is used as a value'],
    ['(b ? Seq.from(a) : Seq).toArray;', 'it has no terminal: the Seq itself is used as a value'],
    ['Seq.from(a)[m]().toArray();', 'a method is named by a calculated name'],
    ["Seq.from(a)['map'](f).toArray();", 'a method is named by a calculated name'],
    ['Seq.from(a)?.map(f).toArray();', 'map is called only if there is something before it (?.)'],
    ['Seq.from(a).map?.(f).toArray();', 'map is called only if there is something before it (?.)'],
    ['Seq.from?.(a).map(f).toArray();', 'from is called only if it is there (?.)'],
    ['Seq.of(...a).toArray();', 'of has arguments that are spread'],
    ['Seq.from(a).slice(...b).toArray();', 'slice has arguments that are spread'],
    ['Seq.from(a).map.call(b, f);', 'its map is read, but not called'],
    ['new (Seq.from(a).toArray)();', 'its toArray is read, but not called'],
    ['Seq.from(a).toArray`x`;', 'its toArray is read, but not called'],
    ['Seq.from(a).mine(f).toArray();', 'there is no operation mine'],
    ['Seq.from(a).toString();', 'there is no operation toString'],
    ['Seq.from(a).map(f, b).toArray();', 'map has more arguments than it takes'],
    ['Seq.from(a, b).toArray();', 'from has more arguments than it takes'],
    ['Seq.from(a).pipe(f);', 'pipe gives the Seq to a function'],
    ['Seq.from(a).groupBy(f).count();', 'groupBy gives groups, which are Seqs'],
    ['Seq.from(a).tee(2);', 'tee gives Seqs'],
    ['Seq.from(a).profile(f);', 'profile gives a Seq to a function'],
    [
      'Seq.from(a).memoize().toArray();',
      'memoize keeps what it has read for later runs, as an object of its own',
    ],
    [
      'Seq.from(a).share().toArray();',
      'share keeps what it has read for later runs, as an object of its own',
    ],
    ['Seq.from(a).thenBy(f).toArray();', 'thenBy does not come right after sortBy'],
    ['Seq.from(a).sortBy(f).map(g).thenBy(f).toArray();', 'thenBy does not come right after sortBy'],
    ['for (const x of Seq.from(a)) g(x);', 'nothing is done after from'],
    ['/* seqable-ignore */ Seq.from(a).toArray();', 'its comment says so'],
    ['// seqable-ignore\nconst b = f(Seq.from(a).toArray());', 'its comment says so'],
    ['/* seqable-ignore */\nexport const b = Seq.from(a).toArray();', 'its comment says so'],
    ['const b = /* seqable-ignore */ (Seq.from(a)).toArray();', 'its comment says so'],
    ['eval(x); Seq.from(a).toArray();', 'eval or with, in this file, may change what a name means'],
    ['Seq.from = f; Seq.from(a).toArray();', 'Seq itself may be changed in this file'],
    ['delete Seq.from; Seq.from(a).toArray();', 'Seq itself may be changed in this file'],
    ['[Seq.from] = f; Seq.from(a).toArray();', 'Seq itself may be changed in this file'],
    ['Seq.prototype.map = f; Seq.from(a).toArray();', 'Seq itself may be changed in this file'],
    [
      "import { Seq as S } from 'seqable'; S.from = f; Seq.from(a).toArray();",
      'Seq itself may be changed in this file',
    ],
    ['g(Seq.prototype); Seq.from(a).toArray();', 'Seq itself may be changed in this file'],
  ])('%s', (code, why) => {
    expect(reason(code)).toBe(why);
  });

  test.each([
    [
      "let { Seq } = require('seqable'); Seq = f; Seq.of(1).toArray()",
      'Seq is assigned to, or declared twice',
    ],
    [
      "var { Seq } = require('seqable'); ({ Seq } = f); Seq.of(1).toArray()",
      'Seq is assigned to, or declared twice',
    ],
    [
      "var { Seq } = require('seqable'); for (Seq of f); Seq.of(1).toArray()",
      'Seq is assigned to, or declared twice',
    ],
    ["var { Seq } = require('seqable'); Seq++; Seq.of(1).toArray()", 'Seq is assigned to, or declared twice'],
    [
      "var { Seq } = require('seqable'); var Seq; Seq.of(1).toArray()",
      'Seq is assigned to, or declared twice',
    ],
    [
      "var s = require('seqable'); s.Seq = f; s.Seq.of(1).toArray()",
      'Seq itself may be changed in this file',
    ],
    [
      "const { Seq } = require('seqable'); with (a) { Seq.of(1).toArray() }",
      'eval or with, in this file, may change what a name means',
    ],
  ])('%s', (code, why) => {
    expect(reportOf(code, 'a.cjs').map((entry) => entry.reason)).toEqual([why]);
  });

  test('with file, line and column, of the chain and of the reason', () => {
    const code = '\n  f(\n    Seq.from(a)\n      .groupBy(k)\n      .count());';
    expect(reportOf(IMPORT + code, 'src/a.ts')).toEqual([
      {
        file: 'src/a.ts',
        line: 4,
        column: 5,
        chain: 'Seq.from ▸ groupBy ▸ count',
        became: 'left',
        promised: false,
        reason: 'groupBy gives groups, which are Seqs',
        at: { line: 5, column: 8 },
      },
    ]);
  });
});

describe('a chain over constants', () => {
  test.each([
    ['used once', 'const b = Seq.from(a).map(f); b.toArray();'],
    ['used twice', 'const b = Seq.from(a).map(f); if (b.isEmpty()) g(b.toArray());', 3],
    ['in a function', 'const b = Seq.from(a).map(f); const c = () => b.toArray();'],
    ['before it is declared', 'const c = () => b.toArray(); const b = Seq.from(a).map(f);'],
    ['over another', 'const b = Seq.from(a).map(f); const c = b.take(2); c.toArray();', 3],
    ['in a loop', 'const b = Seq.from(a).map(f); for (const x of b) g(x);'],
    ['with a type', 'const b: Seq<number> = Seq.from(a).map(f); b.toArray();'],
    ['with further keys', 'const b = Seq.from(a).sortBy(f); b.thenBy(g).toArray();'],
  ])('%s', (_, code, count = 2) => {
    const list = reportOf(IMPORT + code).map((entry) => entry.became);
    // The loop over a constant alone is no chain of its own.
    expect(new Set(list)).toEqual(new Set(['unfolded']));
    expect(list.length).toBeLessThanOrEqual(count);
  });

  test.each([
    ['exported', 'export const b = Seq.from(a).map(f); b.toArray();'],
    ['exported by name', 'const b = Seq.from(a).map(f); b.toArray(); export { b };'],
    ['given away', 'const b = Seq.from(a).map(f); b.toArray(); g(b);'],
    ['given away two constants later', 'const b = Seq.from(a); const c = b.map(f); c.toArray(); g(c);'],
    ['in an object', 'const b = Seq.from(a).map(f); b.toArray(); g({ b });'],
    ['an element', 'const b = Seq.from(a).map(f); b.toArray(); const c = <b.x />;'],
    ['a let', 'let b = Seq.from(a).map(f); b.toArray();'],
    ['never used', 'const b = Seq.from(a).map(f);'],
    ['only iterated', 'const b = Seq.from(a); for (const x of b) g(x);'],
    ['sorted, then something else', 'const b = Seq.from(a).sortBy(f).map(g); b.thenBy(g).toArray();'],
  ])('not if it is %s', (_, code) => {
    expect(new Set(reportOf(IMPORT + code, 'a.tsx').map((entry) => entry.became))).toEqual(new Set(['left']));
  });

  test('whose Seq is needed says where', () => {
    const code = `${IMPORT}const b = Seq.from(a).map(f);\nb.toArray();\ng(b);`;
    const [first, second] = reportOf(code);
    expect(first).toMatchObject({ reason: 'the constant b has to be a Seq', at: { line: 4, column: 3 } });
    expect(second).toMatchObject({ reason: 'the constant b has to be a Seq', at: { line: 4, column: 3 } });
  });
});

describe('a value that only the language or an operation sees', () => {
  test.each([
    ['spread into an array', '[...Seq.from(a).map(f)];'],
    ['spread into arguments', 'f(...Seq.from(a).map(f));'],
    ['spread into a constructor', 'new F(...Seq.from(a).map(f));'],
    ['taken apart', 'const [b, c] = Seq.from(a).map(f);'],
    ['given on by yield*', 'function* g() { yield* Seq.from(a).map(f) }'],
    ['a source of a join', 'Seq.from(a).innerJoin(Seq.from(b), f, g).toArray();', 2],
    ['a source of Seq.from', 'Seq.from(Seq.from(a).map(f)).toArray();', 2],
    ['a source of a static method', 'Seq.concat(Seq.from(a), Seq.from(b).map(f)).toArray();', 3],
    ['in a list of sources', 'Seq.zip([Seq.range(1), b]).toArray();', 2],
    ['given by an arrow', 'Seq.from(a).flatMap((b) => Seq.from(b).map(f)).toArray();', 2],
    [
      'returned by an arrow',
      'Seq.from(a).flatMap((b) => { if (b) return []; return Seq.from(b).map(f) }).toArray();',
      2,
    ],
    [
      'returned by a function',
      'Seq.from(a).flatMap(function (b) { return Seq.from(b).map(f) }).toArray();',
      2,
    ],
    ['given anew for each run', 'Seq.defer(() => Seq.from(b).map(f)).toArray();', 2],
    ['a source of a chain that is left', 'Seq.from(a).union(Seq.from(b).map(f)).pipe(g);', 1, 1],
  ])('%s', (_, code, unfolded = 1, left = 0) => {
    const list = became(code).sort();
    expect(list).toEqual([...Array(left).fill('left'), ...Array(unfolded).fill('unfolded')]);
  });

  test.each([
    ['an argument that is no source', 'Seq.from(a).includes(Seq.from(b).map(f));'],
    ['an argument after the sources', 'Seq.from(a).innerJoin(b, Seq.from(b).map(f), g).toArray();'],
    ['in a list of what is no list of sources', 'Seq.from([Seq.from(b).map(f)]).toArray();'],
    ['an element of Seq.of', 'Seq.of(Seq.from(b).map(f)).toArray();'],
    ['given to map', 'Seq.from(a).map((b) => Seq.from(b).map(f)).toArray();'],
    ['a promise', 'Seq.from(a).flatMap(async (b) => Seq.from(b).map(f)).toArray();'],
    ['given by a generator', 'Seq.from(a).flatMap(function* (b) { return Seq.from(b).map(f) }).toArray();'],
    [
      'given by a function that may call itself',
      'Seq.from(a).flatMap(function g(b) { return Seq.from(b).map(f) }).toArray();',
    ],
    [
      'given by a function that knows itself',
      'Seq.from(a).flatMap(function (b) { h(arguments); return Seq.from(b).map(f) }).toArray();',
    ],
    [
      'given by a function within',
      'Seq.from(a).flatMap((b) => h(() => { return Seq.from(b).map(f) })).toArray();',
    ],
    ['given by a constant', 'const g = (b) => Seq.from(b).map(f); Seq.from(a).flatMap(g).toArray();'],
    ['a second argument of flatMap', 'Seq.from(a).flatMap(g, () => Seq.from(b).map(f)).toArray();'],
    ['a source of an array', '[].concat(Seq.from(b).map(f));'],
    ['given by a callback, with nothing after from', 'Seq.from(a).flatMap((b) => Seq.from(b)).toArray();'],
  ])('not: %s', (_, code) => {
    const inner = reportOf(IMPORT + code).find(
      (entry) => entry.chain.startsWith('Seq.from') && entry.became === 'left',
    );
    expect(inner!.reason).toMatch(/^it has no terminal|^nothing is done|has more arguments/);
  });
});

describe('a promise', () => {
  const promised = '/* seqable-compile */ Seq.from(a).groupBy(f).count();';

  test('that is not kept is an error, if it is strict', () => {
    expect(() => compile(IMPORT + promised, { filename: 'a.ts', strict: true })).toThrow(
      'seqable-compiler: no loop for what the comment seqable-compile promises one; change the chain, or take the comment ' +
        'away\n  a.ts:2:23 left Seq.from ▸ groupBy ▸ count: groupBy gives groups, which are Seqs',
    );
  });

  test('is one line of the report, if it is not strict', () => {
    expect(reportOf(IMPORT + promised)).toMatchObject([{ became: 'left', promised: true }]);
  });

  test('is not asked of other chains', () => {
    const code = `${IMPORT}Seq.from(a).groupBy(f).count();`;
    expect(compile(code, { filename: 'a.ts', strict: true }).code).toBe(code);
  });
});

describe('a file', () => {
  test.each([
    ['without the name of the library', 'const a = 1;', 'a.ts'],
    ['of another kind', "import { Seq } from 'seqable'; Seq.of(1).toArray()", 'a.css'],
    ['of declarations', "import { Seq } from 'seqable'; Seq.of(1).toArray()", 'a.d.ts'],
    ['that cannot be read', "import { Seq } from 'seqable'; Seq.of(1).toArray(); let a = ;", 'a.ts'],
  ])('%s stays as it is', (_, code, filename) => {
    expect(compile(code, { filename })).toEqual({ code, map: undefined, report: [] });
  });

  test.each([
    'a.js',
    'a.mjs',
    'a.jsx',
    'a.ts',
    'a.mts',
    'a.tsx',
    'a.vue?vue&type=script&setup=true&lang.ts',
    'a?x&lang.tsx',
  ])('called %s is read', (filename) => {
    expect(became('Seq.of(1).toArray()', filename)).toEqual(['unfolded']);
  });

  test('may begin with a mark of byte order, a shebang or directives', () => {
    expect(became('Seq.of(1).toArray()').length).toBe(1);
    for (const start of ['\uFEFF', '#!/usr/bin/env node\n', "'use client';\n"])
      expect(
        compile(`${start}${IMPORT}Seq.of("é€😀").toArray();`, { filename: 'a.ts', loops: false }).code,
      ).toBe(`${start}import { toArray as $toArray, of as $of } from 'seqable/fn';\n$toArray($of("é€😀"));`);
  });
});
