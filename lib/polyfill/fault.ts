/** What is wrong with a function, and what is done about it. */
import { SCRIPT } from './script.ts';

export interface Fault {
  readonly how: 'add' | 'wrap' | 'replace';
  readonly why: string;
  /** Whether a wrapper has to read `next` in the place of the native (wrappers.ts). */
  readonly reads: boolean;
}

// (In a script there is nobody to read the reasons: the build takes them out.)
const fault = (how: Fault['how'], why: string, reads: boolean = false): Fault =>
  SCRIPT ? ({ how, reads } as never) : { how, why, reads };
export const add = (why: string): Fault => fault('add', why);
export const wrap = (why: string): Fault => fault('wrap', why);
export const wrapReading = (why: string): Fault => fault('wrap', why, true);
export const replace = (why: string): Fault => fault('replace', why);
