/** How the steps of one part of a run begin, flow and finish, and how `full`, STOP, SKIP and `skip` meet. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { ENOUGH, SKIP, STOP } from '../../lib/engine/contract.ts';
import type { Cursor, PullStage, Scope, StepTraits } from '../../lib/engine/contract.ts';
import { withPull, withStep } from '../../lib/engine/lazy.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { Pass } from '../../lib/engine/run/pass.ts';
import { nextRun } from '../../lib/engine/observe/trace.ts';
import { StepKind } from '../../lib/engine/step.ts';
import { noted } from '../support/calls.ts';
import { Log, makeProbe, watched } from '../support/probe.ts';
import { sinkOf } from '../support/sink.ts';
import { plainly } from '../support/texts.ts';

const add = (a: number, b: number): number => a + b;
const upTo = (n: number): Seq<number> => Seq.range(1, n + 1);

/** `array` with a step of our own behind it, which is nothing but `step`. */
const stepOver = (
  array: number[],
  step: Omit<StepTraits<undefined, undefined, number, number>, 'name'>,
): Iterable<number> => withStep(array, planOf(array), new StepKind({ name: 'x', ...step }), undefined);

describe('beginning', () => {
  test('take(0) before a seed: the seed alone comes out', () => {
    expect(upTo(3).take(0).scan(add, 10).toArray()).toEqual([10]);
  });

  test('take(0) after a seed: nothing comes out, and nothing is opened', () => {
    const log = new Log();
    expect(
      Seq.from(makeProbe(log, 'a', [1], 'bare'))
        .scan(add, 10)
        .take(0)
        .toArray(),
    ).toEqual([]);
    expect(log.events).toEqual(['a1 return']);
  });

  test('take(1) after a seed: the seed comes out, the source stays closed', () => {
    const log = new Log();
    const factory = noted(() => makeProbe(log, 'a', [1]));
    expect(Seq.defer(factory).scan(add, 10).take(1).toArray()).toEqual([10]);
    expect(factory.calls).toEqual([]);
  });

  test('take(2) before a seed', () => {
    expect(upTo(9).take(2).scan(add, 0).toArray()).toEqual([0, 1, 3]);
  });

  test('take(2) after a seed', () => {
    expect(upTo(9).scan(add, 0).take(2).toArray()).toEqual([0, 1]);
  });

  test('of two scans the seed of the last comes first, that of the first runs through the last', () => {
    expect(Seq.of(1, 2).scan(add, 10).scan(add, 100).toArray()).toEqual([100, 110, 121, 134]);
  });

  test('of three scans', () => {
    expect(Seq.empty<number>().scan(add, 1).scan(add, 10).scan(add, 100).toArray()).toEqual([100, 110, 121]);
  });

  test('a take between two scans lets the seed before it pass as its first', () => {
    expect(upTo(5).scan(add, 0).take(2).scan(add, 100).toArray()).toEqual([100, 100, 101]);
  });

  test('a seed goes through the steps behind it only, and is counted there', () => {
    const before = noted((n: number) => n);
    const behind = noted((n: number) => n);
    Seq.of(5).map(before).scan(add, 0).map(behind).toArray();
    expect(before.calls.map((call) => call.slice(1))).toEqual([[5, 0]]);
    expect(behind.calls.map((call) => call.slice(1))).toEqual([
      [0, 0],
      [5, 1],
    ]);
  });

  test('a seed may be filtered out, dropped, or held back', () => {
    expect(
      upTo(2)
        .scan(add, 0)
        .filter((n) => n > 0)
        .toArray(),
    ).toEqual([1, 3]);
    expect(upTo(2).scan(add, 0).drop(1).toArray()).toEqual([1, 3]);
    expect(upTo(2).scan(add, 0).chunks(2).toArray()).toEqual([[0, 1], [3]]);
  });

  test('a seed that stops a takeWhile ends it, unopened', () => {
    const log = new Log();
    const seq = Seq.from(makeProbe(log, 'a', [1], 'bare'))
      .scan(add, 0)
      .takeWhile((n) => n > 0)
      .chunks(2);
    expect(seq.toArray()).toEqual([]);
    expect(log.events).toEqual(['a1 return']);
  });
});

describe('finishing', () => {
  test('chunks after take gives the short chunk', () => {
    expect(Seq.range(0).take(3).chunks(2).toArray()).toEqual([[0, 1], [2]]);
    expect(Seq.range(0).take(0).chunks(2).toArray()).toEqual([]);
  });

  test('take after chunks: what is held back before the take is lost', () => {
    expect(upTo(5).chunks(2).take(1).toArray()).toEqual([[1, 2]]);
    expect(upTo(5).chunks(2).take(2).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('take after chunks counts the short chunk', () => {
    expect(upTo(5).chunks(2).take(3).toArray()).toEqual([[1, 2], [3, 4], [5]]);
    expect(upTo(5).chunks(2).take(9).toArray()).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('takeWhile before chunks: the short chunk is given', () => {
    expect(
      Seq.of(1, 2, 3, 9, 4)
        .takeWhile((n) => n < 5)
        .chunks(2)
        .toArray(),
    ).toEqual([[1, 2], [3]]);
  });

  test('takeWhile after chunks: the short chunk runs through it, and may stop it', () => {
    const full = (chunk: number[]): boolean => chunk.length === 2;
    expect(upTo(5).chunks(2).takeWhile(full).toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(upTo(5).chunks(2).takeWhile(full).chunks(3).toArray()).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  test('what a step before the stop holds back is lost', () => {
    const notFirst = noted((_run: unknown, index: number) => index !== 0);
    const runs = Seq.of(1, 1, 2, 3).chunkBy((n) => n);
    expect(runs.takeWhile(notFirst).toArray()).toEqual([]);
    expect(notFirst.calls).toHaveLength(1);
  });

  test('chunks of chunks: the last of the first runs through the second before that finishes', () => {
    expect(upTo(5).chunks(2).chunks(2).toArray()).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [[5]],
    ]);
    expect(upTo(3).chunks(2).chunks(2).toArray()).toEqual([[[1, 2], [3]]]);
  });

  test('a take between chunks that the short chunk fills', () => {
    expect(upTo(3).chunks(2).take(2).chunks(5).toArray()).toEqual([[[1, 2], [3]]]);
  });

  test('windows and chunkBy finish behind a take too', () => {
    expect(Seq.range(0).take(2).windows(5, 'allow-partial').toArray()).toEqual([[0, 1]]);
    expect(
      Seq.range(0)
        .take(2)
        .chunkBy(() => 'k')
        .toArray(),
    ).toEqual([['k', [0, 1]]]);
  });

  test('the source is closed before the steps behind the stop give what they hold', () => {
    const log = new Log();
    Seq.from(watched(log, 'a', [1, 2, 3]))
      .take(1)
      .chunks(2)
      .tap(() => log.add('chunk'))
      .toArray();
    expect(log.events).toEqual(['a gives', 'a left', 'chunk']);
  });

  test('where closing fails the steps behind do not finish', () => {
    const seen = noted(() => {});
    const source = makeProbe(new Log(), 'a', [1, 2], 'iterable', { return: 'throws' });
    expect(() => Seq.from(source).take(1).chunks(2).forEach(seen)).toThrow('injected: a1 return');
    expect(seen.calls).toEqual([]);
  });

  test('a step that finishes with nothing gives nothing', () => {
    expect([...stepOver([1], { step: (_step, value) => value, finish: () => SKIP })]).toEqual([1]);
  });
});

describe('flow', () => {
  test('the last full step counts: two takes of equal length', () => {
    const log = new Log();
    expect(
      Seq.from(makeProbe(log, 'a', [1, 2, 3]))
        .take(2)
        .take(2)
        .toArray(),
    ).toEqual([1, 2]);
    expect(log.events.filter((event) => event.endsWith('return'))).toEqual(['a1 return']);
  });

  test('a take that fills behind one that is not full', () => {
    expect(
      upTo(9)
        .take(5)
        .filter((n) => n % 2 === 0)
        .take(1)
        .chunks(3)
        .toArray(),
    ).toEqual([[2]]);
  });

  test('a take that is full before an element is filtered out behind it', () => {
    expect(
      upTo(9)
        .take(3)
        .filter((n) => n !== 3)
        .toArray(),
    ).toEqual([1, 2]);
  });

  test('a step may stop at its first element', () => {
    expect([...stepOver([1, 2], { step: () => STOP })]).toEqual([]);
  });

  test('SKIP and STOP of the engine cannot be made by a user', () => {
    const values = [Symbol('skip'), Symbol('stop')];
    expect(
      Seq.from(values)
        .map((value) => value)
        .filter(() => true)
        .toArray(),
    ).toEqual(values);
  });

  test('after the end it is the end, and neither source nor callbacks are touched', () => {
    const log = new Log();
    const mapper = noted((n: number) => n);
    const plan = Seq.from(makeProbe(log, 'a', [1])).map(mapper);
    const iterator = plan[Symbol.iterator]();
    for (let i = 0; i < 4; i++) iterator.next();
    expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(2);
    expect(mapper.calls).toHaveLength(1);
  });
});

describe('passing over', () => {
  const values = (log: Log): number => log.events.filter((event) => event.endsWith('value')).length;

  test.each<[string, (seq: Seq<number>) => Seq<number>, number[], number]>([
    ['drop', (seq) => seq.drop(2), [3, 4, 5], 3],
    ['drop and drop', (seq) => seq.drop(1).drop(2), [4, 5], 2],
    ['drop and take', (seq) => seq.drop(1).take(2), [2, 3], 2],
    ['take and drop', (seq) => seq.take(3).drop(1), [2, 3], 3],
    ['slice', (seq) => seq.slice(1, 3), [2, 3], 2],
    ['slice and drop', (seq) => seq.slice(1, 4).drop(1), [3, 4], 3],
    ['drop and slice', (seq) => seq.drop(1).slice(1, 3), [3, 4], 2],
    ['drop, slice and drop', (seq) => seq.drop(1).slice(1, 4).drop(2), [5], 3],
    ['drop behind concat', (seq) => seq.concat().drop(4), [5], 1],
    [
      'drop behind flatMap',
      (seq) =>
        Seq.of(0)
          .flatMap(() => seq)
          .drop(4),
      [5],
      1,
    ],
    ['drop behind a map', (seq) => seq.map((n) => n).drop(4), [5], 5],
  ])('%s reads no more values than it must', (_name, build, expected, reads) => {
    const log = new Log();
    expect(build(Seq.from(makeProbe(log, 'a', [1, 2, 3, 4, 5]))).toArray()).toEqual(expected);
    expect(values(log)).toBe(reads);
  });

  test('the index of the steps behind a drop counts from 0', () => {
    const mapper = noted((n: number) => n);
    Seq.from([1, 2, 3]).drop(2).map(mapper).toArray();
    expect(mapper.calls).toEqual([[undefined, 3, 0]]);
  });
});

/** A source of our own that says "not yet" before each element and before its end. */
class Halting implements Cursor<number> {
  value = 0;
  private ready = false;
  private readonly last: number;

  constructor(last: number) {
    this.last = last;
  }

  advance(): boolean | undefined {
    this.ready = !this.ready;
    if (this.ready) return undefined;
    return ++this.value <= this.last;
  }
}

describe('not yet', () => {
  const halting = (last: number, chain: (seq: Seq<number>) => Seq<unknown>): Pass<unknown> => {
    const stage: PullStage<number, number> = { name: 'halting', open: () => new Halting(last) };
    const seq = Seq.of<number>();
    const plan = planOf(chain(withPull(seq, planOf(seq), stage) as Seq<number>));
    return new Pass(plan, 'test', nextRun(), Infinity, undefined);
  };
  const both = (seq: Seq<number>): Seq<unknown> =>
    seq
      .scan(add, 10)
      .filter((n) => n !== 11)
      .chunks(2);

  test('is passed on by a pass that is advanced, which then goes on where it was', () => {
    const pass = halting(3, both);
    const seen: unknown[] = [];
    for (let has = pass.advance(); has !== false; has = pass.advance()) seen.push(has && pass.value);
    expect(seen).toEqual([undefined, undefined, [10, 13], undefined, undefined, [16]]);
    expect(pass.advance()).toBe(false);
  });

  test.each<[string, (seq: Seq<number>) => Seq<unknown>, unknown[], number]>([
    ['steps', both, [[10, 13], [16]], 4],
    ['a map', (seq) => seq.map((n) => n * 2), [2, 4, 6], 4],
    ['nothing', (seq) => seq, [1, 2, 3], 4],
    [
      'a stage that collects',
      (seq) =>
        seq
          .map((n) => -n)
          .sort()
          .map((n) => n * 2),
      [-6, -4, -2],
      4,
    ],
  ])('is passed on by a pass that is poured: %s', (_name, chain, expected, halts) => {
    const pass = halting(3, chain);
    const values: unknown[] = [];
    const sink = sinkOf((value: unknown, index) => void (values[index] = value));
    let times = 0;
    // Those who go on by a further text ask again themselves.
    const enough = plainly(() => {
      for (;;) {
        const answer = pass.pour(sink);
        if (answer !== undefined) return answer;
        times++;
      }
    });
    expect([enough, values, times]).toEqual([false, expected, halts]);
  });

  test('a sink that has enough says so', () => {
    const pass = halting(3, both);
    const sink = sinkOf(() => ENOUGH);
    expect([pass.pour(sink), pass.pour(sink), pass.pour(sink)]).toEqual([undefined, undefined, true]);
  });
});

describe('the scope that a stage gets', () => {
  const pulled = (open: (up: () => Cursor<number>, scope: Scope) => Cursor<unknown>): Iterable<unknown> => {
    const array = [1, 2];
    return withPull(array, planOf(array), { name: 'x', open });
  };

  test('knows what was asked for', () => {
    const operations: string[] = [];
    const seq = Seq.from(pulled((up, scope) => (operations.push(scope.operation), up())) as Iterable<number>);
    seq.toArray();
    seq.sum();
    for (const _ of seq) break;
    expect(operations).toEqual(['toArray', 'sum', 'iterator']);
  });

  test('closes what was opened in it, and runs hooks after that, once', () => {
    const log = new Log();
    const seq = pulled((_up, scope) => {
      scope.after(() => log.add('hook'));
      return scope.open<number>(watched(log, 'a', [1, 2]));
    });
    Seq.from(seq).first();
    expect(log.events).toEqual(['a gives', 'a left', 'hook']);
  });

  test('remembers of a source of the plan if it can be opened again, and not of what a callback gave', () => {
    const [own, given] = [makeProbe(new Log(), 'a', [1]), makeProbe(new Log(), 'b', [1])];
    Seq.from(pulled((_up, scope) => (scope.openResult(given), scope.open(own)))).toArray();
    expect([Seq.from(own).explain().oneShot, Seq.from(given).explain().oneShot]).toEqual([false, undefined]);
  });

  test('opens what stands above as often as it is asked', () => {
    const twice = pulled((up) => {
      const [first, second] = [up(), up()];
      return {
        get value() {
          return first.value * 10 + second.value;
        },
        advance: () => first.advance() && second.advance(),
      };
    });
    expect([...twice]).toEqual([11, 22]);
  });
});
