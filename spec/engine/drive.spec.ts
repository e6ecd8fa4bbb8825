/** How a plan is run into a terminal. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { collect, listOf } from '../../lib/engine/run/collect.ts';
import { OwnCursor } from '../../lib/engine/run/cursor.ts';
import { drive, ENOUGH } from '../../lib/engine/run/drive.ts';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const terminal = { name: 'test', ends: false };

test('gives each element and its index to the sink, to the end', () => {
  const sink = noted(() => {});
  drive(Seq.of('a', 'b'), terminal, sink);
  expect(sink.calls.map((call) => call.slice(1))).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

test('only ENOUGH ends it early', () => {
  const sink = noted(() => false);
  drive(Seq.of(1, 2), terminal, sink);
  expect(sink.calls).toHaveLength(2);
});

test('when the sink has enough, what is open is closed', () => {
  const log = new Log();
  drive(Seq.from(makeProbe(log, 'a', [1, 2])), terminal, () => ENOUGH);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 value', 'a1 return']);
});

test('what closing throws then is thrown', () => {
  const log = new Log();
  const seq = Seq.from(makeProbe(log, 'a', [1, 2], 'iterable', { return: 'throws' }));
  expect(thrownBy(() => drive(seq, terminal, () => ENOUGH))).toBe(log.thrown[0]);
});

test('an error of the sink closes what is open, and is traced to the terminal', () => {
  const log = new Log();
  const error = new Error('mine');
  const seq = Seq.from(makeProbe(log, 'a', [1, 2]));
  expect(thrownBy(() => drive(seq, terminal, throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
  expect(Seq.trace(error)).toEqual({ stage: 'test', index: 0 });
});

test('a terminal that needs the end refuses an endless plan, another runs it', () => {
  expect(refusal(() => drive(Seq.range(0), { name: 'test', ends: true }, () => ENOUGH))).toMatch(
    /^SeqInfiniteError: test: /,
  );
  const sink = noted(() => ENOUGH);
  drive(Seq.range(0), terminal, sink);
  expect(sink.calls).toHaveLength(1);
});

test('how many elements a terminal wants reaches the stage before it', () => {
  let held = 0;
  const compare = (a: number, b: number): number => (held++, a - b);
  const many = Seq.range(0, 1000).toArray().reverse();
  drive(Seq.from(many).sort(compare), { ...terminal, wants: 1 }, () => ENOUGH);
  expect(held).toBeLessThan(1500);
});

test('collect gives an array of all that a cursor has', () => {
  expect(collect(new OwnCursor([1, undefined, 2]))).toStrictEqual([1, undefined, 2]);
});

test('listOf reads the first elements of a list, and closes the rest', () => {
  const log = new Log();
  expect(listOf(makeProbe(log, 'a', [1, 2, 3]), 'test', 2)).toEqual([1, 2]);
  expect(log.events.at(-1)).toBe('a1 return');
  expect(listOf([1, 2], 'test', Infinity)).toEqual([1, 2]);
  expect(listOf(makeProbe(log, 'b', [1]), 'test', 0)).toEqual([]);
  expect(log.events).not.toContain('b open');
});
