/**
 * Makes the further texts of the engine's loop, from its template lib/engine/run/flow.ts, as the module that stands in the place of
 * lib/engine/fast/copies.ts.
 *
 *     import { textsModule } from './texts.mjs';
 *     textsModule(code)            `code`: the template as JavaScript
 *
 * Each text is the template with other values in its five constants, without what is then never reached.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The numbers of the contract that the template compares with. */
const names = {
  ANY: -1,
  NONE: -2,
  MAP: 0,
  FILTER: 1,
  ASK: 3,
  EACH: 0,
  LIST: 1,
  SUM: 2,
  REDUCE: 3,
  TEST: 4,
  INTS: 5,
  INTEGERS: 0,
  NUMBERS: 1,
};
/** Numbers that the template names for itself. */
const own = /^const (BLOCK|LONG) = (\w+);$/gm;
const ways = { ITEMS: 0, TERMS: 1, CURSOR: 2, WALK: 3, PARTS: 4 };
const places = { AT_SOURCE: 0, SINK: 3, AT_STAGE: 4 };
/** How many stages a deep text has room for. */
const DEPTH = 10;

/**
 * The shapes that a private copy may be for, by their number: a chain of more than two stages; of two or fewer, which the
 * text tells as it goes; of a map, a filter, a map and a filter, a filter and a map (plan.ts).
 */
const shapes = { deep: 0, any: 1, m: 2, f: 3, mf: 5, fm: 6 };
const kinds = { m: 0, f: 1 };

/** How many private copies there are, by what the elements go into, the way of reading and the shape. */
const four = { m: 3, f: 3, mf: 3, fm: 3 };
const one = { m: 1, f: 1, mf: 1, fm: 1 };
const copies = {
  EACH: { ITEMS: { any: 3, deep: 1 } },
  LIST: {
    ITEMS: { ...four, any: 2, deep: 2 },
    TERMS: { any: 1 },
    CURSOR: { any: 2 },
    WALK: { any: 1 },
    PARTS: { any: 2 },
  },
  SUM: { ITEMS: { any: 2, deep: 2 } },
  REDUCE: { ITEMS: { any: 2 } },
  TEST: { ITEMS: { m: 2, f: 2, any: 2 } },
  INTS: {
    ITEMS: { ...four, any: 2 },
    TERMS: one,
    CURSOR: { m: 3, any: 1 },
    WALK: { any: 1 },
    PARTS: { any: 2 },
  },
};

/** What a text of the loop takes from elsewhere; `lib` is where that stands. */
const importsFrom = (lib, ending) => `import { Array, defineOwn } from '${lib}/platform/builtins.${ending}';
import { refusePromise } from '${lib}/structures/passes.${ending}';
import { elementKindOf } from '${lib}/structures/prefilled.${ending}';
import { ENOUGH } from '${lib}/engine/contract.${ending}';
import { standAt } from '${lib}/engine/run/flow.${ending}';
import { EMPTY, settle } from '${lib}/engine/sink.${ending}';
`;

/** The template without imports and exports, and without the constants that each text has its own of. */
function bodyOf(code) {
  for (const [, name, value] of code.matchAll(own)) names[name] = Number(value);
  const body = code
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export const (ITEMS|TERMS|CURSOR|WALK|PARTS|AT_SOURCE|AT_STAGE|SINK) = .*$/gm, '')
    .replace(/^const (INTO|READ|FIRST|SECOND|OWN|DEEP|STAGE|SITE|STOPS) = .*$/gm, '')
    .replace(/^export \{[^}]*\};?$/gm, '')
    .replace(/^export /gm, '');
  const at = body.indexOf('function standAt(');
  if (at < 0) throw new Error('texts: lib/engine/run/flow.ts has no function standAt at its end');
  return body.slice(0, at);
}

const { factory: make, SyntaxKind } = ts;

/** The value of an expression that is known, as `{ value }`; undefined for any other. */
export function known(node, constants) {
  if (ts.isParenthesizedExpression(node)) return known(node.expression, constants);
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === SyntaxKind.FalseKeyword) return { value: false };
  if (ts.isIdentifier(node) && node.text === 'undefined') return { value: undefined };
  if (ts.isIdentifier(node))
    return constants.has(node.text) ? { value: constants.get(node.text) } : undefined;
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = known(node.operand, constants);
    if (operand === undefined) return undefined;
    if (node.operator === SyntaxKind.ExclamationToken) return { value: !operand.value };
    return node.operator === SyntaxKind.MinusToken ? { value: -operand.value } : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const left = known(node.left, constants);
  const right = known(node.right, constants);
  switch (node.operatorToken.kind) {
    case SyntaxKind.MinusToken:
      return left && right && { value: left.value - right.value };
    case SyntaxKind.EqualsEqualsEqualsToken:
      return left && right && { value: left.value === right.value };
    case SyntaxKind.ExclamationEqualsEqualsToken:
      return left && right && { value: left.value !== right.value };
    case SyntaxKind.GreaterThanToken:
      return left && right && { value: left.value > right.value };
    case SyntaxKind.AmpersandAmpersandToken:
      return left?.value === false || right?.value === false ? { value: false } : left && right;
    case SyntaxKind.BarBarToken:
      return left?.value === true || right?.value === true
        ? { value: true }
        : left?.value === false
          ? right
          : undefined;
    default:
      return undefined;
  }
}

const literal = (value) =>
  value === undefined
    ? make.createIdentifier('undefined')
    : typeof value === 'boolean'
      ? value
        ? make.createTrue()
        : make.createFalse()
      : value < 0 || Object.is(value, -0)
        ? make.createPrefixUnaryExpression(SyntaxKind.MinusToken, make.createNumericLiteral(-value))
        : make.createNumericLiteral(value);

/** Behind it nothing is reached. */
const isJump = (node) =>
  ts.isBreakStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isReturnStatement(node) ||
  ts.isThrowStatement(node);

/** The names that something in `root` gives another value. */
function changedIn(root) {
  const names = new Set();
  const note = (node) => {
    const target =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= SyntaxKind.LastAssignment
        ? node.left
        : ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)
          ? node.operand
          : undefined;
    if (target !== undefined && ts.isIdentifier(target)) names.add(target.text);
    ts.forEachChild(node, note);
  };
  note(root);
  return names;
}

/** A node with all that is known put in, and all that is then never reached left out. */
export function folded(root, constants) {
  const changed = changedIn(root);
  const visit = (node) => {
    if (ts.isBlock(node)) {
      const block = ts.visitEachChild(node, visit, undefined);
      const end = block.statements.findIndex(isJump);
      return end < 0 ? block : make.updateBlock(block, block.statements.slice(0, end + 1));
    }
    if (ts.isIfStatement(node)) {
      const condition = known(node.expression, constants);
      if (condition !== undefined) {
        const branch = condition.value ? node.thenStatement : node.elseStatement;
        return branch === undefined ? undefined : ts.visitNode(branch, visit);
      }
    }
    if (
      ts.isForStatement(node) &&
      ts.isTryStatement(node.parent.parent) &&
      constants.get('READ') === ways.WALK
    )
      return make.createForOfStatement(
        undefined,
        make.createVariableDeclarationList([make.createVariableDeclaration('each')], ts.NodeFlags.Const),
        make.createPropertyAccessExpression(make.createIdentifier('run'), 'source'),
        ts.visitNode(node.statement, visit),
      );
    if (ts.isConditionalExpression(node)) {
      const condition = known(node.condition, constants);
      if (condition !== undefined)
        return ts.visitNode(condition.value ? node.whenTrue : node.whenFalse, visit);
    }
    if (ts.isBinaryExpression(node)) {
      const whole = known(node, constants);
      if (whole !== undefined) return literal(whole.value);
      const left = known(node.left, constants);
      const { kind } = node.operatorToken;
      if (node.operatorToken.kind === SyntaxKind.PlusToken && known(node.right, constants)?.value === 0)
        return ts.visitNode(node.left, visit);
      // `x && true`
      if (kind === SyntaxKind.AmpersandAmpersandToken && known(node.right, constants)?.value === true)
        return ts.visitNode(node.left, visit);
      // `false || x`, `true && x`
      if (
        left !== undefined &&
        (kind === SyntaxKind.BarBarToken || kind === SyntaxKind.AmpersandAmpersandToken)
      )
        return ts.visitNode(node.right, visit);
    }
    if (ts.isForStatement(node) && node.condition && known(node.condition, constants)?.value === true)
      return make.updateForStatement(
        node,
        ts.visitNode(node.initializer, visit),
        undefined,
        ts.visitNode(node.incrementor, visit),
        ts.visitNode(node.statement, visit),
      );
    if (ts.isVariableStatement(node)) {
      const { declarations, flags } = node.declarationList;
      const [{ name, initializer }] = declarations;
      // Its value is given.
      if (ts.isIdentifier(name) && constants.has(name.text)) return undefined;
      if (constants.get('READ') === ways.WALK && name.text === 'each') return undefined;
      if (ts.isIdentifier(name) && initializer && (flags & ts.NodeFlags.Const || !changed.has(name.text))) {
        const first = ts.visitNode(initializer, visit);
        const value = known(first, constants);
        if (value !== undefined) {
          constants.set(name.text, value.value);
          return undefined;
        }
      }
    }
    if (ts.isIdentifier(node) && constants.has(node.text)) return literal(constants.get(node.text));
    if (ts.isPropertyAccessExpression(node))
      return make.updatePropertyAccessExpression(node, ts.visitNode(node.expression, visit), node.name);
    if (ts.isBindingElement(node) || ts.isPropertyAssignment(node)) {
      // Names of properties stay as they are.
      return node;
    }
    return ts.visitEachChild(node, visit, undefined);
  };
  return ts.visitNode(root, visit);
}

const printer = ts.createPrinter({ removeComments: true });
export const parse = (text) =>
  ts.createSourceFile('text.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
export const print = (node, file) => printer.printNode(ts.EmitHint.Unspecified, node, file);

/** A function without the variables that nothing in it reads. */
function tidied(text) {
  for (;;) {
    const file = parse(text);
    const counts = new Map();
    const count = (node) => {
      if (ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
        counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
      ts.forEachChild(node, count);
    };
    count(file);
    let changed = false;
    const once = (name) => counts.get(name.text) === 1;
    const visit = (node) => {
      if (ts.isVariableStatement(node)) {
        const [{ name, initializer }] = node.declarationList.declarations;
        if (ts.isIdentifier(name) && once(name) && !(initializer && ts.isCallExpression(initializer))) {
          changed = true;
          return undefined;
        }
        if (ts.isObjectBindingPattern(name)) {
          const kept = name.elements.filter((element) => !once(element.name));
          if (kept.length < name.elements.length) {
            changed = true;
            if (kept.length === 0) return undefined;
            const pattern = make.createObjectBindingPattern(kept);
            const declaration = make.createVariableDeclaration(pattern, undefined, undefined, initializer);
            return make.createVariableStatement(
              undefined,
              make.createVariableDeclarationList([declaration], node.declarationList.flags),
            );
          }
        }
      }
      return ts.visitEachChild(node, visit, undefined);
    };
    const next = ts.visitNode(file, visit);
    if (!changed) return text;
    text = print(next, file);
  }
}

const isOfStage = (node) =>
  (ts.isIdentifier(node) && node.text.endsWith('_')) || ts.forEachChild(node, isOfStage) === true;
const hasStatements = (node) =>
  ts.isBlock(node) || ts.isIfStatement(node) || ts.isTryStatement(node) || ts.isForStatement(node);

/** `function` with the statements that are about one stage written out for each of `depth`. */
function writtenOut(text, depth) {
  const file = parse(text);
  const named = (statement, stage) => {
    const visit = (node) => {
      if (!ts.isIdentifier(node)) return ts.visitEachChild(node, visit, undefined);
      if (node.text === 'STAGE') return literal(stage);
      return node.text.endsWith('_') ? make.createIdentifier(`${node.text}${stage}`) : node;
    };
    return visit(statement);
  };
  const visit = (node) => {
    if (!ts.isBlock(node))
      return hasStatements(node) || ts.isFunctionDeclaration(node)
        ? ts.visitEachChild(node, visit, undefined)
        : node;
    const statements = node.statements.flatMap((statement) =>
      isOfStage(statement) && !(hasStatements(statement) && !ts.isIfStatement(statement))
        ? Array.from({ length: depth }, (_, stage) => named(statement, stage))
        : [visit(statement)],
    );
    return make.updateBlock(node, statements);
  };
  const flow = file.statements.find((statement) => ts.isFunctionDeclaration(statement));
  return print(visit(flow), file);
}

/** One text: the function, under a name of its own. */
function textOf(body, name, constants) {
  const file = parse(writtenOut(body, constants.DEEP === true ? DEPTH : 0));
  const flow = file.statements.find((statement) => ts.isFunctionDeclaration(statement));
  const all = new Map(Object.entries({ ...names, ...ways, ...places, ...constants }));
  // Twice: what is left out may have been all that changed a variable.
  const once = parse(print(folded(flow, all), file));
  const text = print(folded(once.statements[0], new Map(all)), once).replace(
    'function flow(',
    `function ${name}(`,
  );
  return tidied(text).trim();
}

/** The template for one chain of a program, without the rest of the texts' frame: the function, folded by `constants`. */
export function siteText(constants) {
  const file = parse(bodyOf(template()));
  const flow = file.statements.find((statement) => ts.isFunctionDeclaration(statement));
  const all = new Map(Object.entries({ ...names, ...ways, ...places, OWN: false, SITE: true, ...constants }));
  const once = parse(print(folded(flow, all), file));
  return print(folded(once.statements[0], new Map(all)), once);
}

export function textsModule(code, lib = '../..', ending = 'js') {
  const body = bodyOf(code);
  const functions = [];
  const add = (constants) => {
    const name = `text${functions.length}`;
    functions.push(textOf(body, name, constants));
    return name;
  };
  const rows = [];
  for (const [into, byWay] of Object.entries(copies)) {
    const any = {
      INTO: names[into],
      FIRST: names.ANY,
      SECOND: names.ANY,
      DEEP: false,
      SITE: false,
      STOPS: false,
    };
    const shared = into === 'INTS' ? 'undefined' : add({ ...any, READ: names.ANY, OWN: false });
    const own = Object.entries(ways).map(([way, READ]) => {
      const byShape = Array.from({ length: 8 }, () => '[]');
      for (const [shape, count] of Object.entries(byWay[way] ?? {})) {
        const [first, second] = shape;
        const stages =
          shape === 'any'
            ? {}
            : {
                FIRST: kinds[first] ?? names.NONE,
                SECOND: kinds[second] ?? names.NONE,
                DEEP: shape === 'deep',
              };
        const its = Array.from({ length: count }, () => add({ ...any, ...stages, READ, OWN: true }));
        byShape[shapes[shape]] = `[${its.join(', ')}]`;
      }
      return `[${byShape.join(', ')}]`;
    });
    rows[names[into]] = `  { shared: ${shared}, own: [\n    ${own.join(',\n    ')},\n  ] }`;
  }
  return `${importsFrom(lib, ending)}\n${functions.join('\n')}\n\nexport const texts = [\n${rows.join(',\n')},\n];\n`;
}

/** The plain text: the template by its own constants. `code` is the template as JavaScript. */
export function plainModule(code) {
  const from = code.indexOf('export function flow(');
  const to = code.indexOf('const never = ');
  const constants = {
    INTO: -1,
    READ: -1,
    FIRST: -2,
    SECOND: -2,
    OWN: false,
    DEEP: false,
    SITE: false,
    STOPS: false,
  };
  const plain = textOf(bodyOf(code), 'flow', constants);
  return `${code.slice(0, from)}export ${plain}\n${code.slice(to)}`.replaceAll(".ts';", ".js';");
}

/** The template as JavaScript, by the compiler of the project; `source`: another one than the one of lib. */
export function template(source = readFileSync(`${root}lib/engine/run/flow.ts`, 'utf8')) {
  return ts.transpileModule(source, {
    compilerOptions: { target: 'ES2022', module: 'ESNext', removeComments: true },
  }).outputText;
}

/** Writes the texts where the build's compiler has put an empty module, and the template. */
function writeForBuild() {
  for (const [file, text] of [
    ['fast/copies', textsModule(template())],
    ['run/flow', plainModule(template())],
  ]) {
    const path = `${root}build/lib/engine/${file}.js`;
    writeFileSync(path, text);
    rmSync(`${path}.map`, { force: true });
  }
}

/** Writes the module for the specs, which run lib/ as it stands, unless it is there already. */
export function writeForSpecs() {
  const file = `${root}build/texts/copies.mjs`;
  const sources = ['lib/engine/run/flow.ts', 'scripts/texts.mjs'].map(
    (path) => statSync(root + path).mtimeMs,
  );
  if (existsSync(file) && statSync(file).mtimeMs > Math.max(...sources)) return;
  mkdirSync(`${root}build/texts`, { recursive: true });
  writeFileSync(file, textsModule(template(), '../../lib', 'ts'));
}

// A process of its own at the build: whoever only asks if something is stale does not wait for the compiler to load.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeForBuild();
