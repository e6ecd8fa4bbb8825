/** Labels of lanes: the code itself, in place of what `explain` calls a stage. */
import type { Lane, Story } from './story.ts';

/** A call of the chain, as a page has found it in the syntax tree: `filter`, `.filter((n) => n % 2 === 1)`. */
export interface Call {
  readonly name: string;
  readonly code: string;
}

/**
 * The story with the code of each lane that has a call of its name, found from the end of the chain to its beginning. The
 * calls are in the order in which they are written: the source first, the terminal last.
 */
export function withCode(story: Story, calls: readonly Call[]): Story {
  let left = calls.length;
  const codes = new Map<Lane, string>();
  const chain = story.lanes.filter(({ role }) => role !== 'side').reverse();
  for (const lane of chain) {
    let at = left - 1;
    while (at >= 0 && calls[at]!.name !== lane.name) at--;
    if (at < 0) continue;
    codes.set(lane, calls[at]!.code);
    left = at;
  }
  const lanes = story.lanes.map((lane) => {
    const code = codes.get(lane);
    return code === undefined ? lane : { ...lane, code };
  });
  return { ...story, lanes };
}
