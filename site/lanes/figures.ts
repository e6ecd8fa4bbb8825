/** A story in numbers, and the dots that show them: an element enters a stage. */
import type { Figure, Lane, Story } from './story.ts';

/** The lanes of the chain itself: the source, unless nobody has to build it, and the stages. */
export const counted = ({ lanes }: Story): { lane: Lane; index: number }[] =>
  lanes
    .map((lane, index) => ({ lane, index }))
    .filter(({ lane }) => lane.role === 'stage' || (lane.role === 'source' && lane.own !== true));

export function figures(story: Story): Figure[] {
  const { eager, held, whole } = story;
  const array = eager === undefined || eager.none !== undefined ? undefined : eager;
  const steps = counted(story).reduce(
    (sum, { lane }) => sum + (lane.role === 'source' ? lane.out : lane.in),
    0,
  );
  const beside = (value: number | undefined): { array?: number } =>
    value === undefined ? {} : { array: value };
  return [
    {
      name: 'read',
      label: 'elements read from the source',
      seq: story.lanes[0]!.out,
      ...beside(array?.read),
    },
    { name: 'steps', label: 'steps: an element enters a stage', seq: steps, ...beside(array?.steps) },
    {
      name: 'held',
      label: 'elements held at once',
      seq: held,
      ...(whole ? {} : { least: true }),
      ...beside(array?.held),
    },
  ];
}

/** An element that enters a lane. */
export interface Dot {
  readonly lane: number;
  readonly hue: number;
  /** True if it goes further. */
  readonly on: boolean;
}

/** The elements that entered a lane, in the order of the run. */
export function dotsOf(story: Story): Dot[] {
  const { steps } = story;
  const lanes = new Set(counted(story).map(({ index }) => index));
  const on = new Set<string>();
  for (const { did, lane, from = [] } of steps)
    if (did === 'gave') for (const source of from) on.add(`${lane} ${source}`);
  const entered = new Set<string>();
  const dots: Dot[] = [];
  for (const { did, lane, hue = -1, from = [] } of steps) {
    if (!lanes.has(lane)) continue;
    if (lane === 0) {
      if (did === 'gave') dots.push({ lane, hue, on: true });
      continue;
    }
    for (const source of from) {
      const key = `${lane} ${source}`;
      if (entered.has(key) || steps[source]!.lane !== lane - 1) continue;
      entered.add(key);
      dots.push({ lane, hue: steps[source]!.hue ?? -1, on: on.has(key) });
    }
  }
  return dots;
}
