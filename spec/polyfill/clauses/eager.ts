/** reduce, toArray, forEach, some, every, find, includes, join. */
import { closing, end, is, proto, same, source, step, throws, upTo } from '../harness.ts';
import type { Check } from '../harness.ts';

const boom = { boom: true };

const eager: [string, unknown[], [unknown[], any][]][] = [
  [
    'reduce',
    [(a: unknown) => a, 0],
    [
      [[], TypeError],
      [[1, 2], TypeError],
    ],
  ],
  ['toArray', [], []],
  ['forEach', [() => {}], [[[], TypeError]]],
  ['some', [() => false], [[[], TypeError]]],
  ['every', [() => true], [[[], TypeError]]],
  ['find', [() => false], [[[], TypeError]]],
  [
    'includes',
    ['x'],
    [
      [[1, '1'], TypeError],
      [[1, NaN], TypeError],
      [[1, 0.5], TypeError],
      [[1, null], TypeError],
      [[1, -1], RangeError],
      [[1, -Infinity], RangeError],
      [[1, 9007199254740992], RangeError],
    ],
  ],
  [
    'join',
    [],
    [
      [[Symbol()], TypeError],
      [
        [
          {
            toString: () => {
              throw boom;
            },
          },
        ],
        boom,
      ],
    ],
  ],
];

function common([name, args, bad]: (typeof eager)[0]): Check[] {
  return [
    [
      `${name} 2: a receiver that is no object is refused`,
      () =>
        [undefined, null, 1, 'x'].forEach((receiver) =>
          throws(TypeError, () => proto[name].apply(receiver, args)),
        ),
    ],
    ...bad.map(([wrong, error], index): Check => [
      `${name} 3: a bad argument (${index}) closes the receiver, whose next was not read`,
      () => {
        const { iterator, log } = source([1]);
        throws(error, () => proto[name].apply(iterator, wrong));
        same(log, closing);
      },
    ]),
    [
      `${name}: at the end nothing is closed`,
      () => {
        const { iterator, log } = source([1, 2]);
        proto[name].apply(iterator, args);
        same(log, ['get next', ...step, ...step, ...end]);
      },
    ],
    [
      `${name}: a throw of next, or no object from it, closes nothing`,
      () => {
        const { iterator, log } = source([1], { failing: boom });
        throws(boom, () => proto[name].apply(iterator, args));
        same(log, ['get next', ...step, 'next']);
        let closed = false;
        throws(TypeError, () => proto[name].apply({ next: () => 1, return: () => (closed = true) }, args));
        is(closed, false);
      },
    ],
  ];
}

const withCallback = ['forEach', 'some', 'every', 'find'];

export const eagerChecks: Check[] = [
  ...eager.map(common).reduce((all, checks) => all.concat(checks), []),
  ...withCallback.map((name): Check => [
    `${name} 6: the callback gets value and counter, this is undefined, a throw closes`,
    () => {
      const calls: unknown[] = [];
      proto[name].call(upTo(2), function (this: unknown, ...args: unknown[]) {
        calls.push([typeof this, ...args]);
        return name === 'every';
      });
      same(calls, [
        ['undefined', 1, 0],
        ['undefined', 2, 1],
      ]);
      const { iterator, log } = source([1], { failingReturn: {} });
      const fail = () => {
        throw boom;
      };
      throws(boom, () => proto[name].call(iterator, fail));
      same(log, ['get next', ...step, ...closing]);
    },
  ]),
  [
    'some, every, find: an answer closes, and what closing throws goes out',
    () => {
      const decided: [string, (x: number) => unknown, unknown][] = [
        ['some', (x) => x === 2 && 'yes', true],
        ['every', (x) => x !== 2, false],
        ['find', (x) => x === 2, 2],
      ];
      for (const [name, predicate, expected] of decided) {
        const { iterator, log } = source([1, 2, 3]);
        is(iterator[name](predicate), expected);
        same(log, ['get next', ...step, ...step, ...closing]);
        throws(boom, () => source([1, 2], { failingReturn: boom }).iterator[name](predicate));
        throws(TypeError, () => source([1, 2], { returns: 1 }).iterator[name](predicate));
      }
      same([upTo(0).some(Boolean), upTo(0).every(Boolean), upTo(2).find(() => 0)], [false, true, undefined]);
    },
  ],
  [
    'reduce 5: the first value is the seed if none is given, by presence',
    () => {
      const calls: unknown[] = [];
      const add = (...args: any[]) => (calls.push(args), args[0] + args[1]);
      is(upTo(3).reduce(add), 6);
      same(calls, [
        [1, 2, 1],
        [3, 3, 2],
      ]);
      calls.length = 0;
      is(upTo(1).reduce(add, undefined), NaN);
      same(calls, [[undefined, 1, 0]]);
      throws(TypeError, () => upTo(0).reduce(add));
      is(upTo(0).reduce(add, undefined), undefined);
    },
  ],
  [
    'reduce 7: a throw closes',
    () => {
      const { iterator, log } = source([1, 2]);
      throws(boom, () =>
        iterator.reduce(() => {
          throw boom;
        }),
      );
      same(log, ['get next', ...step, ...step, ...closing]);
    },
  ],
  [
    'toArray 5: own elements, whatever stands on the prototypes',
    () => {
      let set = 0;
      let list: unknown;
      for (const holder of [Array.prototype, Object.prototype]) {
        const numbers = upTo(3);
        Object.defineProperty(holder, '1', { configurable: true, set: () => set++ });
        try {
          list = numbers.toArray();
        } finally {
          delete (holder as any)[1];
        }
        same(list, [1, 2, 3]);
      }
      is(set, 0);
    },
  ],
  [
    'includes: SameValueZero, a match closes',
    () => {
      const { iterator, log } = source([1, NaN, 3]);
      is(iterator.includes(NaN), true);
      same(log, ['get next', ...step, ...step, ...closing]);
      is(([-0][Symbol.iterator]() as any).includes(0), true);
      is(upTo(2).includes('1'), false);
    },
  ],
  [
    'includes: skippedElements are read and passed over',
    () => {
      const { iterator, log } = source([1, 1]);
      is(iterator.includes(1, 1), true);
      same(log, ['get next', ...step, ...step, ...closing]);
      is(upTo(3).includes(1, undefined), true);
      is(upTo(3).includes(1, 1), false);
      is(upTo(3).includes(1, Infinity), false);
      is(upTo(3).includes(1, 9007199254740991), false);
    },
  ],
  [
    'join: a comma unless given, null and undefined are empty, ToString',
    () => {
      const list = () => [1, null, undefined, 'a', [2, 3]][Symbol.iterator]() as any;
      is(list().join(), '1,,,a,2,3');
      is(list().join(undefined), '1,,,a,2,3');
      is(list().join(null), '1nullnullnullanull2,3');
      is(list().join(''), '1a2,3');
      is(upTo(0).join(), '');
      is(([{ toString: () => 'text', valueOf: () => 'value' }][Symbol.iterator]() as any).join(''), 'text');
    },
  ],
  [
    'join: a value that has no string closes',
    () => {
      const { iterator, log } = source([Symbol()]);
      throws(TypeError, () => iterator.join());
      same(log, ['get next', ...step, ...closing]);
    },
  ],
];
