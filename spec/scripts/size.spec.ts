/** The judgement of scripts/size.mjs, over figures that are made up. */
import { describe, expect, test } from '@jest/globals';
import { budgetOfProgram, growth, judge, tightened } from '../../scripts/size/judge.mjs';
import type { Budget, Measured } from '../../scripts/size/judge.mjs';

/** What cursors and common files may weigh is left out here: they are kinds as the others are. */
const kinds = {
  sources: 300,
  stages: 300,
  terminals: 200,
  sharing: 400,
  collectors: 100,
  methods: 40,
  cursors: 0,
  common: 0,
};

const budget: Budget = {
  room: 0.02,
  gzip: 0.3,
  parts: { engine: 1050, fast: 2000 },
  each: kinds,
  most: { stages: 700 },
  programs: { class: 1000, one: 500 },
};

const measured: Measured = {
  modules: {
    'engine/run/cursors': 700,
    'structures/ring': 300,
    'engine/fast/copies': 2000,
    'sources/from': 250,
    'stages/map': 60,
    'stages/sort': 500,
    'terminals/count': 150,
    'sharing/share': 390,
    'collectors/sum': 100,
    seq: 170,
  },
  counts: {
    sources: 1,
    stages: 2,
    terminals: 1,
    sharing: 1,
    collectors: 1,
    methods: 5,
    cursors: 5,
    common: 5,
  },
  programs: { class: { gzip: 1500 }, one: { gzip: 490 } },
};

/** The same with some modules, and perhaps a stage more. */
function having(modules: Record<string, number>, more = 0, gzip = 0): Measured {
  const { counts, programs } = measured;
  return {
    modules: { ...measured.modules, ...modules },
    counts: { ...counts, stages: counts['stages']! + more, methods: counts['methods']! + more },
    programs: { ...programs, class: { gzip: programs['class']!.gzip + gzip } },
  };
}

describe('the budget', () => {
  test('is kept by what was measured', () => {
    expect(judge(measured, budget)).toEqual([]);
  });

  test('has room for a small mend of the engine', () => {
    expect(judge(having({ 'engine/run/cursors': 740 }), budget)).toEqual([]);
  });

  test('does not let the engine grow, in whatever file', () => {
    expect(judge(having({ 'engine/another': 100 }), budget)).toEqual([
      'engine, minified: 1100 bytes, 50 over its budget of 1050',
    ]);
  });

  test('counts a folder that it does not know to the engine', () => {
    expect(judge(having({ 'elsewhere/realm': 100 }), budget)).toHaveLength(1);
  });

  test('lets an operation of a usual size in, and the class grow by it', () => {
    expect(judge(having({ 'stages/reject': 280, seq: 205 }, 1, 95), budget)).toEqual([]);
  });

  test('does not let a new operation take much more', () => {
    expect(judge(having({ 'stages/reject': 690, seq: 205 }, 1), budget)).toEqual([
      '3 stages at 300, minified: 1250 bytes, 350 over its budget of 900',
    ]);
  });

  test('does not let an operation grow far', () => {
    expect(judge(having({ 'stages/map': 260 }), budget)).toEqual([
      '2 stages at 300, minified: 760 bytes, 160 over its budget of 600',
    ]);
  });

  test('names a file that alone is more than any of its kind may be', () => {
    expect(judge(having({ 'stages/map': 30, 'stages/sort': 710 }, 1), budget)).toEqual([
      'stages/sort, minified, a single file: 710 bytes, 10 over its budget of 700',
    ]);
  });

  test('does not let a program grow', () => {
    const programs = { class: { gzip: 1700 }, one: { gzip: 501 } };
    expect(judge({ ...measured, programs }, budget)).toEqual([
      'class, gzipped: 1700 bytes, 190 over its budget of 1510',
      'one, gzipped: 501 bytes, 1 over its budget of 500',
    ]);
  });
});

describe('tightening', () => {
  test('lowers to what is reached and a little room, which is kept', () => {
    const tight = tightened(measured, budget);
    expect(tight.parts).toEqual({ engine: 1020, fast: 2000 });
    expect(tight.each).toEqual({
      ...kinds,
      sources: 255,
      stages: 286,
      terminals: 153,
      sharing: 398,
      methods: 35,
    });
    expect(tight.most).toEqual({ stages: 510 });
    expect(tight.programs['one']).toBe(500);
    expect(judge(measured, tight)).toEqual([]);
  });

  test('raises nothing', () => {
    const grown = having({ 'engine/run/cursors': 5000, 'stages/map': 5000 }, 0, 5000);
    const tight = tightened(grown, budget);
    expect(tight.parts['engine']).toBe(1050);
    expect(tight.each['stages']).toBe(300);
    expect(tight.most['stages']).toBe(700);
    expect(budgetOfProgram('class', grown.counts, tight)).toBe(
      budgetOfProgram('class', grown.counts, budget),
    );
  });
});

test('growth names parts and files, the largest first', () => {
  const now = { ...measured.modules, 'stages/map': 100, 'stages/sort': 490, 'engine/new': 20 };
  const before = { ...measured.modules, 'sharing/tee': 70 };
  expect(growth(now, before, budget)).toEqual([
    '     +30  stages',
    '     +40    stages/map, now 100',
    '     -10    stages/sort, now 490',
    '     +20  engine',
    '     +20    engine/new (new)',
    '     -70  sharing',
    '     -70    sharing/tee (gone)',
  ]);
});
