/**
 * A rollup plugin: `let` and `const` become `var`.
 *
 * Old Hermes gives a name declared in a block to the whole function. Then a minifier, which gives the same short name to
 * two blocks, makes one variable of two. With `var` alone it knows what it does. The change is safe where no function
 * declares a name twice (but for the counters of loops) and none is made in a loop; otherwise the build fails.
 */
import ts from 'typescript';

export function varOnly() {
  return { name: 'var-only', renderChunk: (code) => ({ code: convert(code), map: null }) };
}

function convert(code) {
  const source = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2015, true);
  const places = [];
  visit(source, fresh(), places);
  let result = '';
  let end = 0;
  for (const at of places) {
    const { length } = /^(?:let|const)/.exec(code.slice(at))[0];
    // As long as it was, so that what follows stays where the source map has it.
    result += code.slice(end, at) + 'var'.padEnd(length);
    end = at + length;
  }
  return result + code.slice(end);
}

/** The names of a function and of its loops' counters, and the innermost loop at hand. */
const fresh = () => ({ names: new Set(), counters: new Set(), loop: undefined });

function visit(node, scope, places) {
  let inner = scope;
  if (ts.isFunctionLike(node)) {
    inner = fresh();
    for (const { name } of node.parameters ?? []) declare(name, inner);
  } else if (ts.isIterationStatement(node, false)) {
    inner = { ...scope, loop: node };
  } else if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.BlockScoped) {
    places.push(node.getStart());
  } else if (ts.isVariableDeclaration(node) && !ts.isCatchClause(node.parent)) {
    const counter = ts.isForStatement(node.parent.parent);
    if (!counter || !scope.counters.has(node.name.text)) declare(node.name, scope);
    if (counter) scope.counters.add(node.name.text);
    // Unset in each round, as `let x;` in a loop is, a `var` is not.
    if (scope.loop && !node.initializer) fail(node, 'declared in a loop without a value');
  }
  if (ts.isFunctionLike(node) && scope.loop) fail(node, 'a function in a loop');
  node.forEachChild((child) => visit(child, inner, places));
}

function declare(name, scope) {
  if (!ts.isIdentifier(name)) {
    name.elements.forEach((element) => declare(element.name, scope));
  } else {
    if (scope.names.has(name.text)) fail(name, 'declared twice in one function');
    scope.names.add(name.text);
  }
}

function fail(node, why) {
  throw new Error(`var-only: ${node.getText().slice(0, 60)}: ${why}`);
}
