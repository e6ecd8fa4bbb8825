/**
 * A part as lines of text: what one process hands to the one that merges.
 *
 *     00000003.00000000⇥{"seqable":"part","v":1,"lib":"0.2.0","job":"byCity",…,"index":3,"count":1,"of":12,"node":20}
 *     00000003.00000001⇥["+",0,"s",[…]]
 *     00000003.00000002⇥["=",{"$m":[["Oslo",[2,[…]]]]}]
 *     00000003.00000003⇥["end",3,2864434397]              the lines before it, and the CRC-32 of their JSON
 *
 * Lines sorted as text are sorted by part and line, and a shuffle by the first field keeps them whole. Nothing depends on the
 * time, the host or the attempt: a part that is made twice is the same, byte for byte.
 */
import { quoteJson } from '../text/builtins.ts';
import type { Portable } from '../types.ts';
import { coreOf, Folding } from './core.ts';
import { crc32 } from './crc.ts';
import type { Job } from './job.ts';
import { written } from './portable.ts';
import { wantedJob } from './wanted.ts';
import { VERSION } from './version.ts';

/** The form of the lines. It stays readable within a major version of the library. */
export const FORM = 1;

/** What a part says of itself. */
export interface PartHead {
  /** The number of the part, from 0. */
  readonly index: number;
  /** The number of parts that it covers, from that one on. */
  readonly count: number;
  /** The number of all parts; null where nobody knows. */
  readonly of: number | null;
  readonly job: string | null;
  /** What tells the job's code and parameters from others. */
  readonly code: string | null;
  readonly params: string | null;
  /** The major version of Node. */
  readonly node: number | null;
}

/** The lines of a part, which holds what `packed` holds. */
export function partLines(head: PartHead, packed: Portable): string[] {
  const { index, count, of, job, code, params, node } = head;
  const whole = { seqable: 'part', v: FORM, lib: VERSION, job, code, params, index, count, of, node };
  const texts = [JSON.stringify(whole), ...written(packed)];
  const sum = texts.reduce((crc, text) => crc32(text, crc), 0);
  texts.push(`["end",${texts.length},${sum}]`);
  return texts.map((text, line) => `${eight(index)}.${eight(line)}\t${text}`);
}

/** A number as eight digits. */
export function eight(number: number): string {
  return `${number}`.padStart(8, '0');
}

/**
 * One part of a job as a plain function, for engines that run JavaScript themselves: the rows of one piece are folded,
 * and what they came to is given as lines of text, for {@link mergeParts}. Keep or send them as they are.
 *
 * `at.index` is the number of the part, from 0, in the order of the input: parts are merged in that order. Nothing in
 * the lines depends on the time or the attempt, so a part may be folded again.
 *
 * @throws TypeError at once if `job` is no job or `at.index` is no whole number
 * @throws PortableError if what was collected cannot go to another process
 * @example
 * const words = job(lines).countBy();
 * const parts = [['a', 'b'], ['a']].map((rows, index) => [...foldPart(words, rows, { index })]);
 * mergeParts(words, parts.flat(), { parts: 2 }); // → new Map([['a', 2], ['b', 1]])
 */
export function foldPart<In>(
  job: Job<In, unknown>,
  rows: Iterable<In>,
  at: { readonly index: number },
): Iterable<string> {
  const core = wantedJob('foldPart', job, coreOf(job));
  const { index } = at;
  if (!(Number.isInteger(index) && index >= 0 && index < 1e8)) {
    throw new TypeError(
      `foldPart: at.index must be the number of the part, a whole number from 0 on, but got ${typeof index === 'string' ? quoteJson(index) : String(index)}`,
    );
  }
  const folding = new Folding(core);
  folding.add(rows);
  const head = { index, count: 1, of: null, job: null, code: null, params: null, node: null };
  return partLines(head, folding.packed());
}
