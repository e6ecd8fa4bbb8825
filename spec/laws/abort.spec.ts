/**
 * The law of aborting: whatever a run waits for, and wherever in the plan its signal stands, it rejects with the very reason
 * within one turn. Everything open is closed at once, and nothing is waited for: not for a source, a callback or a close that
 * never settles. Callbacks are told by their signals. A run listens once to a signal, and no longer than it lasts.
 */
import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { AsyncSeq } from 'seqable/async';
import { sources, stages, terminals } from '../support/catalogue.ts';
import { formOf, further, immediate, kinds, Scene, SceneWorld } from '../support/moments.ts';
import type { Form, Moment, Walker } from '../support/moments.ts';
import { noneUnhandled } from '../support/rejections.ts';

const missing = new Set(['toJSON', 'range', 'repeat']);
const entries = [...sources, ...stages, ...terminals].filter(({ name }) => !missing.has(name));
const forms = [...entries.map(formOf), ...further];

const moments: Moment[] = kinds.flatMap((kind) => [1, 2, 3].map((nth) => ({ kind, nth })));
const write = ({ kind, nth }: Moment): string => `${kind} ${nth}`;

noneUnhandled();

const turn = (): Promise<void> => Promise.resolve();

/** What has become of a promise so far. */
function watch(promise: Promise<unknown>): { outcome: unknown } {
  const seen: { outcome: unknown } = { outcome: 'pending' };
  promise.then(
    (value) => (seen.outcome = { value }),
    (error: unknown) => (seen.outcome = { error }),
  );
  return seen;
}

const ways = [
  'a terminal',
  'a call of next()',
  'between two calls of next()',
  'a return() that waits',
] as const;
type Way = (typeof ways)[number];

/** A signal of its own for each callback and run, listened to from outside by nobody. */
const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

interface Found {
  /** What was not as it should be. */
  outcome: unknown;
  listened: number;
  untidy: string[];
  later: string[];
  deaf: number;
}

const reason = { why: 'enough' };

/**
 * Aborts at a moment. Undefined if the run was over before that. `inside`: by what is called there itself; else a little
 * later. `never`: no close ever settles.
 */
async function abort(
  form: Form,
  moment: Moment,
  first: boolean,
  way: Way,
  { inside = false, never = false },
): Promise<Found | undefined> {
  const scene = new Scene(moment, undefined, never);
  const controller = new AbortController();
  const { signal } = controller;
  let begun = 0;
  let working = new Set<string>();
  const end = (): void => {
    working = new Set(scene.underWay);
    scene.hasClosed = scene.events.some((event) => event.startsWith('close'));
    controller.abort(reason);
    begun = scene.events.length;
  };
  if (inside) scene.inside = end;
  const made = form.build(new SceneWorld(scene), { signal, first });
  let running: Promise<unknown>;
  let walker: Walker | undefined;
  if (way === 'a terminal') running = form.runs ? made() : made.take(40).toArray();
  else {
    walker = made[Symbol.asyncIterator]() as Walker;
    running = walker.next();
  }
  let seen = watch(running);
  await immediate();
  for (let i = 0; walker !== undefined && seen.outcome !== 'pending' && i < 20; i++) {
    if (way === 'between two calls of next()' && i === 1) break;
    if ((seen.outcome as { value?: { done?: boolean } }).value?.done !== false) break;
    running = walker.next();
    seen = watch(running);
    await immediate();
  }
  if (way === 'a return() that waits') {
    running.catch(() => undefined);
    running = walker!.return();
    seen = watch(running);
    await immediate();
  }
  const isBetween = way === 'between two calls of next()' && seen.outcome !== 'pending';
  if (!signal.aborted) {
    if (seen.outcome !== 'pending' && !isBetween) return undefined;
    if (isBetween && (seen.outcome as { value?: { done?: boolean } }).value?.done !== false) return undefined;
  }
  const listened = inside ? 0 : listeners(signal);
  if (!signal.aborted) end();
  if (isBetween) seen = watch(walker!.next());
  await turn();
  const { outcome } = seen;
  const leaving = way === 'a return() that waits' || scene.hasClosed;
  const shared = form.shares === true && !first;
  const untidy = shared ? [] : scene.untidy;
  // Who leaves has told them before, with a reason of its own.
  const isTold = ({ reason: why, aborted }: AbortSignal): boolean => (leaving ? aborted : why === reason);
  const untold = [...scene.signals].filter(([label, each]) => working.has(label) && !isTold(each));
  if (!shared && untold.length > 0) untidy.push(`${untold.length} calls were not told`);
  await immediate();
  scene.gate?.fail(new Error('too late'));
  await immediate();
  await immediate();
  // What stands in a call while it aborts may still be entered; and what is shared goes on for others.
  const later = shared ? [] : scene.events.slice(begun).filter((event) => !/^close|promises/.test(event));
  return { outcome, listened, untidy, later, deaf: listeners(signal) };
}

const expected = (inside: boolean): Found => ({
  outcome: { error: reason },
  listened: inside ? 0 : 1,
  untidy: [],
  later: [],
  deaf: 0,
});

const isSource = ({ name }: Form): boolean => name.startsWith('AsyncSeq.');

async function all(form: Form, first: boolean, how: { inside?: boolean; never?: boolean }): Promise<void> {
  for (const way of form.runs ? (['a terminal'] as const) : ways)
    for (const moment of moments) {
      // The first two of each are enough where another description has all of them.
      if (moment.nth > 2 && (first || how.never === true)) continue;
      if (how.inside === true && (way === 'a return() that waits' || way.startsWith('between'))) continue;
      const found = await abort(form, moment, first, way, how);
      if (found === undefined) continue;
      const where = `${way}, ${write(moment)}`;
      expect([where, found]).toEqual([where, expected(how.inside === true)]);
    }
}

describe('behind everything', () => {
  test.each(forms)('$name', (form) => all(form, false, {}));
});

describe('behind everything, where no close ever settles', () => {
  test.each(forms)('$name', (form) => all(form, false, { never: true }));
});

describe('right behind the source', () => {
  test.each(forms.filter((form) => !isSource(form)))('$name', (form) => all(form, true, {}));
});

describe('by what is called in the run itself', () => {
  // Promises that are there before the run are not met by one that is aborted before it.
  test.each(forms.filter(({ name }) => !name.endsWith('asCompleted')))('$name', (form) =>
    all(form, false, { inside: true }),
  );
});

describe('before the run: nothing is pulled or called', () => {
  test.each(forms)('$name', async (form) => {
    for (const first of isSource(form) ? [false] : [true, false]) {
      const scene = new Scene(undefined);
      const signal = AbortSignal.abort(reason);
      const before = form.build(new SceneWorld(scene), { signal, first });
      const running: Promise<unknown> = form.runs ? before() : before.take(40).toArray();
      await expect(running).rejects.toBe(reason);
      await immediate();
      const begun = scene.events.filter(
        (event) => !event.startsWith('close') && !/promises|push/.test(event),
      );
      expect({ first, begun, listens: listeners(signal) }).toEqual({ first, begun: [], listens: 0 });
    }
  });
});

test('before the run: what can be read once is closed', async () => {
  const scene = new Scene(undefined);
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => scene.source(name, [1], true));
  const signal = AbortSignal.abort(reason);
  await expect(AsyncSeq.from(a).zip(b).signal(signal).toArray()).rejects.toBe(reason);
  await expect(AsyncSeq.from(c).signal(signal).rightJoin(d, Number, Number).first()).rejects.toBe(reason);
  const stream = new ReadableStream();
  await expect(AsyncSeq.from(stream).signal(signal).toArray()).rejects.toBe(reason);
  expect(scene.events.map((event) => event.replace(/ \d/, '')).sort()).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `close of ${name}`),
  );
  expect(await stream.getReader().read()).toEqual({ done: true, value: undefined });
});

describe('after the end: nothing happens', () => {
  test.each(forms.filter(({ name }) => !/push|interval|promises/.test(name)))('$name', async (form) => {
    const scene = new Scene(undefined);
    const controller = new AbortController();
    const made = form.build(new SceneWorld(scene), { signal: controller.signal, first: false });
    const running: Promise<unknown> = form.runs ? made() : made.take(40).toArray();
    await running;
    expect(listeners(controller.signal)).toBe(0);
    const begun = scene.events.length;
    controller.abort(reason);
    await immediate();
    expect(scene.events.slice(begun)).toEqual([]);
  });
});

describe('while a failed run is closing: the error that came first comes out, when all is closed', () => {
  test.each<[string, (seq: any, scene: Scene) => any]>([
    ['map', (seq, scene) => seq.map(() => scene.begin('call', 'fn', () => 1))],
    ['flatMap', (seq, scene) => seq.flatMap(() => scene.begin('call', 'fn', () => []))],
    [
      'map side by side',
      (seq, scene) => seq.map(() => scene.begin('call', 'fn', () => 1), { concurrency: 2 }),
    ],
    ['concat', (seq, scene) => seq.map(() => scene.begin('call', 'fn', () => 1)).concat([1])],
  ])('%s', async (_name, make) => {
    for (const walks of [false, true]) {
      const scene = new Scene({ kind: 'close', nth: 1 }, { kind: 'call', nth: 1 });
      const controller = new AbortController();
      const made = make(AsyncSeq.from(scene.source('main', [1, 2])), scene).signal(controller.signal);
      const running = watch(walks ? made[Symbol.asyncIterator]().next() : made.toArray());
      await immediate();
      controller.abort(reason);
      await immediate();
      expect(running.outcome).toBe('pending');
      scene.gate!.open();
      await immediate();
      expect(running.outcome).toEqual({ error: scene.error });
      expect(listeners(controller.signal)).toBe(0);
    }
  });
});

test('nothing that stands behind the call in which it comes is called or opened any more', async () => {
  const log: string[] = [];
  const note = (name: string) => (): [] => (log.push(name), []);
  const made = (name: string): any => ({
    next: note(`${name} next`),
    return: () => (log.push(`${name} return`), {}),
    [Symbol.asyncIterator](this: unknown) {
      return this;
    },
  });
  const ending = new Map<string, (seq: any, abort: () => void) => any>([
    ['map', (seq, abort) => seq.map(abort)],
    ['a nested part', (seq, abort) => AsyncSeq.concat(seq.map(abort).take(1), [5])],
    ['side by side', (seq, abort) => seq.map(abort, { concurrency: 2 })],
    ['zip', (seq, abort) => seq.zip(seq.map(abort))],
    ['flatMap', (seq, abort) => seq.flatMap(() => (abort(), made('inner')))],
    ['flatMap side by side', (seq, abort) => seq.flatMap(() => (abort(), made('inner')), { concurrency: 2 })],
    ['defer', (_seq, abort) => AsyncSeq.defer(() => (abort(), made('inner')))],
  ]);
  for (const [name, make] of ending) {
    const controller = new AbortController();
    const seq = make(AsyncSeq.of(1, 2), () => controller.abort(reason))
      .map(note('map'))
      .flatMap(note('flatMap'))
      .signal(controller.signal);
    await expect(seq.forEach(note('forEach'))).rejects.toBe(reason);
    await immediate();
    expect([name, log.splice(0)]).toEqual([name, /flatMap|defer/.test(name) ? ['inner return'] : []]);
  }
});

test('the same signal in many places of a plan is listened to once', async () => {
  const { signal } = new AbortController();
  const scene = new Scene({ kind: 'next', nth: 3 });
  const side = (name: string): AsyncSeq<unknown> => AsyncSeq.from(scene.source(name, [1, 2])).signal(signal);
  const seq = AsyncSeq.merge(side('a'), side('b'))
    .flatMap(() => side('inner'), { concurrency: 2 })
    .signal(signal)
    .concat(side('c'))
    .signal(signal);
  const iterator = seq[Symbol.asyncIterator]();
  const next = iterator.next();
  await immediate();
  expect(listeners(signal)).toBe(1);
  const other = seq[Symbol.asyncIterator]();
  const second = other.next();
  await immediate();
  expect(listeners(signal)).toBe(2);
  const left = Promise.all([iterator.return(), other.return()]);
  scene.gate!.open();
  await Promise.all([left, next, second]);
  expect(listeners(signal)).toBe(0);
});

test('signals of inner sequences are let go when those end, and end the run while they are open', async () => {
  const controllers = [0, 1, 2].map(() => new AbortController());
  const most: number[] = [];
  const seq = AsyncSeq.of(0, 1, 2).flatMap((n) => AsyncSeq.of(n, n).signal(controllers[n]!.signal));
  await seq.forEach(() => {
    most.push(controllers.reduce((sum, { signal }) => sum + listeners(signal), 0));
  });
  expect(most).toEqual([1, 1, 1, 1, 1, 1]);
  const run = seq.tap((n) => n === 1 && controllers[1]!.abort(reason)).toArray();
  await expect(run).rejects.toBe(reason);
  expect(controllers.map(({ signal }) => listeners(signal))).toEqual([0, 0, 0]);
});

test.each<[string, (seq: AsyncSeq<number>) => Walker]>([
  ['an iterator', (seq) => seq[Symbol.asyncIterator]()],
  ['peekable', (seq) => seq.peekable()],
])('an abort between two calls of next() is told by the next one, once: %s', async (_name, walk) => {
  const controller = new AbortController();
  const walker = walk(AsyncSeq.of(1, 2, 3).signal(controller.signal));
  expect(await walker.next()).toEqual({ done: false, value: 1 });
  controller.abort(reason);
  await expect(walker.next()).rejects.toBe(reason);
  expect(await walker.next()).toEqual({ done: true, value: undefined });
});

test('an abort between two reads errors a stream', async () => {
  const controller = new AbortController();
  const reader = AsyncSeq.of(1, 2, 3).signal(controller.signal).toReadableStream().getReader();
  expect(await reader.read()).toEqual({ done: false, value: 1 });
  controller.abort(reason);
  await expect(reader.read()).rejects.toBe(reason);
});
