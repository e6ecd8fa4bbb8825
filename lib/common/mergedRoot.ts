/** The root of merged sources, in any order of their elements: each source is open, and one element of each is held. */
import { plural } from '../engine/arguments/messages.ts';
import { boundsOfSource, exactly } from '../engine/bounds.ts';
import type { Bounds } from '../engine/contract.ts';
import { someUnbounded } from '../engine/plan.ts';

export class MergedRoot {
  readonly sides: readonly unknown[];

  constructor(sides: readonly unknown[]) {
    this.sides = sides;
  }

  get shown(): string {
    return plural(this.sides.length, 'source');
  }

  get holds(): string {
    return 'one element of each source';
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  size(): Bounds {
    const { sides } = this;
    let { min, max, endless, stuck } = exactly(0);
    for (let i = 0; i < sides.length; i++) {
      const one = boundsOfSource(sides[i]);
      min += one.min;
      max += one.max;
      endless ||= one.endless;
      stuck ??= one.stuck;
    }
    return { min, max, endless, stuck, plain: false };
  }
}
