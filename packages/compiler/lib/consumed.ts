/**
 * Values that only the language or an operation of the library looks at. Nobody can tell if such a value is a Seq, or the
 * plan without methods that the functions give.
 *
 *     [...chain]   f(...chain)   const [a, b] = chain   yield* chain      iterated, as by for…of
 *     other.concat(chain)   Seq.zip([chain, chain])                       an argument that is a source
 *     other.flatMap((x) => chain)                                         given by a callback to an operation
 */
import type { Call } from './read.ts';
import type { Scopes } from './scopes.ts';
import { child, eachChild, list, maybe } from './syntax.ts';
import type { Node } from './syntax.ts';

export type Consumed = 'iterated' | 'argument' | 'given';

/** How the value of `node` is consumed; undefined if others may see it. `calls` are the calls of all chains. */
export function consumption(
  node: Node,
  scopes: Scopes,
  calls: ReadonlyMap<Node, Call>,
): Consumed | undefined {
  const parent = scopes.parentOf(node);
  if (parent === undefined) return undefined;
  switch (parent.type) {
    case 'SpreadElement':
      return scopes.parentOf(parent)!.type === 'ObjectExpression' ? undefined : 'iterated';
    case 'YieldExpression':
      return parent['delegate'] === true ? 'iterated' : undefined;
    case 'VariableDeclarator':
      return child(parent, 'id').type === 'ArrayPattern' ? 'iterated' : undefined;
    case 'CallExpression':
      return isSource(node, calls.get(parent)) ? 'argument' : undefined;
    case 'ArrayExpression':
      return isListed(parent, scopes, calls) ? 'argument' : undefined;
    case 'ArrowFunctionExpression':
      return parent['body'] === node && isGiver(parent, scopes, calls) ? 'given' : undefined;
    case 'ReturnStatement':
      return isGiver(functionAround(parent, scopes), scopes, calls) ? 'given' : undefined;
    default:
      return undefined;
  }
}

/** True if an argument of a call is one of its sources. */
function isSource(node: Node, call: Call | undefined): boolean {
  if (call === undefined) return false;
  const at = call.args.indexOf(node);
  return at >= 0 && at < (call.operation.takes ?? 0) && isUnspread(call, at);
}

/** True if a list is the list of sources of a call. */
function isListed(node: Node, scopes: Scopes, calls: ReadonlyMap<Node, Call>): boolean {
  const call = calls.get(scopes.parentOf(node)!);
  return call?.operation.takesList === true && call.args[0] === node;
}

/** True if what a function gives is seen by an operation alone: nobody else can call it. */
function isGiver(node: Node | undefined, scopes: Scopes, calls: ReadonlyMap<Node, Call>): boolean {
  if (node === undefined || node['async'] === true || node['generator'] === true) return false;
  if (node.type === 'FunctionExpression') {
    if (maybe(node, 'id') !== undefined || namesItself(node)) return false;
  } else if (node.type !== 'ArrowFunctionExpression') return false;
  const call = calls.get(scopes.parentOf(node)!);
  return call?.operation.asks === true && call.args[0] === node;
}

/** True if `arguments`, by which a function of sloppy code knows itself, stands in it. */
function namesItself(node: Node): boolean {
  if (node.type === 'Identifier' && node['name'] === 'arguments') return true;
  let found = false;
  eachChild(node, (part) => (found ||= namesItself(part)));
  return found;
}

function functionAround(node: Node, scopes: Scopes): Node | undefined {
  let around: Node | undefined = node;
  while (around !== undefined && !/Function/.test(around.type)) around = scopes.parentOf(around);
  return around;
}

function isUnspread({ node }: Call, count: number): boolean {
  return list(node, 'arguments')
    .slice(0, count)
    .every(({ type }) => type !== 'SpreadElement');
}
