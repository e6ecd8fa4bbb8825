/** The text that chains become, the imports around it, and where the source map leads. */
import { describe, expect, test } from '@jest/globals';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import { compile } from '../lib/compile.ts';

const IMPORT = "import { Seq } from 'seqable';";

/** The text after the first line, compiled. */
function unfolded(code: string, filename = 'a.tsx'): string {
  const text = compile(`${IMPORT}\n${code}`, { filename, loops: false }).code;
  return text.slice(text.indexOf('\n') + 1);
}

describe('a chain becomes calls', () => {
  test.each([
    ['Seq.from(x).sortBy(k).take(3).toArray()', '$toArray($take($sortBy($from(x), k), 3))'],
    ['Seq.empty().count()', '$count($empty())'],
    ['Seq.of(1, 2).append(3, 4).sum()', '$sum($append($of(1, 2), 3, 4))'],
    ['Seq.from(x).finally(f).toArray()', '$toArray($finally($from(x), f))'],
    ['for (const y of Seq.from(x).map(f)) g(y)', 'for (const y of $map($from(x), f)) g(y)'],
    ['for (const y of (Seq.from(x).map(f))) g(y)', 'for (const y of ($map($from(x), f))) g(y)'],
    ['(Seq.from(x)).map(f).toArray()', '$toArray($map(($from(x)), f))'],
    ['((Seq.from(x)).map(f)).toArray().length', '$toArray(($map(($from(x)), f))).length'],
    ['(Seq.from(x) as Seq<number>)!.map(f).toArray()', '$toArray($map(($from(x) as Seq<number>)!, f))'],
    ['Seq.from<number>(x).map<string>(f).toArray()', '$toArray($map($from(x), f))'],
    [
      'Seq.from(x)\n  // a\n  .map(f) /* b */\n  .toArray( /* c */ )',
      '$toArray($map($from(x)\n  // a\n  , f) /* b */\n  /* c */ )',
    ],
    ['Seq.from(x,).map(f,).toArray()', '$toArray($map($from(x,), f,))'],
    ['Seq . from ( x ) . map /* a */ ( f ) . toArray ( )', '$toArray($map($from ( x ) /* a */ ,  f )    )'],
    ['Seq.from(x).toArray()?.map(f)', '$toArray($from(x))?.map(f)'],
    ['Seq.from(x).first()!.y', '$first($from(x))!.y'],
    [
      'Seq.from(x).flatMap((y) => Seq.from(y).map(f).toArray()).toArray()',
      '$toArray($flatMap($from(x), (y) => $toArray($map($from(y), f))))',
    ],
    ['`${Seq.from(x).join()}`', '`${$join($from(x))}`'],
    [
      '<a b={Seq.from(x).toArray()}>{Seq.from(y).toArray()}</a>',
      '<a b={$toArray($from(x))}>{$toArray($from(y))}</a>',
    ],
    [
      'async () => Seq.from(await x).take(await y).toArray()',
      'async () => $toArray($take($from(await x), await y))',
    ],
    ['const a = Seq.from(x).map(f); a.count()', 'const a = $map($from(x), f); $count(a)'],
    ['class A { @d(Seq.of(1).sum()) b = Seq.of(2).sum() }', 'class A { @d($sum($of(1))) b = $sum($of(2)) }'],
  ])('%s', (code, expected) => {
    const tidy = (text: string) => text.replaceAll(/ +(?=\/\*)/g, ' ');
    expect(tidy(unfolded(code))).toBe(tidy(expected));
  });
});

describe('imports', () => {
  const head = (first: string, rest = 'Seq.of(1).sum()', filename = 'a.ts') =>
    compile(`${first}\n${rest}`, { filename, loops: false }).code.split('\n')[0];
  const added = "import { sum as $sum, of as $of } from 'seqable/fn';";
  const required = "{ sum: $sum, of: $of } = require('seqable/fn')";

  test.each([
    ['Seq is gone', IMPORT, added],
    [
      'other names stay',
      "import { key, Seq, SeqLimitError as E } from 'seqable'",
      `import { key, SeqLimitError as E } from 'seqable'; ${added}`,
    ],
    [
      'other names stay before it',
      "import { key, Seq } from 'seqable';",
      `import { key } from 'seqable'; ${added}`,
    ],
  ])('%s', (_, first, expected) => {
    expect(head(first)).toBe(expected);
  });

  test.each([
    ['used otherwise', 'Seq.of(1).sum(); g(Seq)'],
    ['used as a type', 'Seq.of(1).sum(); let a: Seq<number>'],
    ['exported', 'Seq.of(1).sum(); export { Seq }'],
    ['left somewhere', 'Seq.of(1).sum(); g(Seq.of(1))'],
  ])('Seq stays if it is %s', (_, rest) => {
    expect(head(IMPORT, rest)).toBe(`${IMPORT} ${added}`);
  });

  test('an import that nobody used before stays', () => {
    const second = "import { Seq as S } from 'seqable';";
    expect(head(`${IMPORT} ${second}`)).toBe(`${added} ${second}`);
  });

  test.each([
    ["const { Seq } = require('seqable');", `const ${required};`],
    ["const { Seq, key } = require('seqable');", `const { key } = require('seqable'), ${required};`],
    [
      "const { Seq, ...rest } = require('seqable');",
      `const { Seq, ...rest } = require('seqable'), ${required};`,
    ],
    [
      "const a = 1, { Seq } = require('seqable'), b = Seq.of(1).sum();",
      `const a = 1, ${required}, b = $sum($of(1));`,
    ],
    ["var Seq = require('seqable').Seq", `var ${required}`],
  ])('%s', (first, expected) => {
    expect(head(first, 'Seq.of(1).sum()', 'a.cjs')).toBe(expected);
  });

  test('each function that requires Seq requires its functions', () => {
    const one = (name: string) =>
      `function ${name}() { const { Seq } = require('seqable'); return Seq.of(1).sum() }`;
    expect(compile(`${one('a')}\n${one('b')}`, { filename: 'a.cjs', loops: false }).code).toBe(
      `function a() { const ${required}; return $sum($of(1)) }\n` +
        "function b() { const { sum: $sum2, of: $of2 } = require('seqable/fn'); return $sum2($of2(1)) }",
    );
  });

  test('names of the user’s are not taken', () => {
    const code = unfolded('const $of = 1, $sum = 2; $sum2; "$of2"; Seq.of($of).sum()');
    expect(code).toBe('const $of = 1, $sum = 2; $sum2; "$of2"; $sum3($of3($of))');
  });

  test('compiled again, nothing changes', () => {
    const { code } = compile(`${IMPORT}\nSeq.of(1).sum(); g(Seq.of(1))`, { filename: 'a.ts' });
    expect(compile(code, { filename: 'a.ts' }).code).toBe(code);
  });
});

describe('the source map', () => {
  const code = `${IMPORT}\nconst a = Seq.from(x)\n  .map((y) => fails(y))\n  .toArray();`;
  const compiled = compile(code, { filename: 'src/a.ts', loops: false });
  const lines = compiled.code.split('\n');
  const map = new TraceMap(compiled.map as never);

  /** The text that stands where the map leads from the place of `text`. */
  function origin(text: string): string {
    const line = lines.findIndex((each) => each.includes(text));
    const found = originalPositionFor(map, { line: line + 1, column: lines[line]!.indexOf(text) });
    expect(found.source).toBe('src/a.ts');
    return code.split('\n')[found.line! - 1]!.slice(found.column!);
  }

  test.each([
    ['$toArray($map', 'toArray();'],
    ['$map($from', 'map((y) => fails(y))'],
    ['$from(x)', 'from(x)'],
    ['x)', 'x)'],
    ['fails(y)', 'fails(y))'],
    ['a = ', 'a = Seq.from(x)'],
  ])('leads from %s to the same in the source', (from, to) => {
    expect(origin(from)).toBe(to);
  });

  test('has the source', () => {
    expect(compiled.map).toMatchObject({ version: 3, sources: ['src/a.ts'], sourcesContent: [code] });
  });

  test('keeps each argument on its line', () => {
    expect(lines.findIndex((line) => line.includes('fails(y)'))).toBe(2);
  });
});
