/** Where elements go: the last use of what is held, and the whole way of one element. */
import type { Step } from './story.ts';

/** The last step at which a lane had an element that it held, by lane and element. */
export function lastUses(steps: readonly Step[]): Map<string, number> {
  const last = new Map<string, number>();
  steps.forEach(({ lane, did, from = [] }, i) => {
    if (did === 'gave' || did === 'dropped' || did === 'threw')
      for (const source of from) last.set(`${lane} ${source}`, i);
  });
  return last;
}

/** The steps on the way of the element of `step`: all that it was made of, and all that was made of it. */
export function wayOf(steps: readonly Step[], step: number): Set<number> {
  const way = new Set<number>();
  const up = (i: number): void => {
    if (way.has(i)) return;
    way.add(i);
    steps[i]!.from?.forEach(up);
  };
  up(step);
  const down = new Set([step]);
  for (let i = step + 1; i < steps.length; i++)
    if (steps[i]!.from?.some((source) => down.has(source)) === true) down.add(i);
  for (const i of down) way.add(i);
  // Dots and crosses of the elements on the way.
  steps.forEach(({ did, from = [] }, i) => {
    if ((did === 'held' || did === 'dropped') && from.some((source) => way.has(source) && source <= step))
      way.add(i);
  });
  return way;
}
