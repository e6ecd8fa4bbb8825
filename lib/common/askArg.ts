/** Begins a step whose only argument is the user's callback, which is called with each element. */
import type { Callback } from '../engine/contract.ts';

export function askArg(step: { readonly arg: unknown; ask: Callback | undefined }): void {
  step.ask = step.arg as Callback | undefined;
}
