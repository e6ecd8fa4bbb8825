/**
 * What the comments of a program say that its statements give. The grammar is that of the documentation's examples:
 *
 *     Seq.of(1, 2).toArray(); // → [1, 2]
 *     Seq.of(1).take(-1); // → throws RangeError
 *     // → alone on its line: it belongs to the statement before
 *     //   and goes on in lines that begin with two spaces
 */
import { lineFinder, nodesOf } from './tree.ts';
import type { Parse, SyntaxNode } from './tree.ts';

export interface Claim {
  readonly statement: SyntaxNode;
  readonly says: string;
  /** The expression for an equal value, on one line, if what is said is one. */
  readonly expression: string | undefined;
}

const ARROW = /^\/\/ (?:→|->)\s?/;
const MORE = /^\/\/ {2,}/;

export const isStatement = ({ name }: SyntaxNode): boolean => /(Statement|Declaration)$/.test(name);

/** By line, the statement that ends there: of nested ones the outer one, of several the last. */
function endings(
  nodes: readonly SyntaxNode[],
  lineOf: (position: number) => number,
): Map<number, SyntaxNode> {
  const found = new Map<number, SyntaxNode>();
  for (const node of nodes) {
    if (!isStatement(node)) continue;
    const line = lineOf(node.to);
    const other = found.get(line);
    if (other === undefined || other.to <= node.from) found.set(line, node);
  }
  return found;
}

export function claimsOf(code: string, parse: Parse, nodes: readonly SyntaxNode[]): Claim[] {
  const lineOf = lineFinder(code);
  const comments = new Map<number, SyntaxNode>();
  for (const node of nodes) if (node.name === 'LineComment') comments.set(lineOf(node.from), node);
  const textOn = (line: number): string => {
    const comment = comments.get(line);
    return comment === undefined ? '' : code.slice(comment.from, comment.to);
  };
  const isAlone = (line: number): boolean => {
    const { from } = comments.get(line)!;
    return code.slice(code.lastIndexOf('\n', from - 1) + 1, from).trim() === '';
  };

  const ends = endings(nodes, lineOf);
  const claims: Claim[] = [];
  for (const line of comments.keys()) {
    if (!ARROW.test(textOn(line))) continue;
    const statement = ends.get(isAlone(line) ? line - 1 : line);
    if (statement === undefined) continue;
    const parts = [textOn(line).replace(ARROW, '')];
    for (let next = line + 1; MORE.test(textOn(next)) && isAlone(next); next++) {
      parts.push(textOn(next).replace(MORE, ''));
    }
    const says = parts.join('\n').trim();
    claims.push({ statement, says, expression: expressionOf(says, parse) });
  }
  return claims;
}

function expressionOf(says: string, parse: Parse): string | undefined {
  const text = says.replaceAll('\n', ' ');
  const { topNode } = parse(`(${text});`);
  const [statement, ...others] = [...nodesOf(topNode)].filter(isStatement);
  const whole = statement?.to === text.length + 3 && statement.from === 0;
  if (!whole || others.some((other) => other.from === 0) || /\bawait\b/.test(text)) return undefined;
  const wrong = [...nodesOf(topNode)].some((node) => node.type.isError || node.name === 'LineComment');
  return wrong ? undefined : text;
}
