/**
 * What is closed, in which order, and what is never touched.
 *
 * An error closes inside out: what the part that threw has open, then what stands around it, newest first. What is never
 * run is never opened; only what may be its own iterator is asked if it is, once.
 *
 * SEQ_CHAINS sets how many random trees (600), SEQ_SEED repeats a run.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { key, Seq } from 'seqable';
import * as functions from 'seqable/fn';
import { stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { before, finish, makeWorld, thrown } from '../support/laws.ts';
import type { AnySeq } from '../support/laws.ts';
import { Log, makeProbe } from '../support/probe.ts';
import type { Probe } from '../support/probe.ts';
import { badArguments, refused } from '../support/refusals.ts';
import { World } from '../support/world.ts';
import type { ArgSpec } from '../support/world.ts';

// Thousands of errors are made here; nobody looks at their stacks.
Error.stackTraceLimit = 0;

const fn: Record<string, (...args: any[]) => any> = functions as any;
const numbered = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

// ──────────────────────────────────────────────────────────── from inside out

/** The sources of one run, and a callback that throws at one of its calls. */
class Run {
  readonly log = new Log();
  readonly probes = new Map<string, Probe<number>>();
  /** The iterators that were open when it was thrown. */
  open: string[] | undefined;
  private calls = 0;
  private readonly failing: number;
  readonly error: Error = new Error('on purpose');

  constructor(failing: number) {
    this.failing = failing;
  }

  source(name: string, size: number): Probe<number> {
    const probe = makeProbe(this.log, name, numbered(size));
    this.probes.set(name, probe);
    return probe;
  }

  /** A callback that gives what it got, until it throws. */
  readonly thrower = (value: unknown): unknown => {
    if (++this.calls !== this.failing) return value;
    this.open = this.openNow();
    this.log.add('throw');
    throw this.error;
  };

  private openNow(): string[] {
    const open: string[] = [];
    for (const [name, { tracks }] of this.probes) {
      tracks.forEach(({ ended, returns }, i) => {
        if (!ended && returns === 0) open.push(`${name}${i + 1}`);
      });
    }
    return open;
  }

  /** What was closed after it was thrown, in order. */
  closed(): string[] {
    const { events } = this.log;
    return events
      .slice(events.indexOf('throw') + 1)
      .filter((event) => event.endsWith('return'))
      .map((event) => event.slice(0, -' return'.length));
  }

  /** In which order they were opened. */
  ages(): string[] {
    const counts = new Map<string, number>();
    return this.log.events.flatMap((event) => {
      if (!event.endsWith(' open')) return [];
      const name = event.slice(0, -' open'.length);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return [`${name}${counts.get(name)!}`];
    });
  }
}

type Combine = (a: AnySeq, b: AnySeq, c: AnySeq) => unknown;
const same = (value: unknown): unknown => value;

/** Operations over several sources, which are all Seqs here. */
const combined: Record<string, Combine> = {
  'Seq.zip': (a, b, c) => Seq.zip([a, b, c]).toArray(),
  'Seq.zip longest': (a, b, c) => Seq.zip([a, b, c], { mode: 'longest' }).toArray(),
  'Seq.zip strict': (a, b, c) => Seq.zip([a, b, c], { mode: 'strict' }).toArray(),
  'Seq.zipKeyed': (a, b, c) => Seq.zipKeyed({ a, b, c }).toArray(),
  'Seq.interleave': (a, b, c) => Seq.interleave(a, b, c).toArray(),
  'Seq.mergeSorted': (a, b, c) => Seq.mergeSorted([a, b, c]).toArray(),
  'Seq.product': (a, b, c) => Seq.product(a, b, c).toArray(),
  'Seq.concat': (a, b, c) => Seq.concat(a, b, c).toArray(),
  zip: (a, b, c) => a.zip(b, c).toArray(),
  interleave: (a, b, c) => a.interleave(b, c).toArray(),
  mergeSorted: (a, b, c) => a.mergeSorted(b).mergeSorted(c).toArray(),
  product: (a, b, c) => a.product(b, c).toArray(),
  concat: (a, b, c) => a.concat(b, c).toArray(),
  compress: (a, b, c) => a.compress(b).compress(c).toArray(),
  union: (a, b, c) => a.union(b).union(c).toArray(),
  intersection: (a, b, c) => a.intersection(b).intersection(c).toArray(),
  difference: (a, b, c) => a.difference(b).difference(c).toArray(),
  symmetricDifference: (a, b, c) => a.symmetricDifference(b).symmetricDifference(c).toArray(),
  innerJoin: (a, b, c) => a.innerJoin(b, same, same).innerJoin(c, same, same).toArray(),
  leftJoin: (a, b, c) => a.leftJoin(b, same, same).leftJoin(c, same, same).toArray(),
  rightJoin: (a, b, c) => a.rightJoin(b, same, same).rightJoin(c, same, same).toArray(),
  fullJoin: (a, b, c) => a.fullJoin(b, same, same).fullJoin(c, same, same).toArray(),
  groupJoin: (a, b, c) => a.groupJoin(b, same, same).groupJoin(c, same, same).toArray(),
  flatMap: (a, b, c) => a.flatMap(() => b.flatMap(() => c)).toArray(),
  flatten: (a, b, c) =>
    Seq.of(a.map(() => [b, c]))
      .flatten(Infinity)
      .toArray(),
  expand: (a, b) => a.expand((value: unknown) => (value === 0 ? b.map(() => 1) : null)).toArray(),
  'expand in depth': (a, b) =>
    a.expand((value: unknown) => (value === 0 ? b.map(() => 1) : null), 'depth').toArray(),
  equals: (a, b) => a.equals(b),
  startsWith: (a, b) => a.startsWith(b),
  compare: (a, b) => a.compare(b),
  'fn zip': (a, b, c) => fn['toArray']!(fn['zip']!([a, b, c])),
  'a loop': (a, b, c) => [...Seq.zip([a, Seq.interleave(b, c)])],
};

/** Those that have several sources open at once; the others read one to its end before the next. */
const atOnce = /zip|interleave|merge|compress|flatMap|flatten|expand|equals|startsWith|compare|loop/i;

describe('an error in one side closes that side first, the others after it, newest first', () => {
  const names = ['a', 'b', 'c'];
  /** What a side is, with the callback that throws in it. */
  const forms: [string, (source: Probe<number>, thrower: (value: any) => any) => AnySeq][] = [
    ['map', (source, thrower) => Seq.from(source).map(thrower)],
    [
      'filter and map',
      (source, thrower) =>
        Seq.from(source)
          .filter((n) => n >= 0)
          .map(thrower),
    ],
    ['scan', (source, thrower) => Seq.from(source).scan((_, n) => thrower(n) as number, 0)],
    ['sortBy', (source, thrower) => Seq.from(source).sortBy(thrower)],
    ['flatMap', (source, thrower) => Seq.from(source).flatMap((n) => [thrower(n)])],
    ['fn map', (source, thrower) => fn['map']!(source, thrower)],
  ];

  test.each(Object.entries(combined))('%s', (what, combine) => {
    const found: string[] = [];
    let several = 0;
    for (const [form, mapped] of forms) {
      for (const thrower of names) {
        for (const failing of [1, 2, 3]) {
          const run = new Run(failing);
          const sides = names.map((name) =>
            name === thrower ? mapped(run.source(name, 3), run.thrower) : Seq.from(run.source(name, 3)),
          );
          let error: unknown;
          try {
            combine(sides[0], sides[1], sides[2]);
          } catch (caught) {
            error = caught;
          }
          if (run.open === undefined) continue;
          expect(error).toBe(run.error);
          const newest = run.ages().reverse();
          const open = [...run.open].sort((x, y) => newest.indexOf(x) - newest.indexOf(y));
          const inside = open.filter((label) => label.startsWith(thrower));
          const expected = [...inside, ...open.filter((label) => !inside.includes(label))];
          if (open.length > 1) several++;
          const closed = run.closed();
          if (String(closed) !== String(expected))
            found.push(`${what}, ${form} of ${thrower} throws at call ${failing}: ${closed} for ${expected}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(several > 0).toBe(atOnce.test(what));
  });

  test('zip of a side that throws and one that does not, as it is written', () => {
    const run = new Run(1);
    const [a, b] = [run.source('a', 3), run.source('b', 3)];
    expect(thrown(() => Seq.zip([Seq.from(a).map(run.thrower), b]).toArray())).toBe(run.error);
    expect(run.closed()).toEqual(['a1', 'b1']);
  });

  test('the hook of finally runs between what it stands over and what stands around it', () => {
    for (const failing of ['a', 'b']) {
      const run = new Run(2);
      const side = (name: string): AnySeq =>
        Seq.from(run.source(name, 3))
          .map(name === failing ? run.thrower : same)
          .finally(() => run.log.add(`${name}1 hook return`));
      thrown(() => Seq.zip([side('a'), side('b')]).toArray());
      const [first, second] = failing === 'a' ? ['a', 'b'] : ['b', 'a'];
      expect(run.closed()).toEqual([`${first}1`, `${first}1 hook`, `${second}1`, `${second}1 hook`]);
    }
  });
});

// ─────────────────────────────────────────────────────────────── random trees

/** What is read, as a tree; each leaf is a source of its own. */
type Tree =
  | { readonly op: 'leaf'; readonly size: number }
  | { readonly op: 'through'; readonly how: keyof typeof through; readonly parts: readonly [Tree] }
  | { readonly op: 'among'; readonly how: keyof typeof among; readonly parts: readonly Tree[] };

/** Stages over one source. */
const through = {
  map: (seq: AnySeq) => seq.map(same),
  filter: (seq: AnySeq) => seq.filter(() => true),
  take: (seq: AnySeq) => seq.take(2),
  drop: (seq: AnySeq) => seq.drop(1),
  enumerate: (seq: AnySeq) => seq.enumerate(),
  chunks: (seq: AnySeq) => seq.chunks(2),
  windows: (seq: AnySeq) => seq.windows(2),
  reverse: (seq: AnySeq) => seq.reverse(),
  sortBy: (seq: AnySeq) => seq.sortBy(() => 0),
  cycle: (seq: AnySeq) => seq.cycle(2),
  intersperse: (seq: AnySeq) => seq.intersperse(9),
  distinct: (seq: AnySeq) => seq.distinct((_: unknown, index: number) => index),
  light: (seq: AnySeq) =>
    Seq.from(
      fn['map']!(
        fn['filter']!(seq, () => true),
        same,
      ),
    ),
};

/** Operations over several, which are opened in the order in which they stand here. */
const among = {
  zip: (parts: AnySeq[]) => Seq.zip(parts),
  longest: (parts: AnySeq[]) => Seq.zip(parts, { mode: 'longest' }),
  interleave: (parts: AnySeq[]) => Seq.interleave(...parts),
  mergeSorted: (parts: AnySeq[]) => Seq.mergeSorted(parts, () => 0),
  concat: (parts: AnySeq[]) => Seq.concat(...parts),
  product: (parts: AnySeq[]) => Seq.product(...parts),
  flatMap: (parts: AnySeq[]) => parts.reduceRight((inner, outer) => outer.flatMap(() => inner)),
  union: (parts: AnySeq[]) => parts.reduce((left, right) => left.union(right, () => ({}))),
};

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    {
      weight: 2,
      arbitrary: fc.record({ op: fc.constant('leaf' as const), size: fc.integer({ min: 0, max: 4 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('through' as const),
        how: fc.constantFrom(...(Object.keys(through) as (keyof typeof through)[])),
        parts: fc.tuple(tie('tree')),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        op: fc.constant('among' as const),
        how: fc.constantFrom(...(Object.keys(among) as (keyof typeof among)[])),
        parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
    },
  ),
}));

function sizeOf(node: Tree): number {
  return node.op === 'leaf' ? 1 : node.parts.reduce((sum: number, part) => sum + sizeOf(part), 1);
}

/** A tree with names for its leaves, and where in it something throws: right behind the node of that number. */
class Built {
  readonly run: Run;
  readonly seq: AnySeq;
  /** The leaves in the order in which they are to be closed. */
  readonly order: readonly string[];
  private readonly at: number;
  private nodes = 0;
  private leaves = 0;

  constructor(root: Tree, at: number, failing: number) {
    this.run = new Run(failing);
    this.at = at;
    const { seq, order } = this.build(root);
    this.seq = seq;
    this.order = order;
  }

  /** `throws`: what throws stands in here, so that `order` begins there. */
  private build(node: Tree): { seq: AnySeq; order: string[]; throws: boolean } {
    const here = this.nodes++ === this.at;
    const made = node.op === 'leaf' ? this.leaf(node.size) : this.inner(node);
    return here ? { ...made, seq: made.seq.map(this.run.thrower), throws: true } : made;
  }

  private leaf(size: number): { seq: AnySeq; order: string[]; throws: boolean } {
    const name = `s${String.fromCharCode(97 + (this.leaves % 26))}${this.leaves++ < 26 ? '' : '_'}`;
    return { seq: Seq.from(this.run.source(name, size)), order: [name], throws: false };
  }

  private inner(node: Exclude<Tree, { op: 'leaf' }>): { seq: AnySeq; order: string[]; throws: boolean } {
    const parts = (node.parts as readonly Tree[]).map((part) => this.build(part));
    const seqs = parts.map(({ seq }) => seq);
    const newest = [...parts].reverse();
    // A stable sort: the part in which it throws comes first.
    newest.sort((x, y) => Number(y.throws) - Number(x.throws));
    return {
      seq: node.op === 'through' ? through[node.how](seqs[0]) : among[node.how](seqs),
      order: newest.flatMap(({ order }) => order),
      throws: parts.some(({ throws }) => throws),
    };
  }
}

describe('random trees of sources', () => {
  const numRuns = Number(process.env['SEQ_CHAINS'] ?? 600);
  const seed = Number(process.env['SEQ_SEED'] ?? 20261201);
  const ways: [string, (seq: AnySeq) => unknown][] = [
    ['toArray', (seq) => seq.toArray()],
    ['for…of', (seq) => [...seq]],
    ['forEach', (seq) => seq.forEach(() => {})],
  ];

  test.each(ways)('%s: an error anywhere closes from there outwards, the newest first', (_name, run) => {
    let several = 0;
    fc.assert(
      fc.property(tree, fc.nat(), fc.integer({ min: 1, max: 5 }), (root, place, failing) => {
        const built = new Built(root, place % sizeOf(root), failing);
        let error: unknown;
        try {
          // Products of products have very many rows.
          run(built.seq.take(200));
        } catch (caught) {
          error = caught;
        }
        const { open } = built.run;
        if (open === undefined) return;
        expect(error).toBe(built.run.error);
        const expected = built.order.flatMap((name) =>
          open.filter((label) => label.replace(/\d+$/, '') === name),
        );
        if (expected.length > 1) several++;
        expect(built.run.closed()).toEqual(expected);
      }),
      { numRuns, seed },
    );
    expect(several).toBeGreaterThan(numRuns / 10);
  });
});

// ────────────────────────────────────────────────────── never run, never opened

/** A re-iterable source that counts how often it is opened. */
function rows(): Iterable<number> & { opens: number } {
  return {
    opens: 0,
    [Symbol.iterator]() {
      this.opens++;
      return [1, 2, 3].values();
    },
  };
}

const times = 100;

/** Does `work` often, over one source; gives how often that was opened. */
function opensOf(work: (source: Iterable<number>) => unknown): number {
  const source = rows();
  for (let i = 0; i < times; i++) work(source);
  return source.opens;
}

/** The arguments of a call, with `source` in place of every iterable. */
function around(entry: Entry, source: unknown): unknown[] {
  const world = makeWorld();
  const params = entry.params.filter(({ optional }) => optional !== true);
  return params.map((param) => (param.type.startsWith('iterable') ? source : world.argument(param.good[0]!)));
}

function stageOver(entry: Entry, seq: AnySeq, side: unknown): AnySeq {
  return before(makeWorld(), entry, seq)[entry.name](...around(entry, side));
}

/** Ways to have a source in a plan and never come to it. */
const unreached: [string, (source: Iterable<any>) => unknown][] = [
  ['take(0)', (source) => Seq.from(source).take(0).toArray()],
  ['take(0), in a loop', (source) => [...Seq.from(source).map(String).take(0)]],
  ['a first element from interleave', (source) => Seq.interleave([1], source).first()],
  ['a first element from the method interleave', (source) => Seq.of(1).interleave([2], source).first()],
  ['a first element from union', (source) => Seq.of(1).union(source).first()],
  ['a first element from concat', (source) => Seq.concat([1], source).first()],
  ['a first element from the method concat', (source) => Seq.of(1).concat(source).take(1).toArray()],
  ['a product with nothing after it', (source) => Seq.product(source, []).toArray()],
  ['a product with nothing before the last', (source) => Seq.product([1], [], source).toArray()],
  ['the method product with nothing', (source) => Seq.from(source).product([]).toArray()],
  ['an iterator that is closed at once', (source) => Seq.from(source)[Symbol.iterator]().return!()],
  ['an iterator of fn that is closed at once', (source) => fn['from']!(source)[Symbol.iterator]().return()],
  ['peekable that is closed at once', (source) => Seq.from(source).peekable().return()],
  ['memoize that is disposed at once', (source) => dispose(Seq.from(source).memoize())],
  ['share that is disposed at once', (source) => dispose(Seq.from(source).share())],
  ['branches of tee that are disposed at once', (source) => Seq.from(source).tee().forEach(dispose)],
  ['a bad argument', (source) => thrown(() => Seq.from(source).take(-1))],
  ['a bad callback', (source) => thrown(() => Seq.from(source).map(1 as never))],
  ['a bad argument of fn', (source) => thrown(() => fn['take']!(source, -1))],
  ['a bad argument after a side', (source) => thrown(() => Seq.of(1).zip(source, 5 as never))],
  ['a bad source after another', (source) => thrown(() => Seq.zip([source, 5 as never]))],
  ['a bad source in concat', (source) => thrown(() => Seq.concat(source, 5 as never))],
  ['an endless source behind it', (source) => thrown(() => Seq.from(source).concat(Seq.range(0)).toArray())],
  [
    'an endless side',
    (source) => thrown(() => Seq.from(source).innerJoin(Seq.range(0), Number, Number).first()),
  ],
];

function dispose(shared: AnySeq): void {
  shared[Symbol.dispose]();
}

describe('what is never run is never opened:', () => {
  test.each(unreached)('%s', (_title, work) => {
    expect(opensOf(work)).toBe(0);
  });

  test.each(stages)('what $name is built over, explained, and closed at once', (entry) => {
    expect(
      opensOf((source) => {
        const seq = stageOver(entry, Seq.from(source), source);
        if (!['memoize', 'share'].includes(entry.name)) {
          seq.explain();
          seq.sizeHint();
        }
        seq[Symbol.iterator]().return();
      }),
    ).toBe(0);
  });

  test.each(stages)('what stands before $name and take(0)', (entry) => {
    expect(opensOf((source) => stageOver(entry, Seq.from(source), source).take(0).toArray())).toBe(0);
  });

  // What stands above a take(0) that is run is nothing.
  test.each([...stages, ...terminals.filter(({ over }) => over === undefined)])(
    'what stands above take(0) before $name',
    (entry) => {
      const work = (source: Iterable<number>): unknown => {
        const seq = before(makeWorld(), entry, Seq.from(source).take(0));
        return finish(entry, seq[entry.name](...makeWorld().args(usual(entry))));
      };
      // Of nothing, reduce and single have nothing to give.
      expect(opensOf((source) => attempt(() => work(source)))).toBe(0);
    },
  );

  test.each(refused)('what is refused: $title', (one) => {
    const source = rows();
    const world = new (class extends World {
      override argument(spec: ArgSpec): unknown {
        return 'iterable' in spec ? source : super.argument(spec);
      }
    })({ from: (each) => Seq.from(each as never), map: (seq, mapper) => seq.map(mapper), key });
    for (let i = 0; i < times; i++) {
      const seq = before(makeWorld(), one.entry, Seq.from(source));
      thrown(() => seq[one.entry.name](...badArguments(one, world)));
    }
    expect(source.opens).toBe(0);
  });

  test('an iterable whose Symbol.iterator throws when it is called is no trouble', () => {
    const broken: any = {
      [Symbol.iterator]() {
        throw new Error('called');
      },
    };
    expect(Seq.interleave([1], broken).first()).toBe(1);
    expect(Seq.of(1).union(broken).first()).toBe(1);
    expect(Seq.from(broken).take(0).toArray()).toEqual([]);
    expect(Seq.product(broken, []).toArray()).toEqual([]);
    expect(thrown(() => Seq.from(broken).take(-1))).toBeInstanceOf(RangeError);
    expect(Seq.from(broken)[Symbol.iterator]().return!()).toEqual({ value: undefined, done: true });
  });
});

function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
  }
}

// ─────────────────────────────────────────────────── who may be its own iterator

/** A source that has a `next` of its own, and what its `Symbol.iterator` gives. */
class Asked {
  asks = 0;
  nexts = 0;
  returns = 0;
  /** Of the iterators that it made. */
  closed = 0;
  readonly next: unknown;
  private readonly gives: 'itself' | 'a new iterator' | 'nothing of use' | 'an error';

  constructor(gives: 'itself' | 'a new iterator' | 'nothing of use' | 'an error', next: unknown = undefined) {
    this.gives = gives;
    this.next =
      next ??
      ((): IteratorResult<number> => {
        this.nexts++;
        return { done: this.nexts > 3, value: this.nexts };
      });
  }

  return(): object {
    this.returns++;
    return {};
  }

  [Symbol.iterator](): unknown {
    this.asks++;
    if (this.gives === 'an error') throw new Error('asked');
    if (this.gives === 'nothing of use') return 5;
    if (this.gives === 'itself') return this;
    const close = (): object => ({ closed: ++this.closed });
    const values = [1, 2, 3].values();
    return { next: () => values.next(), return: close };
  }
}

const asIterable = (source: Asked): Iterable<any> => source as never;
/** Concat leaves alone what it has not come to. */
const asking = unreached.filter(([title]) => !title.includes('concat') && !title.startsWith('an endless'));
const leaving = unreached.filter(([title]) => title.includes('from') && title.includes('concat'));
/** Checked before anything is known of a receiver: there is none. */
const withoutReceiver = [
  'a bad source after another',
  'a bad source in concat',
  'a bad argument after a side',
];
const closing = asking.filter(([title]) => !withoutReceiver.includes(title));

describe('only what has a callable next may be its own iterator, and is asked', () => {
  test.each(closing)('%s: once, if it is, and it is closed once', (_title, work) => {
    const source = new Asked('itself');
    for (let i = 0; i < times; i++) attempt(() => work(asIterable(source)));
    expect([source.asks, source.nexts, source.returns]).toEqual([1, 0, 1]);
  });

  test.each(closing)('%s: once, if it is not, and what it made is closed once', (_title, work) => {
    const source = new Asked('a new iterator');
    for (let i = 0; i < times; i++) work(asIterable(source));
    expect([source.asks, source.closed, source.nexts, source.returns]).toEqual([1, 1, 0, 0]);
  });

  test.each(closing)('%s: not, if it has been opened before', (_title, work) => {
    const source = new Asked('a new iterator');
    expect(Seq.from(asIterable(source)).toArray()).toEqual([1, 2, 3]);
    for (let i = 0; i < times; i++) work(asIterable(source));
    expect([source.asks, source.closed]).toEqual([1, 0]);
  });

  test.each(closing)('%s: not, if its next is no function', (_title, work) => {
    for (const next of [5, {}, null]) {
      const source = new Asked('itself', next ?? 'x');
      for (let i = 0; i < times; i++) work(asIterable(source));
      expect([source.asks, source.returns]).toEqual([0, 0]);
    }
  });

  test.each(closing)('%s: an error of asking goes nowhere', (_title, work) => {
    for (const gives of ['an error', 'nothing of use'] as const) {
      const source = new Asked(gives);
      for (let i = 0; i < 3; i++) work(asIterable(source));
      expect(source.asks).toBeGreaterThan(0);
      expect([source.nexts, source.returns]).toEqual([0, 0]);
    }
  });

  test.each(leaving)('%s: neither asked nor closed', (_title, work) => {
    const source = new Asked('itself');
    for (let i = 0; i < times; i++) work(asIterable(source));
    expect([source.asks, source.nexts, source.returns]).toEqual([0, 0, 0]);
  });

  test('an error of closing what it made goes nowhere', () => {
    const source = {
      next() {},
      [Symbol.iterator]: () => ({
        next() {},
        return() {
          throw new Error('closed');
        },
      }),
    };
    expect(Seq.interleave([1], source as never).first()).toBe(1);
    expect(thrown(() => Seq.from(source as never).take(-1))).toBeInstanceOf(RangeError);
  });

  test('an error of closing what is its own iterator goes out, but for a worse one', () => {
    const make = (): any => ({
      next() {},
      return() {
        throw new Error('closed');
      },
      [Symbol.iterator]() {
        return this;
      },
    });
    expect(thrown(() => Seq.interleave([1], make()).first()).message).toBe('closed');
    expect(thrown(() => Seq.from(make()).take(-1))).toBeInstanceOf(RangeError);
  });

  test('a bare iterator is closed without being asked', () => {
    let returns = 0;
    const bare: any = { next: () => ({ done: true, value: 1 }), return: () => ({ returns: ++returns }) };
    for (let i = 0; i < times; i++) attempt(() => Seq.from(bare).take(0).toArray());
    expect(returns).toBe(1);
  });
});
