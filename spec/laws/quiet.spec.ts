/**
 * The law of quiet: when a run has settled, nothing of it is under way any more: no callback, no `next()`, no close, no timer, no
 * listener; and no rejection is left without anybody to handle it. Each operation is left, or fails, at each moment: before the
 * first ask, while a source, a callback or a close is waited for, and after the end.
 */

import { EventEmitter, getEventListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { AsyncSeq } from 'seqable/async';
import { sources, stages, terminals } from '../support/catalogue.ts';
import { formOf, further, immediate, kinds, Scene, SceneWorld } from '../support/moments.ts';
import type { Form, Moment, Walker } from '../support/moments.ts';

const missing = new Set(['toJSON', 'range', 'repeat']);
const entries = [...sources, ...stages, ...terminals].filter(({ name }) => !missing.has(name));
const forms = [...entries.map(formOf), ...further];

const moments: Moment[] = kinds.flatMap((kind) => [1, 2, 3].map((nth) => ({ kind, nth })));
const write = ({ kind, nth }: Moment): string => `${kind} ${nth}`;

// ── timers and rejections ──────────────────────────────────────────────────────────────────────────────────────────

const timers = new Set<unknown>();
const { setTimeout: set, clearTimeout: clear } = globalThis;
const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);

beforeAll(() => {
  process.on('unhandledRejection', note);
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms: number) => {
      const timer = set(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      timers.delete(timer);
      clear(timer);
    },
  });
});
afterAll(() => {
  process.off('unhandledRejection', note);
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
});
beforeEach(() => {
  rejections.length = 0;
});
afterEach(async () => {
  await immediate();
  const left = timers.size;
  for (const timer of timers) clear(timer as NodeJS.Timeout);
  timers.clear();
  expect({ rejections, left }).toEqual({ rejections: [], left: 0 });
});

// ── leaving ────────────────────────────────────────────────────────────────────────────────────────────────────────

const settledNow = async (promise: Promise<unknown>): Promise<boolean> => {
  let over = false;
  const done = (): void => void (over = true);
  promise.then(done, done);
  await immediate();
  return over;
};

/** Walks until the end, or until something does not come; gives the call that waits. */
async function walkUntilHeld(walker: Walker): Promise<{ readonly call: Promise<unknown> } | undefined> {
  for (let i = 0; i < 40; i++) {
    const call = walker.next();
    if (!(await settledNow(call))) return { call };
    const result = await call.catch(() => ({ done: true }));
    if (result.done === true) return undefined;
  }
  return undefined;
}

const disposeOf = (seq: any): Promise<unknown> => seq[Symbol.asyncDispose]();

interface Quiet {
  /** What was under way when it had settled. */
  underWay: string[];
  /** What was begun afterwards. */
  later: string[];
  untidy: string[];
}

const nothing: Quiet = { underWay: [], later: [], untidy: [] };

const iteratorOf = (seq: any): Walker => seq[Symbol.asyncIterator]();

/** Ways to walk by hand. */
const walkers: Record<string, (seq: any) => Walker> = {
  peekable: (seq) => {
    const walker = seq.peekable();
    return {
      next: async () => {
        await walker.peek();
        return walker.next();
      },
      return: () => walker.return(),
    };
  },
  toReadableStream: (seq) => {
    const reader = seq.toReadableStream().getReader();
    return { next: () => reader.read(), return: () => reader.cancel() };
  },
  'a branch of tee': (seq) => {
    const branches = seq.tee();
    const iterator = branches[0][Symbol.asyncIterator]();
    return {
      next: () => iterator.next(),
      return: async () => {
        await iterator.return();
        await Promise.all(branches.map(disposeOf));
      },
    };
  },
};

/** Leaves a walk at a moment, and says what was not quiet then. `by`: how what was held goes on. */
async function leave(form: Form, moment: Moment, by: 'open' | 'fail', walk = iteratorOf): Promise<Quiet> {
  const scene = new Scene(moment);
  const seq = form.build(new SceneWorld(scene), undefined);
  const walker = walk(seq);
  const waits = await walkUntilHeld(walker);
  const pending = new Set([...scene.underWay].filter((label) => label.startsWith('next')));
  let underWay: string[] | undefined;
  let begun = 0;
  const quit = async (): Promise<unknown> => {
    const left = walker.return();
    if (form.shares !== true) return left;
    await left;
    return disposeOf(seq);
  };
  const over = (): void => {
    underWay = [...scene.underWay].filter((label) => !pending.has(label));
    begun = scene.events.length;
  };
  const left = quit().then(over, over);
  // Calls of next() that wait are answered at once.
  if (waits !== undefined) await expect(waits.call).resolves.toEqual({ done: true, value: undefined });
  const early = await settledNow(left);
  if (scene.held !== undefined && !scene.held.startsWith('next')) expect(early).toBe(false);
  if (by === 'open') scene.gate?.open();
  else scene.gate?.fail(new Error('too late'));
  expect(await settledNow(left)).toBe(true);
  await immediate();
  return { underWay: underWay!, later: scene.events.slice(begun), untidy: scene.untidy };
}

const walked = forms.filter(({ runs }) => !runs);
const some = walked.filter(({ name }) => /^(map|concat|merge|flatMap|prefetch|zip|finally|take)/.test(name));

describe('left while something is waited for', () => {
  test.each(walked)('$name', async (form) => {
    const found: Record<string, Quiet> = {};
    const expected: Record<string, Quiet> = {};
    for (const moment of moments)
      for (const by of ['open', 'fail'] as const) {
        const name = `${write(moment)}, ${by}`;
        expected[name] = nothing;
        try {
          found[name] = await leave(form, moment, by);
        } catch (error) {
          throw new Error(`${form.name}, ${name}: ${(error as Error).message}`, { cause: error });
        }
      }
    expect(found).toEqual(expected);
  });
});

describe.each(Object.keys(walkers))('left while something is waited for, by %s', (way) => {
  test.each(some)('$name', async (form) => {
    for (const moment of moments)
      for (const by of ['open', 'fail'] as const) {
        const quiet = await leave(form, moment, by, walkers[way]!);
        expect([write(moment), by, quiet]).toEqual([write(moment), by, nothing]);
      }
  });
});

describe('left before the first ask, and after the end', () => {
  test.each(walked)('$name', async (form) => {
    const scene = new Scene(undefined);
    const seq = form.build(new SceneWorld(scene), undefined);
    const walker: Walker = seq[Symbol.asyncIterator]();
    expect(await walker.return()).toEqual({ done: true, value: undefined });
    expect(
      scene.events.filter((event) => !event.startsWith('close') && !event.includes('of promises')),
    ).toEqual([]);
    expect(scene.calls).toEqual([]);
    const again = new Scene(undefined);
    const other = form.build(new SceneWorld(again), undefined);
    const iterator: Walker = other[Symbol.asyncIterator]();
    await walkUntilHeld(iterator);
    await iterator.return();
    if (form.shares === true) await disposeOf(other);
    const begun = again.events.length;
    expect(await iterator.return()).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    await immediate();
    expect({ calls: again.calls, later: again.events.slice(begun), untidy: again.untidy }).toEqual({
      calls: [],
      later: [],
      untidy: [],
    });
  });
});

// ── running ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Runs a form to its end, or until it fails; says what was not quiet then. */
async function run(form: Form, fails: Moment | undefined, ends: 'toArray' | 'first'): Promise<Quiet> {
  const scene = new Scene(undefined, fails);
  const made = form.build(new SceneWorld(scene), undefined);
  let underWay: string[] = [];
  let begun = 0;
  const over = (): void => {
    // What was asked of a source that was then closed may still be on its way.
    underWay = scene.calls;
    begun = scene.events.length;
  };
  const running: Promise<unknown> = form.runs
    ? made()
    : ends === 'first'
      ? made.first()
      : made.take(40).toArray();
  const after = running
    .catch(() => undefined)
    .finally(async () => {
      if (form.shares === true) await disposeOf(made).catch(() => undefined);
    });
  await after.then(over);
  await immediate();
  await immediate();
  return { underWay, later: scene.events.slice(begun), untidy: scene.untidy };
}

const ending = forms.filter(
  ({ name }) => !/push|interval|from, promises/.test(name) && name !== 'AsyncSeq.from, promises',
);

describe('run to the end, left after one element, or failed', () => {
  test.each(ending)('$name', async (form) => {
    const found: Record<string, Quiet> = {};
    const expected: Record<string, Quiet> = {};
    for (const moment of [undefined, ...moments])
      for (const ends of form.runs ? (['toArray'] as const) : (['toArray', 'first'] as const)) {
        const name = `${moment === undefined ? 'whole' : write(moment)}, ${ends}`;
        expected[name] = nothing;
        found[name] = await run(form, moment, ends);
      }
    expect(found).toEqual(expected);
  });
});

// ── what listens ───────────────────────────────────────────────────────────────────────────────────────────────────

type Leaving = (seq: AsyncSeq<unknown>, more: () => void, end: () => void) => Promise<unknown>;

/** Ways to let go of a source that pushes. */
const leavings: Record<string, Leaving> = {
  'to its end': async (seq, more, end) => {
    const all = seq.toArray();
    more();
    end();
    await all;
  },
  'after one element': async (seq, more) => {
    const first = seq.first();
    more();
    await first;
  },
  'while it is waited for': async (seq) => {
    const iterator = seq[Symbol.asyncIterator]();
    const next = iterator.next();
    await iterator.return();
    await next;
  },
  'by an error behind it': async (seq, more) => {
    const failing = seq.map(() => Promise.reject(new Error('behind'))).toArray();
    more();
    await expect(failing).rejects.toThrow('behind');
  },
  'by an abort': async (seq) => {
    const controller = new AbortController();
    const run = seq.signal(controller.signal).toArray();
    controller.abort('enough');
    await expect(run).rejects.toBe('enough');
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  },
  'never opened': async (seq) => {
    await seq.take(0).toArray();
    await seq[Symbol.asyncIterator]().return();
  },
};

describe.each(Object.keys(leavings))('left %s', (way) => {
  const leaving = leavings[way]!;

  test('events of an emitter', async () => {
    const emitter = new EventEmitter();
    await leaving(
      AsyncSeq.events(emitter, 'data', { end: 'end' }),
      () => emitter.emit('data', 1),
      () => emitter.emit('end'),
    );
    expect(emitter.eventNames()).toEqual([]);
  });

  test('events of a target', async () => {
    const target = new EventTarget();
    await leaving(
      AsyncSeq.events(target, 'data', { end: ['end', 'close'], error: 'bad' }),
      () => target.dispatchEvent(new Event('data')),
      () => target.dispatchEvent(new Event('end')),
    );
    const types = ['data', 'end', 'close', 'bad'];
    expect(types.flatMap((type) => getEventListeners(target, type))).toEqual([]);
  });

  test('an observable', async () => {
    const observers = new Set<{ next(value: number): void; complete(): void }>();
    const observable = {
      subscribe(observer: { next(value: number): void; complete(): void }) {
        observers.add(observer);
        return { unsubscribe: () => observers.delete(observer) };
      },
    };
    await leaving(
      AsyncSeq.from(observable as never),
      () => observers.forEach((observer) => observer.next(1)),
      () => observers.forEach((observer) => observer.complete()),
    );
    expect(observers.size).toBe(0);
  });

  test('what pushes: its cleanup is called once, its signal aborted, its sinks do nothing', async () => {
    let opened = 0;
    let cleaned = 0;
    let sink: any;
    await leaving(
      AsyncSeq.push((given) => {
        opened++;
        sink = given;
        return () => void cleaned++;
      }),
      () => sink.next(1),
      () => sink.end(),
    );
    expect(cleaned).toBe(opened);
    if (opened === 0) return;
    expect(sink.signal.aborted).toBe(true);
    expect(sink.next(2)).toBe(false);
    sink.error(new Error('late'));
    await sink.drained();
  });

  test('what pushes and is left while it starts', async () => {
    let cleaned = 0;
    const controller = new AbortController();
    const seq = AsyncSeq.push(() => {
      controller.abort('at once');
      return () => void cleaned++;
    }).signal(controller.signal);
    await expect(seq.toArray()).rejects.toBe('at once');
    expect(cleaned).toBe(1);
  });
});
