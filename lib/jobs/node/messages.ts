/** What a worker is told, by IPC, and what it says, in lines on a pipe of its own that nothing overtakes. */
import type { Ends, Section } from './cuts.ts';
import type { Piece, PlanFile, PlanJob } from './plan.ts';

/** The pipe on which a worker speaks. */
export const PIPE = 4;

export type Order =
  | { readonly type: 'job'; readonly job: PlanJob }
  | {
      readonly type: 'scan';
      readonly id: number;
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly ends: Ends;
    }
  | { readonly type: 'files'; readonly files: readonly PlanFile[] }
  | {
      readonly type: 'fold';
      readonly id: number;
      /** The number of the first part. */
      readonly from: number;
      readonly parts: readonly (readonly Piece[])[];
      /** Where the lines of a job that gives lines go. */
      readonly output: string | undefined;
    }
  | { readonly type: 'until'; readonly id: number; readonly to: number };

/** After the sign `!`. Lines without it are those of a part. */
export type Word =
  | { readonly type: 'ready' }
  | { readonly type: 'scanned'; readonly id: number; readonly section: Section }
  | { readonly type: 'bytes'; readonly count: number }
  | { readonly type: 'done'; readonly id: number; readonly index: number }
  | { readonly type: 'cut'; readonly id: number; readonly to: number }
  /** The block is folded: what it came to stands in the lines before. */
  | { readonly type: 'part'; readonly id: number }
  | { readonly type: 'fault'; readonly index: number; readonly code: number; readonly message: string };
