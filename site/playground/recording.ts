/** The runs of a program, as stories. */
import type { Eager, Story } from '../lanes/story.ts';

export interface Recorded {
  stories(): readonly Story[];
  /** The same chains as arrays, one after the other. */
  compare(tell: (index: number, eager: Eager) => void): void;
}

export function recording(): Recorded {
  return { stories: () => [], compare: () => undefined };
}
