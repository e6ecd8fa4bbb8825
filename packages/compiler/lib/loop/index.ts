/** The writer of loops: a chain whose stages are all known becomes a function with a loop of its own. */
import type { ChainFacts, LoopText, LoopWriter } from '../chain.ts';
import { Unwritten } from './args.ts';
import { material } from './material.ts';
import { Loop } from './write.ts';

export const loopFor: LoopWriter = (facts: ChainFacts): LoopText | { readonly reason: string } => {
  if (material === undefined) return { reason: 'this compiler has been built without loops' };
  try {
    return new Loop(facts, material);
  } catch (error) {
    if (error instanceof Unwritten) return { reason: error.message };
    throw error;
  }
};
