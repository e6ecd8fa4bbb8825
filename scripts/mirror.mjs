/**
 * Writes the method of AsyncSeq that is the twin of one of Seq: its doc, its signatures and its one statement, to be edited
 * and kept in lib/async/asyncSeq.ts. It is a scaffold, not a step of the build; spec/laws/mirror.spec.ts holds the two together.
 *
 *     node scripts/mirror.mjs take            prints the twin of take
 *     node scripts/mirror.mjs Seq.concat      that of a static method, where there is a method of the name as well
 *
 * Seq becomes AsyncSeq, what a terminal gives a promise of it, iterables AsyncSource, what a callback gives may be a promise,
 * and in the examples terminals are awaited.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const seqFile = fileURLToPath(new URL('../lib/seq.ts', import.meta.url));

/** Operations whose callbacks may give promises: what they give is awaited. */
const awaits = [
  ...['map', 'filterMap', 'flatMap', 'mapAccum', 'chunkBy', 'generate', 'unfold', 'groupBy', 'toGroups'],
  ...['countBy', 'toMap', 'toObject', 'aggregateBy', 'reduceBy'],
];

/** All whose callbacks may give promises, by what the doc calls them. */
const promises = {
  ...{
    map: 'mapper',
    filter: 'predicate',
    filterMap: 'mapper',
    flatMap: 'mapper',
    tap: 'fn',
    scan: 'reducer',
  },
  ...{
    mapAccum: 'fn',
    takeWhile: 'predicate',
    dropWhile: 'predicate',
    takeUntil: 'predicate',
    chunkBy: 'key',
  },
  ...{ chunkWhile: 'same', split: 'isSeparator', distinct: 'key', dedupe: 'key', expand: 'children' },
  ...{ progress: 'fn', finally: 'fn', defer: 'factory', generate: 'fn', iterate: 'next', unfold: 'step' },
  ...{ forEach: 'fn', reduce: 'reducer', find: 'predicate', findIndex: 'predicate', findLast: 'predicate' },
  ...{ some: 'predicate', every: 'predicate', partition: 'predicate', groupBy: 'key', toGroups: 'key' },
  ...{ countBy: 'key', toMap: 'key', toObject: 'key', aggregateBy: 'key', reduceBy: 'key', minBy: 'key' },
  ...{ maxBy: 'key' },
};

/** Categories whose methods run, and methods of others that do or do not. */
export const running = ['Collect', 'Group', 'Search', 'Fold', 'Compare'];
const lazy = ['groupBy'];
const atOnce = ['pipe', 'explain', 'sizeHint', 'isSeq', 'trace'];

/** Terminals whose result is a method's of another name: what an example awaits. */
const extra = ['profile'];

function terminalsOf(members) {
  return new Set([
    ...members
      .filter(({ name, category }) => running.includes(category) && !lazy.includes(name))
      .map(({ name }) => name),
    ...extra,
  ]);
}

/** Every method of the classes of the catalogue, with the text of its doc and of its signatures. */
function read(text) {
  const file = ts.createSourceFile('seq.ts', text, ts.ScriptTarget.Latest, true);
  const members = [];
  for (const statement of file.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const node of statement.members) {
      if (!ts.isMethodDeclaration(node)) continue;
      const isStatic = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
      const name = node.name.getText(file);
      const doc = node.jsDoc?.at(-1)?.getText(file);
      const category = /@category (.+)/.exec(doc ?? '')?.[1];
      const head = file.text.slice(node.getStart(file), node.body?.getStart(file) ?? node.getEnd());
      const parameters = node.parameters
        .filter((parameter) => parameter.name.getText(file) !== 'this')
        .map((parameter) => ({
          name: parameter.name.getText(file),
          rest: parameter.dotDotDotToken !== undefined,
        }));
      members.push({
        className: statement.name.text,
        name,
        isStatic,
        doc,
        head,
        category,
        parameters,
        body: node.body?.getText(file),
      });
    }
  }
  let last;
  return members.map((member) => {
    last = member.category ?? last;
    return { ...member, category: last };
  });
}

const classes = (text) =>
  text
    .replace(/\bOrderedSeq\b/g, 'OrderedAsyncSeq')
    .replace(/\bGroup</g, 'AsyncGroup<')
    .replace(/(?<![.\w\0])Seq\b/g, 'AsyncSeq')
    .replace(/\0/g, '')
    .replace(/\bA AsyncSeq\b/g, 'An AsyncSeq')
    .replace(/\ba AsyncSeq\b/g, 'an AsyncSeq');

/** The types of a signature. */
function typesOf(member, terminals) {
  let head = classes(member.head).replace(/\s+$/, '');
  head = head
    .replace(/\bIterable</g, 'AsyncSource<')
    .replace(/(?<!Async)\bSource</g, 'AsyncSource<')
    .replace(/\bElements</g, 'AsyncElements<');
  const at = resultAt(head);
  const before = head.slice(0, at);
  let result = head.slice(at);
  const end = /;$/.test(result) ? ';' : '';
  result = result.replace(/^: /, '').replace(/;$/, '').trim();
  if (awaits.includes(member.name)) {
    const given = new Set([...before.matchAll(/(?:Mapper<[^,]+, |=> )(\w)\b/g)].map(([, type]) => type));
    for (const type of given) {
      if (!/^[A-Z]$/.test(type) || type === 'T') continue;
      result = result.replace(new RegExp(`\\b${type}\\b`, 'g'), `Awaited<${type}>`);
    }
  }
  if (terminals.has(member.name)) result = `Promise<${result}>`;
  return `${before}: ${result}${end}`;
}

/** Where the type of the result begins, with its colon. */
function resultAt(head) {
  let depth = 0;
  for (let i = 0, open = head.indexOf('('); i < head.length; i++) {
    if ('([{'.includes(head[i])) depth++;
    if (')]}'.includes(head[i]) && --depth === 0 && i > open && head[i] === ')') return i + 1;
  }
  return head.length;
}

/** The doc, with an example that awaits. */
function docOf({ doc, name, parameters }, terminals) {
  const lines = doc.split('\n');
  const own = promises[name];
  const last = lines.findIndex((line) => /^\s*\* @/.test(line)) - 1;
  if (
    own !== undefined &&
    new RegExp(`\\b${own}\\b`).test(doc) &&
    parameters.some((one) => one.name === own)
  ) {
    const both = ['groupBy', 'toGroups', 'toMap', 'toObject'].includes(name) && doc.includes('`value`');
    lines.splice(
      last,
      0,
      `   * What \`${own}\`${both ? ' and `value` give' : ' gives'} may be a promise, which is awaited.`,
    );
  }
  const from = lines.findIndex((line) => line.includes('@example'));
  const to = lines.findIndex((line, i) => i > from && /^\s*\* @/.test(line));
  const code = lines.slice(from + 1, to).map((line) => line.replace(/^\s*\* ?/, ''));
  const example = from < 0 ? [] : exampleOf(code.join('\n'), terminals).split('\n');
  const text = [
    ...lines.slice(0, from + 1).map((line) => classes(line)),
    ...example.map((line) => (line === '' ? '   *' : `   * ${line}`)),
    ...lines.slice(to).map((line) => line.replace(/\bIterable\b/g, 'AsyncSource')),
  ];
  return text.join('\n');
}

/** Ranges and repetitions are those of Seq: there is no asynchronous way to make them. */
function lifted(code) {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^Seq\.(range|repeat)$/.test(node.expression.getText(file))) {
      edits.push({ at: node.getStart(file), text: 'AsyncSeq.from(\0' }, { at: node.getEnd(), text: ')' });
    }
    node.forEachChild(visit);
  };
  visit(file);
  edits.sort((a, b) => b.at - a.at);
  let out = code;
  for (const { at, text } of edits) out = out.slice(0, at) + text + out.slice(at);
  return out;
}

/** The same example: sequences are asynchronous, terminals are awaited. */
export function exampleOf(code, terminals) {
  const text = classes(lifted(code));
  const file = ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true);
  const edits = [];
  const rootOf = (node) => {
    while (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) node = node.expression;
    return node.getText(file);
  };
  const plain = new Set(['Math', 'Object', 'Array', 'console', 'JSON', 'Number', 'String']);
  const visit = (node, inCallback) => {
    const deeper = inCallback || ts.isArrowFunction(node) || ts.isFunctionExpression(node);
    if (
      !inCallback &&
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      terminals.has(node.expression.name.text) &&
      !plain.has(rootOf(node))
    ) {
      const alone =
        ts.isExpressionStatement(node.parent) ||
        ts.isVariableDeclaration(node.parent) ||
        ts.isArrayLiteralExpression(node.parent) ||
        (ts.isCallExpression(node.parent) && node.parent.arguments.includes(node));
      edits.push({ at: node.getStart(file), text: alone ? 'await ' : '(await ' });
      if (!alone) edits.push({ at: node.getEnd(), text: ')' });
    }
    if (ts.isForOfStatement(node)) edits.push({ at: node.getStart(file) + 4, text: 'await ' });
    node.forEachChild((child) => visit(child, deeper));
  };
  visit(file, false);
  edits.sort((a, b) => b.at - a.at);
  let out = text;
  for (const { at, text: insert } of edits) out = out.slice(0, at) + insert + out.slice(at);
  return out;
}

/** The one statement. */
function bodyOf(member, terminals) {
  const { name, isStatic, parameters } = member;
  const list = parameters.map(({ name: own, rest }) => (rest ? `...${own}` : own));
  const args = [
    ...(isStatic ? [] : ['this as never']),
    ...list.map((own) => (own.startsWith('...') ? `...(${own.slice(3)} as never)` : `${own} as never`)),
  ].join(', ');
  if (isStatic) return `{\n    return adopt(ops.${name}(${args}));\n  }`;
  if (terminals.has(name)) return `{\n    return promised(() => ops.${name}(${args})) as never;\n  }`;
  if (atOnce.includes(name)) return member.body;
  return `{\n    return ops.${name}(${args}) as never;\n  }`;
}

/** The twin of a method, with all its overloads. */
export function mirror(wanted, text = readFileSync(seqFile, 'utf8')) {
  const members = read(text);
  const terminals = terminalsOf(members);
  const [owner, name] = wanted.includes('.') ? wanted.split('.') : [undefined, wanted];
  const found = members.filter(
    (member) =>
      member.name === name &&
      (owner === undefined ? !member.isStatic : member.isStatic && member.className === owner),
  );
  if (found.length === 0) throw new Error(`lib/seq.ts has no method ${wanted}`);
  return found
    .map((member) => {
      const doc = member.doc === undefined ? '' : `  ${docOf(member, terminals)}\n`;
      const head = typesOf(member, terminals);
      return `${doc}  ${head}${member.body === undefined ? '' : ` ${bodyOf(member, terminals)}`}\n`;
    })
    .join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  if (names.length === 0) {
    console.error('node scripts/mirror.mjs NAME …');
    process.exitCode = 1;
  }
  for (const name of names) console.log(mirror(name));
}
