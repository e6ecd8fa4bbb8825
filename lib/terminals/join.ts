/**
 * join: the elements as strings, with a separator between them; null and undefined are empty.
 *
 * The separator is converted first, at the call.
 */
import { abandon, receiver } from '../engine/arguments/check.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { TypeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';
import { show } from '../structures/show.ts';

/** {@link Seq.join} for any iterable. */
export function join(source: Iterable<unknown>, separator?: string): string {
  const plan = receiver('join', source);
  const between = separator === undefined ? ',' : toText(source, separator);
  return drive(plan, joinSink(between));
}

/**
 * The sink of one run.
 * @internal
 */
export function joinSink(between: string): AnySink {
  return new Sink('join', JOINED, undefined, '', between);
}

const JOINED = /* @__PURE__ */ new Terminal<unknown, string, string, string>((sink, value, index) => {
  if (index > 0) sink.state += sink.arg;
  if (typeof value === 'symbol') throw notText(value);
  if (value !== undefined && value !== null) sink.state += `${value as string}`;
}, stateOf);

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
