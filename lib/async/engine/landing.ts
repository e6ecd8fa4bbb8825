/** Calls of the user's that are under way when what has made them is given up. */
import { deferred } from './promises.ts';
import type { Deferred } from './promises.ts';

export class Landing {
  private left = 0;
  private landed: Deferred<void> | undefined = undefined;

  /** One more; gives what is to be called when it has settled. */
  add(): () => void {
    this.left++;
    return () => {
      if (--this.left === 0) this.landed?.resolve();
    };
  }

  /** Kept when none is under way; undefined if that is so already. */
  get promise(): Promise<void> | undefined {
    if (this.left === 0) return undefined;
    this.landed = deferred<void>();
    return this.landed.promise;
  }
}
