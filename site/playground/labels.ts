/** The code of each stage beside its row: chains of the program whose names are those of the story. */
import type { Lane, Story } from '../lanes/story.ts';
import { lineFinder, nodesOf } from './tree.ts';
import type { Parse, SyntaxNode } from './tree.ts';

interface Call {
  readonly name: string;
  /** With what it is called on, if that is a name: `Seq.range(0, 9)`. */
  readonly code: string;
  /** Without: `.range(0, 9)`. */
  readonly tail: string;
  readonly line: number;
}

const LONGEST = 60;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** `Seq.range(0, 9).map(f)` → `Seq.range(0, 9)`, `.map(f)`: the calls of a chain, the first one first. */
function chainOf(call: SyntaxNode, code: string, lineOf: (position: number) => number): Call[] {
  const calls: Call[] = [];
  let node: SyntaxNode | null = call;
  while (node?.name === 'CallExpression') {
    const member: SyntaxNode | null = node.firstChild;
    if (member?.name !== 'MemberExpression') break;
    const object: SyntaxNode = member.firstChild!;
    const property: SyntaxNode = member.lastChild!;
    const name = code.slice(property.from, property.to);
    const begins = object.name === 'VariableName' ? object.from : object.to;
    const tail = short(code.slice(object.to, node.to));
    calls.push({ name, code: short(code.slice(begins, node.to)), tail, line: lineOf(property.from) });
    node = object;
  }
  return calls.reverse();
}

function chainsOf(code: string, parse: Parse): Call[][] {
  const lineOf = lineFinder(code);
  const chains: Call[][] = [];
  for (const node of nodesOf(parse(code).topNode)) {
    const isInner = node.parent?.name === 'MemberExpression' && node.parent.parent?.name === 'CallExpression';
    if (node.name === 'CallExpression' && !isInner) chains.push(chainOf(node, code, lineOf));
  }
  return chains;
}

/** Names that a stage may have in a program besides its own. */
const sameName = (call: Call, lane: Lane): boolean => call.name === lane.name;

/** The lanes of the story from the last one backwards, as far as a chain has the same names; how many fit. */
function matched(chain: readonly Call[], lanes: readonly Lane[]): (Call | undefined)[] {
  const found: (Call | undefined)[] = lanes.map(() => undefined);
  let at = chain.length - 1;
  for (let lane = lanes.length - 1; lane >= 0 && at >= 0; lane--) {
    // label and finally have no row of their own, or another name.
    while (at >= 0 && !sameName(chain[at]!, lanes[lane]!) && /^(label|pipe|from|of)$/.test(chain[at]!.name))
      at--;
    if (at < 0 || !sameName(chain[at]!, lanes[lane]!)) break;
    found[lane] = chain[at--]!;
  }
  return found;
}

/** The chain may be written in two pieces: the beginning then stands where a name was given to it. */
export function withCode(story: Story, code: string, parse: Parse): Story {
  const main = story.lanes.filter(({ role }) => role !== 'side');
  const chains = chainsOf(code, parse);
  const count = (calls: readonly (Call | undefined)[]): number => calls.filter(Boolean).length;
  const best = (lanes: readonly Lane[]): (Call | undefined)[] => {
    const all = chains.map((chain) => matched(chain, lanes));
    return all.reduce(
      (a, b) => (count(b) > count(a) ? b : a),
      lanes.map(() => undefined) as (Call | undefined)[],
    );
  };
  const calls = best(main);
  const rest = calls.findIndex(Boolean);
  if (rest > 0) best(main.slice(0, rest)).forEach((call, i) => (calls[i] = call));
  const line = calls.at(-1)?.line;
  const lanes = story.lanes.map((lane) => {
    const call = calls[main.indexOf(lane)];
    if (call === undefined) return lane;
    return { ...lane, code: main[0] === lane ? call.code : call.tail };
  });
  return { ...story, lanes, ...(line === undefined || story.line !== undefined ? {} : { line }) };
}
