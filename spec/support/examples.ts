/**
 * Runs the examples of the documentation: `@example` blocks and the ```ts fences of Markdown files.
 *
 *     Seq.of(1, 2).toArray(); // → [1, 2]          an expression, and what it gives
 *     const sum = Seq.of(1, 2).sum(); // → 3       the same for what a name is bound to
 *     for (const x of seq) console.log(x); // → 1, 2     any other statement, and the lines that it logs
 *     Seq.of(1).take(-1); // → throws RangeError         it throws that; more words must be in the message
 *
 * What stands after the arrow is an expression that gives an equal value, or the value as `util.inspect` (of Node)
 * prints it. It may go on in further lines that begin with `//  ` (two spaces). An arrow that belongs to no statement
 * is an error, so that none goes unchecked.
 */
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, inspect } from 'node:util';
import ts from 'typescript';

/** What an example says of one of its statements. */
export interface Claim {
  /** The line in the snippet, from 1. */
  readonly line: number;
  readonly says: string;
}

/** What became of a claim. */
export interface Outcome extends Claim {
  readonly ok: boolean;
  readonly found: string;
}

export interface Snippet {
  readonly code: string;
  /** The line on which it begins in its file, from 1. */
  readonly line: number;
}

/** What a snippet may import, by the name that it uses. */
export type Modules = Readonly<Record<string, unknown>>;

const ARROW = /^\/\/ (?:→|->)\s?/;
const MORE = /^\/\/ {2,}/;

/** The ```ts and ```js fences of a Markdown text; a fence marked `ts no-check` is left out. */
export function fencesOf(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const open = /^(\s*)(```+)(.*)$/.exec(lines[i]!);
    if (open === null) continue;
    const [, indent, ticks, info] = open as unknown as [string, string, string, string];
    const first = i + 1;
    while (++i < lines.length && lines[i]!.trim() !== ticks) {
      // on to the closing fence
    }
    const code = lines
      .slice(first, i)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    if (/^(ts|js|typescript|javascript)\s*$/.test(info))
      snippets.push({ code: code.join('\n'), line: first + 1 });
  }
  return snippets;
}

interface Mark {
  readonly statement: ts.Statement;
  readonly claim: Claim;
}

/** Finds the statement that each arrow belongs to: the last one that ends on its line, or on the line before. */
function marksOf(file: ts.SourceFile): Mark[] {
  const { text } = file;
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const ending = new Map<number, ts.Statement>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    // Of nested statements that end on one line, the outer one.
    if (ts.isStatement(node) && !ts.isBlock(node)) ending.set(lineOf(node.getEnd()), node);
  };
  visit(file);

  const marks: Mark[] = [];
  const lines = text.split('\n');
  const comments = commentsOf(text);
  for (let i = 0; i < lines.length; i++) {
    const comment = comments.get(i);
    if (comment === undefined || !ARROW.test(comment)) continue;
    let says = comment.replace(ARROW, '');
    const alone = lines[i]!.trim().startsWith('//');
    const statement = ending.get(alone ? i - 1 : i);
    if (statement === undefined)
      throw new Error(`line ${i + 1}: the arrow belongs to no statement: ${lines[i]}`);
    const line = i + 1;
    while (lines[i + 1]?.trim().startsWith('//') && MORE.test(comments.get(i + 1)!)) {
      says += `\n${comments.get(++i)!.replace(MORE, '')}`;
    }
    marks.push({ statement, claim: { line, says: says.trim() } });
  }
  return marks;
}

/** The line comment of each line, from 0; the scanner tells it from `//` in a string. */
function commentsOf(text: string): Map<number, string> {
  const found = new Map<number, string>();
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      found.set(file.getLineAndCharacterOfPosition(range.pos).line, text.slice(range.pos, range.end));
    }
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return found;
}

/** Whether `text` is an expression, as far as the grammar tells. */
function isExpression(text: string): boolean {
  const file = ts.createSourceFile('value.ts', `(\n${text}\n);`, ts.ScriptTarget.Latest);
  return (file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length === 0;
}

function isLog(node: ts.Expression): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.getText() === 'console.log';
}

/** The snippet with each claimed statement put into a call of `claim`. */
function instrumented(code: string): { code: string; claims: Claim[] } {
  if (!/\/\/ (?:→|->)/.test(code)) return { code, claims: [] };
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const marks = marksOf(file);
  const waits = /\bawait\b/.test(code);
  const edits: { at: number; end: number; text: string }[] = [];
  marks.forEach(({ statement, claim }, i) => {
    const value = isExpression(claim.says) ? `() => (${claim.says}\n)` : 'undefined';
    const check = (body: string): string =>
      waits ? `await __claim(${i}, async () => ${body}, ${value})` : `__claim(${i}, () => ${body}, ${value})`;
    const at = statement.getStart(file);
    const end = statement.getEnd();
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      const logged =
        isLog(expression) && expression.arguments.length === 1 ? expression.arguments[0]! : expression;
      edits.push({ at, end, text: `${check(`(${logged.getText(file)})`)};` });
    } else if (ts.isVariableStatement(statement)) {
      const names = statement.declarationList.declarations.map((declaration) =>
        declaration.name.getText(file),
      );
      edits.push({ at: end, end, text: ` ${check(`(${names.at(-1)})`)};` });
    } else {
      edits.push({
        at,
        end,
        text: `${check(`{ __log.length = 0; ${statement.getText(file)} return __log; }`)};`,
      });
    }
  });
  edits.sort((a, b) => b.at - a.at);
  edits.forEach(({ at, end }, i) => {
    if (i > 0 && edits[i - 1]!.at < end && edits[i - 1]!.at > at)
      throw new Error('an arrow stands inside a statement that has one too');
  });
  for (const { at, end, text } of edits) code = code.slice(0, at) + text + code.slice(end);
  return { code, claims: marks.map(({ claim }) => claim) };
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const print = (value: unknown): string => inspect(value, { depth: Infinity, breakLength: Infinity });

/** Whether `value` is what the example says. */
function agrees(value: unknown, says: string, expected: (() => unknown) | undefined): boolean {
  if (words(print(value)) === words(says)) return true;
  if (expected === undefined) return false;
  try {
    return isDeepStrictEqual(plain(value), plain(expected()));
  } catch {
    return false; // what is printed (`Map(1) { … }`) may happen to be an expression that cannot be evaluated
  }
}

/** Objects without a prototype compare as those of a literal. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    Object.defineProperty(copy, key, { value: plain((value as never)[key]), enumerable: true });
  }
  return copy;
}

function threw(error: unknown, says: string): boolean {
  const [, name, message] = /^throws (\w+):?\s*(.*)$/s.exec(says) ?? [];
  if (name === undefined || !(error instanceof Error)) return false;
  return error.name === name && error.message.includes(message ?? '');
}

/**
 * What the compiler says of snippets, as `file:line message`, under the project's own options. `before` stands in
 * front of each, on its first line; imports by name are found as tsconfig.json has it. `more` are further options, as
 * they stand in a tsconfig.json.
 */
export function typeErrorsOf(
  snippets: readonly (Snippet & { file: string })[],
  before: string,
  more: object = {},
): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const merged = { ...config, compilerOptions: { ...config.compilerOptions, ...more } };
  const { options } = ts.parseJsonConfigFileContent(merged, ts.sys, root, {
    noUnusedLocals: false,
    noUnusedParameters: false,
    isolatedDeclarations: false,
    declaration: false,
  });
  const texts = new Map(
    snippets.map(({ code }, i) => [`${root}spec/example-${i}.ts`, `export {}; ${before} ${code}`]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path, i) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (diagnostic) => {
        const at = source!.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line;
        const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
        return `${snippets[i]!.file}:${snippets[i]!.line + at} ${message}`;
      },
    );
  });
}

type Body = (...args: unknown[]) => Promise<void>;
const compiled = new Map<string, { claims: Claim[]; body: Body }>();

/** A snippet as a function of `names`; made once, however often it is run. */
function compile(
  source: string,
  names: readonly string[],
  rewrite: (code: string) => string,
): { claims: Claim[]; body: Body } {
  const key = `${names.join()}\n${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const { code, claims } = instrumented(source);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
    },
  });
  // eslint-disable-next-line no-new-func -- running the documentation's own code is what this file is for
  const body = new Function(...names, `return (async () => {${rewrite(outputText)}\n})();`) as Body;
  compiled.set(key, { claims, body });
  return { claims, body };
}

/**
 * Runs a snippet; `given` are names that it finds without importing them, and `rewrite` may change its JavaScript. Gives
 * one outcome for each arrow.
 */
export async function runExample(
  source: string,
  modules: Modules,
  given: Modules = {},
  rewrite: (code: string) => string = (code) => code,
): Promise<Outcome[]> {
  const names = ['require', 'exports', 'console', '__claim', '__log', ...Object.keys(given)];
  const { claims, body } = compile(source, names, rewrite);
  const outcomes: Outcome[] = claims.map((claim) => ({ ...claim, ok: false, found: 'it was never reached' }));
  const log: string[] = [];

  const note = (i: number, ok: boolean, found: string): void => {
    outcomes[i] = { ...claims[i]!, ok, found };
  };
  const judge = (i: number, value: unknown, expected: (() => unknown) | undefined): void => {
    const { says } = claims[i]!;
    if (value === log) note(i, words(log.join(', ')) === words(says), log.join(', '));
    else note(i, agrees(value, says, expected), print(value));
  };
  const blame = (i: number, error: unknown): void => {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : print(error);
    note(i, threw(error, claims[i]!.says), found);
  };
  const claim = (i: number, run: () => unknown, expected: (() => unknown) | undefined): unknown => {
    try {
      const value = run();
      if (value instanceof Promise) {
        return value.then(
          (given: unknown) => judge(i, given, expected),
          (error: unknown) => blame(i, error),
        );
      }
      judge(i, value, expected);
    } catch (error) {
      blame(i, error);
    }
    return undefined;
  };

  const require = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`the example imports '${name}', which it is not given`);
    return modules[name];
  };
  const console = {
    log: (...values: unknown[]) =>
      log.push(values.map((v) => (typeof v === 'string' ? v : print(v))).join(' ')),
  };
  await body(require, {}, console, claim, log, ...Object.values(given));
  return outcomes;
}
