/** A reader of a shared source (memoize, share, tee): tells its run when the shared source turns out to be endless. */
import type { PlanNode, Scope } from '../engine/contract.ts';
import type { Origin } from './shared.ts';

/** One reader, in one run. */
export class Reader {
  private readonly origin: Origin<unknown>;
  private readonly scope: Scope;
  private readonly role: PlanNode | undefined;
  /** True once the run knows that there is no end. */
  private told: boolean;

  constructor(origin: Origin<unknown>, scope: Scope) {
    this.origin = origin;
    this.scope = scope;
    this.role = scope.role;
    this.told = false;
  }

  /** Tells the run that there is no end, as soon as that is known. */
  tell(): void {
    if (this.told || !this.origin.unending) return;
    this.told = true;
    this.scope.endless(this.role);
  }
}
