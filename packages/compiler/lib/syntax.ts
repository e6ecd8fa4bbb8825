/** The syntax tree, as far as the compiler looks at it: any node, its children, and the text around it. */
import { parseSync, visitorKeys } from 'oxc-parser';
import type { Comment } from 'oxc-parser';

/** A node of the tree. What else it has depends on its type, and is read by `child` and `list`. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export type { Comment };

export interface Parsed {
  readonly program: Node;
  readonly comments: readonly Comment[];
}

/** A part of a node, of which the grammar says that it is there. */
export function child(node: Node, key: string): Node {
  return node[key] as Node;
}

export function maybe(node: Node, key: string): Node | undefined {
  return (node[key] as Node | null | undefined) ?? undefined;
}

/** A list of parts; the holes of an array pattern are left out. */
export function list(node: Node, key: string): readonly Node[] {
  const parts = node[key] as readonly (Node | null)[] | undefined;
  return parts === undefined ? [] : parts.filter((part) => part !== null);
}

/** Every part of a node, in the order of the text. */
export function eachChild(node: Node, visit: (part: Node) => void): void {
  for (const key of visitorKeys[node.type] ?? []) {
    const part = node[key] as Node | readonly (Node | null)[] | null | undefined;
    if (part === null || part === undefined) continue;
    if (!Array.isArray(part)) visit(part as Node);
    else for (const one of part as readonly (Node | null)[]) if (one !== null) visit(one);
  }
}

/** A language that the compiler reads. */
export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** The language of a file by its name, without the query that bundlers append; undefined for a file of another kind. */
export function languageOf(filename: string): Language | undefined {
  const [path = '', query = ''] = filename.split('?');
  const asked = /(?:^|[&.])lang[.=]([jt]sx?)(?:$|[&.])/.exec(query)?.[1];
  if (asked !== undefined) return asked as Language;
  if (/\.d\.[cm]?ts$/.test(path)) return undefined;
  const extension = /\.([cm]?[jt]sx?)$/.exec(path)?.[1];
  if (extension === undefined) return undefined;
  if (extension === 'tsx') return 'tsx';
  // JSX in a file called .js is common, and the syntax of nothing else.
  return extension.includes('t') ? 'ts' : 'jsx';
}

/** The tree of a text, or what is wrong with it. */
export function parse(
  filename: string,
  code: string,
  language?: Language,
): Parsed | { readonly fault: string } {
  const lang = language ?? languageOf(filename) ?? 'jsx';
  let fault = 'it cannot be read';
  // Whoever names the language has the text from another tool, which may have made a script of a module.
  const sourceTypes = language === undefined ? sourceTypesOf(filename) : UNKNOWN;
  for (const sourceType of sourceTypes) {
    const { program, comments, errors } = parseSync(filename, code, {
      lang,
      sourceType,
      preserveParens: true,
    });
    if (errors.length === 0) return { program: program as unknown as Node, comments };
    fault = errors[0]!.message;
  }
  return { fault };
}

/** A module, or a script that is run within a function. */
const UNKNOWN = ['unambiguous', 'commonjs'] as const;

function sourceTypesOf(filename: string): readonly ('module' | 'commonjs' | 'unambiguous')[] {
  const [path = ''] = filename.split('?');
  if (/\.m[jt]s$/.test(path)) return ['module'];
  if (/\.c[jt]s$/.test(path)) return ['commonjs'];
  return UNKNOWN;
}

/** Gives line and column of places in a text, both from 1. */
export class Places {
  private readonly starts: number[] = [0];

  constructor(code: string) {
    for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  of(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    for (let high = this.starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }
}

/** Finds `wanted` at or after `from`, past white space and comments; −1 if something else stands there. */
export function skipTo(code: string, from: number, wanted: string): number {
  const trivia = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n\r\u2028\u2029]*)*/y;
  trivia.lastIndex = from;
  trivia.exec(code);
  return code.startsWith(wanted, trivia.lastIndex) ? trivia.lastIndex : -1;
}
