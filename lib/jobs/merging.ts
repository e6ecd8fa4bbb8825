/**
 * Merges parts, whose lines come in any order, mixed, and perhaps twice.
 *
 *     lines of 2, 0, 2 again, 1 ──▶ 0 1 2: each is unpacked and merged as soon as all before it are
 *
 * So one accumulator is held, and the text of what came too early. Of a part that was merged the sums of its lines are kept: one
 * that comes again must be the same. Anything wrong is a PartError; nothing is passed over in silence.
 */
import { parseJson } from '../text/builtins.ts';
import { coreOf, resultOf, unpacked, type Core } from './core.ts';
import { crc32 } from './crc.ts';
import { PartError } from './errors.ts';
import type { Job } from './job.ts';
import { FORM, partLines, type PartHead } from './part.ts';
import { Reading } from './portable.ts';
import { VERSION } from './version.ts';
import { wantedJob } from './wanted.ts';

/** What the parts must be parts of. */
export interface Expected {
  /** The number of all parts; `any`: nobody knows, and whatever comes is all. */
  readonly parts: number | 'any';
  readonly job?: string | null;
  readonly code?: string | null;
  readonly params?: string | null;
  readonly node?: number | null;
  /** Gets a sentence about something that may be wrong. */
  readonly warn?: (sentence: string) => void;
}

/** A part of which not all lines are there. */
interface Incoming {
  readonly texts: (string | undefined)[];
  got: number;
  /** The number of its last line; −1: not known yet. */
  last: number;
}

/** A complete part that waits for those before it. */
interface Waiting {
  readonly head: PartHead;
  readonly texts: readonly string[];
}

export class Merging {
  /** The number of the first part that is not merged yet. */
  next = 0;
  private acc: unknown = undefined;
  private isEmpty = true;
  private warned = false;
  private readonly incoming = new Map<number, Incoming>();
  private readonly waiting = new Map<number, Waiting>();
  /** The sums of the lines of each complete part. */
  private readonly sums = new Map<number, readonly number[]>();
  private readonly covered: { readonly from: number; readonly to: number }[] = [];
  private readonly core: Core;
  private readonly expected: Expected;

  constructor(core: Core, expected: Expected) {
    this.core = core;
    this.expected = expected;
  }

  /** Takes a line of any part. */
  take(line: string): void {
    const tab = line.indexOf('\t');
    const place = /^(\d{8})\.(\d{8})$/.exec(line.slice(0, tab));
    if (place === null) {
      if (line.trim() === '') return;
      const shown = JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);
      throw new PartError(
        `this is no line of a part: ${shown}. Something else wrote into the parts, or one was cut off: remove it and run that part again`,
      );
    }
    const text = line.endsWith('\r') ? line.slice(tab + 1, -1) : line.slice(tab + 1);
    this.put(Number(place[1]), Number(place[2]), text);
  }

  private put(index: number, line: number, text: string): void {
    const sums = this.sums.get(index);
    if (sums !== undefined) {
      if (sums[line] !== crc32(text)) throw differs(index);
      return;
    }
    let part = this.incoming.get(index);
    if (part === undefined) this.incoming.set(index, (part = { texts: [], got: 0, last: -1 }));
    const known = part.texts[line];
    if (known !== undefined) {
      if (known !== text) throw differs(index);
      return;
    }
    if (text.startsWith('["end"')) part.last = line;
    part.texts[line] = text;
    part.got++;
    if (part.last < 0) return;
    if (part.texts.length > part.last + 1) throw differs(index);
    if (part.got === part.last + 1) this.complete(index, part.texts as string[]);
  }

  private complete(index: number, texts: string[]): void {
    const end = parsed(index, texts.pop()!) as unknown[];
    const sum = texts.reduce((crc, text) => crc32(text, crc), 0);
    if (end[1] !== texts.length || end[2] !== sum) {
      throw new PartError('it is damaged: the sum of its lines is another one. Run it again', index);
    }
    const head = this.checked(index, parsed(index, texts[0]!) as Record<string, unknown>);
    this.cover(head);
    this.sums.set(
      index,
      [...texts, JSON.stringify(end)].map((text) => crc32(text)),
    );
    this.incoming.delete(index);
    this.waiting.set(index, { head, texts });
    for (let part = this.waiting.get(this.next); part !== undefined; part = this.waiting.get(this.next)) {
      this.merge(part);
    }
  }

  private checked(index: number, head: Record<string, unknown>): PartHead {
    const wrong = (problem: string): PartError => new PartError(problem, index);
    const { expected } = this;
    if (head['seqable'] !== 'part') throw wrong('its first line says something else');
    if (typeof head['v'] !== 'number' || head['v'] > FORM) {
      throw wrong(
        `a newer seqable (${String(head['lib'])}) wrote it, and this is ${VERSION}: use one version on all machines`,
      );
    }
    if (head['lib'] !== VERSION) {
      throw wrong(
        `seqable ${String(head['lib'])} wrote it, and this is ${VERSION}: use one version on all machines, and run it again`,
      );
    }
    const { job, code, params, of } = head;
    if (isOther(expected.job, job)) throw wrong(`it is of the job ${String(job)}, not of ${expected.job}`);
    if (isOther(expected.code, code)) {
      throw wrong(
        `other code of the job made it (${String(code)}, here ${expected.code}): put the same file on all machines, and run it again`,
      );
    }
    if (isOther(expected.params, params))
      throw wrong('it was made with other --params: run it again with those of the plan');
    if (typeof of === 'number' && expected.parts !== 'any' && of !== expected.parts) {
      throw wrong(`it is one of ${of} parts, but there are ${expected.parts}: it is of another plan`);
    }
    const { count, node } = head;
    if (head['index'] !== index || typeof count !== 'number' || !(count >= 1))
      throw wrong('its first line says another number');
    if (expected.parts !== 'any' && index + count > expected.parts) {
      throw wrong(`there are ${expected.parts} parts, numbered from 0: the number of this task is too high`);
    }
    this.compareNode(index, node);
    return head as unknown as PartHead;
  }

  private compareNode(index: number, node: unknown): void {
    const { expected } = this;
    if (this.warned || !isOther(expected.node, node)) return;
    this.warned = true;
    expected.warn?.(
      `part ${index} was made by Node ${String(node)}, and this is Node ${expected.node}: results may differ where the two do (sorting of texts, regular expressions); use one version`,
    );
  }

  private cover({ index, count }: PartHead): void {
    const to = index + count;
    const other = this.covered.find((range) => index < range.to && range.from < to);
    if (other !== undefined) {
      throw new PartError(
        `it covers parts ${index} to ${to - 1}, but ${other.from} to ${other.to - 1} came as one part: give one of the two`,
        index,
      );
    }
    this.covered.push({ from: index, to });
  }

  private merge({ head: { index, count }, texts }: Waiting): void {
    const reading = new Reading();
    let packed;
    try {
      for (let line = 1; line < texts.length; line++) reading.take(texts[line]!);
      packed = reading.result();
    } catch (error) {
      throw new PartError(`it cannot be read: ${(error as Error).message}. Run it again`, index);
    }
    const acc = unpacked(this.core, packed);
    this.acc = this.isEmpty ? acc : this.core.collector!.merge(this.acc, acc);
    this.isEmpty = false;
    this.waiting.delete(index);
    this.next = index + count;
  }

  /** The numbers of the parts that are not there. */
  missing(): number[] {
    const { parts } = this.expected;
    const missing: number[] = [];
    if (parts === 'any') return missing;
    const sorted = [...this.covered].sort((a, b) => a.from - b.from);
    let at = 0;
    for (const { from, to } of [...sorted, { from: parts, to: parts }]) {
      for (; at < from; at++) missing.push(at);
      at = to;
    }
    return missing;
  }

  /** Merges what is left. With `partial` parts may be missing; else that is an error, and so is a part that was cut off. */
  end(partial: boolean = false): void {
    if (!partial) this.refuseCutOff();
    const missing = this.missing();
    const { parts } = this.expected;
    if (missing.length > 0 && !partial) {
      throw new PartError(
        `${(parts as number) - missing.length} of ${parts} parts are there; missing: ${ranges(missing)}. Run those, then merge again`,
      );
    }
    const left = [...this.waiting.values()].sort((a, b) => a.head.index - b.head.index);
    for (const part of left) this.merge(part);
    if (this.isEmpty) throw new PartError('there is no part to merge: no line came');
  }

  private refuseCutOff(): void {
    for (const [index, { last }] of this.incoming) {
      const what = last < 0 ? 'its last line is missing' : 'a line of it is missing';
      throw new PartError(`it was cut off: ${what}. Run it again`, index);
    }
  }

  /** After {@link end}: the result of the job. */
  result(): unknown {
    return resultOf(this.core, this.acc);
  }

  /** After {@link end}: all that came, as one part. */
  part(head: Omit<PartHead, 'index' | 'count'>): string[] {
    const sorted = [...this.covered].sort((a, b) => a.from - b.from);
    for (let i = 1; i < sorted.length; i++) {
      if (sorted[i]!.from !== sorted[i - 1]!.to) {
        throw new PartError(
          `parts ${sorted[i - 1]!.to - 1} and ${sorted[i]!.from} do not lie side by side: one part cannot cover both`,
        );
      }
    }
    const index = sorted[0]!.from;
    const count = sorted[sorted.length - 1]!.to - index;
    const { collector } = this.core;
    const packed = collector!.pack === undefined ? this.acc : collector!.pack(this.acc);
    return partLines({ ...head, index, count }, packed as never);
  }
}

function isOther(expected: unknown, found: unknown): boolean {
  return (
    expected !== undefined && expected !== null && found !== null && found !== undefined && found !== expected
  );
}

function differs(index: number): PartError {
  return new PartError(
    'it came twice, and the two differ: its job is not deterministic (Math.random, the time, state between calls, a reservoir), or its input has changed. Keep one of the two, or mend the job',
    index,
  );
}

function parsed(index: number, text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new PartError('it is damaged: a line of it is no JSON. Run it again', index);
  }
}

/** `0–3, 7`: at most ten of them. */
export function ranges(numbers: readonly number[]): string {
  const shown: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i++;
    const to = numbers[i]!;
    shown.push(from === to ? `${from}` : `${from}–${to}`);
  }
  return shown.length > 10 ? `${shown.slice(0, 10).join(', ')} and more` : shown.join(', ');
}

/**
 * The result of a job out of its parts, the lines that {@link foldPart} gave: in any order, mixed, from wherever they were
 * kept. A part that comes again is passed over if it is the same.
 *
 * `of.parts` is the number of all parts, so that none can be missing unnoticed; `'any'` where an engine sees to that.
 *
 * @throws TypeError at once if `job` is no job or `of.parts` no number
 * @throws PartError if a part is missing, damaged, of another job or version, or came twice and the two differ
 * @example
 * const words = job(lines).collect(count());
 * mergeParts(words, foldPart(words, ['a', 'b'], { index: 0 }), { parts: 1 }); // → 2
 */
export function mergeParts<R>(
  job: Job<never, R>,
  lines: Iterable<string>,
  of: { readonly parts: number | 'any' },
): R {
  const core = wantedJob('mergeParts', job, coreOf(job));
  const { parts } = of;
  if (parts !== 'any' && !(Number.isInteger(parts) && parts >= 1)) {
    throw new TypeError(
      `mergeParts: of.parts must be the number of all parts, from 1 on, or "any", but got ${String(parts)}`,
    );
  }
  const merging = new Merging(core, { parts });
  for (const line of lines) merging.take(line);
  merging.end();
  return merging.result() as R;
}
