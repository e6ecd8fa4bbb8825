/**
 * Finds the chains of a module, and says of each what the text alone can say: its calls, its end, and why it cannot be
 * compiled, if it cannot.
 *
 *     Seq.from(a).filter(f)            a chain that ends in a constant, if `const big = ` stands before it
 *     big.map(g).toArray()             a chain that begins with that constant, and ends in a terminal
 */
import { methods, sources } from './operations.ts';
import type { Operation } from './operations.ts';
import { originsOf } from './origins.ts';
import type { Origin } from './origins.ts';
import type { Binding, Scopes } from './scopes.ts';
import { child, list } from './syntax.ts';
import type { Node } from './syntax.ts';

/** One call of a chain. */
export interface Call {
  readonly name: string;
  readonly operation: Operation;
  /** The call, what it is called on, and the name of its method. */
  readonly node: Node;
  readonly object: Node;
  readonly id: Node;
  readonly args: readonly Node[];
}

export interface Problem {
  readonly reason: string;
  readonly at: Node;
}

/** What is done with the value of a chain. */
export type End =
  | { readonly is: 'terminal' }
  | { readonly is: 'loop' }
  | { readonly is: 'constant'; readonly binding: Binding }
  | { readonly is: 'value' };

export interface Chain {
  readonly origin: Origin;
  /** The constant that the chain begins with; undefined if it begins with Seq itself. */
  readonly constant: Binding | undefined;
  /** The first node of the text: `Seq`, the namespace, or the constant. */
  readonly first: Node;
  readonly calls: readonly Call[];
  /** The whole expression. */
  readonly node: Node;
  readonly end: End;
  readonly problem: Problem | undefined;
  /** True if parentheses or types stand around a part of it. */
  readonly isWrapped: boolean;
}

/** An expression around another that does nothing when it runs. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);

export class Reader {
  readonly chains: Chain[] = [];
  readonly origins: readonly Origin[];
  private readonly scopes: Scopes;
  private readonly byId = new Map<Node, Binding>();

  constructor(scopes: Scopes, packages: readonly string[]) {
    this.scopes = scopes;
    for (const binding of scopes.bindings) this.byId.set(binding.id, binding);
    this.origins = originsOf(scopes, packages);
    const changed = this.origins.map((origin) => this.changed(origin)).find((fault) => fault !== undefined);
    for (const origin of this.origins) {
      const fault = this.faultOf(origin) ?? changed;
      for (const use of origin.binding.uses) this.begin(origin, use, fault);
    }
    this.chains.sort((a, b) => a.first.start - b.first.start);
  }

  /** The expression that is the class, where a binding is used; undefined if it is used in another way. */
  private classAt(origin: Origin, use: Node): Node | undefined {
    if (!origin.isNamespace) return use.type === 'Identifier' ? use : undefined;
    const member = this.scopes.parentOf(use);
    return member !== undefined && isPlainMember(member, use) && nameAt(member) === 'Seq'
      ? member
      : undefined;
  }

  /** Why no chain of an origin can be compiled. */
  private faultOf(origin: Origin): Problem | undefined {
    const { binding } = origin;
    if (this.scopes.unclear !== undefined)
      return { reason: 'eval or with, in this file, may change what a name means', at: this.scopes.unclear };
    if (binding.written)
      return { reason: `${binding.name} is assigned to, or declared twice`, at: binding.id };
    return undefined;
  }

  /** The place where the class may be changed through an origin: then it is changed for all. */
  private changed(origin: Origin): Problem | undefined {
    for (const use of origin.binding.uses) {
      const changed = this.changedAt(origin, use);
      if (changed !== undefined) return { reason: 'Seq itself may be changed in this file', at: changed };
    }
    return undefined;
  }

  /** The place where a use of an origin assigns to a property of the class, or reaches its prototype. */
  private changedAt(origin: Origin, use: Node): Node | undefined {
    if (origin.isNamespace && this.isTarget(this.scopes.parentOf(use))) return use;
    const seq = this.classAt(origin, use);
    const member = seq && this.scopes.parentOf(seq);
    if (member?.type !== 'MemberExpression' || member['object'] !== seq) return undefined;
    return nameAt(member) === 'prototype' || this.isTarget(member) ? member : undefined;
  }

  /** True if a member is assigned to or deleted. */
  private isTarget(node: Node | undefined): boolean {
    if (node?.type !== 'MemberExpression') return false;
    const parent = this.scopes.parentOf(node);
    if (parent === undefined) return false;
    if (parent.type === 'UnaryExpression') return parent['operator'] === 'delete';
    return parent.type === 'UpdateExpression' || parent['left'] === node || parent.type.endsWith('Pattern');
  }

  /** Reads the chain that begins with Seq at `use`, if one does. */
  private begin(origin: Origin, use: Node, fault: Problem | undefined): void {
    const seq = this.classAt(origin, use);
    const member = seq && this.scopes.parentOf(seq);
    if (seq === undefined || member === undefined || !isPlainMember(member, seq)) return;
    const call = this.scopes.parentOf(member);
    const operation = sources.get(nameAt(member));
    if (operation === undefined || call?.type !== 'CallExpression' || call['callee'] !== member) return;
    const calls = [callOf(call, member, seq, operation)];
    this.follow({ origin, constant: undefined, first: use, calls, problem: fault }, call);
  }

  /** Follows a chain from the value `from` on, to its end. */
  private follow(begun: Omit<Chain, 'node' | 'end' | 'isWrapped'>, from: Node): void {
    const calls = [...begun.calls];
    let problem = begun.problem ?? (calls[0] && problemOf(calls[0], undefined));
    let isWrapped = false;
    let node = from;
    let end: End | undefined;
    while (end === undefined) {
      const outer = this.unwrapped(node);
      if (outer !== node) isWrapped = true;
      const next = this.nextCall(outer);
      if (next === undefined || 'reason' in next) {
        end = this.endOf(outer);
        if (end.is === 'value') problem ??= next;
        node = outer;
        break;
      }
      problem ??= problemOf(next, calls.at(-1) ?? 'constant');
      calls.push(next);
      node = next.node;
      if (next.operation.kind === 'terminal') end = { is: 'terminal' };
    }
    this.chains.push({ ...begun, calls, problem, isWrapped, node, end });
    if (end.is === 'constant') this.followConstant(begun.origin, end.binding);
  }

  private followConstant(origin: Origin, constant: Binding): void {
    for (const first of constant.uses)
      this.follow({ origin, constant, first, calls: [], problem: undefined }, first);
  }

  private unwrapped(node: Node): Node {
    let outer = node;
    for (;;) {
      const parent = this.scopes.parentOf(outer);
      if (parent === undefined || !WRAPPERS.has(parent.type)) return outer;
      outer = parent;
    }
  }

  /** The call of a method of `node`; the problem, if a method is used in another way; undefined if none is used. */
  private nextCall(node: Node): Call | Problem | undefined {
    const member = this.scopes.parentOf(node);
    if (member?.type !== 'MemberExpression' || member['object'] !== node) return undefined;
    const property = child(member, 'property');
    if (member['computed'] === true)
      return { reason: 'a method is named by a calculated name', at: property };
    const name = nameAt(member);
    const call = this.scopes.parentOf(member);
    if (call?.type !== 'CallExpression' || call['callee'] !== member)
      return { reason: `its ${name} is read, but not called`, at: property };
    if (member['optional'] === true || call['optional'] === true)
      return { reason: `${name} is called only if there is something before it (?.)`, at: property };
    const operation = methods.get(name);
    if (operation === undefined) return { reason: `there is no operation ${name}`, at: property };
    return callOf(call, member, node, operation);
  }

  /** What becomes of a value that is no receiver of a method. */
  private endOf(node: Node): End {
    const parent = this.scopes.parentOf(node);
    if (parent?.type === 'ForOfStatement' && parent['right'] === node && parent['await'] !== true)
      return { is: 'loop' };
    if (parent?.type === 'VariableDeclarator' && parent['init'] === node) {
      const binding = this.byId.get(child(parent, 'id'));
      const statement = this.scopes.parentOf(parent)!;
      const isExported = this.scopes.parentOf(statement)?.type === 'ExportNamedDeclaration';
      if (binding?.kind === 'const' && !binding.written && !isExported && binding.uses.length > 0)
        return { is: 'constant', binding };
    }
    return { is: 'value' };
  }
}

function isPlainMember(member: Node, object: Node): boolean {
  const isMember = member.type === 'MemberExpression' && member['object'] === object;
  return isMember && member['computed'] !== true && member['optional'] !== true;
}

function nameAt(member: Node): string {
  const property = child(member, 'property');
  return property.type === 'Identifier' ? (property['name'] as string) : '';
}

function callOf(node: Node, member: Node, object: Node, operation: Operation): Call {
  const id = child(member, 'property');
  return { name: id['name'] as string, operation, node, object, id, args: list(node, 'arguments') };
}

/** Why a call cannot be compiled, whatever stands around it. */
function problemOf(call: Call, before: Call | 'constant' | undefined): Problem | undefined {
  const { name, operation, args, id } = call;
  if (call.node['optional'] === true) return { reason: `${name} is called only if it is there (?.)`, at: id };
  for (const arg of args)
    if (arg.type === 'SpreadElement') return { reason: `${name} has arguments that are spread`, at: arg };
  if (operation.kept !== undefined) return { reason: `${name} ${operation.kept}`, at: id };
  if (args.length > operation.most)
    return { reason: `${name} has more arguments than it takes`, at: args[operation.most]! };
  if (name === 'thenBy' && before !== 'constant' && before?.name !== 'sortBy' && before?.name !== 'thenBy')
    return { reason: 'thenBy does not come right after sortBy', at: id };
  return undefined;
}
