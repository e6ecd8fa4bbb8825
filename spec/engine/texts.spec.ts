/** scripts/texts.mjs: what it makes of the template of the loop, and how many texts there are. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { template, textsModule } from '../../scripts/texts.mjs';
import { everyText, texts, withTexts } from '../support/texts.ts';

/** The functions of a module of texts, by name, each without its head. */
function functionsOf(module: string): Map<string, string> {
  const found = module.matchAll(/^function (\w+)\(run, sink\) (\{\n(?:[^]*?\n)??\}|\{ \})/gm);
  return new Map(Array.from(found, (match) => [match[1]!, match[2]!]));
}

/** What is made of a template with this body, in the first text: into a sink, read and asked in any way, shared. */
function folded(body: string): string {
  const code = `const INTO = -1;\nconst OWN = false;\nconst BLOCK = 8;\nexport function flow(run, sink) {\n${body}\n}\nexport function standAt() { }\n`;
  return functionsOf(textsModule(code)).get('text0')!.replace(/\s+/g, ' ').slice(1, -1).trim();
}

describe('what is known is put in, and what is then never reached is left out', () => {
  test.each<[string, string, string]>([
    ['a condition that holds', 'if (INTO === EACH) run.a(); else run.b();', 'run.a();'],
    ['one that does not', 'if (INTO === LIST) run.a(); else run.b();', 'run.b();'],
    ['one that does not, without an else', 'if (INTO === LIST) run.a();', ''],
    ['an else if', 'if (INTO === LIST) run.a(); else if (INTO === EACH) run.b(); else run.c();', 'run.b();'],
    ['unequal', 'if (INTO !== LIST) run.a(); if (INTO !== EACH) run.b();', 'run.a();'],
    ['not, and in brackets', 'if (!(OWN)) run.a();', 'run.a();'],
    ['a negative number', 'if (READ === -1) run.a(); if (READ === 1) run.b();', 'run.a();'],
    ['a choice', 'run.x = OWN ? sink.a : sink.b;', 'run.x = sink.b;'],
    ['false and anything', 'if (OWN && sink.a) run.a();', ''],
    ['anything and false', 'if (sink.a && OWN) run.a();', ''],
    ['true and something unknown', 'if (!OWN && sink.a) run.a();', 'if (sink.a) run.a();'],
    ['false or something unknown', 'if (OWN || sink.a) run.a();', 'if (sink.a) run.a();'],
    ['true or anything', 'if (!OWN || sink.a) run.a();', 'run.a();'],
    ['anything or true', 'if (sink.a || !OWN) run.a();', 'run.a();'],
    ['a loop whose condition is known', 'while (!OWN || sink.a) run.a();', 'while (true) run.a();'],
    [
      'what is nested in what stays',
      'if (sink.a) { if (OWN) run.a(); else run.b(); }',
      'if (sink.a) { run.b(); }',
    ],
    ['a constant', 'const way = INTO; run.x = way;', 'run.x = 0;'],
    ['a constant that is chosen', 'const way = OWN ? sink.way : BLOCK; run.x = way;', 'run.x = 8;'],
    ['a constant in a condition', 'const own = OWN; if (own) run.a(); else run.b();', 'run.b();'],
  ])('%s', (_name, body, expected) => {
    expect(folded(body)).toBe(expected);
  });
});

describe('what is not known stays as it is', () => {
  test.each<[string, string]>([
    ['a condition', 'if (sink.a) run.a(); else run.b();'],
    ['a comparison', 'if (sink.a === 1) run.a();'],
    ['another operator', 'if (run.n < 3) run.a();'],
    ['a choice', 'run.x = sink.a ? 1 : 2;'],
    ['properties that are called as a constant is', 'run.INTO = sink.OWN;'],
    ['in an object, too', 'run.x = { INTO: sink.a };'],
    ['a variable that may change', 'let way = 1; run.x = way; way = 2; run.y = way;'],
    ['the number of a callback', 'const { kind: which } = run; run.x = which;'],
  ])('%s', (_name, body) => {
    expect(folded(body)).toBe(body);
  });
});

describe('variables that nothing reads are left out', () => {
  test.each<[string, string, string]>([
    ['one', 'const a = run.x; run.a();', 'run.a();'],
    ['one that another was made of', 'const a = run.x; const b = a; run.a();', 'run.a();'],
    ['one that is read only where nobody comes', 'const a = run.x; if (OWN) run.a(a);', ''],
    ['one without a value', 'let a; run.a();', 'run.a();'],
    [
      'one of several that are taken out',
      'const { a, b } = run; run.x = b;',
      'const { b } = run; run.x = b;',
    ],
    ['all of several', 'const { a, b } = run; run.a();', 'run.a();'],
    ['not one whose call does something', 'const a = run.next();', 'const a = run.next();'],
    ['not one that is read', 'const a = run.x; run.a(a);', 'const a = run.x; run.a(a);'],
    [
      'not one that has the name of a property besides',
      'const a = run.a; run.x = a;',
      'const a = run.a; run.x = a;',
    ],
  ])('%s', (_name, body, expected) => {
    expect(folded(body)).toBe(expected);
  });
});

test('a template that ends in something else is refused', () => {
  expect(() => textsModule('const BLOCK = 8;\nexport function flow(run, sink) {}')).toThrow(
    'no function standAt',
  );
});

const functions = functionsOf(textsModule(template()));

describe('the texts of the loop', () => {
  /** How many copies there are, by what the elements go into, the way of reading and the shape of the chain. */
  const four = { m: 3, f: 3, mf: 3, fm: 3 };
  const one = { m: 1, f: 1, mf: 1, fm: 1 };
  const table: Record<string, Record<string, Record<string, number>>> = {
    EACH: { ITEMS: { any: 3, mffm: 1 } },
    LIST: {
      ...{ ITEMS: { ...four, any: 2, mffm: 2 }, TERMS: { any: 1 }, CURSOR: { any: 2 } },
      ...{ WALK: { any: 1 }, PARTS: { any: 2 } },
    },
    SUM: { ITEMS: { any: 2, mffm: 2 } },
    REDUCE: { ITEMS: { any: 2 } },
    TEST: { ITEMS: { m: 2, f: 2, any: 2 } },
    INTS: {
      ...{ ITEMS: { ...four, any: 2 }, TERMS: one, CURSOR: { m: 3, any: 1 } },
      ...{ WALK: { any: 1 }, PARTS: { any: 2 } },
    },
  };
  const expected = Object.entries(table).flatMap(([into, ways]) => [
    ...(into === 'INTS' ? [] : [`${into}, shared`]),
    ...Object.entries(ways).flatMap(([way, shapes]) =>
      Object.entries(shapes).flatMap(([shape, count]) =>
        Array.from({ length: count }, (_, at) => `${into} over ${way}, ${shape}, number ${at + 1}`),
      ),
    ),
  ]);

  test('are as many as the table says', () => {
    expect(functions.size).toBe(expected.length);
    if (withTexts) expect(everyText.map(({ title }) => title).sort()).toEqual(expected.sort());
  });

  test('are functions of their own, as V8 learns for each place in a text', () => {
    expect(new Set(everyText.map(({ text }) => text)).size).toBe(everyText.length);
    expect(texts.length).toBe(withTexts ? 6 : 0);
  });

  test('are alike within a pool, and only there', () => {
    const bodies = new Map<string, string>();
    for (const { title, text } of everyText) {
      const pool = title.replace(/, number.*/, '');
      const body = functions.get(text.name)!;
      if (bodies.has(pool)) expect(body).toBe(bodies.get(pool));
      else expect([...bodies.values()]).not.toContain(body);
      bodies.set(pool, body);
    }
  });

  test('have none of the constants left, and no condition that is known', () => {
    for (const [, body] of functions) {
      expect(body).not.toMatch(
        /\b(INTO|READ|FIRST|SECOND|OWN|DEEP|STAGE|ANY|NONE|BLOCK|ITEMS|TERMS|CURSOR|WALK|PARTS|LIST|SUM|MAP|FILTER)\b/,
      );
      expect(body).not.toMatch(/\(-?\d+ === -?\d+|(if|&&|\|\|) \(?(true|false)\b/);
    }
  });

  test('that are for one way of reading know no other', () => {
    for (const { text, way } of everyText) {
      const body = functions.get(text.name)!;
      const reads = [
        /\bitems\[/,
        /start \+ place \* step/,
        /cursor\.advance\(\)/,
        /for \(const each of run\.source\)/,
        /parts\.part\(\)/,
      ].map((read) => read.test(body));
      const wanted = [0, 1, 2, 3, 4].map((read) =>
        way === undefined ? read !== 3 : way === read || (way === 4 && read === 0),
      );
      expect(reads).toEqual(wanted);
    }
  });

  test('that are run here were made of the template as it is', () => {
    const file = fileURLToPath(new URL('../../build/texts/copies.mjs', import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(textsModule(template(), '../../lib', 'ts'));
  });
});
