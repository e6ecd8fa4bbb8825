/** Who reads of what is shared (memoize, share, tee): tells the run that reads when the shared one turns out to be endless. */
import type { PlanNode, Scope } from '../engine/contract.ts';
import type { Origin } from './shared.ts';

/** Who reads of it, in a run. */
export class Reader {
  private readonly origin: Origin<unknown>;
  private readonly scope: Scope;
  private readonly role: PlanNode | undefined;
  /** True once the run has been told that there is no end. */
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
