/**
 * Who is meant by a name: the scopes of a module, what they declare, and every use of each declaration.
 *
 * Where the language is subtle (functions in blocks, namespaces), a scope declares rather too much than too little: then a
 * name is taken for shadowed, and a chain is left alone.
 */
import { child, eachChild, list, maybe } from './syntax.ts';
import type { Node } from './syntax.ts';

export type Kind = 'import' | 'const' | 'let' | 'var' | 'function' | 'class' | 'parameter' | 'other';

/** One declared name. */
export interface Binding {
  readonly name: string;
  readonly kind: Kind;
  /** The identifier that declares it. */
  readonly id: Node;
  /** What declares it: a specifier, a declarator, a function … */
  readonly node: Node;
  readonly scope: Scope;
  /** Every use of its value, declarations and types excluded. */
  readonly uses: Node[];
  /** True if it may hold more than one value: it is assigned to, or declared twice. */
  written: boolean;
}

export class Scope {
  readonly up: Scope | undefined;
  /** True if `var` stops here. */
  readonly isFunction: boolean;
  readonly names: Map<string, Binding> = new Map();

  constructor(up: Scope | undefined, isFunction: boolean) {
    this.up = up;
    this.isFunction = isFunction;
  }

  /** The scope that a `var` belongs to. */
  get home(): Scope {
    let scope: Scope = this;
    while (!scope.isFunction && scope.up !== undefined) scope = scope.up;
    return scope;
  }

  find(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.up) {
      const binding = scope.names.get(name);
      if (binding !== undefined) return binding;
    }
    return undefined;
  }
}

export class Scopes {
  readonly module: Scope = new Scope(undefined, true);
  readonly bindings: Binding[] = [];
  /** Names that are used but declared nowhere, with their uses. */
  readonly free: Map<string, Node[]> = new Map();
  /** Names that stand in types. */
  readonly typeNames: Set<string> = new Set();
  /** The first `eval(…)` or `with`, in whose reach a name may be anything. */
  unclear: Node | undefined;
  private readonly parents = new Map<Node, Node>();
  private readonly resolved = new Map<Node, Binding>();
  private readonly uses: { readonly id: Node; readonly scope: Scope }[] = [];
  private readonly writes: { readonly id: Node; readonly scope: Scope }[] = [];

  constructor(program: Node) {
    for (const statement of list(program, 'body')) this.enter(statement, program, this.module);
    for (const { id, scope } of this.uses) this.resolve(id, scope);
    for (const { id, scope } of this.writes) {
      const binding = scope.find(id['name'] as string);
      if (binding !== undefined) binding.written = true;
    }
  }

  parentOf(node: Node): Node | undefined {
    return this.parents.get(node);
  }

  /** What an identifier that is used means; undefined for a global. */
  bindingOf(id: Node): Binding | undefined {
    return this.resolved.get(id);
  }

  private resolve(id: Node, scope: Scope): void {
    const name = id['name'] as string;
    const binding = scope.find(name);
    if (binding !== undefined) {
      binding.uses.push(id);
      this.resolved.set(id, binding);
      return;
    }
    const uses = this.free.get(name);
    if (uses === undefined) this.free.set(name, [id]);
    else uses.push(id);
  }

  private declare(scope: Scope, kind: Kind, id: Node, node: Node): void {
    const name = id['name'] as string;
    const known = scope.names.get(name);
    if (known !== undefined) {
      known.written = true;
      return;
    }
    const binding: Binding = { name, kind, id, node, scope, uses: [], written: false };
    scope.names.set(name, binding);
    this.bindings.push(binding);
  }

  /** Declares the names of a pattern, and enters its defaults and computed keys. */
  private pattern(target: Node, parent: Node, scope: Scope, home: Scope, kind: Kind, node: Node): void {
    this.parents.set(target, parent);
    const next = (part: Node) => this.pattern(part, target, scope, home, kind, node);
    switch (target.type) {
      case 'Identifier':
        this.declare(home, kind, target, node);
        if (maybe(target, 'typeAnnotation') !== undefined) this.types(child(target, 'typeAnnotation'));
        return;
      case 'AssignmentPattern':
        next(child(target, 'left'));
        return this.enter(child(target, 'right'), target, scope);
      case 'Property':
        this.parents.set(child(target, 'key'), target);
        if (target['computed'] === true) this.enter(child(target, 'key'), target, scope);
        return next(child(target, 'value'));
      case 'TSParameterProperty':
        return next(child(target, 'parameter'));
      case 'RestElement':
        return next(child(target, 'argument'));
      default:
        eachChild(target, (part) => (part.type.startsWith('TS') ? this.types(part) : next(part)));
    }
  }

  private enterAll(node: Node, scope: Scope): void {
    eachChild(node, (part) => this.enter(part, node, scope));
  }

  private enter(node: Node, parent: Node, scope: Scope): void {
    this.parents.set(node, parent);
    const visit = visitors[node.type];
    if (visit !== undefined) visit.call(this, node, scope);
    else if (node.type.startsWith('TS')) this.types(node);
    else this.enterAll(node, scope);
  }

  /** Notes the names in a type. */
  private types(node: Node): void {
    if (node.type === 'Identifier') this.typeNames.add(node['name'] as string);
    eachChild(node, (part) => this.types(part));
  }

  /** Enters the expression of a node, and notes the names of its types. */
  private typed(node: Node, scope: Scope): void {
    eachChild(node, (part) => {
      if (part.type.startsWith('TS') && visitors[part.type] === undefined) this.types(part);
      else this.enter(part, node, scope);
    });
  }

  private use(id: Node, scope: Scope): void {
    this.uses.push({ id, scope });
    if (maybe(id, 'typeAnnotation') !== undefined) this.types(child(id, 'typeAnnotation'));
  }

  /** Notes what an assignment to `target` changes. */
  private write(target: Node, scope: Scope): void {
    if (target.type === 'Identifier') this.writes.push({ id: target, scope });
    else if (target.type === 'AssignmentPattern') this.write(child(target, 'left'), scope);
    else if (target.type === 'Property') this.write(child(target, 'value'), scope);
    else if (target.type !== 'MemberExpression') eachChild(target, (part) => this.write(part, scope));
  }

  private function(node: Node, scope: Scope): void {
    const own = new Scope(scope, true);
    const id = maybe(node, 'id');
    // The name of a function expression is seen inside only.
    if (id !== undefined && node.type === 'FunctionExpression') this.declare(own, 'other', id, node);
    const inner = new Scope(own, true);
    for (const param of list(node, 'params')) this.pattern(param, node, inner, inner, 'parameter', node);
    for (const key of ['typeParameters', 'returnType']) {
      const types = maybe(node, key);
      if (types !== undefined) this.types(types);
    }
    const body = maybe(node, 'body');
    if (body !== undefined) this.enter(body, node, inner);
  }

  private named(node: Node, scope: Scope, kind: Kind): void {
    const id = maybe(node, 'id');
    if (id?.type !== 'Identifier') return;
    this.parents.set(id, node);
    this.declare(scope, kind, id, node);
    // In sloppy code a function in a block is also a variable of the function around it.
    if (kind === 'function' && scope.home !== scope) this.declare(scope.home, 'other', id, node);
  }

  private block(node: Node, scope: Scope): void {
    this.enterAll(node, new Scope(scope, false));
  }

  private loop(node: Node, scope: Scope): void {
    const own = new Scope(scope, false);
    const left = maybe(node, 'left');
    if (left !== undefined && left.type !== 'VariableDeclaration') this.write(left, own);
    this.enterAll(node, own);
  }

  private key(node: Node, scope: Scope, key: string): void {
    eachChild(node, (part) => {
      if (part === node[key] && node['computed'] !== true) this.parents.set(part, node);
      else this.enter(part, node, scope);
    });
  }

  static readonly visitors: Record<string, (this: Scopes, node: Node, scope: Scope) => void> = {
    Identifier(node, scope) {
      this.use(node, scope);
    },
    // A small letter is the name of an element, but may be that of a variable, too.
    JSXIdentifier(node, scope) {
      this.use(node, scope);
    },
    VariableDeclaration(node, scope) {
      const kind = node['kind'] as string;
      const home = kind === 'var' ? scope.home : scope;
      for (const declarator of list(node, 'declarations')) {
        this.parents.set(declarator, node);
        const own: Kind = kind === 'const' || kind === 'let' || kind === 'var' ? kind : 'other';
        this.pattern(child(declarator, 'id'), declarator, scope, home, own, declarator);
        const init = maybe(declarator, 'init');
        if (init !== undefined) this.enter(init, declarator, scope);
      }
    },
    FunctionDeclaration(node, scope) {
      this.named(node, scope, 'function');
      this.function(node, scope);
    },
    TSDeclareFunction(node, scope) {
      this.named(node, scope, 'function');
      this.function(node, scope);
    },
    TSEmptyBodyFunctionExpression(node, scope) {
      this.function(node, scope);
    },
    FunctionExpression(node, scope) {
      this.function(node, scope);
    },
    ArrowFunctionExpression(node, scope) {
      this.function(node, scope);
    },
    ClassDeclaration(node, scope) {
      this.named(node, scope, 'class');
      this.enterAll(node, new Scope(scope, false));
    },
    ClassExpression(node, scope) {
      const own = new Scope(scope, false);
      this.named(node, own, 'other');
      this.enterAll(node, own);
    },
    StaticBlock(node, scope) {
      this.enterAll(node, new Scope(scope, true));
    },
    BlockStatement(node, scope) {
      this.block(node, scope);
    },
    SwitchStatement(node, scope) {
      this.block(node, scope);
    },
    CatchClause(node, scope) {
      const own = new Scope(scope, false);
      const param = maybe(node, 'param');
      if (param !== undefined) this.pattern(param, node, own, own, 'other', node);
      this.enter(child(node, 'body'), node, own);
    },
    ForStatement(node, scope) {
      this.loop(node, scope);
    },
    ForInStatement(node, scope) {
      this.loop(node, scope);
    },
    ForOfStatement(node, scope) {
      this.loop(node, scope);
    },
    WithStatement(node, scope) {
      this.unclear ??= node;
      this.enterAll(node, scope);
    },
    CallExpression(node, scope) {
      const callee = child(node, 'callee');
      if (callee.type === 'Identifier' && callee['name'] === 'eval') this.unclear ??= node;
      this.enterAll(node, scope);
    },
    AssignmentExpression(node, scope) {
      this.write(child(node, 'left'), scope);
      this.enterAll(node, scope);
    },
    UpdateExpression(node, scope) {
      this.write(child(node, 'argument'), scope);
      this.enterAll(node, scope);
    },
    MemberExpression(node, scope) {
      this.key(node, scope, 'property');
    },
    JSXMemberExpression(node, scope) {
      this.key(node, scope, 'property');
    },
    JSXAttribute(node, scope) {
      this.key(node, scope, 'name');
    },
    Property(node, scope) {
      // Of `{ a }` the value is the use; key and value stand at one place.
      this.key(node, scope, 'key');
    },
    MethodDefinition(node, scope) {
      this.key(node, scope, 'key');
    },
    PropertyDefinition(node, scope) {
      this.key(node, scope, 'key');
    },
    AccessorProperty(node, scope) {
      this.key(node, scope, 'key');
    },
    LabeledStatement(node, scope) {
      this.key(node, scope, 'label');
    },
    BreakStatement() {},
    ContinueStatement() {},
    MetaProperty() {},
    ImportDeclaration(node, scope) {
      for (const specifier of list(node, 'specifiers')) {
        this.parents.set(specifier, node);
        this.declare(scope, 'import', child(specifier, 'local'), specifier);
      }
    },
    ExportNamedDeclaration(node, scope) {
      if (maybe(node, 'source') === undefined) this.enterAll(node, scope);
    },
    ExportSpecifier(node, scope) {
      this.enter(child(node, 'local'), node, scope);
    },
    ExportAllDeclaration() {},
    // Expressions of TypeScript, in which the value stands beside a type.
    TSAsExpression(node, scope) {
      this.typed(node, scope);
    },
    TSSatisfiesExpression(node, scope) {
      this.typed(node, scope);
    },
    TSNonNullExpression(node, scope) {
      this.typed(node, scope);
    },
    TSTypeAssertion(node, scope) {
      this.typed(node, scope);
    },
    TSInstantiationExpression(node, scope) {
      this.typed(node, scope);
    },
    TSExportAssignment(node, scope) {
      this.typed(node, scope);
    },
    TSModuleDeclaration(node, scope) {
      this.named(node, scope, 'other');
      const body = maybe(node, 'body');
      if (body !== undefined) this.enter(body, node, new Scope(scope, true));
    },
    TSModuleBlock(node, scope) {
      this.enterAll(node, scope);
    },
    TSEnumDeclaration(node, scope) {
      this.named(node, scope, 'other');
      const own = new Scope(scope, true);
      for (const member of list(child(node, 'body'), 'members')) {
        const id = child(member, 'id');
        if (id.type === 'Identifier') this.declare(own, 'other', id, member);
        const initializer = maybe(member, 'initializer');
        if (initializer !== undefined) this.enter(initializer, member, own);
      }
    },
    TSImportEqualsDeclaration(node, scope) {
      this.named(node, scope, 'other');
      this.types(child(node, 'moduleReference'));
    },
  };
}

const { visitors } = Scopes;
