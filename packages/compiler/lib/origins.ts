/**
 * Where a module takes Seq from: each binding that surely holds the class, or the namespace that has it.
 *
 *     import { Seq as S } from 'seqable'      import * as s from 'seqable'       (s.Seq)
 *     const { Seq } = require('seqable')      const s = require('seqable')       const { Seq: S } = …, const S = require('seqable').Seq
 */
import type { Binding, Scopes } from './scopes.ts';
import { child, list, maybe } from './syntax.ts';
import type { Node } from './syntax.ts';

/** A binding through which the class is reached. */
export interface Origin {
  readonly binding: Binding;
  /** True if the binding is the whole namespace, so that the class is its `Seq`. */
  readonly isNamespace: boolean;
  /** The import declaration, or the declarator with the `require`. */
  readonly node: Node;
  readonly how: 'import' | 'require';
}

export function originsOf(scopes: Scopes, packages: readonly string[]): Origin[] {
  const origins: Origin[] = [];
  for (const binding of scopes.bindings) {
    const origin =
      binding.kind === 'import' ? imported(binding, scopes, packages) : required(binding, scopes, packages);
    if (origin !== undefined) origins.push(origin);
  }
  return origins;
}

function imported(binding: Binding, scopes: Scopes, packages: readonly string[]): Origin | undefined {
  const { node: specifier } = binding;
  const node = scopes.parentOf(specifier)!;
  if (!packages.includes(child(node, 'source')['value'] as string)) return undefined;
  if (node['importKind'] === 'type' || specifier['importKind'] === 'type') return undefined;
  const isNamespace = specifier.type === 'ImportNamespaceSpecifier';
  const isClass = specifier.type === 'ImportSpecifier' && nameOf(child(specifier, 'imported')) === 'Seq';
  // `import defer * as` and `import source` are imports of another kind.
  if ((!isNamespace && !isClass) || maybe(node, 'phase') !== undefined) return undefined;
  return { binding, isNamespace, node, how: 'import' };
}

function required(binding: Binding, scopes: Scopes, packages: readonly string[]): Origin | undefined {
  const { node: declarator } = binding;
  if (declarator.type !== 'VariableDeclarator') return undefined;
  const init = maybe(declarator, 'init');
  // What is exported is seen by others, and so are the names that would be put beside it.
  const isExported = scopes.parentOf(scopes.parentOf(declarator)!)?.type === 'ExportNamedDeclaration';
  if (init === undefined || isExported) return undefined;
  const id = child(declarator, 'id');
  const origin = (isNamespace: boolean): Origin => ({
    binding,
    isNamespace,
    node: declarator,
    how: 'require',
  });
  if (isRequire(init, scopes, packages)) {
    if (id === binding.id) return origin(true);
    return id.type === 'ObjectPattern' && propertyOf(id, binding.id) === 'Seq' ? origin(false) : undefined;
  }
  const isMember = init.type === 'MemberExpression' && init['computed'] !== true && init['optional'] !== true;
  if (!isMember || id !== binding.id || nameOf(child(init, 'property')) !== 'Seq') return undefined;
  return isRequire(child(init, 'object'), scopes, packages) ? origin(false) : undefined;
}

/** `require('seqable')`, of the `require` that nobody has declared. */
function isRequire(node: Node, scopes: Scopes, packages: readonly string[]): boolean {
  if (node.type !== 'CallExpression' || node['optional'] === true) return false;
  const callee = child(node, 'callee');
  const [wanted, ...more] = list(node, 'arguments');
  if (callee.type !== 'Identifier' || callee['name'] !== 'require' || wanted === undefined) return false;
  const isGlobal = scopes.bindingOf(callee) === undefined;
  const isConstant = wanted.type === 'Literal' && packages.includes(wanted['value'] as string);
  return isGlobal && isConstant && more.length === 0;
}

/** The property that a simple pattern `{ property: id }` reads into `id`. */
function propertyOf(pattern: Node, id: Node): string | undefined {
  for (const property of list(pattern, 'properties')) {
    if (property.type !== 'Property' || property['computed'] === true) continue;
    if (child(property, 'value') === id) return nameOf(child(property, 'key'));
  }
  return undefined;
}

/** The name that an identifier or a string spells. */
function nameOf(node: Node): string | undefined {
  return (node.type === 'Identifier' ? node['name'] : node['value']) as string | undefined;
}
