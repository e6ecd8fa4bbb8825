/** What is wrong with a function, and what is done about it. */
import { SCRIPT } from './flags.ts';

export interface Fault {
  readonly _how: 'add' | 'wrap' | 'replace';
  /** Whether a wrapper has to read `next` in the place of the native (wrappers.ts). */
  readonly _reads: boolean;
  readonly _why: string;
}

// (In a script there is nobody to read the reasons.)
const fault = (how: Fault['_how'], reads: boolean, why: string): Fault =>
  SCRIPT ? ({ _how: how, _reads: reads } as never) : { _how: how, _reads: reads, _why: why };
export const add = (why: string): Fault => fault('add', false, why);
export const wrap = (why: string): Fault => fault('wrap', false, why);
export const wrapReading = (why: string): Fault => fault('wrap', true, why);
export const replace = (why: string): Fault => fault('replace', false, why);
