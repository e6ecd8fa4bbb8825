/**
 * What an editor shows over the functions of `seqable/fn` and the steps of `seqable/pipe`: made out of the docs of the
 * methods in lib/seq.ts, so that nothing is written twice.
 *
 *     Seq.of(1, 2).map(square).toArray(); // → [1, 4]              the example of the method
 *     toArray(map([1, 2], square)); // → [1, 4]                    of the function
 *     pipe([1, 2], map(square), toArray()); // → [1, 4]            of the step
 *
 * The build puts the docs of functions, and links to the neighbours of methods, into the declarations; a doc in the file
 * of an operation that has an `@example` of its own stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readCatalogue } from './catalogue.mjs';
import { exportsOfFn, lib, parse, signaturesOf } from './operations.mjs';

const root = join(lib, '..');
const members = readCatalogue();
const memberOf = (key) => members.find((member) => member.key === key);
const names = exportsOfFn().map(({ name }) => name);
const statics = new Set(members.filter(({ isStatic }) => isStatic).map(({ name }) => name));
const both = new Set(
  members.filter(({ isStatic, name }) => !isStatic && statics.has(name)).map(({ name }) => name),
);

/** The docs of an operation as a function (static where there is one) or as a step (the method). */
const docsOf = (name, form) => {
  const keys = [`Seq.${name}`, `Seq#${name}`, `OrderedSeq#${name}`];
  if (form === 'step' && both.has(name)) keys.shift();
  return keys.map(memberOf).find((member) => member !== undefined).signatures;
};

// ── Examples ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All examples in one program, so that the compiler tells which calls are those of a Seq: `{ file, checker, blocks }`. */
const program = (() => {
  let made;
  return () => (made ??= makeProgram());
})();

function makeProgram() {
  const examples = members.flatMap(({ signatures }) => signatures.flatMap(({ examples: list }) => list));
  const text = `import { Seq } from 'seqable';\n${examples.map(({ code }) => `{\n${code}\n}`).join('\n')}\n`;
  const path = join(root, 'spec/laws/examples-of-methods.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => readFileSync(name, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [path] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists.call(host, name);
  host.getSourceFile = (name, version, ...rest) =>
    name === path
      ? ts.createSourceFile(name, text, version, true)
      : getSourceFile.call(host, name, version, ...rest);
  const all = ts.createProgram([path], options, host);
  const file = all.getSourceFile(path);
  const blocks = new Map(file.statements.filter(ts.isBlock).map((block, i) => [examples[i].code, block]));
  return { file, checker: all.getTypeChecker(), blocks };
}

const seqTypes = new Set(['Seq', 'OrderedSeq', 'SharedSeq', 'Group']);

/** A member of Seq that is called, as `{ name, receiver, args }`; `receiver` is undefined of a static. */
function callOf(node, { checker }) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: receiver, name } = node.expression;
  if (!names.includes(name.text)) return undefined;
  const call = { name: name.text, args: [...node.arguments], types: node.typeArguments ?? [], receiver };
  if (receiver.getText() === 'Seq') return { ...call, receiver: undefined };
  const symbol = checker.getTypeAtLocation(receiver).getSymbol();
  return symbol !== undefined && seqTypes.has(symbol.name) ? call : undefined;
}

/** Writes an example anew, as calls of functions or as a pipe of steps. */
class Translation {
  used = new Map();

  constructor(form, own, prefixed) {
    this.form = form;
    this.own = own;
    this.prefixed = prefixed;
  }

  /** The name of a function in the text, noted as one to import. */
  use(name, from) {
    const key = `${from} ${name}`;
    this.used.set(key, { name, from });
    if (this.prefixed) return `${from}.${name}`;
    return name === 'finally' ? 'finallyDo' : name;
  }

  text(node) {
    const call = callOf(node, program());
    if (call !== undefined) return this.call(call);
    if (ts.isTypeReferenceNode(node) && seqTypes.has(node.typeName.getText())) {
      this.used.set('type Lazy', { name: 'Lazy', from: 'fn', type: true });
      const inner = (node.typeArguments ?? []).map((one) => this.text(one)).join(', ');
      return `${this.prefixed ? 'fn.' : ''}Lazy<${inner}>`;
    }
    // What stands between the parts stays.
    const { text } = node.getSourceFile();
    let out = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      out += text.slice(at, child.getStart()) + this.text(child);
      at = child.getEnd();
    });
    return out + text.slice(at, node.getEnd());
  }

  call({ name, args, types, receiver }) {
    const given = args.map((arg) => this.text(arg));
    const typed = types.length > 0 ? `<${types.map((one) => this.text(one)).join(', ')}>` : '';
    if (receiver === undefined) {
      if (name === 'of' && this.own !== 'of') {
        const list = `[${given.join(', ')}]`;
        return types.length > 0 ? `${list} as (${this.text(types[0])})[]` : list;
      }
      if (name === 'from' && this.own !== 'from' && given.length === 1) return given[0];
      return `${this.use(name, 'fn')}${typed}(${given.join(', ')})`;
    }
    if (this.form === 'function') return this.nested(name, this.text(receiver), given);
    const steps = [`${this.use(name, 'steps')}(${given.join(', ')})`];
    let source = receiver;
    for (
      let call = callOf(source, program());
      call?.receiver !== undefined;
      call = callOf(source, program())
    ) {
      steps.unshift(`${this.use(call.name, 'steps')}(${call.args.map((arg) => this.text(arg)).join(', ')})`);
      source = call.receiver;
    }
    return `${this.use('pipe', 'steps')}(${[this.text(source), ...steps].join(', ')})`;
  }

  /** What was a method of the first of several sources, as the function of them all. */
  nested(name, source, given) {
    if (name === 'zip') return `${this.use(name, 'fn')}([${[source, ...given].join(', ')}])`;
    if (/^merge/.test(name)) {
      const [other, ...rest] = given;
      return `${this.use(name, 'fn')}(${[`[${source}, ${other}]`, ...rest].join(', ')})`;
    }
    return `${this.use(name, 'fn')}(${[source, ...given].join(', ')})`;
  }

  imports() {
    const modules = { fn: 'seqable/fn', steps: 'seqable/pipe' };
    const lines = [];
    for (const from of ['fn', 'steps']) {
      const used = [...this.used.values()].filter((one) => one.from === from);
      if (used.length === 0) continue;
      if (this.prefixed) {
        lines.push(`import * as ${from} from '${modules[from]}';`);
        continue;
      }
      const list = used
        .map(({ name, type }) => (type ? `type ${name}` : name === 'finally' ? 'finally as finallyDo' : name))
        .sort((a, b) => (a.replace('type ', '') < b.replace('type ', '') ? -1 : 1));
      lines.push(`import { ${list.join(', ')} } from '${modules[from]}';`);
    }
    return lines;
  }
}

/** True if a name that the text imports is declared in it, too, or imported twice. */
function collides(translation, block) {
  const found = [...translation.used.values()].map(({ name }) => name);
  const declared = new Set();
  const visit = (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    )
      declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(block);
  return new Set(found).size < found.length || found.some((name) => declared.has(name));
}

/** An example of a method, translated. */
export function translated(code, form, own) {
  const block = program().blocks.get(code);
  for (const prefixed of [false, true]) {
    const translation = new Translation(form, own, prefixed);
    const { text } = block.getSourceFile();
    let body = '';
    let at = block.getStart() + 1;
    for (const statement of block.statements) {
      body += text.slice(at, statement.getStart()) + translation.text(statement);
      at = statement.getEnd();
    }
    body += text.slice(at, block.getEnd() - 1);
    if (!prefixed && collides(translation, block)) continue;
    // What only the class has (Seq.trace) stays there.
    const front = /\bSeq\./.test(body) ? [`import { Seq } from 'seqable';`] : [];
    return [...front, ...translation.imports(), ...body.trim().split('\n')].join('\n');
  }
  return undefined;
}

// ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Words about a Seq, said of any sequence. */
const general = (text) =>
  text
    .replace(/\bA Seq\b/g, 'A lazy sequence')
    .replace(/\bAn endless Seq\b/g, 'An endless lazy sequence')
    .replace(/\b(t)his Seq\b/gi, 'the source')
    .replace(/^the source/, 'The source')
    .replace(/\b([Tt]he|[Ee]ach|[Aa]|[Oo]ne) Seq\b/g, '$1 sequence')
    .replace(/`Seq[.#](\w+)/g, '`$1');

const linkedName = (name) => (names.includes(name) ? `{@link ${name}}` : `\`${name}\``);

/** The neighbours of an operation, as links to functions; other libraries' names stay. */
function neighbours(see, own) {
  const [line] = see.filter((text) => !text.startsWith('https://'));
  if (line === undefined) return undefined;
  const cut = line.includes(';') ? line.indexOf(';') : line.length;
  const ours = line
    .slice(0, cut)
    .replace(new RegExp(`(the method )?\`(Seq\\.)?${own}\`, `), '')
    .replace(/the method /g, '')
    .replace(/`(?:Seq\.)?(\w+)`/g, (_, name) => linkedName(name));
  return ours + line.slice(cut);
}

function docText(own, { summary, paragraphs, throws, see }, example) {
  const tags = [
    ...throws.map((text) => `@throws ${general(text)}`),
    '@example',
    ...example.split('\n'),
    ...(neighbours(see, own) === undefined ? [] : [`@see ${neighbours(see, own)}`]),
  ];
  const prose = [general(summary), ...paragraphs.map(general)].flatMap((text) => [...wrapped(text), '']);
  return `/**\n${[...prose, ...tags].map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** Prose in lines of a usual length. */
const wrapped = (text) => text.match(/\S(?:.{0,108}\S)?(?=\s|$)/g);

/** The signature of the docs that belongs to signature `i` of `count`: where those have fewer, the later ones. */
const matching = (signatures, i, count) =>
  signatures[Math.min(i + Math.max(0, signatures.length - count), signatures.length - 1)];

/** The doc of the step `name`, of its signature `i` of `count`. */
export function stepDocs(name, i, count) {
  const signature = matching(docsOf(name, 'step'), i, count);
  const example = translated(signature.examples[0].code, 'step', name);
  const [lazy] = signature.paragraphs;
  return docText(name, { ...signature, paragraphs: [lazy] }, example);
}

/** The doc of the function `name`, of its signature `i` of `count`. */
export function functionDocs(name, i, count) {
  const signature = matching(docsOf(name, 'function'), i, count);
  return docText(name, signature, translated(signature.examples[0].code, 'function', name));
}

/** The text of a file, or of its declarations, with the docs of the function `name` put in: as `docs` has them. */
export function documented(text, name, path, docs = functionDocs) {
  const file = parse(text, path);
  let out = '';
  let at = 0;
  signaturesOf(file, name).forEach((node, i, { length }) => {
    const doc = node.jsDoc?.at(-1);
    if (doc === undefined || /@example/.test(doc.getText(file))) return;
    out += text.slice(at, doc.getStart(file)) + docs(name, i, length);
    at = doc.getEnd();
  });
  return out + text.slice(at);
}

/** The text of the class with its neighbours as links; those of other libraries, after the semicolon, stay. */
export function withLinks(text) {
  return text.replace(/@see (?!https:)[^;@]*/g, (see) =>
    see.replace(/(the method )?`(Seq\.)?(\w+)`/g, (code, method, own, name) => {
      const isStatic = own !== undefined || (method === undefined && memberOf(`Seq#${name}`) === undefined);
      const key = [isStatic ? `Seq.${name}` : `Seq#${name}`, `OrderedSeq#${name}`].find(memberOf);
      if (key === undefined) return code;
      return `${method ?? ''}{@link ${key}${key === `Seq.${name}` && own !== undefined ? '' : ` | ${name}`}}`;
    }),
  );
}

/** Puts docs and links into the declarations in build/lib: what `node scripts/hovers.mjs` does, for the build. */
function writeForBuild() {
  const rewrite = (path, change) => {
    const target = join(root, 'build/lib', path.replace(/\.ts$/, '.d.ts'));
    writeFileSync(target, change(readFileSync(target, 'utf8'), target));
  };
  rewrite('seq.ts', withLinks);
  const functions = exportsOfFn();
  for (const { name, path } of functions) rewrite(path, (text, target) => documented(text, name, target));
  rewrite('pipe.ts', (text, target) =>
    functions
      .filter(({ name }) => name !== 'pipe')
      .reduce((so, { name }) => documented(so, name, target, stepDocs), text),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeForBuild();
