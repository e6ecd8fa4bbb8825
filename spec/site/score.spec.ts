/** Pictures: what stands where, what is said, what can be read, and that no value of a program becomes markup. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';
import { askersOf, layout } from '../../site/lanes/layout.ts';
import { recordRuns } from '../../site/lanes/record.ts';
import type { Recording } from '../../site/lanes/record.ts';
import { eagerScore, figures, score, wayOf, words } from '../../site/lanes/score.ts';
import type { Story } from '../../site/lanes/story.ts';
import { CHROMA, DARK, HUES, LIGHT } from '../../site/lanes/style.ts';
import { full, short } from '../../site/lanes/values.ts';

let recording: Recording | undefined;
afterEach(() => recording?.stop());

function storyOf(run: () => unknown): Story {
  recording = recordRuns({ Seq });
  run();
  const story = { ...recording.stories[0]!, eager: recording.compare(0) };
  recording.stop();
  return story;
}

const odd = (): Story =>
  storyOf(() =>
    Seq.range(0, 10)
      .filter((n) => n % 2 === 1)
      .map((n) => n * 10)
      .take(3)
      .toArray(),
  );

describe('a picture', () => {
  test('says what stands in it', () => {
    const story = odd();
    const svg = score(story);
    for (const text of ['range(0, 10)', '6 → 3', '.toArray()', 'closed; 4 never read'])
      expect(svg).toContain(text);
    expect(svg.match(/class="never"/g)).toHaveLength(4);
    expect(svg.match(/class="ring"/g)).toHaveLength(3);
    expect(figures(story).map(({ seq, array }) => [seq, array])).toEqual([
      [6, 10],
      [18, 28],
      [1, 15],
    ]);
  });

  test('shows a question in the column of its answer, from where the element before has come to', () => {
    const story = odd();
    const { places } = layout(story);
    const asked = story.steps.flatMap(({ did }, i) => (did === 'asked' ? [i] : []));
    for (const i of asked) expect(places[i]!.x).toBe(places[i + 1]!.x);
    expect(asked.map((i) => story.lanes[askersOf(story).get(i)!]!.op)).toEqual([
      ...['toArray', 'filter', 'toArray', 'filter', 'toArray', 'filter'],
    ]);
  });

  test('of a stage that takes all is asked for by that stage', () => {
    const story = storyOf(() => Seq.of(2, 1).sort().take(1).toArray());
    const askers = [...askersOf(story).values()].map((lane) => story.lanes[lane]!.op);
    expect(askers).toEqual(['sort', 'sort', 'sort']);
  });

  test('has a band for each element that is held, and as many rows of them as are held at once', () => {
    const story = storyOf(() => Seq.range(0, 6).chunks(3).toArray());
    const { bands } = layout(story);
    expect(bands.size).toBe(4);
    expect(new Set([...bands.values()].map(({ y }) => y)).size).toBe(2);
    for (const { from, to } of bands.values()) expect(to).toBeGreaterThan(from);
    expect(story.held).toBe(3);
  });

  test('drawn up to a step hides what comes later, and moves nothing', () => {
    const story = odd();
    const some = score(story, { step: 3 });
    const unhidden = (svg: string): string =>
      svg.replace(/ later\b/g, '').replace(/class="head" width="[^"]*"/, '');
    expect(some.match(/ later"/g)!.length).toBeGreaterThan(20);
    expect(unhidden(some).replace(/ class="later"/g, '')).toBe(unhidden(score(story)));
  });

  test('lights the whole way of an element', () => {
    const story = odd();
    const ten = story.steps.findIndex(({ text, lane }) => text === '10' && lane === 2);
    const way = [...wayOf(story.steps, ten)].sort((a, b) => a - b);
    expect(way.map((i) => `${story.steps[i]!.lane} ${story.steps[i]!.text}`)).toEqual([
      ...['0 1', '1 1', '2 10', '3 10', '4 10'],
    ]);
    expect(score(story, { lit: ten }).match(/ lit/g)!.length).toBeGreaterThan(5);
  });

  test('that does not tell the whole run says so', () => {
    const made = recordRuns({ Seq }, { moments: 20 });
    Seq.range(0, 5000).toArray();
    const [story] = made.stories as [Story];
    made.stop();
    expect(score(story)).toContain('… and so on; 5,000 elements in all');
  });

  test('for a file has its style inside', () => {
    expect(score(odd(), { style: true })).toContain('prefers-color-scheme:dark');
    expect(score(odd())).not.toContain('<style>');
  });

  test('narrow has its labels above the rows', () => {
    const wide = layout(odd()).width;
    expect(Number(/width="([\d.]+)"/.exec(score(odd(), { narrow: true }))![1])).toBe(Math.max(340, wide));
  });
});

describe('beside it, arrays', () => {
  test('one dot for each element that enters a stage', () => {
    const svg = eagerScore(odd());
    expect(svg.match(/<circle/g)).toHaveLength(18 + 28);
  });

  test('what does not fit is told', () => {
    const story = storyOf(() =>
      Seq.range(0, 1000)
        .map((n) => n)
        .take(2)
        .toArray(),
    );
    const [, steps] = figures(story);
    const drawn = eagerScore(story).match(/<circle/g)!.length;
    expect(eagerScore(story)).toContain(
      `and ${(steps!.array! + steps!.seq - drawn).toLocaleString('en')} more steps →`,
    );
  });
});

describe('words', () => {
  test('one sentence a step', () => {
    const said = (run: () => unknown): string[] => {
      const story = storyOf(run);
      return story.steps.map((_, i) => words(story, i));
    };
    expect(
      said(() =>
        Seq.of(1, 2, 9)
          .takeWhile((n) => n < 2)
          .toArray(),
      ),
    ).toEqual([
      'toArray asks of(3 elements) for an element',
      'of(3 elements) gives 1',
      'takeWhile lets 1 pass',
      'toArray gets 1',
      'toArray asks of(3 elements) for an element',
      'of(3 elements) gives 2',
      'takeWhile stops at 2: nothing more is asked for',
      'enough: of(3 elements) is closed, 1 element never read · gives [1]',
    ]);
    expect(
      said(() =>
        Seq.of('a', 'b')
          .groupBy(() => 'all')
          .count(),
      ).slice(2),
    ).toEqual([
      'groupBy holds a',
      'groupBy asks of(2 elements) for an element',
      'of(2 elements) gives b',
      'groupBy holds b',
      'groupBy asks of(2 elements) for an element',
      'of(2 elements) has no more',
      'groupBy gives all, made of a and b',
      'count gets all · gives 1',
    ]);
  });
});

describe('values', () => {
  test.each<[unknown, string, string]>([
    [42, '42', '42'],
    ['a long string', 'a long st…', "'a long string'"],
    [{ name: 'Ann', age: 55 }, 'Ann 55', "{ name: 'Ann', age: 55 }"],
    [[1, 2, 3], '[1, 2, 3]', '[1, 2, 3]'],
    [[1, [2, 3]], '[1, […]]', '[1, [2, 3]]'],
    [new Set([1]), 'Set(1)', 'Set(1)'],
    [new Map([['a', 1]]), 'Map(1)', "Map { 'a' → 1 }"],
    [-0, '-0', '-0'],
    [3n, '3n', '3n'],
    [null, 'null', 'null'],
    [undefined, 'undefined', 'undefined'],
    [new TypeError('x'), 'TypeError…', 'TypeError: x'],
    [new Date('2026-12-01'), '2026-12-01', '2026-12-01'],
  ])('%p', (value, brief, whole) => {
    expect([short(value), full(value)]).toEqual([brief, whole]);
  });

  test('getters are not called, and nothing that a value does can stop the picture', () => {
    const sly = {
      get a(): number {
        throw new Error('called');
      },
    };
    const wild = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('asked');
        },
      },
    );
    expect(short(sly)).toBe('…');
    expect(full(wild)).toBe('an object');
  });

  test('none becomes markup', () => {
    const evil = '<img src=x onerror="alert(1)">&\'';
    const story = storyOf(() =>
      Seq.of(evil)
        .map((text) => text + 1)
        .toArray(),
    );
    const lanes = story.lanes.map((lane) => ({
      ...lane,
      op: evil,
      name: evil,
      code: evil,
      in: evil,
      out: evil,
    }));
    const steps = story.steps.map((step) => ({ ...step, text: evil, full: evil, hue: evil, at: evil }));
    const eager = { ...story.eager, read: evil, steps: evil, held: evil };
    const forged = { ...story, lanes, steps, eager, held: evil } as unknown as Story;
    for (const svg of [score(forged), score(forged, { narrow: true, style: true }), eagerScore(forged)])
      expect(svg).not.toMatch(/<img|onerror="/);
  });
});

// ── colours ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Rgb = readonly [number, number, number];

/** oklch as linear light, cut to what a screen can show (CSS Color 4). */
function linear(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (light: number): number => Math.min(1, Math.max(0, light));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function hex(colour: string): Rgb {
  const long = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return [red, green, blue];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const variable = (mode: string, name: string): string => new RegExp(`--${name}:([^;]+)`).exec(mode)![1]!;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('colours, %s', (_, mode) => {
  const [fill, line, text] = ['fill', 'line', 'text'].map((name) => Number(variable(mode, name))) as [
    number,
    number,
    number,
  ];
  const ground = hex(variable(mode, 'ground'));

  test.each([...HUES.map((hue) => [hue, 1] as const), [0, 0] as const])(
    'hue %d can be read',
    (hue, chroma) => {
      const pill = linear(fill, chroma * CHROMA[0], hue);
      const edge = linear(line, chroma * CHROMA[1], hue);
      expect(contrast(linear(text, chroma * CHROMA[2], hue), pill)).toBeGreaterThanOrEqual(9);
      expect(contrast(edge, pill)).toBeGreaterThanOrEqual(3.9);
      expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3.9);
    },
  );

  test('words beside the picture can be read', () => {
    for (const name of ['ink', 'soft', 'mark', 'fault'])
      expect(contrast(hex(variable(mode, name)), ground)).toBeGreaterThanOrEqual(4.5);
  });
});
