/** What the text says about a chain, for the writer of loops; and why a chain is not shown to him at all. */
import type { ArgFacts, CallFacts, ChainFacts } from './chain.ts';
import type { Chain, Problem } from './read.ts';
import type { Binding, Scopes } from './scopes.ts';
import { child, eachChild, list, maybe } from './syntax.ts';
import type { Node } from './syntax.ts';

export function factsOf(chain: Chain, scopes: Scopes): ChainFacts {
  const calls = chain.calls.map(({ name, args }): CallFacts => ({
    name,
    args: args.map((arg) => argumentOf(arg, scopes)),
  }));
  const terminal = chain.end.is === 'loop' ? { name: 'for…of', args: [] } : calls.pop()!;
  const [source, ...stages] = calls;
  return { source: source!, stages, terminal };
}

/** Why a chain that is unfolded does not become a loop, whatever its operations are. */
export function unfitForLoop(chain: Chain, scopes: Scopes): Problem | undefined {
  const { constant, calls, first, origin } = chain;
  if (constant !== undefined) return { reason: `it begins with the constant ${constant.name}`, at: first };
  if (chain.end.is === 'constant') return { reason: 'it ends in a constant', at: first };
  if (chain.end.is === 'value') return { reason: 'its value goes to another operation', at: first };
  if (chain.isWrapped) return { reason: 'parentheses or types stand around a part of it', at: first };
  if (origin.how === 'require' && origin.binding.scope !== scopes.module)
    return { reason: 'Seq is required within a function', at: origin.binding.id };
  // All arguments are evaluated before the first check. What can neither do anything nor change may be evaluated early.
  for (const { args } of calls.slice(1)) {
    const moved = args.find((arg) => !isInert(arg, scopes));
    if (moved !== undefined)
      return { reason: 'an argument may do something, and has to do it in its order', at: moved };
  }
  return undefined;
}

function argumentOf(node: Node, scopes: Scopes): ArgFacts {
  const definition = definitionOf(node, scopes);
  if (FUNCTIONS.has(definition.type)) return functionOf(definition, scopes);
  const literal = literalOf(definition, scopes);
  return literal === undefined ? { is: 'other' } : { is: 'literal', value: literal.value };
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'FunctionDeclaration',
]);

/** The literal that a constant stands for; else the node itself. */
function definitionOf(node: Node, scopes: Scopes): Node {
  const plain = withoutTypes(node);
  const binding = plain.type === 'Identifier' ? scopes.bindingOf(plain) : undefined;
  if (binding === undefined || binding.written) return plain;
  if (binding.kind === 'function' && binding.node.type === 'FunctionDeclaration') return binding.node;
  if (binding.kind !== 'const' || child(binding.node, 'id') !== binding.id) return plain;
  const init = maybe(binding.node, 'init');
  if (init === undefined) return plain;
  const value = withoutTypes(init);
  return FUNCTIONS.has(value.type) || literalOf(value, scopes) !== undefined ? value : plain;
}

function withoutTypes(node: Node): Node {
  let inner = node;
  while (inner.type === 'ParenthesizedExpression' || /^TS(?:As|Satisfies|NonNull)/.test(inner.type))
    inner = child(inner, 'expression');
  return inner;
}

function functionOf(node: Node, scopes: Scopes): ArgFacts {
  const params = list(node, 'params').filter((param) => param['name'] !== 'this');
  const hasRest = params.at(-1)?.type === 'RestElement';
  return {
    is: 'function',
    parameters: params.length - (hasRest ? 1 : 0),
    usesRest: hasRest || (node.type !== 'ArrowFunctionExpression' && seesArguments(node, scopes)),
  };
}

/** True if a function that is no arrow mentions `arguments`, itself or in an arrow within it. */
function seesArguments(node: Node, scopes: Scopes): boolean {
  if (node.type === 'Identifier' && node['name'] === 'arguments') return true;
  let found = false;
  eachChild(node, (part) => (found ||= seesArguments(part, scopes)));
  return found;
}

type Literal = number | string | boolean | bigint | null | undefined;

const GLOBAL_VALUES: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['undefined', undefined],
  ['NaN', NaN],
  ['Infinity', Infinity],
]);

/** The value of a literal; undefined if the node is none. */
function literalOf(node: Node, scopes: Scopes): { readonly value: Literal } | undefined {
  switch (node.type) {
    case 'Literal':
      if (maybe(node, 'regex') !== undefined) return undefined;
      return {
        value: typeof node['bigint'] === 'string' ? BigInt(node['bigint']) : (node['value'] as Literal),
      };
    case 'TemplateLiteral': {
      const text = list(node, 'expressions').length === 0 ? list(node, 'quasis')[0] : undefined;
      const cooked = (text?.['value'] as { cooked?: string | null } | undefined)?.cooked;
      return typeof cooked === 'string' ? { value: cooked } : undefined;
    }
    case 'UnaryExpression': {
      const inner = node['operator'] === '-' ? literalOf(child(node, 'argument'), scopes) : undefined;
      if (typeof inner?.value !== 'number' && typeof inner?.value !== 'bigint') return undefined;
      return { value: -inner.value };
    }
    case 'Identifier': {
      const name = node['name'] as string;
      if (!GLOBAL_VALUES.has(name) || scopes.bindingOf(node) !== undefined) return undefined;
      return { value: GLOBAL_VALUES.get(name) };
    }
    default:
      return undefined;
  }
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Global functions that are often given as callbacks, and objects that have such; to read them does nothing. */
const GLOBALS = words(
  'String Number Boolean BigInt Array Object Set Map Symbol Date RegExp Error parseInt parseFloat isNaN isFinite ' +
    'encodeURIComponent decodeURIComponent',
);
const HOLDERS = words('Math Number Object Array String JSON Reflect Date BigInt Symbol');

/** True if it does nothing to evaluate a node, and its value is the same a little earlier. */
function isInert(node: Node, scopes: Scopes): boolean {
  const plain = withoutTypes(node);
  if (FUNCTIONS.has(plain.type) || literalOf(plain, scopes) !== undefined) return true;
  if (plain.type === 'MemberExpression') {
    const isPlain = plain['computed'] !== true && plain['optional'] !== true;
    return isPlain && isGlobal(child(plain, 'object'), HOLDERS, scopes);
  }
  if (plain.type !== 'Identifier') return false;
  const binding = scopes.bindingOf(plain);
  return binding === undefined ? isGlobal(plain, GLOBALS, scopes) : isFixed(binding);
}

function isGlobal(node: Node, names: ReadonlySet<string>, scopes: Scopes): boolean {
  return (
    node.type === 'Identifier' && scopes.bindingOf(node) === undefined && names.has(node['name'] as string)
  );
}

function isFixed(binding: Binding): boolean {
  return !binding.written && binding.kind !== 'class' && binding.kind !== 'other';
}
