/** A place in a program with one chain: the text that the compiler makes of it, as a module of its own would have it. */
import { Seq } from 'seqable';
import * as compiled from 'seqable/compiled';
import * as fn from 'seqable/fn';
import { box } from './box.ts';
import type { Row } from './rows.ts';

export type Run = (data: readonly number[]) => unknown;

interface Written {
  code(name: string, local: (module: string, name: string) => string): string;
}
export type Writer = (facts: unknown) => Written | { readonly reason: string };

/** V8 gives the function of a text that it has seen what it has learned of it before: so no two texts are the same. */
let texts = 0;
const anew = (text: string): string => `'use strict'; /* ${++texts} */ ${text}`;

function factOf(text: string): object {
  if (!text.includes('=>')) return { is: 'literal', value: Number(text) };
  const [head] = text.split('=>') as [string];
  return { is: 'function', parameters: head.split(',').length, usesRest: false };
}

/** The chain of a row by the class. */
export function byClass({ chain }: Row): Run {
  const calls = chain.map(([name, ...args]) => `.${name}(${args.join(', ')})`);
  // eslint-disable-next-line no-new-func -- each row is a text of its own, as in a program
  return new Function('Seq', 'box', anew(`return (a) => Seq.from(a)${calls.join('')};`))(Seq, box) as Run;
}

/** The same, compiled. */
export function byLoop({ chain }: Row, write: Writer): Run {
  const calls = chain.map(([name, ...args]) => ({ name, args: args.map(factOf) }));
  const source = { name: 'from', args: [{ is: 'other' }] };
  const loop = write({ source, stages: calls.slice(0, -1), terminal: calls.at(-1) });
  if ('reason' in loop) throw new Error(loop.reason);
  const imports = new Set<string>();
  const code = loop.code('$seq1', (module, name) => {
    const own = module === 'seqable/fn' ? 'fn' : 'compiled';
    imports.add(`const $${own}_${name} = ${own}.${name};`);
    return `$${own}_${name}`;
  });
  const given = ['a', ...chain.flatMap(([, ...args]) => args)].join(', ');
  const text = anew(`${[...imports].join(' ')} ${code} return (a) => $seq1(${given});`);
  // eslint-disable-next-line no-new-func -- each row is a text of its own, as in a program
  return new Function('fn', 'compiled', 'box', text)(fn, compiled, box) as Run;
}
