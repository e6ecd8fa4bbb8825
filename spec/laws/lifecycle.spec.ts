/**
 * Every iterator that a run opens is run to its end, or closed exactly once: for each kind of source, each
 * stage, each pair of stages, each terminal, sizes from 0 to 8, an error anywhere, and a consumer who leaves anywhere.
 *
 * The model is not asked here: this is one plain count, so that both cannot be wrong together.
 */
import { describe, expect, test } from '@jest/globals';
import { Seq, SeqLimitError } from 'seqable';
import { stages, terminals } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { call, makeWorld, walk } from '../support/laws.ts';
import { makeProbe, probeKinds, untidy } from '../support/probe.ts';
import type { Faults, Probe, ProbeKind } from '../support/probe.ts';
import type { World } from '../support/world.ts';

// Thousands of errors are made here; nobody looks at their stacks.
Error.stackTraceLimit = 0;

const sizes = [0, 1, 2, 3, 5, 8];
/** Holds its source open on purpose until it is disposed. */
const keeping = new Set(['memoize', 'share']);
const tidyStages = stages.filter(({ name }) => !keeping.has(name));

/** The arguments of a stage, with probes for its iterables, which are watched as well. */
function attach(world: World, entry: Entry, seq: any, probes: Probe<unknown>[], kind: ProbeKind): any {
  const params = entry.params.filter((param) => param.optional !== true);
  const args = params.map((param) => {
    if (!param.type.startsWith('iterable')) return world.argument(param.good[0]!);
    const side = makeProbe(world.log, `side${probes.length}`, [1, 2, 3], kind === 'bare' ? 'own' : kind);
    probes.push(side);
    return side;
  });
  if (entry.after !== undefined) seq = seq.sortBy(() => 0);
  return seq[entry.name](...args);
}

interface Trial {
  readonly kind: ProbeKind;
  readonly size: number;
  readonly entries: readonly Entry[];
  readonly faults?: Faults;
  readonly failing?: number;
  readonly use: (made: any, world: World) => void;
}

/** Runs a chain and gives what is wrong with how its sources were treated. */
function trial({ kind, size, entries, faults = {}, failing = 0, use }: Trial): string[] {
  const world = makeWorld(failing);
  const probes: Probe<unknown>[] = [
    makeProbe(
      world.log,
      'source',
      Array.from({ length: size }, (_, i) => i),
      kind,
      faults,
    ),
  ];
  try {
    let made: any = Seq.from(probes[0]!);
    for (const entry of entries) made = attach(world, entry, made, probes, kind);
    use(made, world);
  } catch (error) {
    if (
      !world.log.thrown.includes(error) &&
      !(error instanceof TypeError) &&
      !(error instanceof SeqLimitError) &&
      !(error instanceof RangeError && error.message.startsWith('single: '))
    )
      throw error;
  }
  const missing = faults.return === 'absent' || faults.return === 'null' || faults.return === 'uncallable';
  return probes.flatMap((probe, i) => untidy(probe, i > 0 || !missing));
}

function all(trials: Iterable<Trial>): void {
  const found: string[] = [];
  let count = 0;
  for (const each of trials) {
    count++;
    for (const wrong of trial(each)) {
      found.push(
        `${each.kind} of ${each.size} ▸ ${each.entries.map(({ name }) => name).join(' ▸ ')}: ${wrong}`,
      );
    }
  }
  expect(found.slice(0, 10)).toEqual([]);
  expect(count).toBeGreaterThan(0);
}

const toEnd = (made: any): void => {
  made.toArray();
};
const leaveAfter =
  (k: number) =>
  (made: any): void => {
    const iterator = made[Symbol.iterator]();
    for (let i = 0; i < k; i++) iterator.next();
    iterator.return();
  };
const breakAfter =
  (k: number) =>
  (made: any): void => {
    let left = k;
    for (const _ of made) if (--left === 0) break;
  };

const everyFault: Faults[] = [
  ...[1, 2, 3, 9].flatMap((n) => [{ next: n }, { value: n }, { done: n }, { primitive: n }]),
  { open: 1 },
  { return: 'throws' },
  { return: 'primitive' },
  { return: 'absent' },
  { return: 'null' },
  { return: 'uncallable' },
];

describe.each(tidyStages)('$name', (entry) => {
  function* over(
    make: (kind: ProbeKind, size: number) => Iterable<Trial>,
    kinds: readonly ProbeKind[] = probeKinds,
  ): Generator<Trial> {
    for (const kind of kinds) for (const size of sizes) yield* make(kind, size);
  }

  test('every terminal', () => {
    all(
      over(function* (kind, size) {
        for (const terminal of terminals) {
          yield { kind, size, entries: [entry], use: (made, world) => void call(world, terminal, made) };
        }
      }),
    );
  });

  test('a consumer who leaves after any number of elements', () => {
    all(
      over(function* (kind, size) {
        for (const k of sizes) {
          yield { kind, size, entries: [entry], use: leaveAfter(k) };
          yield { kind, size, entries: [entry], use: breakAfter(k) };
        }
      }),
    );
  });

  test('a source that throws anywhere', () => {
    all(
      over(function* (kind, size) {
        for (const faults of everyFault) {
          for (const use of [toEnd, leaveAfter(2), (made: any): void => made.first()]) {
            yield { kind, size, entries: [entry], faults, use };
          }
        }
      }),
    );
  });

  test('a callback that throws at any call', () => {
    all(
      over(function* (kind, size) {
        for (const failing of [1, 2, 3, 5]) yield { kind, size, entries: [entry], failing, use: toEnd };
      }),
    );
  });

  test('behind and before every other stage', () => {
    all(
      over(
        function* (kind, size) {
          // The selections of what another stage makes of a few elements are many enough.
          if (entry.name === 'powerset' && size > 2) return;
          for (const other of tidyStages.filter(({ after }) => after === undefined)) {
            if (entry.name === 'powerset' && other.name === 'product' && size > 1) continue;
            const entries = [other, entry];
            yield { kind, size, entries, use: toEnd };
            yield { kind, size, entries, use: leaveAfter(1) };
            yield { kind, size, entries, use: breakAfter(2) };
            yield { kind, size, entries, failing: 2, use: toEnd };
            yield { kind, size, entries, faults: { next: 2 }, use: toEnd };
          }
        },
        ['iterable', 'own'],
      ),
    );
  });
});

test('the count finds what it is for', () => {
  const world = makeWorld();
  const probe = makeProbe(world.log, 's', [1, 2]);
  probe[Symbol.iterator]().next();
  const closed = probe[Symbol.iterator]() as Iterator<number> & { return(): void };
  closed.next();
  closed.return();
  closed.return();
  const ended = probe[Symbol.iterator]() as Iterator<number> & { return(): void };
  while (!ended.next().done);
  ended.return();
  expect(untidy(probe)).toEqual([
    's1 was left open',
    's2 was closed 2 times',
    's3 was closed although it was over',
  ]);
});

describe('in which order', () => {
  const trace = (
    build: (a: Iterable<number>, b: Iterable<number>, c: Iterable<number>) => any,
    use: (made: any) => void,
  ): string[] => {
    const world = makeWorld();
    const [a, b, c] = ['a', 'b', 'c'].map((name) =>
      makeProbe(world.log, name, [1, 2, 3]),
    ) as never as Iterable<number>[];
    use(build(a!, b!, c!));
    return world.log.events.filter((event) => event.endsWith('return'));
  };

  test('zip closes the others in reverse', () => {
    expect(trace((a, b, c) => Seq.from(a).zip(b, c), breakAfter(1))).toEqual([
      'c1 return',
      'b1 return',
      'a1 return',
    ]);
    expect(trace((a, b, c) => Seq.zip([a, b, [0], c]), toEnd)).toEqual([
      'c1 return',
      'b1 return',
      'a1 return',
    ]);
  });

  test('flatMap closes the inner before the outer', () => {
    expect(trace((a, b) => Seq.from(a).flatMap(() => b), breakAfter(1))).toEqual(['b1 return', 'a1 return']);
  });

  test('flatten closes from the innermost out', () => {
    expect(trace((a, b) => Seq.from([[a], b]).flatten(2), breakAfter(1))).toEqual(['a1 return']);
  });

  test('concat closes only the open one', () => {
    expect(trace((a, b, c) => Seq.from(a).concat(b, c), breakAfter(4))).toEqual(['b1 return']);
  });

  test('a stop inside one part closes that part only', () => {
    expect(trace((a, b) => Seq.from(a).take(2).concat(b), toEnd)).toEqual(['a1 return']);
  });

  test('take closes on the pull after its last element, not before', () => {
    const world = makeWorld();
    const iterator = walk(Seq.from(makeProbe(world.log, 'a', [1, 2, 3])).take(1));
    iterator.next();
    expect(world.log.events).toEqual(['a open', 'a1 next', 'a1 value']);
    iterator.next();
    expect(world.log.events.slice(3)).toEqual(['a1 return']);
  });

  test('finally runs after everything above has closed, the upstream ones first', () => {
    const world = makeWorld();
    const seq = Seq.from(makeProbe(world.log, 'a', [1, 2, 3]))
      .finally(() => world.log.add('first'))
      .map(String)
      .finally(() => world.log.add('second'));
    breakAfter(1)(seq);
    expect(world.log.events.slice(3)).toEqual(['a1 return', 'first', 'second']);
  });

  test('finally runs nothing where nothing was pulled', () => {
    const world = makeWorld();
    leaveAfter(0)(Seq.of(1).finally(() => world.log.add('hook')));
    expect(world.log.events).toEqual([]);
  });
});
