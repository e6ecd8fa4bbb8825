/**
 * join: the elements as strings, with a separator between them; null and undefined are empty.
 *
 * The separator is converted first, at the call.
 */
import { abandon, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { TypeError } from '../structures/builtins.ts';
import { own } from '../structures/faults.ts';
import { show } from '../structures/show.ts';

/** {@link Seq.join} for any iterable. */
export function join(source: Iterable<unknown>, separator?: string): string {
  const plan = receiver('join', source);
  const between = separator === undefined ? ',' : toText(source, separator);
  return drive(plan, new Joined(between));
}

class Joined implements Sink<unknown, string> {
  private readonly between: string;
  private text: string;

  constructor(between: string) {
    this.between = between;
    this.text = '';
  }

  get name(): string {
    return 'join';
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: unknown, index: number): void {
    if (index > 0) this.text += this.between;
    if (typeof value === 'symbol') throw notText(value);
    if (value !== undefined && value !== null) this.text += `${value as string}`;
  }

  result(): string {
    return this.text;
  }
}

function notText(value: symbol): TypeError {
  return own(new TypeError(`join: a symbol has no text of its own, but got ${show(value)}`));
}

function toText(source: unknown, separator: unknown): string {
  try {
    return `${separator as string}`;
  } catch (error) {
    abandon(source, error);
  }
}
