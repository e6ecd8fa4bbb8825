/**
 * Level 1: a chain becomes calls of functions. Arguments stay where they stand, so that they are evaluated in the same
 * order, and their places in the text are the same; only names move.
 *
 *     Seq.from(x).take(3).toArray()     ──▶     $toArray($take($from(x), 3))
 *
 * The names of the methods are moved, not written anew: so the source map leads from each call to its method.
 */
import type MagicString from 'magic-string';
import type { Local } from './chain.ts';
import type { Call, Chain } from './read.ts';
import { maybe, skipTo } from './syntax.ts';
import type { Node } from './syntax.ts';

export function unfold(text: MagicString, chain: Chain, local: Local): void {
  const { calls, constant, first } = chain;
  // The outermost call first: what is moved to a place stands after what was moved there before.
  for (let i = calls.length - 1; i >= (constant === undefined ? 1 : 0); i--) nest(text, calls[i]!, local);
  if (constant !== undefined) return;
  const [{ name, id, node }] = calls as [Call];
  text.remove(first.start, id.start);
  text.update(id.start, id.end, local('seqable/fn', name));
  removeTypes(text, node);
}

/** `object.name(args)` becomes `name(object, args)`. */
function nest(text: MagicString, call: Call, local: Local): void {
  const { node, object, id, args, operation, name } = call;
  const { hook } = operation;
  const original = text.original;
  const dot = skipTo(original, object.end, '.');
  const open = openOf(original, call);
  text.update(
    id.start,
    id.end,
    `${hook === undefined ? local('seqable/fn', name) : local('seqable/compiled', hook)}(`,
  );
  text.move(id.start, id.end, node.start);
  text.remove(dot, dot + 1);
  removeTypes(text, node);
  // A method with any number of arguments takes them as one list.
  const isList = hook !== undefined && operation.most === Infinity;
  if (isList) {
    text.update(open, open + 1, ', [');
    text.update(node.end - 1, node.end, '])');
  } else if (args.length > 0) text.update(open, open + 1, ', ');
  else text.remove(open, open + 1);
}

/** Leaves out the types given to a call: those of a function are others. */
function removeTypes(text: MagicString, call: Node): void {
  const types = maybe(call, 'typeArguments');
  if (types !== undefined) text.remove(types.start, types.end);
}

/** The place of the parenthesis that opens the arguments of a call. */
export function openOf(code: string, { id, node }: Call): number {
  const types = maybe(node, 'typeArguments');
  return skipTo(code, types === undefined ? id.end : types.end, '(');
}
