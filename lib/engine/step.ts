/** Steps: operations that give none or one element for each element they get. */
import type { Bounds, Cursor, Skip, Step, StepTraits, Stop } from './contract.ts';

type Start<A, S> = ((step: Step<A, S>) => void) | undefined;
type Give<A, S, Out> = ((step: Step<A, S>) => Out | Skip) | undefined;

/**
 * The part of a step that handles one element. All steps are of this one class, even where they leave fields out: code
 * that reads them then always finds their fields at the same place.
 */
export class StepKind<A, S, In, Out> implements StepTraits<A, S, In, Out> {
  readonly name: string;
  readonly start: Start<A, S>;
  readonly step: (step: Step<A, S>, value: In, index: number, answer: unknown) => Out | Skip | Stop;
  readonly begin: Give<A, S, Out>;
  readonly finish: Give<A, S, Out>;
  readonly size: ((up: Bounds, arg: A) => Bounds) | undefined;
  readonly shown: ((arg: A) => string) | undefined;
  readonly holds: ((arg: A) => string) | undefined;
  readonly wants: ((arg: A) => number) | undefined;
  readonly over: ((array: ArrayLike<In>, arg: A, length: number) => Cursor<Out>) | undefined;
  readonly takes: boolean;
  readonly skips: boolean;
  readonly label: string | undefined;

  constructor(traits: StepTraits<A, S, In, Out>) {
    this.name = traits.name;
    this.start = traits.start;
    this.step = traits.step;
    this.begin = traits.begin;
    this.finish = traits.finish;
    this.size = traits.size;
    this.shown = traits.shown;
    this.holds = traits.holds;
    this.wants = traits.wants;
    this.over = traits.over;
    this.takes = traits.takes === true;
    this.skips = traits.skips === true;
    this.label = traits.label;
  }
}
