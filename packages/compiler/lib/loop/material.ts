/**
 * The pieces of which loops are written: the engine's loop, and what each stage and terminal does in it. In the source
 * there are none. The build makes them of lib/ (scripts/loops.mjs) and writes the module that has them in the place of
 * this one; the specs do so, too.
 */

/** The pieces of one step. */
export interface StepPiece {
  /** What is done before the run, to the variables of the step. */
  readonly init: string;
  /** The answer of the user's function, if there is one. */
  readonly ask?: string | undefined;
  /** What is done with one element. */
  readonly step: string;
  /** An element of its own, before the first and after the last; '' for none. */
  readonly begin: string;
  readonly finish: string;
  /** True if it only passes over elements. */
  readonly skips: boolean;
}

export interface Material {
  /** What stands in the brackets of the loop, and of a loop that a stage may end. */
  readonly head: string;
  readonly headOfStops: string;
  /** Reads one element of an array. */
  readonly read: string;
  readonly map: string;
  readonly filter: string;
  /** What becomes of an element at the end. */
  readonly sinks: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, StepPiece>>;
}

export const material: Material | undefined = undefined;
