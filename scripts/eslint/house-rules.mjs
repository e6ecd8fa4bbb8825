/**
 * Lint rules of this project that no published plugin has.
 *
 * Three of them hold one promise: a page that patches `Map.prototype.set` or replaces `TypeError` after load changes
 * nothing in the library. What the library needs is taken at load, in lib/platform/builtins.ts.
 */

/** Globals that a page can replace. */
export const builtins = [
  ...[
    'AggregateError',
    'Array',
    'ArrayBuffer',
    'BigInt',
    'Boolean',
    'DataView',
    'Date',
    'Error',
    'EvalError',
  ],
  ...[
    'FinalizationRegistry',
    'Function',
    'Iterator',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
  ],
  ...['Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError'],
  ...['TextDecoder', 'TextEncoder', 'TypeError', 'Uint8Array', 'WeakMap', 'WeakRef', 'WeakSet', 'globalThis'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt', 'performance', 'queueMicrotask', 'structuredClone'],
];

/** Globals that not every engine has, or that do not belong into a library. */
export const foreign = [
  ...[
    'Buffer',
    'console',
    'document',
    'process',
    'require',
    'self',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ],
  ...['window'],
];

/** Types whose methods are on patchable prototypes. `SafeMap` and its like in builtins.ts are other types. */
const builtinTypes = new Set([
  ...[
    'Array',
    'ReadonlyArray',
    'String',
    'Number',
    'BigInt',
    'Boolean',
    'Symbol',
    'Function',
    'CallableFunction',
  ],
  ...[
    'Map',
    'ReadonlyMap',
    'Set',
    'ReadonlySet',
    'WeakMap',
    'WeakSet',
    'Date',
    'RegExp',
    'Promise',
    'Uint8Array',
  ],
]);

const typeParents = /^TS(TypeReference|TypeQuery|QualifiedName|InterfaceHeritage|ClassImplements)$/;
const isTypePosition = (node) => typeParents.test(node.parent.type);

/** The first function around a node: what is outside of all functions runs at load. */
function enclosingFunction(node) {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (/Function/.test(at.type) && !at.type.startsWith('TS')) return at;
    // A field of an instance is set up when one is made; its computed name is read at load.
    if (at.type === 'PropertyDefinition' && !at.static && child === at.value) return at;
  }
  return undefined;
}

/** `Map` inside a function: at load (outside of all functions) it may be taken, later it may be another. */
const captureBuiltins = {
  meta: {
    type: 'problem',
    schema: [{ type: 'array', items: { type: 'string' } }],
    messages: {
      late: "'{{name}}' is looked up when this runs: take it once, outside of functions, at load.",
    },
  },
  create(context) {
    const [names = builtins] = context.options;
    const check = ({ references }) => {
      for (const { identifier } of references) {
        if (!isTypePosition(identifier) && enclosingFunction(identifier)) {
          context.report({ node: identifier, messageId: 'late', data: { name: identifier.name } });
        }
      }
    };
    return {
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program);
        const declared = names.map((name) => scope.set.get(name)).filter((v) => v && v.defs.length === 0);
        declared.forEach(check);
        const through = scope.through.filter(({ identifier }) => names.includes(identifier.name));
        check({ references: through.filter(({ resolved }) => !resolved) });
      },
    };
  },
};

/** `array.push(x)`, `map.size`, `fn.call(x)`: looked up on a prototype that a page can patch. Needs types. */
const noBuiltinMethods = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      method:
        "'{{name}}' of {{type}} is looked up on a prototype that a page can patch: use builtins.ts (put, SafeMap …).",
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();

    function builtinName(type) {
      if (type.isUnionOrIntersection()) return type.types.map(builtinName).find(Boolean);
      const name = checker.getApparentType(type).getSymbol()?.getName();
      return builtinTypes.has(name) ? name : undefined;
    }

    function check(node) {
      if (node.computed) return;
      const name = node.property.name;
      const type = builtinName(checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node.object)));
      const called = node.parent.type === 'CallExpression' && node.parent.callee === node;
      if (type && (called || (name === 'size' && /Map|Set/.test(type)))) {
        context.report({ node: node.property, messageId: 'method', data: { name, type } });
      }
    }

    return { MemberExpression: check };
  },
};

/** A silenced check says why: `// eslint-disable-next-line rule -- reason`. */
const disableNeedsReason = {
  meta: { type: 'problem', schema: [], messages: { why: 'Say why, after `--`.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S.{8,}/s.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'why' });
          }
        }
      },
    };
  },
};

export const house = {
  meta: { name: 'house' },
  rules: {
    'capture-builtins': captureBuiltins,
    'no-builtin-methods': noBuiltinMethods,
    'disable-needs-reason': disableNeedsReason,
  },
};
