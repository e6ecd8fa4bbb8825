/** Stands in for the writer of loops, until there is one: every chain is unfolded. */
import type { LoopWriter } from '../chain.ts';

export const loopFor: LoopWriter = () => ({ reason: 'loops are not written yet' });
