/**
 * A program with calls of `__run` in it, which say what its statements give and which of them is at work. Text is put in and
 * never a line: line 7 stays line 7, so that errors are found.
 *
 *     Seq.of(1).first(); // → 1        __run.value(__run.at(3), (Seq.of(1).first()), () => (1)); // → 1
 *     console.log('a')                 __run.on(4).log('a')
 */
import { claimsOf, isStatement } from './claims.ts';
import type { Claim } from './claims.ts';
import { lineFinder, nodesOf } from './tree.ts';
import type { Parse, SyntaxNode } from './tree.ts';

/** A statement that shows something. */
export interface Mark {
  /** The line on which it ends, from 1, where its value is shown. */
  readonly line: number;
  /** The line on which it begins. */
  readonly first: number;
  readonly says?: string;
}

export interface Program {
  readonly code: string;
  readonly marks: readonly Mark[];
}

/** What cannot be run: where the grammar ends. */
export interface Unreadable {
  readonly line: number;
}

interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** It ends something: of several at one place the innermost comes first, and all of them before what begins there. */
  readonly closing: boolean;
}

const FUNCTIONS =
  /^(ArrowFunction|FunctionDeclaration|FunctionExpression|MethodDeclaration|PropertyDeclaration|ClassBody|StaticBlock)$/;

/** Statements that may have another one in front of them. */
const LISTS = /^(Script|Block)$/;

const NO_STATEMENT_AT_WORK =
  /^(ImportDeclaration|ExportDeclaration|FunctionDeclaration|ClassDeclaration|InterfaceDeclaration|TypeAliasDeclaration|EnumDeclaration|NamespaceDeclaration|AmbientDeclaration|ExpressionStatement)$/;

function isInFunction(node: SyntaxNode): boolean {
  for (let above = node.parent; above !== null; above = above.parent)
    if (FUNCTIONS.test(above.name)) return true;
  return false;
}

/** `console` of `console.log(…)`; undefined for all else. */
function consoleOf(node: SyntaxNode, code: string): SyntaxNode | undefined {
  if (node.name !== 'CallExpression' || node.firstChild?.name !== 'MemberExpression') return undefined;
  const object = node.firstChild.firstChild;
  return object?.name === 'VariableName' && code.slice(object.from, object.to) === 'console'
    ? object
    : undefined;
}

class Instrument {
  readonly edits: Edit[] = [];
  readonly marks: Mark[] = [];
  private readonly code: string;
  private readonly lineOf: (position: number) => number;

  constructor(code: string) {
    this.code = code;
    this.lineOf = lineFinder(code);
  }

  private put(at: number, text: string, end = at): void {
    this.edits.push({ at, end, text, closing: false });
  }

  private close(at: number, text: string): void {
    this.edits.push({ at, end: at, text, closing: true });
  }

  private mark(statement: SyntaxNode, says?: string): number {
    const line = this.lineOf(statement.to);
    const first = this.lineOf(statement.from);
    this.marks.push(says === undefined ? { line, first } : { line, first, says });
    return this.marks.length - 1;
  }

  log(node: SyntaxNode): void {
    const object = consoleOf(node, this.code);
    if (object !== undefined) this.put(object.from, `__run.on(${this.lineOf(node.from)})`, object.to);
  }

  statement(node: SyntaxNode, claim: Claim | undefined): void {
    const inList = node.parent !== null && LISTS.test(node.parent.name);
    if (node.name === 'ExpressionStatement') {
      if (claim !== undefined || !isInFunction(node)) this.expression(node, claim);
    } else if (claim !== undefined && inList) {
      if (node.name === 'VariableDeclaration') this.variable(node, claim);
      else this.lines(node, claim);
    } else if (inList && !NO_STATEMENT_AT_WORK.test(node.name) && !isInFunction(node)) {
      this.put(node.from, `__run.at(${this.mark(node)});`);
    }
  }

  private expression(node: SyntaxNode, claim: Claim | undefined): void {
    const inner = node.firstChild!;
    const end = node.lastChild!.name === ';' ? node.lastChild!.from : node.to;
    const id = this.mark(node, claim?.says);
    const expected = claim?.expression === undefined ? '' : `, () => (${claim.expression})`;
    const throwing = isThrow(claim);
    this.put(inner.from, `${throwing ? 'try { ' : ''}__run.value(__run.at(${id}), (`);
    const caught = throwing ? `; } catch (__e) { __run.threw(${id}, __e); }` : '';
    // The semicolon, if there is one, stands before what catches.
    if (end === node.to) this.close(end, `)${expected})${caught}`);
    else {
      this.close(end, `)${expected})`);
      this.close(node.to, caught);
    }
    if (claim !== undefined && consoleOf(inner, this.code) !== undefined) this.logged(inner);
  }

  /** What is claimed of `console.log(x)` is said of `x`. */
  private logged(call: SyntaxNode): void {
    const method = call.firstChild!;
    const args = call.lastChild!;
    const isOne = !this.code.slice(args.from, args.to).includes('...') && countOf(args, ',') === 0;
    if (this.code.slice(method.from, method.to).endsWith('.log') && isOne) {
      this.put(method.lastChild!.from, 'same', method.lastChild!.to);
    }
  }

  private variable(node: SyntaxNode, claim: Claim): void {
    const names: SyntaxNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (/^(VariableDefinition|ArrayPattern|ObjectPattern)$/.test(child.name)) names.push(child);
    }
    const last = names.at(-1);
    if (last === undefined) return;
    const id = this.mark(node, claim.says);
    const expected = claim.expression === undefined ? '' : `, () => (${claim.expression})`;
    this.put(node.from, `__run.at(${id});`);
    this.close(node.to, `; __run.value(${id}, (${this.code.slice(last.from, last.to)})${expected});`);
  }

  /** Of any other statement the lines that it logs are meant. */
  private lines(node: SyntaxNode, claim: Claim): void {
    const id = this.mark(node, claim.says);
    const throwing = isThrow(claim);
    this.put(node.from, `${throwing ? 'try { ' : ''}__run.listen(__run.at(${id}));`);
    this.close(
      node.to,
      `; __run.heard(${id});${throwing ? ` } catch (__e) { __run.threw(${id}, __e); }` : ''}`,
    );
  }

  text(): string {
    let { code } = this;
    // From the end, so that positions stay right.
    const order = this.edits.map((edit, i) => ({ ...edit, rank: edit.closing ? -i : i + 1 }));
    order.sort((a, b) => b.at - a.at || b.rank - a.rank);
    for (const { at, end, text } of order) code = code.slice(0, at) + text + code.slice(end);
    return code;
  }
}

const isThrow = (claim: Claim | undefined): boolean => claim !== undefined && /^throws \w/.test(claim.says);

function countOf(node: SyntaxNode, name: string): number {
  let count = 0;
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name === name) count++;
  return count;
}

export function instrument(code: string, parse: Parse): Program | Unreadable {
  const nodes = [...nodesOf(parse(code).topNode)];
  const wrong = nodes.find((node) => node.type.isError);
  if (wrong !== undefined) return { line: lineFinder(code)(wrong.from) };
  const claims = new Map(claimsOf(code, parse, nodes).map((claim) => [claim.statement.from, claim]));
  const work = new Instrument(code);
  for (const node of nodes) {
    work.log(node);
    if (!isStatement(node)) continue;
    const claim = claims.get(node.from);
    work.statement(
      node,
      claim?.statement.to === node.to && claim.statement.name === node.name ? claim : undefined,
    );
  }
  return { code: work.text(), marks: work.marks };
}

export const isUnreadable = (result: Program | Unreadable): result is Unreadable => !('code' in result);
