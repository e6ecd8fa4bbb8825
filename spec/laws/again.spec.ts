/** Running again: over what can be walked again, afresh; over what cannot, SeqConsumedError. */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqConsumedError } from 'seqable';
import { stages, terminals } from '../support/catalogue.ts';
import { call, elements, finish, makeWorld, thrown } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import { show } from '../support/world.ts';

const all = [...stages, ...terminals];
/** These keep what they have seen. */
const keeping = new Set(['memoize', 'share']);

describe('over a source that can be walked again', () => {
  test.each(stages.filter(({ name }) => !keeping.has(name)))('$name runs afresh', (entry) => {
    const world = makeWorld();
    const made = call(world, entry, Seq.from(makeProbe(world.log, 's', [3, 1, 2])));
    const first = show(made.toArray());
    const events = world.log.events.splice(0);
    expect(show(made.toArray())).toBe(first);
    const again = world.log.events.map((event) =>
      event.replace(/^s(\d+)/, (_, n: string) => `s${Number(n) - opens(events)}`),
    );
    expect(again).toEqual(events);
  });

  test.each(all)('$name gives the same answer twice, and the array is left alone', (entry) => {
    const values = elements(entry);
    const seq = Seq.from(values);
    const answers = [1, 2].map(() => show(finish(entry, call(makeWorld(), entry, seq))));
    expect(answers[0]).toBe(answers[1]);
    expect(values).toEqual(elements(entry));
  });

  test.each(stages.filter(({ name }) => !keeping.has(name)))(
    'two runs of $name side by side do not disturb each other',
    (entry) => {
      const made = call(makeWorld(), entry, Seq.of(3, 1, 2, 5, 4));
      const alone = made.toArray().map(show);
      const a = made[Symbol.iterator]();
      const b = made[Symbol.iterator]();
      const got: string[] = [];
      for (let one = a.next(), two = b.next(); !one.done; one = a.next(), two = b.next()) {
        expect(show(two.value)).toBe(show(one.value));
        got.push(show(one.value));
      }
      expect(got).toEqual(alone);
    },
  );
});

const opens = (events: string[]): number => events.filter((event) => event === 's open').length;

describe.each(['own', 'bare'] as const)('over a one-shot source that is %s', (kind) => {
  test.each(all.filter(({ name }) => !keeping.has(name)))('$name runs once', (entry) => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', elements(entry), kind);
    const seq = Seq.from(probe);
    finish(entry, call(world, entry, seq));
    const error = thrown(() => finish(entry, call(world, entry, seq)));
    expect(error).toBeInstanceOf(SeqConsumedError);
    expect(error).toBeInstanceOf(TypeError);
    for (const word of ['Seq.defer', '.memoize()', '.share()']) expect(error.message).toContain(word);
    expect(probe.tracks).toMatchObject([{ returns: probe.tracks[0]!.ended ? 0 : 1 }]);
  });

  test('the mark stands on the source, not on the Seq', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2], kind);
    Seq.from(probe).first();
    const others: (() => unknown)[] = [
      () => Seq.from(probe).toArray(),
      () => Seq.from(probe).map(String).toArray(),
      () => Seq.defer(() => probe).toArray(),
      () =>
        Seq.of(1)
          .flatMap(() => probe)
          .toArray(),
    ];
    if (kind === 'own') {
      others.push(
        () => Seq.of(1).concat(probe).toArray(),
        () => Seq.of(1).zip(probe).toArray(),
        () => Seq.of(1).product(probe).toArray(),
        () => Seq.of(probe).flatten().toArray(),
      );
    }
    for (const run of others) expect(thrown(run)).toBeInstanceOf(SeqConsumedError);
  });

  test('a source that threw is spent', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2], kind, { next: 2 });
    expect(thrown(() => Seq.from(probe).toArray())).toBe(world.log.thrown[0]);
    expect(thrown(() => Seq.from(probe).toArray())).toBeInstanceOf(SeqConsumedError);
  });

  test('a second run goes on where the first one stands while that is open', () => {
    const world = makeWorld();
    const seq = Seq.from(makeProbe(world.log, 's', [1, 2, 3], kind));
    const first = seq[Symbol.iterator]();
    first.next();
    expect(seq.toArray()).toEqual([2, 3]);
    expect(first.next()).toEqual({ done: true, value: undefined });
  });

  test('left unopened it is not spent', () => {
    const world = makeWorld();
    const seq = Seq.from(makeProbe(world.log, 's', [1, 2], kind));
    seq[Symbol.iterator]();
    expect(seq.toArray()).toEqual([1, 2]);
  });

  test('returned before the first next it is closed, and spent', () => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2], kind);
    Seq.from(probe)[Symbol.iterator]().return();
    expect(probe.tracks[0]!.returns).toBe(1);
    expect(thrown(() => Seq.from(probe).toArray())).toBeInstanceOf(SeqConsumedError);
  });

  test('memoize keeps what a run has seen', () => {
    const world = makeWorld();
    const seq = Seq.from(makeProbe(world.log, 's', [1, 2, 3], kind)).memoize();
    expect(seq.take(2).toArray()).toEqual([1, 2]);
    expect(seq.toArray()).toEqual([1, 2, 3]);
    expect(seq.toArray()).toEqual([1, 2, 3]);
  });

  test('cycle records it', () => {
    const world = makeWorld();
    expect(
      Seq.from(makeProbe(world.log, 's', [1, 2], kind))
        .cycle(3)
        .toArray(),
    ).toEqual([1, 2, 1, 2, 1, 2]);
  });
});

describe('which sources are one-shot', () => {
  test.each([
    [
      'a generator',
      () =>
        (function* () {
          yield 1;
        })(),
    ],
    ['an array iterator', () => [1].values()],
    ['a Set iterator', () => new Set([1]).values()],
    ['a Map iterator', () => new Map([[1, 1]]).keys()],
    ['a string iterator', () => '1'[Symbol.iterator]()],
    ['an iterator of a Seq', () => Seq.of(1)[Symbol.iterator]()],
    ['a bare iterator', () => ({ next: () => ({ done: true, value: undefined }) })],
  ])('%s', (_name, make) => {
    const seq = Seq.from(make() as Iterable<unknown>);
    seq.toArray();
    expect(thrown(() => seq.toArray())).toBeInstanceOf(SeqConsumedError);
  });

  test.each([
    ['an array', [1]],
    ['a Set', new Set([1])],
    ['a Map', new Map([[1, 1]])],
    ['a string', '1'],
    ['a typed array', new Uint8Array([1])],
    ['a Seq', Seq.of(1)],
    [
      'an object with a generator method',
      {
        *[Symbol.iterator]() {
          yield 1;
        },
      },
    ],
    [
      'an object whose iterator inherits from it',
      {
        [Symbol.iterator]() {
          let n = 0;
          return Object.create(this, { next: { value: () => ({ done: n++ > 0, value: 1 }) } });
        },
      },
    ],
  ])('%s is not', (_name, source) => {
    const seq = Seq.from(source as Iterable<unknown>);
    expect(seq.count()).toBe(1);
    expect(seq.count()).toBe(1);
    expect(seq.toArray()).toHaveLength(1);
  });

  test('Seq.from of a Seq is that Seq', () => {
    const seq = Seq.of(1).map(String);
    expect(Seq.from(seq)).toBe(seq);
  });

  test('Symbol.iterator is called once a run, and next is read once', () => {
    const events: string[] = [];
    const iterable = {
      get [Symbol.iterator]() {
        events.push('get iterator');
        return () => {
          events.push('call iterator');
          let n = 0;
          return {
            get next() {
              events.push('get next');
              return () => ({ done: n++ > 1, value: n });
            },
          };
        };
      },
    };
    const seq = Seq.from(iterable);
    events.length = 0;
    seq.map((n) => n).toArray();
    expect(events).toEqual(['get iterator', 'call iterator', 'get next']);
  });
});
