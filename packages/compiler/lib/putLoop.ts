/**
 * Level 2: a chain becomes a call of a function of its own at the end of the module, with the arguments of all its calls.
 *
 *     Seq.from(x).map(f).sum()     ──▶     $seq1(x, f)          function $seq1(…) { … }
 *
 * In the source map the call stands where the terminal stood, and every line of the function where the chain begins.
 */
import type MagicString from 'magic-string';
import type { LoopText } from './chain.ts';
import type { Local } from './chain.ts';
import type { Call, Chain } from './read.ts';
import { skipTo } from './syntax.ts';
import { openOf } from './unfold.ts';

export function putLoop(text: MagicString, chain: Chain, loop: LoopText, name: string, local: Local): void {
  const { calls, first } = chain;
  const [source, ...later] = calls as [Call, ...Call[]];
  const start = first.start;
  const last = later.at(-1);
  let written = keepArguments(text, source, source.id.end, 0);
  for (const call of later) written = keepArguments(text, call, call.id.end, written);
  closeAll(text, calls);
  if (last === undefined) text.update(start, first.end, `${name}(`);
  else {
    text.update(last.id.start, last.id.end, `${name}(`);
    text.move(last.id.start, last.id.end, start);
  }
  text.remove(last === undefined ? first.end : start, source.id.start);
  text.update(source.id.start, source.id.end, `\n${loop.code(name, local)}`);
  text.move(source.id.start, source.id.end, text.original.length);
}

/** Leaves of a call its arguments. `before` of them stand before it. Gives how many there are now. */
function keepArguments(text: MagicString, call: Call, from: number, before: number): number {
  const { original } = text;
  const open = openOf(original, call);
  const { args } = call;
  if (args.length > 0 && before > 0) text.update(open, open + 1, ', ');
  else text.remove(open, open + 1);
  const types = call.node['typeArguments'] as { start: number; end: number } | null | undefined;
  if (types !== null && types !== undefined) text.remove(types.start, types.end);
  const end = args.at(-1)?.end ?? from;
  const comma = args.length > 0 ? skipTo(original, end, ',') : -1;
  if (comma >= 0) text.remove(comma, comma + 1);
  return before + args.length;
}

/** Leaves out the closing parentheses but the last, the dots, and the names that are not moved. */
function closeAll(text: MagicString, calls: readonly Call[]): void {
  for (let i = 1; i < calls.length; i++) {
    const { object, id } = calls[i]!;
    const dot = skipTo(text.original, object.end, '.');
    text.remove(object.end - 1, object.end);
    text.remove(dot, dot + 1);
    if (i < calls.length - 1) text.remove(id.start, id.end);
  }
}
