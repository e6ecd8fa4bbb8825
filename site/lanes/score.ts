/** Stories as pictures: SVG in a string. Pure: the same in a worker, in Node and in a page. */
import { labels, picture, svg } from './draw.ts';
import type { Story } from './story.ts';
import { OWN_STYLE } from './style.ts';
import { wayOf } from './uses.ts';
import { words } from './words.ts';

export { dotsOf, figures } from './figures.ts';
export { eagerScore } from './eagerScore.ts';
export { STYLE } from './style.ts';
export { wayOf } from './uses.ts';
export { words } from './words.ts';

export interface ScoreOptions {
  /** Draws up to this step; everything is laid out in any case, so that nothing moves. */
  readonly step?: number;
  /** Labels above the rows and not beside them. */
  readonly narrow?: boolean;
  /** Lights the whole way of the element of this step. */
  readonly lit?: number;
  /** The style inside, for a file that stands alone. */
  readonly style?: boolean;
}

/** The least width of a narrow picture. */
const NARROW = 340;

/** The story in words: its chain, and how it ends. */
export const titleOf = (story: Story): string =>
  `${story.lanes.map(({ op }) => op).join(' ▸ ')}. ${words(story, story.steps.length - 1)}`;

export function score(story: Story, { step, narrow = false, lit, style = false }: ScoreOptions = {}): string {
  const shown = step ?? story.steps.length - 1;
  const way = lit === undefined ? undefined : wayOf(story.steps, lit);
  const names = labels(story, narrow ? NARROW : undefined);
  const drawn = picture(story, { shown, way }, narrow ? 0 : names.width);
  const ground = style
    ? `<style>${OWN_STYLE}</style><rect width="100%" height="100%" fill="var(--ground)"/>`
    : '';
  // Above the rows, labels are written over the picture.
  const content = ground + (narrow ? drawn.content + names.content : names.content + drawn.content);
  const width = narrow ? Math.max(NARROW, drawn.width) : names.width + drawn.width;
  return svg({ width, height: drawn.height, content }, titleOf(story), way === undefined ? '' : ' dim');
}
