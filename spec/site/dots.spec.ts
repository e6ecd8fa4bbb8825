/** The law of the pictures: the dots are the figures. Over every example of the docs that runs here alone. */
import { describe, expect, test } from '@jest/globals';
import { counted, dotsOf, figures } from '../../site/lanes/figures.ts';
import { layout } from '../../site/lanes/layout.ts';
import { eagerScore, score, words } from '../../site/lanes/score.ts';
import { DOTS } from '../../site/lanes/story.ts';
import type { Story } from '../../site/lanes/story.ts';
import { examples, storiesOf } from './examples.ts';
import type { Example } from './examples.ts';

const figure = (story: Story, name: string): { seq: number; array?: number } =>
  figures(story).find((each) => each.name === name)!;

/** The number of dots of Seq, and that of its figure. */
function seqSide(story: Story): unknown[] {
  return story.whole ? [dotsOf(story).length, figure(story, 'steps').seq] : [];
}

/** The number of dots of the arrays, and that of their figure; the dots of each lane, and what went into it. */
function arraySide(story: Story): unknown[] {
  const { eager } = story;
  if (eager === undefined || eager.none !== undefined) return [];
  const entered = story.lanes[0]!.own === true ? eager.lanes.slice(1) : eager.lanes;
  const all = entered.reduce((sum, lane) => sum + lane.in, 0);
  const short = entered.filter(({ in: count }) => count <= DOTS);
  return [
    [all, short.map(({ dots }) => dots.length), eager.read],
    [eager.steps, short.map(({ in: count }) => count), figure(story, 'read').array],
  ];
}

/** The places where two things in one row of a picture lie on one another. */
function overlaps(story: Story): string[] {
  const { places } = layout(story);
  const drawn = places.filter((_, i) => story.steps[i]!.did !== 'asked');
  return drawn.flatMap((place, i) => {
    const before = drawn
      .slice(0, i)
      .filter(({ y }) => y === place.y)
      .at(-1);
    return before !== undefined && before.x + before.half > place.x - place.half
      ? [`steps ${before.step} and ${place.step}`]
      : [];
  });
}

const all = examples();

describe('the examples of the docs', () => {
  let told = 0;
  let compared = 0;

  test.each(all)('$title', async (example: Example) => {
    for (const story of await storiesOf(example)) {
      told++;
      const [dots, steps] = seqSide(story);
      expect(dots).toBe(steps);
      const [arrays, stated] = arraySide(story);
      if (arrays !== undefined) compared++;
      expect(arrays).toEqual(stated);
      expect(overlaps(story)).toEqual([]);
      // Each step has its sentence, and each picture can be drawn.
      const said = story.steps.map((_, i) => words(story, i));
      expect(said.filter((sentence) => sentence.length < 8)).toEqual([]);
      expect(score(story)).toMatch(/^<svg .*<\/svg>$/s);
      expect(eagerScore(story)).toMatch(/^<svg .*<\/svg>$/s);
      expect(counted(story).length).toBeLessThanOrEqual(story.lanes.length);
    }
  });

  test('many of them have runs, and arrays to compare with', () => {
    expect(all.length).toBeGreaterThan(160);
    expect(told).toBeGreaterThan(190);
    expect(compared).toBeGreaterThan(160);
  });
});
