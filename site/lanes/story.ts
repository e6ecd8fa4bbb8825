/**
 * A story: one run of a chain, told as plain data. It imports nothing, holds no value of the program (only texts of
 * them), and can be cloned, put into JSON, sent from a worker, or written into a page.
 *
 *     record.ts   runs of Seq and AsyncSeq ─▶ Story       (worker or Node)
 *     eager.ts    the same chain as arrays ─▶ Eager       (worker or Node)
 *     score.ts    Story ─▶ a picture, sentences, figures  (pure)
 *     player.ts   <seq-lanes>: the picture with its controls (browser)
 *
 * Lanes are the rows of the picture. The first ones are the stages of the chain, the source first; then comes the
 * terminal; then the side sources (of zip, concat, a join …), each of which names the lane that reads it.
 * Steps are what happened, in order; a step is one column.
 */

/**
 * What a lane did in a step.
 *
 *     asked    it was asked for its next element (sources and sides; and stages that give several for one)
 *     gave     it gave an element; the terminal: the element has arrived
 *     held     it took the element of `from` and keeps it for later
 *     dropped  the element of `from` goes no further
 *     stopped  the element of `from` goes no further, and nothing after it will be asked for (takeWhile)
 *     threw    an error came out of it
 *     ended    it was asked and had no more
 *     closed   the run wanted no more of it before it had ended
 */
export type Did = 'asked' | 'gave' | 'held' | 'dropped' | 'stopped' | 'threw' | 'ended' | 'closed';

export interface Lane {
  /** `source`, `stage`, `terminal` or `side`. */
  readonly role: 'source' | 'stage' | 'terminal' | 'side';
  /** The operation as `explain` shows it: `range(0, 10)`, `filter`, `take(3)`; of a terminal its name: `toArray`. */
  readonly op: string;
  /** The operation's name alone, by which a page finds its code: `range`, `filter`, `take`. */
  readonly name: string;
  /** The code of it, if the page has found it: `.filter((n) => n % 2 === 1)`. Set by the page, see {@link withCode}. */
  readonly code?: string;
  /** Of a side: the number of the lane that reads it. */
  readonly into?: number;
  /** The number of elements that came in and went out in the whole run, also past the last step told. */
  readonly in: number;
  readonly out: number;
  /** True if it takes every element before it gives one (sort, groupBy). */
  readonly collects?: boolean;
  /** Of a source: the number of elements it has; null for no end; absent if nobody knows. */
  readonly size?: number | null;
  /** Of a source or side: true if its elements stand in an array of the program's own, so that nobody has to build it. */
  readonly own?: boolean;
  /** Of a stage that may wait: the time it was waited for, in milliseconds. */
  readonly waited?: number;
}

export interface Step {
  /** The number of the lane. */
  readonly lane: number;
  readonly did: Did;
  /** The value in at most ten characters: `42`, `Ann 55`, `[1, 2, 3]`; of `threw` the error's name. */
  readonly text?: string;
  /** The value in full (200 characters at most), where that is more than `text`. */
  readonly full?: string;
  /** The steps whose elements went into this one, by their numbers: all are smaller than its own. */
  readonly from?: readonly number[];
  /** The index, by source, of the element that it comes from first: this gives the colour. −1: a stage made it up. */
  readonly hue?: number;
  /** When it happened, in milliseconds from the start of the run. Only in a run that takes time. */
  readonly at?: number;
}

export interface Story {
  readonly version: 1;
  /** `toArray`, `sum`, `for…of`. */
  readonly terminal: string;
  /** The line of the program (from 1) that ran it, if the page knows: see `RecordOptions.line`. */
  readonly line?: number;
  readonly lanes: readonly Lane[];
  readonly steps: readonly Step[];
  /** True if the steps tell the whole run; else more happened after the last of them. */
  readonly whole: boolean;
  /** The largest number of elements that were in the chain at once, as far as it is told. */
  readonly held: number;
  /** The result as a text, if it has one: `[10, 30, 50]`. */
  readonly result?: string;
  /** The error that the run ended with. */
  readonly error?: { readonly name: string; readonly message: string; readonly lane?: number };
  /** True if it is a run of AsyncSeq: steps have their times, and calls may lie side by side. */
  readonly waits: boolean;
  /** The same chain as arrays; it comes later than the rest, see `Recording.compare`. */
  readonly eager?: Eager;
}

/** Why there are no arrays to compare with. */
export type NoEager =
  /** It never ends: a prefix of the chain is endless. */
  | 'endless'
  /** It can be walked only once, so that it cannot be walked for a comparison. */
  | 'oneShot'
  /** Given up, after 2 seconds or 3,000,000 elements. */
  | 'tooMuch'
  /** A stage threw when it was run over the whole array. */
  | 'threw'
  /** A run that takes time is not compared. */
  | 'waits';

/** One stage run over the whole array of the stage before. */
export interface EagerLane {
  readonly op: string;
  /** The number of elements that went into it; of a source, that were read. */
  readonly in: number;
  readonly out: number;
  /** The first of them, at most {@link DOTS}: for each its hue, and whether it went further (else it is drawn hollow). */
  readonly dots: readonly { readonly hue: number; readonly on: boolean }[];
}

export type Eager =
  | { readonly none: NoEager }
  | {
      readonly none?: undefined;
      readonly lanes: readonly EagerLane[];
      /** The elements read from the source. */
      readonly read: number;
      /** The sum of `in` over all lanes: an element enters a stage. */
      readonly steps: number;
      /** The largest number of elements that stood in arrays at once. */
      readonly held: number;
    };

/** The largest number of dots of a lane that an {@link EagerLane} tells one by one. */
export const DOTS = 400;

/** A figure of the story beside that of the arrays; `array` is missing where there is nothing to compare with. */
export interface Figure {
  readonly name: 'read' | 'steps' | 'held';
  readonly label: string;
  readonly seq: number;
  /** True if the story is longer than what is told, so that `held` is only known up to there. */
  readonly least?: boolean;
  readonly array?: number;
}
