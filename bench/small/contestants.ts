/** Who answers the rows, and which of them are lazy. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rivalsFolder } from '../suite/contestants.ts';

export type Run = (data: unknown) => unknown;

/** Ours, under the name that it has in all benchmarks. */
export const OURS = 'seqable';
/** A generator function written for that chain; only for sources that are no arrays. */
export const BY_HAND = 'by hand';
/** Those that pass elements on one by one, as Seq does. */
export const LAZY: readonly string[] = ['native', 'ix', 'itertools-ts'];

export interface Rival {
  name: string;
  file: string;
}

/** The adapters of bench/rivals/small. */
export function smallRivals(): Rival[] {
  const folder = join(rivalsFolder, 'small');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), file: join(folder, file) }));
}
