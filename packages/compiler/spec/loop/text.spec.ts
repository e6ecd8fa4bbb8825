/** The text of a loop: names that are taken, what goes the long way, and the chains that have none. */
import { describe, expect, test } from '@jest/globals';
import * as compiled from 'seqable/compiled';
import * as fn from 'seqable/fn';
import type { ArgFacts, CallFacts, ChainFacts } from '../../lib/chain.ts';
import { loopFor } from '../../lib/loop/index.ts';

const call = (name: string, ...args: ArgFacts[]): CallFacts => ({ name, args });
const callback: ArgFacts = { is: 'function', parameters: 1, usesRest: false };
const other: ArgFacts = { is: 'other' };
const literal = (value: number | string | undefined): ArgFacts => ({ is: 'literal', value });
const chain = (
  stages: CallFacts[],
  terminal: CallFacts,
  source: CallFacts = call('from', other),
): ChainFacts => ({
  source,
  stages,
  terminal,
});

type Local = (module: string, name: string) => string;
const usual: Local = (_module, name) => `$${name}`;

function codeOf(facts: ChainFacts, local: Local = usual): string {
  const loop = loopFor(facts);
  if ('reason' in loop) throw new Error(loop.reason);
  return loop.code('$seq1', local);
}

/** Runs a text whose names from outside are `local`. */
function run(facts: ChainFacts, local: Local, ...given: unknown[]): unknown {
  const outside = new Map<string, unknown>();
  const code = codeOf(facts, (module, name) => {
    const its = local(module, name);
    outside.set(its, (module === 'seqable/fn' ? fn : compiled)[name as never]);
    return its;
  });
  // eslint-disable-next-line no-new-func -- a program is made of such a text, too
  const make = new Function(...outside.keys(), `'use strict'; ${code} return $seq1;`) as (
    ...its: unknown[]
  ) => unknown;
  return (make(...outside.values()) as (...its: unknown[]) => unknown)(...given);
}

const odd = (x: number): boolean => x % 2 === 1;
const facts = chain([call('filter', callback), call('chunks', literal(2))], call('toArray'));

describe('names from outside that the loop uses itself', () => {
  const words = [...new Set(codeOf(facts).match(/[A-Za-z_$][\w$]*/g))].filter(
    (word) =>
      !/^(function|if|return|let|const|try|catch|throw|for|break|continue|new|else|in|void|typeof|true|false)$/.test(
        word,
      ),
  );

  test.each(words)('%s', (word) => {
    // The first name that is asked for is called so.
    for (const taken of ['isArray', 'nextRun', 'failed', 'toArray', 'filter']) {
      const local: Local = (_module, name) => (name === taken && word !== '$seq1' ? word : `$_${name}`);
      expect(run(facts, local, [1, 2, 3, 5], odd, 2)).toEqual([[1, 3], [5]]);
      expect(run(facts, local, new Set([1, 2, 3, 5]), odd, 2)).toEqual([[1, 3], [5]]);
    }
  });

  test('in an iterator', () => {
    const walk = chain([call('map', callback)], call('for…of'));
    for (const word of ['value', 'done', 'next', 'place', 'error', '$0', '$1', 'id', 'at']) {
      const local: Local = (_module, name) => (name === 'iteratorOf' ? word : `$_${name}`);
      expect([...(run(walk, local, [1, 2], (x: number) => x * 2) as Iterable<number>)]).toEqual([2, 4]);
    }
  });
});

test('a module may have an undefined of its own', () => {
  for (const end of ['find', 'forEach', 'reduce', 'every', 'partition'])
    expect(codeOf(chain([call('distinct')], call(end, callback)))).not.toMatch(/\bundefined\b/);
});

describe('what is no function, or no usual number, goes the long way', () => {
  test.each<[string, ChainFacts, unknown[], RegExp]>([
    [
      'a callback',
      chain([call('map', other)], call('sum')),
      [[1], 5],
      /map: mapper must be a function, but got 5/,
    ],
    ['a limit', chain([call('take', other)], call('sum')), [[1], -1], /take: limit must not be negative/],
    ['a size', chain([call('chunks', other)], call('toArray')), [[1], 0], /chunks: size must be from 1/],
    ['a source', chain([call('map', callback)], call('sum')), [5, odd], /from: source must be iterable/],
    ['a separator', chain([call('map', callback)], call('join', other)), [[1], odd, Symbol('x')], /symbol/i],
    [
      'a start',
      chain([call('enumerate', other)], call('toArray')),
      [[1], NaN],
      /enumerate: start must be a finite/,
    ],
  ])('%s', (_what, its, given, message) => {
    expect(() => run(its, usual, ...given)).toThrow(message);
  });

  test('a limit that is converted', () => {
    expect(run(chain([call('take', other)], call('toArray')), usual, [1, 2, 3], '2')).toEqual([1, 2]);
    expect(run(chain([call('take', other)], call('toArray')), usual, [1, 2, 3], Infinity)).toEqual([1, 2, 3]);
  });
});

test('the stack of an error of ours begins at the chain', () => {
  const its = chain([call('map', callback)], call('sum'));
  try {
    run(its, usual, ['x'], (x: string) => x);
    throw new Error('no error');
  } catch (error) {
    const [, first] = (error as Error).stack!.split('\n    at ');
    expect(first).toMatch(/^run /);
  }
});

describe('chains that have no loop', () => {
  test.each<[string, ChainFacts]>([
    ['a stage that is not in the table', chain([call('shuffle')], call('toArray'))],
    ['a terminal that is not', chain([call('map', callback)], call('explain'))],
    ['a source that is not', chain([], call('toArray'), call('defer', callback))],
    ['a name of every object', chain([call('toString')], call('toArray'))],
    ['a literal in place of a callback', chain([call('map', literal(5))], call('toArray'))],
    ['no callback', chain([call('map')], call('toArray'))],
    ['a limit that is refused', chain([call('take', literal(-1))], call('toArray'))],
    ['a size that is refused', chain([call('chunks', literal(0))], call('toArray'))],
    ['too many arguments', chain([call('map', callback, other)], call('toArray'))],
    ['a sum by a function', chain([call('map', callback)], call('sum', callback))],
    ['a count without callbacks', chain([call('take', literal(2))], call('count'))],
    ['the last of all', chain([], call('last'))],
    [
      'a source that is a literal',
      chain([call('map', callback)], call('toArray'), call('from', literal('abc'))),
    ],
    ['no source', chain([call('map', callback)], call('toArray'), call('from'))],
    ['values before a for…of', chain([call('scan', callback, other)], call('for…of'))],
    [
      'elements passed over behind flatMap',
      chain([call('flatMap', callback), call('drop', literal(1))], call('sum')),
    ],
  ])('%s', (_what, its) => {
    expect(loopFor(its)).toEqual({ reason: expect.stringMatching(/\w/) });
  });
});
