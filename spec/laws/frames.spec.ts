/**
 * Stacks show the user's own lines: between a callback and the call that runs it stand six frames of the
 * library at most, and an error that the library makes begins at the method that the user called.
 */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import * as functions from 'seqable/fn';
import { catalogue, sources, stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry, Param } from '../support/catalogue.ts';
import { before, call, elements, makeWorld, thrown } from '../support/laws.ts';
import type { AnySeq } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import { badArguments, refused } from '../support/refusals.ts';

Error.stackTraceLimit = Infinity;

const fn: Record<string, (...args: any[]) => any> = functions as any;
/** Where the library stands, and where the build puts the further texts of its loop. */
const folders: string[] = ['lib/', 'build/texts/'].map(
  (folder) => new URL(`../../${folder}`, import.meta.url).pathname,
);
const isOurs = (frame: string): boolean => folders.some((folder) => frame.includes(folder));
const most = 6;

function framesOf(error: Error): string[] {
  return error.stack!.split('\n').filter((line) => /^\s+at /.test(line));
}

/** The user's call: what stands above it in a stack is the library and the user's callback. */
function userCall(work: () => unknown): unknown {
  return work();
}

/** The frames of the library between the callback that asks and {@link userCall}. */
function framesBetween(): string[] {
  const frames = framesOf(new Error('here'));
  const end = frames.findIndex((line) => line.includes('userCall'));
  expect(end).toBeGreaterThan(0);
  return frames.slice(0, end).filter(isOurs);
}

// ──────────────────────────────────────────────────────────────── callbacks

const keepsOn = new Set(['every', 'takeWhile', 'dropWhile']);

/** What a callback answers so that all callbacks of the operation are called. */
function answer({ role }: Param, { name }: Entry, args: any[]): unknown {
  switch (role) {
    case 'predicate':
      return keepsOn.has(name);
    case 'key':
      return 1;
    case 'compare':
      return args[0] - args[1];
    case 'sub':
    case 'children':
      return [];
    case 'unfolder':
      return args[1] < 2 ? [1, 1] : undefined;
    case 'accum':
      return [0, 0];
    case 'same':
      return true;
    case 'rng':
    case 'reducer':
      return 0;
    default:
      return args[0];
  }
}

interface Heard {
  /** The longest way to each callback, by what it is. */
  readonly ways: Map<string, string[]>;
  readonly args: unknown[];
}

/** Arguments for a call, whose callbacks note how they are reached. */
function listening(entry: Entry): Heard {
  const ways = new Map<string, string[]>();
  const note = (what: string): void => {
    const way = framesBetween();
    if (way.length >= (ways.get(what)?.length ?? 0)) ways.set(what, way);
  };
  const args = entry.params.map((param, at) => {
    const what = `argument ${at}`;
    if (param.type === 'fn')
      return (...given: unknown[]) => {
        note(what);
        return answer(param, entry, given);
      };
    if (param.type === 'collector')
      return {
        init: () => note(`${what}, init`),
        add: () => note(`${what}, add`),
        merge: () => note(`${what}, merge`),
        done: () => note(`${what}, done`),
      };
    return makeWorld().argument(param.good[0]!);
  });
  return { ways, args };
}

/** What the user may call to run a lazy operation. */
const runners: [string, (seq: Iterable<unknown> & AnySeq) => void][] = [
  ['toArray', (seq) => void userCall(() => seq.toArray())],
  [
    'for…of',
    (seq) => {
      userCall(() => {
        for (const _ of seq);
      });
    },
  ],
];

const receivers: [string, (values: unknown[]) => AnySeq][] = [
  ['an array', (values) => Seq.from(values)],
  ['another iterable', (values) => Seq.from(makeProbe(makeWorld().log, 'a', values))],
];

const calledBack = (entry: Entry): boolean =>
  entry.params.some(({ type }) => type === 'fn' || type === 'collector');

function within(ways: Map<string, string[]>, entry: Entry): void {
  const callbacks = entry.params.filter(({ type }) => type === 'fn').length;
  expect(ways.size).toBeGreaterThanOrEqual(Math.max(callbacks, 1));
  for (const [what, way] of ways) {
    if (way.length > most) throw new Error(`${entry.name}, ${what}: ${way.length} frames\n${way.join('\n')}`);
  }
}

describe('at most six frames stand between a callback and the call of', () => {
  const twoElements = (entry: Entry): unknown[] => (entry.over === undefined ? [3, 1, 2] : elements(entry));

  describe.each(receivers)('over %s', (_kind, from) => {
    test.each(terminals.filter(calledBack))('$name', (entry) => {
      const { ways, args } = listening(entry);
      userCall(() => from(twoElements(entry))[entry.name](...args));
      within(ways, entry);
    });

    describe.each(runners)('%s after', (_name, run) => {
      test.each(stages.filter(calledBack))('$name', (entry) => {
        const { ways, args } = listening(entry);
        const first = stages.find(({ name }) => name === entry.after);
        let seq = from(twoElements(entry));
        if (first !== undefined) seq = seq[first.name](() => 1);
        run(seq[entry.name](...args));
        within(ways, entry);
      });
    });
  });

  describe.each(runners)('%s after', (_name, run) => {
    test.each(sources.filter(calledBack))('Seq.$name', (entry) => {
      const { ways, args } = listening(entry);
      run((Seq as any)[entry.name](...args).take(3));
      within(ways, entry);
    });
  });

  test('the measure finds what it is for', () => {
    let way: string[] = [];
    const deep = Seq.of(1)
      .zip(Seq.of(2))
      .map(() => (way = framesBetween()));
    userCall(() => deep.zip(deep.zip(deep.zip([1]))).toArray());
    expect(way.length).toBeGreaterThan(most);
  });
});

// ───────────────────────────────────────────────────────── errors of our own

/** The name of what stands first in the stack of an error. */
function firstFrame(error: Error): string {
  return /^\s+at (?:async )?(?:new )?(\S+)/.exec(framesOf(error)[0] ?? '')?.[1] ?? 'nothing';
}

/** Methods of iterators, which for…of and spread call: the line that does so may be the first. */
const walking = new Set(['next', 'return', 'peek']);

/** The method of a class of ours, or the function. */
function beginsAt(error: Error, name: string): void {
  const found = firstFrame(error);
  if (walking.has(name) && !isOurs(framesOf(error)[0]!)) return;
  const last = found.split('.').at(-1);
  // Under coverage a frame has the name of what is called next, but the file is that of the function.
  const file = /\/lib\/\w+\/(\w+)\.ts:/.exec(`/${framesOf(error)[0]!.replace(/.*\((.*)\)/, '$1')}`)?.[1];
  const called = framesOf(error)[0]!.includes(`[as ${name}]`);
  if ('__coverage__' in globalThis && (file === name || called || found.startsWith('Seq.'))) return;
  // A function cannot be called `finally`.
  if (last !== name && !(name === 'finally' && last === fn['finally']!.name))
    throw new Error(`the stack begins at ${found}:\n${framesOf(error).slice(0, 12).join('\n')}`);
}

describe('an error about an argument begins at the method:', () => {
  test.each(refused)('$title', (one) => {
    const world = makeWorld();
    const receiver = before(world, one.entry, Seq.of(1));
    const args = badArguments(one, world);
    beginsAt(
      thrown(() => receiver[one.entry.name](...args)),
      one.entry.name,
    );
  });

  // A concat, a zip and a mergeSorted of a receiver are there those of a list of sources.
  const same = refused.filter(({ entry }) => !['concat', 'zip', 'mergeSorted'].includes(entry.name));
  test.each(same)('fn $title', (one) => {
    const { entry } = one;
    const world = makeWorld();
    const source = entry.after === undefined ? [1] : fn[entry.after]!([1], Number);
    const args = badArguments(one, world);
    beginsAt(
      thrown(() => fn[entry.name]!(source, ...args)),
      entry.name,
    );
  });

  test.each<[string, string, () => unknown]>([
    ['from of a number', 'from', () => Seq.from(5 as never)],
    ['from of an async iterable', 'from', () => Seq.from({ [Symbol.asyncIterator]: () => ({}) } as never)],
    ['repeat below 0', 'repeat', () => Seq.repeat(1, -1)],
    ['range without a number', 'range', () => Seq.range('1' as never)],
    ['range with NaN', 'range', () => Seq.range(NaN)],
    ['range with step 0', 'range', () => Seq.range(0, 1, 0)],
    ['range of a number to a bigint', 'range', () => Seq.range(0, 1n as never)],
    ['range with a step of another type', 'range', () => Seq.range(0, 1, 1n as never)],
    ['iterate without a function', 'iterate', () => Seq.iterate(1, 1 as never)],
    ['defer without a function', 'defer', () => Seq.defer([] as never)],
    ['unfold without a function', 'unfold', () => Seq.unfold(1, 1 as never)],
    ['generate without a function', 'generate', () => Seq.generate(1 as never)],
    ['generate below 0', 'generate', () => Seq.generate(String, -1)],
    ['zip of a string', 'zip', () => Seq.zip('ab' as never)],
    ['zip of what cannot be iterated', 'zip', () => Seq.zip([1 as never])],
    ['zip with a mode that there is not', 'zip', () => Seq.zip([[1]], { mode: 'short' as never })],
    ['zip with options that are none', 'zip', () => Seq.zip([[1]], 1 as never)],
    ['zip with a padding that is none', 'zip', () => Seq.zip([], { mode: 'longest', padding: 1 as never })],
    ['zipKeyed of what cannot be iterated', 'zipKeyed', () => Seq.zipKeyed({ a: 1 as never })],
    ['zipKeyed of nothing', 'zipKeyed', () => Seq.zipKeyed(null as never)],
    ['concat of a string', 'concat', () => Seq.concat('ab' as never)],
    ['product of a number', 'product', () => Seq.product(1 as never)],
    ['interleave of a number', 'interleave', () => Seq.interleave(1 as never)],
    ['mergeSorted of what cannot be iterated', 'mergeSorted', () => Seq.mergeSorted([1 as never])],
    ['mergeSorted of a string', 'mergeSorted', () => Seq.mergeSorted('ab' as never)],
    ['mergeSorted with a compare that is none', 'mergeSorted', () => Seq.mergeSorted([[1]], 1 as never)],
    ['expand in an order that there is not', 'expand', () => Seq.of(1).expand(() => [], 'up' as never)],
    ['label without a text', 'label', () => Seq.of(1).label(1 as never)],
    ['progress with an interval of 0', 'progress', () => Seq.of(1).progress(() => {}, 0)],
    ['combinations with other options', 'combinations', () => Seq.of(1).combinations(1, 1 as never)],
    ['windows undersized', 'windows', () => Seq.of(1).windows(2, 'partial' as never)],
    ['sortBy with a direction that there is not', 'sortBy', () => Seq.of(1).sortBy(String, 'up' as never)],
    ['flatten with a negative depth', 'flatten', () => Seq.of(1).flatten(-1)],
    ['tee in no branch', 'tee', () => Seq.of(1).tee(0)],
    ['profile without a function', 'profile', () => Seq.of(1).profile(1 as never)],
    ['pipe without a function', 'pipe', () => Seq.of(1).pipe(1 as never)],
    [
      'nextIf without a function',
      'nextIf',
      () =>
        Seq.of(1)
          .peekable()
          .nextIf(1 as never),
    ],
    ['map of a Proxy', 'map', () => new Proxy(Seq.of(1), {}).map(String)],
    ['toArray of a Proxy', 'toArray', () => new Proxy(Seq.of(1), {}).toArray()],
    ['from of a Proxy', 'from', () => Seq.from(new Proxy(Seq.of(1), {}))],
  ])('%s', (_title, name, work) => {
    beginsAt(thrown(work), name);
  });
});

/** How a lazy sequence is run, and at which function the stack of its errors begins. */
const ways: [string, (seq: AnySeq) => unknown][] = [
  ['toArray', (seq) => seq.toArray()],
  ['count', (seq) => seq.filter(() => true).count()],
  ['next', (seq) => [...seq]],
  ['forEach', (seq) => seq.forEach(() => {})],
  ['toJSON', (seq) => JSON.stringify(seq)],
];

describe('an error about what was met when it ran begins at the method that runs it:', () => {
  const spent = (): AnySeq => {
    const seq = Seq.from([1].values());
    seq.toArray();
    return seq;
  };
  const needsEnd = terminals.filter(({ endless }) => endless === 'needs');
  const args = (entry: Entry): unknown[] => makeWorld().args(usual(entry));

  test.each(needsEnd)('$name of an endless one', (entry) => {
    const endless: AnySeq = entry.over === 'pairs' ? Seq.range(0).zip(Seq.range(0)) : Seq.range(0);
    beginsAt(
      thrown(() => endless[entry.name](...args(entry))),
      entry.name,
    );
    beginsAt(
      thrown(() => fn[entry.name]!(Seq.range(0), ...args(entry))),
      entry.name,
    );
  });

  test.each(terminals)('$name of a spent one', (entry) => {
    beginsAt(
      thrown(() => spent()[entry.name](...args(entry))),
      entry.name,
    );
  });

  describe.each(ways)('%s', (name, run) => {
    const collecting = stages.filter(({ endless }) => endless === 'collects');
    test.each(collecting)('an endless one behind $name', (entry) => {
      const seq = call(makeWorld(), entry, Seq.range(0));
      beginsAt(
        thrown(() => run(seq.take(2))),
        name,
      );
    });

    test.each(stages)('a spent one behind $name', (entry) => {
      const seq = call(makeWorld(), entry, spent());
      // What memoize and share read is run by whoever reads them.
      beginsAt(
        thrown(() => run(seq)),
        name,
      );
    });

    test.each<[string, () => AnySeq]>([
      ['guard', () => Seq.of(1, 2).guard(1)],
      ['a text from flatMap', () => Seq.of(1).flatMap(() => 'ab' as never)],
      ['a number from flatMap', () => Seq.of(1).flatMap(() => 1 as never)],
      ['a number from defer', () => Seq.defer(() => 1 as never)],
      ['a number from expand', () => Seq.of(1).expand(() => 1 as never)],
      ['a number from mapAccum', () => Seq.of(1).mapAccum(() => 1 as never, 0)],
      ['a number from unfold', () => Seq.unfold(0, () => 1 as never)],
      ['elements without an order', () => Seq.from<unknown>([3, 'a']).sort()],
      ['keys without an order', () => Seq.from<unknown>([3, 'a']).sortBy((key) => key)],
      [
        'further keys without an order',
        () =>
          Seq.from<unknown>([3, 'a'])
            .sortBy(() => 1)
            .thenBy((key) => key),
      ],
      ['merged elements without an order', () => Seq.from<unknown>([3]).mergeSorted(['a'])],
      ['unequal sources in a strict zip', () => Seq.zip([[1], [1, 2]], { mode: 'strict' })],
      ['a list within itself', () => selfContained()],
      ['an rng out of range', () => Seq.of(1, 2).shuffle(() => 7)],
      ['a spent side of zip', () => Seq.of(1).zip(spent())],
      ['a spent side of concat', () => Seq.of(1).concat(spent())],
      ['a spent inner source', () => Seq.of(1).flatMap(() => spent())],
      ['a spent other side', () => Seq.of(1).innerJoin(spent(), Number, Number)],
      ['what was disposed', () => disposed(Seq.of(1).memoize())],
      ['a share that was disposed', () => disposed(Seq.of(1).share())],
      ['a branch that was disposed', () => disposed(Seq.of(1).tee()[0])],
      ['a return that is no function', () => Seq.from(closing(1)).take(1)],
      [
        'a result that is no object',
        () => Seq.from({ [Symbol.iterator]: () => ({ next: () => 1 }) } as never),
      ],
      ['an iterator that is no object', () => Seq.from({ [Symbol.iterator]: () => 1 } as never)],
    ])('%s', (_title, make) => {
      const seq = make();
      beginsAt(
        thrown(() => run(seq)),
        name,
      );
    });
  });

  test.each<[string, string, () => unknown]>([
    ['nothing', 'reduce', () => Seq.empty<number>().reduce((a, b) => a + b)],
    ['nothing', 'single', () => Seq.empty().single()],
    ['two', 'single', () => Seq.of(1, 2).single()],
    ['a text', 'sum', () => (Seq.of('a') as AnySeq).sum()],
    ['a text after numbers', 'sum', () => (Seq.of<unknown>(1, 2, 'a') as AnySeq).sum()],
    ['a text behind a map', 'sum', () => (Seq.of(1).map(String) as AnySeq).sum()],
    ['a bigint among numbers', 'sum', () => (Seq.of<unknown>(1, 1n) as AnySeq).sum()],
    ['a text', 'mean', () => (Seq.of('a') as AnySeq).mean()],
    ['a text', 'stats', () => (Seq.of('a') as AnySeq).stats()],
    ['a text', 'quantile', () => (Seq.of('a') as AnySeq).quantile(0.5)],
    ['elements without an order', 'min', () => Seq.of<unknown>(1, 'a').min()],
    ['elements without an order', 'max', () => Seq.of<unknown>(1, 'a').max()],
    ['elements without an order', 'minMax', () => Seq.of<unknown>(1, 'a').minMax()],
    ['keys without an order', 'minBy', () => Seq.of<unknown>(1, 'a').minBy((key) => key)],
    ['keys without an order', 'maxBy', () => Seq.of<unknown>(1, 'a').maxBy((key) => key)],
    ['elements without an order', 'isSorted', () => Seq.of<unknown>(1, 'a').isSorted()],
    ['elements without an order', 'compare', () => Seq.of<unknown>(1).compare(['a'])],
    ['no rows', 'unzip', () => (Seq.of(1) as AnySeq).unzip()],
    ['no entries', 'toMap', () => (Seq.of(1) as AnySeq).toMap()],
    ['no entries', 'toObject', () => (Seq.of(1) as AnySeq).toObject()],
    ['a symbol', 'join', () => Seq.of(Symbol()).join()],
  ])('%s: %s', (_title, name, work) => {
    beginsAt(thrown(work), name);
  });

  test.each(['next', 'return'] as const)('%s of an iterator, called by its own callback', (name) => {
    let inner: any;
    const seq = Seq.of(1, 2).map(() => (inner ??= thrown(() => iterator[name]!())));
    const iterator: Iterator<unknown> = seq[Symbol.iterator]();
    iterator.next();
    beginsAt(inner, name);
  });

  test.each(['peek', 'next'] as const)('%s of peekable', (name) => {
    const iterator = spent().peekable();
    beginsAt(
      thrown(() => iterator[name]()),
      name,
    );
  });
});

function selfContained(): AnySeq {
  const list: unknown[] = [];
  list.push(list);
  return Seq.of(list).flatten(Infinity);
}

function disposed(shared: AnySeq): AnySeq {
  shared[Symbol.dispose]();
  return shared;
}

function closing(method: unknown): Iterable<unknown> {
  return { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: method }) as never };
}

test('what is refused when it runs is not what the user threw', () => {
  const mine = new Error('mine');
  const stack = mine.stack;
  thrown(() =>
    Seq.of(1)
      .map(() => {
        throw mine;
      })
      .toArray(),
  );
  expect(mine.stack).toBe(stack);
});

test('every operation that takes a callback is asked above', () => {
  expect(catalogue.filter(calledBack).length).toBeGreaterThan(50);
});
