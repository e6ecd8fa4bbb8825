/** The calls that have a loop, out of the catalogue of the specs; and the comparison of a loop with the chain of Seq. */
import { expect } from '@jest/globals';
import { stages as allStages, terminals as allTerminals } from '../../../../spec/support/catalogue.ts';
import type { Entry } from '../../../../spec/support/catalogue.ts';
import type { ArgSpec } from '../../../../spec/support/world.ts';
import { arrays } from './sources.ts';
import { factsOf, made, plainly, textOf, WALK, written } from './twin.ts';
import type { Call, Chain, Run, Source, Written } from './twin.ts';

/** The ways of calling an operation: each good argument once, the others as usual; and with one less from the end. */
function callsOf(entry: Entry): Call[] {
  const { name, params } = entry;
  const calls: ArgSpec[][] = [];
  const required = params.filter(({ optional }) => optional !== true).length;
  for (let count = required; count <= params.length; count++) {
    const given = params.slice(0, count);
    const usual = given.map(({ good }) => good[0]!);
    calls.push(usual);
    given.forEach(({ good }, i) => {
      for (const arg of good.slice(1)) calls.push(usual.map((its, j) => (i === j ? arg : its)));
    });
  }
  return calls.map((args) => ({ name, args }));
}

/** True if the compiler writes a loop for it, with some arguments. */
const isIn = (chain: Chain, blind: boolean = true): boolean =>
  typeof textOf(factsOf(chain, blind)) === 'string';

export const numbers: Source = arrays[0]!;
const toArray: Call = { name: 'toArray', args: [] };
export const map: Call = { name: 'map', args: [{ fn: 'mapper', variant: 0 }] };

export const stageCalls: readonly Call[] = allStages
  .flatMap(callsOf)
  .filter((call) => isIn({ source: numbers, stages: [call], terminal: toArray }));
export const terminalCalls: readonly Call[] = allTerminals
  .flatMap(callsOf)
  .filter((call) => isIn({ source: numbers, stages: [map], terminal: call }));

export const walks: readonly Call[] = [
  { name: WALK, args: [] },
  { name: WALK, args: [{ literal: 2 }] },
];

const loops = new Map<string, Written>();

function loopOf(chain: Chain, blind: boolean): Written | undefined {
  const text = textOf(factsOf(chain, blind));
  if (typeof text !== 'string') return undefined;
  let loop = loops.get(text);
  if (loop === undefined) loops.set(text, (loop = made(text)));
  return loop;
}

/** Compares the two, with what the text of a program says of arguments, and without. Gives how many there were. */
export function compare(chain: Chain, run: Run = {}): number {
  const expected = plainly(chain, run);
  let count = 0;
  for (const blind of [false, true]) {
    const loop = loopOf(chain, blind);
    if (loop === undefined) continue;
    count++;
    const actual = written(chain, run, loop);
    // To expect takes long, and there are many of these.
    if (actual.join('\n') === expected.join('\n')) continue;
    const where = JSON.stringify({ ...chain, source: chain.source.what, run, blind });
    expect([where, ...actual, textOf(factsOf(chain, blind))]).toEqual([where, ...expected]);
  }
  return count;
}

/** The usual calls of one terminal of each kind. */
export const few: readonly Call[] = [
  ...['toArray', 'sum', 'reduce', 'find', 'forEach'].map((name) =>
    terminalCalls.find((call) => call.name === name)!,
  ),
  ...walks,
];

/** One call of each stage and terminal, with its usual arguments. */
export const usualOf = (calls: readonly Call[]): Call[] =>
  calls.filter(({ name }, i) => calls.findIndex((other) => other.name === name) === i);
