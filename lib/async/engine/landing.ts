/** Counts calls of the user's that are still under way when the part that made them is given up. */
import { deferred } from './promises.ts';
import type { Deferred } from './promises.ts';

export class Landing {
  private left = 0;
  private landed: Deferred<void> | undefined = undefined;

  /** Adds a call; returns a function to be called when it has settled. */
  add(): () => void {
    this.left++;
    return () => {
      if (--this.left === 0) this.landed?.resolve();
    };
  }

  /** Fulfilled when no call is under way; undefined if that is so already. */
  get promise(): Promise<void> | undefined {
    if (this.left === 0) return undefined;
    this.landed = deferred<void>();
    return this.landed.promise;
  }
}
