/** map, filter, take, drop, flatMap, chunks, windows: what is common to them, then each. */
import { closing, end, G, is, proto, same, source, step, throws, toList, upTo } from '../harness.ts';
import type { Check, SourceOptions } from '../harness.ts';

const boom = { boom: true };
const id = (value: unknown): unknown => value;

/** A call that is in order, and one argument each that is not, with the error that is due. */
const lazies: { name: string; args: unknown[]; bad: [unknown[], any][] }[] = [
  {
    name: 'map',
    args: [id],
    bad: [
      [[], TypeError],
      [[{}], TypeError],
    ],
  },
  {
    name: 'filter',
    args: [() => true],
    bad: [
      [[], TypeError],
      [['x'], TypeError],
    ],
  },
  {
    name: 'flatMap',
    args: [(value: unknown) => [value]],
    bad: [
      [[], TypeError],
      [[null], TypeError],
    ],
  },
  {
    name: 'take',
    args: [Infinity],
    bad: [
      [[], RangeError],
      [[NaN], RangeError],
      [[-1], RangeError],
      [[-Infinity], RangeError],
      [[9007199254740992], RangeError],
      [[Symbol()], TypeError],
      [
        [
          {
            valueOf: () => {
              throw boom;
            },
          },
        ],
        boom,
      ],
    ],
  },
  { name: 'chunks', args: [1], bad: sizes() },
  { name: 'windows', args: [1], bad: [...sizes(), [[1, 'all'], TypeError], [[1, null], TypeError]] },
];
lazies.push({ ...(lazies[3] as (typeof lazies)[0]), name: 'drop', args: [0] });

function sizes(): [unknown[], any][] {
  return [
    [[], TypeError],
    [['1'], TypeError],
    [[1.5], TypeError],
    [[NaN], TypeError],
    [[Infinity], TypeError],
    [[{ valueOf: () => 1 }], TypeError],
    [[0], RangeError],
    [[-1], RangeError],
    [[4294967296], RangeError],
  ];
}

function common({ name, args, bad }: (typeof lazies)[0]): Check[] {
  const make = (values: unknown[], options?: SourceOptions) => {
    const { iterator, log } = source(values, options);
    return { log, helper: proto[name].apply(iterator, args) };
  };
  return [
    [
      `${name} 2: a receiver that is no object is refused before anything is looked at`,
      () => {
        const argument = {
          valueOf: () => {
            throw boom;
          },
        };
        for (const receiver of [undefined, null, 1, 'x', Symbol()]) {
          throws(TypeError, () => proto[name].call(receiver, argument));
        }
      },
    ],
    ...bad.map(([wrong, error], index): Check => [
      `${name} 3: a bad argument (${index}) closes the receiver, whose next was not read`,
      () => {
        const { iterator, log } = source([1]);
        throws(error, () => proto[name].apply(iterator, wrong));
        same(log, closing);
        const stubborn = source([1], { failingReturn: {} });
        throws(error, () => proto[name].apply(stubborn.iterator, wrong));
      },
    ]),
    [
      `${name} 4: reads next once, and nothing else`,
      () => {
        const { helper, log } = make([1, 2]);
        same(log, ['get next']);
        toList(helper);
        same(log, ['get next', ...step, ...step, ...end]);
      },
    ],
    [
      `${name}: a next that cannot be called is an error when it is called, once, and closes nothing`,
      () => {
        for (const next of [null, undefined, 1, {}]) {
          const log: string[] = [];
          const helper = proto[name].apply({ next, return: () => log.push('return') }, args);
          throws(TypeError, () => helper.next());
          same(helper.next(), { value: undefined, done: true });
          same(helper.return(), { value: undefined, done: true });
          same(log, []);
        }
      },
    ],
    [
      `${name}: after the end nothing is touched any more`,
      () => {
        const { helper, log } = make([]);
        toList(helper);
        const { length } = log;
        same(helper.next(), { value: undefined, done: true });
        same(helper.return(), { value: undefined, done: true });
        is(log.length, length);
      },
    ],
    [
      `${name}: a throw of next ends it, and closes nothing`,
      () => {
        const { helper, log } = make([1], { failing: boom });
        helper.next();
        throws(boom, () => toList(helper));
        same(log, ['get next', ...step, 'next']);
        same(helper.next(), { value: undefined, done: true });
        same(helper.return(), { value: undefined, done: true });
        same(log, ['get next', ...step, 'next']);
      },
    ],
    [
      `${name}: a result that is no object is a TypeError, and closes nothing`,
      () => {
        let closed = false;
        const iterator = { next: () => 1, return: () => (closed = true) };
        throws(TypeError, () => proto[name].apply(iterator, args).next());
        is(closed, false);
      },
    ],
    [
      `${name}: done and value are read in this order, a throw there closes nothing`,
      () => {
        let closed = false;
        const close = () => (closed = true);
        const throwing = (key: string) => ({
          get [key]() {
            throw boom;
          },
        });
        for (const key of ['done', 'value']) {
          throws(boom, () => proto[name].apply({ next: () => throwing(key), return: close }, args).next());
        }
        is(closed, false);
      },
    ],
    [
      `${name}: results are fresh, value before done`,
      () => {
        const { helper } = make([1, 2]);
        const first = helper.next();
        same(Reflect.ownKeys(first), ['value', 'done']);
        is(first === helper.next(), false);
        is(Object.getPrototypeOf(first), Object.prototype);
      },
    ],
    [
      `${name}: return before the start closes, once`,
      () => {
        const { helper, log } = make([1]);
        same(helper.return(1), { value: undefined, done: true });
        same(log, ['get next', ...closing]);
        same(helper.next(), { value: undefined, done: true });
        same(helper.return(), { value: undefined, done: true });
        same(log, ['get next', ...closing]);
      },
    ],
    [
      `${name}: return later closes, once`,
      () => {
        const { helper, log } = make([1, 2]);
        helper.next();
        same(helper.return(), { value: undefined, done: true });
        same(log, ['get next', ...step, ...closing]);
        same(toList(helper), []);
      },
    ],
    [
      `${name}: what closing throws goes out of return, and the helper is over`,
      () => {
        for (const started of [false, true]) {
          const { helper } = make([1, 2], { failingReturn: boom });
          if (started) helper.next();
          throws(boom, () => helper.return());
          same(helper.next(), { value: undefined, done: true });
        }
        throws(TypeError, () => make([1], { returns: 1 }).helper.return());
        same(make([1], { bare: true }).helper.return(), { value: undefined, done: true });
      },
    ],
    [
      `${name}: it cannot be entered while it runs`,
      () => {
        let calls = 0;
        const iterator = {
          next() {
            if (calls++ === 0) {
              throws(TypeError, () => helper.next());
              throws(TypeError, () => helper.return());
            }
            return { done: calls > 2, value: calls };
          },
        };
        const helper = proto[name].apply(iterator, args);
        is(toList(helper).length, 2);
      },
    ],
    [
      `${name}: while return closes before the start, it is over already`,
      () => {
        let given: unknown;
        const helper = proto[name].apply({ next() {}, return: () => (given = helper.next()) }, args);
        helper.return();
        same(given, { value: undefined, done: true });
      },
    ],
  ];
}

const callbacks: [string, any][] = [
  ['map', id],
  ['filter', () => true],
  ['flatMap', () => [1]],
];

export const lazyChecks: Check[] = [
  ...lazies.map(common).reduce((all, checks) => all.concat(checks), []),
  ...callbacks.map(([name, answer]): Check => [
    `${name} 5: the callback gets value and counter, this is undefined, a throw closes`,
    () => {
      const calls: unknown[] = [];
      const helper = proto[name].call(upTo(2), function (this: unknown, ...args: unknown[]) {
        calls.push([typeof this, ...args]);
        return answer(args[0]);
      });
      toList(helper);
      same(calls, [
        ['undefined', 1, 0],
        ['undefined', 2, 1],
      ]);
      for (const failingReturn of [undefined, {}]) {
        const { iterator, log } = source([1], failingReturn === undefined ? {} : { failingReturn });
        const failing = proto[name].call(iterator, () => {
          throw boom;
        });
        throws(boom, () => failing.next());
        same(log, ['get next', ...step, ...closing]);
        same(failing.next(), { value: undefined, done: true });
      }
    },
  ]),
  ['map 5: gives what the mapper gives', () => same(toList(upTo(3).map((x: number) => x * 2)), [2, 4, 6])],
  [
    'filter 5: keeps the value, not the answer',
    () => same(toList(upTo(4).filter((x: number) => (x % 2 ? 'yes' : 0))), [1, 3]),
  ],
  [
    'take 4: converts once, truncates; -0.5 is 0',
    () => {
      same(toList(upTo(3).take('2.9')), [1, 2]);
      same(toList(upTo(3).take(-0.5)), []);
      same(toList(upTo(3).take(9007199254740991)), [1, 2, 3]);
      let count = 0;
      upTo(1).take({ valueOf: () => count++ });
      is(count, 1);
    },
  ],
  [
    'take 8: none left closes before another step, and what closing throws goes out',
    () => {
      const { iterator, log } = source([1, 2]);
      same(toList(iterator.take(1)), [1]);
      same(log, ['get next', ...step, ...closing]);
      const none = source([1]);
      same(none.iterator.take(0).next(), { value: undefined, done: true });
      same(none.log, ['get next', ...closing]);
      throws(boom, () => source([1], { failingReturn: boom }).iterator.take(0).next());
    },
  ],
  [
    'drop 8: passes over without reading value, at the first next',
    () => {
      const { iterator, log } = source([1, 2, 3]);
      const helper = iterator.drop(2);
      same(log, ['get next']);
      same(helper.next(), { value: 3, done: false });
      same(log, ['get next', 'next', 'done', 'next', 'done', ...step]);
      same(toList(upTo(2).drop(Infinity)), []);
    },
  ],
  [
    'flatMap 5: every primitive is a TypeError, strings too, and closes the outer one',
    () => {
      for (const given of [undefined, null, 1, 'ab', Symbol()]) {
        const { iterator, log } = source([1]);
        throws(TypeError, () => iterator.flatMap(() => given).next());
        same(log, ['get next', ...step, ...closing]);
      }
      same(toList(upTo(1).flatMap(() => new String('ab'))), ['a', 'b']);
      same(toList(upTo(2).flatMap((x: number) => upTo(x))), [1, 1, 2]);
    },
  ],
  [
    'flatMap 5: a throw of the inner one closes the outer one only',
    () => {
      const log: string[] = [];
      const outer = source([1], { name: 'outer' }, log);
      const inner = source([], { name: 'inner', failing: boom }, log);
      throws(boom, () => outer.iterator.flatMap(() => inner.iterator).next());
      same(log.slice(-4), ['inner.get next', 'inner.next', 'outer.get return', 'outer.return']);
    },
  ],
  [
    'flatMap: return closes the inner one, then the outer one, whatever the inner one throws',
    () => {
      const log: string[] = [];
      const outer = source([1], { name: 'outer' }, log);
      const inner = source([1, 2], { name: 'inner', failingReturn: boom }, log);
      const helper = outer.iterator.flatMap(() => inner.iterator);
      helper.next();
      log.length = 0;
      throws(boom, () => helper.return());
      same(log, ['inner.get return', 'inner.return', 'outer.get return', 'outer.return']);
    },
  ],
  [
    'chunks: full ones, and a short last one, each fresh',
    () => {
      same(toList(upTo(5).chunks(2)), [[1, 2], [3, 4], [5]]);
      same(toList(upTo(4).chunks(2)), [
        [1, 2],
        [3, 4],
      ]);
      same(toList(upTo(0).chunks(4294967295)), []);
    },
  ],
  [
    'chunks, windows: behind a short last one nothing is closed',
    () => {
      for (const make of [(it: any) => it.chunks(2), (it: any) => it.windows(2, 'allow-partial')]) {
        const { iterator, log } = source([1]);
        const helper = make(iterator);
        same(helper.next(), { value: [1], done: false });
        helper.return();
        same(log, ['get next', ...step, ...end]);
      }
    },
  ],
  [
    'windows: overlapping ones, each fresh, nothing short unless asked for',
    () => {
      const list = toList(upTo(4).windows(3)) as number[][];
      same(list, [
        [1, 2, 3],
        [2, 3, 4],
      ]);
      const helper = upTo(4).windows(2);
      helper.next().value.length = 0;
      same(helper.next().value, [2, 3]);
      same(toList(upTo(2).windows(3)), []);
      same(toList(upTo(2).windows(3, 'only-full')), []);
      same(toList(upTo(2).windows(3, 'allow-partial')), [[1, 2]]);
      same(toList(upTo(3).windows(3, 'allow-partial')), [[1, 2, 3]]);
      same(toList(upTo(0).windows(3, 'allow-partial')), []);
    },
  ],
  [
    'a chain of helpers: each step of the source gives one value through all of them',
    () => {
      const { iterator, log } = source([1, 2, 3, 4]);
      const chain = iterator
        .map((x: number) => x * 10)
        .filter((x: number) => x !== 20)
        .drop(1)
        .take(1);
      same(log, ['get next']);
      same(toList(chain), [30]);
      same(log, ['get next', ...step, ...step, ...step, ...closing]);
    },
  ],
  [
    'a chain of helpers: a next put on one of them is called',
    () => {
      const helper = upTo(3).map(id);
      let calls = 0;
      const { next } = helper;
      helper.next = function () {
        calls++;
        return next.call(this);
      };
      same(toList(helper.map(id)), [1, 2, 3]);
      is(calls, 4);
    },
  ],
  [
    'a chain of helpers: one that runs inside another cannot be entered',
    () => {
      const inner = upTo(3).map((x: number) => {
        throws(TypeError, () => inner.next());
        return x;
      });
      same(toList(inner.filter(() => true)), [1, 2, 3]);
      same(inner.next(), { value: undefined, done: true });
    },
  ],
  [
    'helpers: Iterator.from gives them back',
    () => {
      const helper = upTo(1).map(id);
      is(G.Iterator.from(helper), helper);
    },
  ],
];
