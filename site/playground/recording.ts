/** The runs of a program, as stories. */
import type { Seq } from 'seqable';
import type { AsyncSeq } from 'seqable/async';
import { recordRuns } from '../lanes/record.ts';
import type { Eager, Story } from '../lanes/story.ts';
import { modules } from './modules.ts';
import { show } from './values.ts';

export interface Recorded {
  stories(): readonly Story[];
  /** The same chains as arrays, one after the other. */
  compare(tell: (index: number, eager: Eager) => void): void;
}

/** `line` says which line of the program is at work. */
export function recording(line: () => number | undefined): Recorded {
  const classes = {
    ...(modules['seqable'] as { Seq: typeof Seq }),
    ...(modules['seqable/async'] as { AsyncSeq: typeof AsyncSeq }),
  };
  const recorder = recordRuns({ Seq: classes.Seq, AsyncSeq: classes.AsyncSeq }, { line, show });
  return {
    stories: () => recorder.stories,
    compare(tell) {
      // The program's own timers may still run chains: those are not told any more.
      recorder.stop();
      recorder.stories.forEach((_, i) => tell(i, recorder.compare(i)));
    },
  };
}
