/** The probes of profile: what a stage does is noted and timed, and is what it did without them. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { probed } from '../../lib/engine/observe/probe.ts';
import { Recorder } from '../../lib/engine/observe/recorder.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { fromPlan, withStep } from '../../lib/engine/lazy.ts';
import { StepKind } from '../../lib/engine/step.ts';

/** A clock of ours, so that no busy machine can make a test fail. */
let time = 0;
const wait = (ms: number): void => {
  time += ms;
};

function recorder(lanes: number): Recorder {
  const made = new Recorder(() => time);
  for (let i = 0; i < lanes; i++) made.add(`lane ${i}`);
  return made;
}

describe('Recorder', () => {
  test('gives what the work gives', () => {
    expect(recorder(1).on(0, () => 'result')).toBe('result');
  });

  test('charges time to the innermost lane at work', () => {
    const made = recorder(2);
    made.on(1, () => {
      wait(2);
      made.on(0, () => wait(6));
      wait(2);
    });
    const [inner, outer] = made.lanes;
    expect([inner!.ms, outer!.ms]).toEqual([6, 4]);
  });

  test('does not charge what happens between', () => {
    const made = recorder(1);
    made.on(0, () => {});
    wait(5);
    made.on(0, () => {});
    expect(made.lanes[0]!.ms).toBe(0);
  });

  test('work that throws leaves its lane', () => {
    const made = recorder(2);
    expect(() =>
      made.on(0, () => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    wait(3);
    made.on(1, () => {});
    expect(made.lanes[0]!.ms).toBe(0);
  });

  test('counts what is given, and notes the first 60 moments', () => {
    const made = recorder(1);
    for (let i = 0; i < 100; i++) made.note(0, i % 2 === 0 ? 'gave' : 'dropped', i);
    expect(made.lanes[0]!.out).toBe(50);
    expect(made.moments).toHaveLength(60);
    expect(made.moments.slice(0, 2)).toEqual([
      { stage: 0, did: 'gave', value: 0, from: [], at: 0 },
      { stage: 0, did: 'dropped', value: 1, from: [], at: 0 },
    ]);
  });
});

describe('a plan with probes', () => {
  const withProbes = (seq: Seq<unknown>, made: Recorder = new Recorder(undefined)): Seq<unknown> =>
    Seq.from(fromPlan<unknown>(probed(planOf(seq), made)));
  const run = (build: (seq: Seq<number>) => Seq<unknown>): [unknown[], number[]] => {
    const made = new Recorder(() => time);
    const result = withProbes(build(Seq.from([3, 1, 2, 2])), made).toArray();
    return [result, made.lanes.map(({ out }) => out)];
  };

  test.each<[string, (seq: Seq<number>) => Seq<unknown>, unknown[], number[]]>([
    ['no stage', (seq) => seq, [3, 1, 2, 2], [4]],
    ['take(0)', (seq) => seq.take(0), [], [0, 0]],
    ['a take that fills', (seq) => seq.take(2), [3, 1], [2, 2]],
    ['drop, whose elements are counted as read', (seq) => seq.drop(3), [2], [4, 1]],
    ['a seed', (seq) => seq.scan((a, b) => a + b, 0), [0, 3, 4, 6, 8], [4, 5]],
    ['a last chunk', (seq) => seq.chunks(3), [[3, 1, 2], [2]], [4, 2]],
    ['a stop', (seq) => seq.takeWhile((n) => n !== 2), [3, 1], [3, 2]],
    ['sort', (seq) => seq.sort(), [1, 2, 2, 3], [4, 4]],
    ['a top-k', (seq) => seq.sort().take(1), [1], [4, 1, 1]],
    ['reverse', (seq) => seq.reverse(), [2, 2, 1, 3], [4, 4]],
    ['cycle', (seq) => seq.cycle(2), [3, 1, 2, 2, 3, 1, 2, 2], [8, 8]],
    ['concat', (seq) => seq.concat([9]), [3, 1, 2, 2, 9], [4, 5, 1]],
    [
      'innerJoin',
      (seq) => seq.innerJoin([2], Number, Number),
      [
        [2, 2],
        [2, 2],
      ],
      [4, 2, 1],
    ],
    ['flatMap', (seq) => seq.flatMap((n) => [n, n]).take(3), [3, 3, 1], [2, 3, 3]],
  ])('%s', (_name, build, result, lanes) => {
    expect(run(build)).toEqual([result, lanes]);
  });

  test('the element at which a run stops is noted as that', () => {
    const made = new Recorder(undefined);
    withProbes(
      Seq.of(1, 2).takeWhile((n) => n < 2),
      made,
    ).toArray();
    expect(made.moments).toEqual([
      { stage: 0, did: 'asked' },
      { stage: 0, did: 'gave', value: 1, from: [] },
      { stage: 1, did: 'gave', value: 1, from: [1] },
      { stage: 0, did: 'asked' },
      { stage: 0, did: 'gave', value: 2, from: [] },
      { stage: 1, did: 'stopped', value: 2, from: [4] },
      { stage: 0, did: 'closed' },
    ]);
  });

  test('a step may have nothing to do at its start', () => {
    const up = planOf(Seq.of(1, 2));
    const same = new StepKind<undefined, never, never, unknown>({
      name: 'same',
      step: (_step, value) => value,
    });
    const seq = Seq.from(withStep<undefined, unknown>(up.op, up, same, undefined));
    expect(withProbes(seq).toArray()).toEqual([1, 2]);
  });

  test('knows its size, and whether it is endless, as before', () => {
    const plan = withProbes(Seq.range(0).map(String));
    expect(() => plan.toArray()).toThrow('toArray: the sequence is endless');
    expect(plan.take(1).toArray()).toEqual(['0']);
  });

  test('a one-shot source is known as such, so that cycle records it', () => {
    const plan = withProbes(Seq.from([1, 2].values()).cycle(2));
    expect(plan.toArray()).toEqual([1, 2, 1, 2]);
  });
});
