/**
 * Makes the material of which the compiler (packages/compiler) writes loops, from the engine's own code, as the module that
 * stands in the place of packages/compiler/lib/loop/material.ts.
 *
 *     lib/engine/run/flow.ts     the loop, the stages map and filter, and what becomes of an element at the end
 *     lib/stages/….ts            what each step does: the functions of its record, put into the loop
 *
 * A piece is text with names to be replaced. `name_` is a variable of one stage, `@name` is what the library exports under that
 * name, `$SKIP` and `$STOP` leave the rest of the round, or the loop.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { folded, parse, print, siteText } from './texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { factory: make, SyntaxKind } = ts;

// ── pieces of the template ──

const nothing = { MAP: 0, FILTER: 1, none: -2 };
const into = { EACH: 0, LIST: 1, REDUCE: 3, TEST: 4, INTS: 5 };
const common = { READ: 0, FIRST: -2, SECOND: -2, DEEP: true, STOPS: false, kind_: nothing.none };

/** Blocks that have no variables of their own, and hold one statement or stand among others, without their braces. */
function unwrapped(node) {
  const visit = (at) => {
    const next = ts.visitEachChild(at, visit, undefined);
    if (ts.isIfStatement(next)) {
      const short = (statement, hasElse) =>
        statement !== undefined &&
        ts.isBlock(statement) &&
        statement.statements.length === 1 &&
        !(hasElse && ts.isIfStatement(statement.statements[0]))
          ? statement.statements[0]
          : statement;
      const { thenStatement, elseStatement } = next;
      return make.updateIfStatement(
        next,
        next.expression,
        short(thenStatement, elseStatement !== undefined),
        short(elseStatement, false),
      );
    }
    if (ts.isParenthesizedExpression(next) && ts.isPropertyAccessExpression(next.expression))
      return next.expression;
    return ts.isBlock(next) ? make.updateBlock(next, spliced(next.statements)) : next;
  };
  return visit(node);
}

const spliced = (statements) =>
  statements.flatMap((statement) =>
    ts.isBlock(statement) && !statement.statements.some(ts.isVariableStatement)
      ? spliced(statement.statements)
      : [statement],
  );

/** The loop of the template for some constants: its head, and the statements in it. */
function loopOf(constants) {
  const file = parse(siteText({ ...common, INTO: into.EACH, ...constants }));
  let loop;
  const look = (node) => {
    if (ts.isForStatement(node)) loop ??= node;
    ts.forEachChild(node, look);
  };
  look(file);
  const text = (node) => (node === undefined ? '' : print(node, file));
  const ends = text(loop.condition).replace('run.full === undefined', 'full < 0');
  const statements = unwrapped(loop.statement)
    .statements.map(text)
    .filter((line) => !/^let \w+;$/.test(line));
  const sink = statements.indexOf('at = 3;');
  const read = statements.indexOf('index = place + from;');
  if (sink < 0 || read < 0 || statements[0] !== 'at = 0;') throw new Error('loops: flow.ts has another form');
  return {
    head: `; ${ends}; ${text(loop.incrementor)}`,
    read: statements.slice(1, read).join('\n'),
    stage: statements.slice(read + 1, sink).join('\n'),
    sink: statements.slice(sink + 1).join('\n'),
  };
}

/** Text of statements without braces around them, and with the words of pieces. */
const bare = (text) => text.replace(/^\{\n([^]*)\}$/, '$1').trim();
const stageText = (text) =>
  text
    .replace(/^ *at = 4 \+ STAGE;\n/m, '')
    .replaceAll('continue;', '$SKIP;')
    // A loop of its own needs no copy of the number that it counts anyway.
    .replaceAll('index = passed_++;', 'passed_++;')
    .replace(/\bindex\b/g, '$INDEX')
    .replaceAll('refuse(', '@refusePromise(');
const sinkText = (text) => {
  // What the text notes for whoever goes on with the run.
  const plain = bare(text)
    .replace(/^ *run\.\w+ = .*\n/gm, '')
    .replace(/^ *(?:const its = )?n\+\+;(?:\n|$)/gm, '')
    .replace(/\bn\+\+|\bn - 1\b|\bn\b|\bits\b/g, '$INDEX')
    .replaceAll('return true;', '$STOP;')
    .replaceAll('own(list', '@defineOwn(list')
    .replaceAll('refuse(', '@refusePromise(')
    .replaceAll('sum = further(sink.state, ', 'sum = @further(total || (total = new @ExactSum()), ')
    .replaceAll('sink.arg(sink.name, value)', '@notSummable(NAME, value)')
    .replaceAll('sink.name', 'NAME')
    .replaceAll('sink.at', 'found')
    .replaceAll('sink.state', 'state')
    .replaceAll('=== enough', '=== @ENOUGH');
  return plain;
};

function templatePieces() {
  const sink = (constants) => sinkText(loopOf(constants).sink);
  return {
    head: loopOf({}).head,
    headOfStops: loopOf({ STOPS: true }).head,
    read: loopOf({}).read,
    map: stageText(loopOf({ kind_: nothing.MAP }).stage),
    filter: stageText(loopOf({ kind_: nothing.FILTER }).stage),
    sinks: {
      list: sink({ INTO: into.LIST }),
      sum: sink({ INTO: into.INTS }),
      reduce: sink({ INTO: into.REDUCE }),
      reduceSeeded: sink({ INTO: into.REDUCE, empty: false }),
      test: sink({ INTO: into.TEST, wanted: true }),
      testNot: sink({ INTO: into.TEST, wanted: false }),
      each: sink({ INTO: into.EACH }).replace('ask === undefined ? undefined : ask(', 'ask('),
      // The end of forEach does nothing but call.
      call: sink({ INTO: into.EACH }).replace(/if \(add\([^]*$/, () => 'ask(value, $INDEX);'),
      eachBare: sink({ INTO: into.EACH, ask: undefined }),
    },
  };
}

// ── steps ──

/** A file of lib as JavaScript. */
function javascriptOf(path) {
  const code = ts.transpileModule(readFileSync(`${root}lib/${path}.ts`, 'utf8'), {
    compilerOptions: { target: 'ES2022', module: 'ESNext', removeComments: true },
  }).outputText;
  return parse(code);
}

/** The properties of the record that a file makes by `new StepKind({ … })`. */
function recordOf(file) {
  let found;
  const look = (node) => {
    if (ts.isNewExpression(node) && node.expression.text === 'StepKind') found = node.arguments[0];
    ts.forEachChild(node, look);
  };
  look(file);
  if (found === undefined) throw new Error(`loops: no record of a step in ${file.text.slice(0, 200)}`);
  return new Map(
    found.properties.map((property) => [
      property.name.text,
      ts.isPropertyAssignment(property) ? property.initializer : property,
    ]),
  );
}

const importedBy = (file) =>
  new Set(
    file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
      const names = statement.importClause?.namedBindings;
      return names === undefined ? [] : names.elements.map((element) => element.name.text);
    }),
  );

const identifier = (text) => make.createIdentifier(text);

/** The function of a record with the fields of the step as variables, and what is known of its argument put in. */
class Inliner {
  constructor(file, known) {
    this.imports = importedBy(file);
    /** Texts that are known: `arg_.seeded` is `true`. */
    this.known = known;
  }

  /** Its statements, and the expression of the callback's answer if it sets one. */
  statements(fn) {
    this.names = new Map();
    this.ask = undefined;
    const [step, ...rest] = fn.parameters;
    if (step !== undefined) this.bind(step.name, '', false);
    ['value', 'index', 'answer'].forEach((name, i) => {
      if (rest[i] !== undefined) this.names.set(rest[i].name.text, name);
    });
    const body = ts.isBlock(fn.body) ? fn.body.statements : [make.createReturnStatement(fn.body)];
    return this.list([...body]).filter((line) => line !== '');
  }

  /** Notes what names stand for: `path` is '' for the step itself. */
  bind(name, path) {
    if (ts.isIdentifier(name)) this.names.set(name.text, path === '' ? 'step' : path);
    else
      for (const element of name.elements)
        this.bind(element.name, this.field(path, (element.propertyName ?? element.name).text));
  }

  field(path, name) {
    return path === '' ? `${name}_` : `${path}.${name}`;
  }

  text(node) {
    const { names, imports } = this;
    const visit = (at) => {
      if (ts.isPropertyAccessExpression(at)) {
        const object = visit(at.expression);
        if (ts.isIdentifier(object) && object.text === 'step') return this.value(`${at.name.text}_`);
        if (ts.isIdentifier(object) && object.text.startsWith('arg_'))
          return this.value(`${object.text}.${at.name.text}`);
        return make.updatePropertyAccessExpression(at, object, at.name);
      }
      if (ts.isBinaryExpression(at) && at.operatorToken.kind === SyntaxKind.EqualsEqualsEqualsToken) {
        const left = visit(at.left);
        if (ts.isIdentifier(left) && left.text === 'ask_' && at.right.text === 'undefined')
          return this.known.get('ask_') === 'undefined' ? make.createTrue() : make.createFalse();
      }
      if (ts.isIdentifier(at)) {
        if (names.has(at.text)) return this.value(names.get(at.text));
        if (imports.has(at.text) && !['SKIP', 'STOP'].includes(at.text))
          return identifier(`__at__${at.text}`);
        return at;
      }
      return ts.visitEachChild(at, visit, undefined);
    };
    const file = parse(`(${print(visit(node), node.getSourceFile())})`);
    const once = folded(file.statements[0].expression, new Map());
    return print(ts.isParenthesizedExpression(once) ? once.expression : once, file)
      .replaceAll('__at__', '@')
      .replace(/\bindex\b/g, '$INDEX');
  }

  value(text) {
    return identifier(this.known.get(text) ?? text);
  }

  list(statements) {
    const [first, ...rest] = statements;
    if (first === undefined) return [];
    if (ts.isReturnStatement(first)) return this.given(first.expression);
    if (ts.isIfStatement(first)) {
      const then = this.list(
        ts.isBlock(first.thenStatement) ? [...first.thenStatement.statements] : [first.thenStatement],
      );
      const condition = this.text(first.expression);
      return this.choice(condition, then, this.list(rest));
    }
    if (ts.isVariableStatement(first))
      return [...this.declared(first.declarationList.declarations[0]), ...this.list(rest)];
    if (ts.isExpressionStatement(first)) return [...this.done(first.expression), ...this.list(rest)];
    throw new Error(`loops: a step may not have ${first.getText()}`);
  }

  declared({ name, initializer }) {
    const made = this.text(initializer);
    // What the argument of the step has does not change; what its state is may.
    if (made.startsWith('arg_')) {
      this.bind(name, made);
      return [];
    }
    if (ts.isIdentifier(name)) {
      this.names.set(name.text, `${name.text}_`);
      return [`const ${name.text}_ = ${made};`];
    }
    return name.elements.flatMap((element) => {
      const own = element.name.text;
      const of =
        made === 'step'
          ? this.field('', (element.propertyName ?? element.name).text)
          : `${made}.${(element.propertyName ?? element.name).text}`;
      if (of === 'ask_' || of.startsWith('arg_')) {
        this.names.set(own, of);
        return [];
      }
      this.names.set(own, `${own}_`);
      return [`const ${own}_ = ${of};`];
    });
  }

  done(node) {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken) {
      if (ts.isPropertyAccessExpression(node.left) && node.left.name.text === 'ask') {
        this.ask = this.asked(node.right);
        return [];
      }
      const target = this.text(node.left);
      if (target === 'full_') return this.choice(this.text(node.right), ['full = K_;'], []);
    }
    return [`${this.text(node)};`];
  }

  /** The answer of the callback, as an expression over the element and its index. */
  asked(node) {
    if (!ts.isArrowFunction(node)) return `${this.text(node)}(value, $INDEX)`;
    node.parameters.forEach((parameter, i) => this.names.set(parameter.name.text, ['value', 'index'][i]));
    return this.text(node.body);
  }

  choice(condition, then, rest) {
    if (condition === 'true') return then;
    if (condition === 'false') return rest;
    if (then.length === 0) return rest.length === 0 ? [] : [`if (!(${condition})) ${block(rest)}`];
    if (rest.length === 0) return [`if (${condition}) ${block(then)}`];
    return /^\$(SKIP|STOP);$/.test(then.at(-1))
      ? [`if (${condition}) ${block(then)}`, ...rest]
      : [`if (${condition}) ${block(then)} else ${block(rest)}`];
  }

  /** What becomes of the result of the function. */
  given(node) {
    if (node === undefined) return [];
    if (ts.isParenthesizedExpression(node)) return this.given(node.expression);
    if (ts.isIdentifier(node) && (node.text === 'SKIP' || node.text === 'STOP')) return [`$${node.text};`];
    if (ts.isConditionalExpression(node))
      return this.choice(this.text(node.condition), this.given(node.whenTrue), this.given(node.whenFalse));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.QuestionQuestionToken)
      return [`value = ${this.text(node.left)};`, 'if (value === undefined || value === null) $SKIP;'];
    const text = this.text(node);
    return text === 'value' ? [] : [`value = ${text};`];
  }
}

const block = (lines) => (lines.length === 1 ? lines[0] : `{ ${lines.join(' ')} }`);

/** A store at the end of an array is quick where it meets arrays of one place only: so it is written out, as for a list. */
const PUT = /@put\((\w+), \1\.length, value\);/g;
const putHere = (_all, array) =>
  `if (${array}.length in ${array}) @defineOwn(${array}, ${array}.length, value); else ${array}[${array}.length] = value;`;

/** What gives an element; nothing if it never does. */
const givenBy = (lines) =>
  lines.some((line) => line.includes('value = ')) || lines.at(-1) !== '$SKIP;' ? lines.join('\n') : '';

/** A step, with what is known of its argument. */
function stepOf(name, known = {}) {
  const file = javascriptOf(`stages/${name}`);
  const record = recordOf(file);
  const inliner = new Inliner(file, new Map(Object.entries(known)));
  const of = (part) => {
    const fn = record.get(part);
    if (fn === undefined) return [];
    return inliner.statements(fn);
  };
  const start = record.get('start');
  const isAskArg = start !== undefined && ts.isIdentifier(start);
  const init = isAskArg ? [] : of('start');
  const asked = isAskArg ? 'arg_(value, $INDEX)' : start === undefined ? undefined : inliner.ask;
  const ask = known.ask_ === 'undefined' ? undefined : asked;
  return {
    init: init.join('\n'),
    ask,
    step: of('step').join('\n').replace(PUT, putHere),
    begin: givenBy(of('begin')),
    finish: givenBy(of('finish')),
    skips: record.has('skips'),
  };
}

/** Each stage with a loop, by its name and what tells its forms apart (packages/compiler/lib/loop/operations.ts). */
function stepPieces() {
  const none = { ask_: 'undefined' };
  return {
    filterMap: stepOf('filterMap'),
    tap: stepOf('tap'),
    enumerate: stepOf('enumerate'),
    take: stepOf('take'),
    drop: stepOf('drop'),
    takeWhile: stepOf('takeWhile'),
    dropWhile: stepOf('dropWhile'),
    takeUntil: stepOf('takeUntil'),
    slice: stepOf('slice'),
    scan: stepOf('scan', { 'arg_.seeded': 'false', 'arg_.seed': 'undefined' }),
    scanSeeded: stepOf('scan', { 'arg_.seeded': 'true' }),
    mapAccum: stepOf('mapAccum'),
    dedupe: stepOf('dedupe', none),
    dedupeBy: stepOf('dedupe'),
    distinct: stepOf('distinct', none),
    distinctBy: stepOf('distinct'),
    chunks: stepOf('chunks'),
    windows: stepOf('windows', { 'arg_.least': '0' }),
  };
}

/** The module of the material. */
export function materialModule() {
  const material = { ...templatePieces(), steps: stepPieces() };
  return `export const material = ${JSON.stringify(material, undefined, 2)};\n`;
}

const sources = ['scripts/loops.mjs', 'scripts/texts.mjs', 'lib/engine/run/flow.ts'];

function write(path) {
  mkdirSync(fileURLToPath(new URL('.', `file://${path}`)), { recursive: true });
  writeFileSync(path, materialModule());
}

/** Writes the module for the specs, unless it is there already and newer than what it is made of. */
export function writeMaterialForSpecs() {
  const path = `${root}build/texts/material.mjs`;
  const stages = Object.keys(stepPiecesFiles).map((name) => `lib/stages/${name}.ts`);
  const times = [...sources, ...stages].map((name) => statSync(root + name).mtimeMs);
  if (existsSync(path) && statSync(path).mtimeMs > Math.max(...times)) return;
  write(path);
}

const stepPiecesFiles = Object.fromEntries(
  [
    'filterMap',
    'tap',
    'enumerate',
    'take',
    'drop',
    'takeWhile',
    'dropWhile',
    'takeUntil',
    'slice',
    'scan',
    'mapAccum',
    'dedupe',
    'distinct',
    'chunks',
    'windows',
  ].map((name) => [name, true]),
);

// `node scripts/loops.mjs PATH`: writes it there; the build of the compiler does.
if (process.argv[1] === fileURLToPath(import.meta.url))
  write(process.argv[2] ?? `${root}packages/compiler/dist/loop/material.js`);
