/**
 * The rows of `npm run bench compiled`: one chain each, as a program has it, beside the same by Array's methods, lodash,
 * es-toolkit and a loop by hand. Arguments of the chain are text, as the compiler needs it.
 */
import { box } from './box.ts';
import type { Lodash, Toolkit } from './types.ts';

type Numbers = readonly number[];

export interface Row {
  readonly name: string;
  /** The calls behind `Seq.from(a)`, the last one a terminal: name and arguments. */
  readonly chain: readonly (readonly [name: string, ...args: string[]])[];
  /** The largest ratio to the loop by hand that is wanted. */
  readonly target: number;
  hand(a: Numbers): unknown;
  array?(a: Numbers): unknown;
  lodash?(_: Lodash, a: Numbers): unknown;
  toolkit?(es: Toolkit, a: Numbers): unknown;
}

const odd = '(x) => (x & 1) === 1';
const double = '(x) => x * 2';

export const rows: readonly Row[] = [
  {
    name: 'map filter toArray',
    chain: [['map', double], ['filter', '(x) => x % 3 !== 0'], ['toArray']],
    target: 1.3,
    hand(a) {
      const out = [];
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! * 2;
        if (x % 3 !== 0) out.push(x);
      }
      return out;
    },
    array: (a) => a.map((x) => x * 2).filter((x) => x % 3 !== 0),
    lodash: (_, a) =>
      _.filter(
        _.map(a, (x) => x * 2),
        (x) => x % 3 !== 0,
      ),
  },
  {
    name: 'map filter sum',
    chain: [['map', double], ['filter', '(x) => x % 3 !== 0'], ['sum']],
    target: 1.3,
    hand(a) {
      let sum = 0;
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! * 2;
        if (x % 3 !== 0) sum += x;
      }
      return sum;
    },
    array: (a) =>
      a
        .map((x) => x * 2)
        .filter((x) => x % 3 !== 0)
        .reduce((sum, x) => sum + x, 0),
    lodash: (_, a) =>
      _.sum(
        _.filter(
          _.map(a, (x) => x * 2),
          (x) => x % 3 !== 0,
        ),
      ),
    toolkit: (es, a) => es.sum(a.map((x) => x * 2).filter((x) => x % 3 !== 0)),
  },
  {
    name: 'filter reduce',
    chain: [
      ['filter', odd],
      ['reduce', '(all, x) => all + x', '0'],
    ],
    target: 1.3,
    hand(a) {
      let all = 0;
      for (let i = 0; i < a.length; i++) if ((a[i]! & 1) === 1) all += a[i]!;
      return all;
    },
    array: (a) => a.filter((x) => (x & 1) === 1).reduce((all, x) => all + x, 0),
    lodash: (_, a) =>
      _.reduce(
        _.filter(a, (x) => (x & 1) === 1),
        (all, x) => all + x,
        0,
      ),
  },
  {
    name: 'map find',
    chain: [
      ['map', double],
      ['find', '(x) => x > 1e9'],
    ],
    target: 1.3,
    hand(a) {
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! * 2;
        if (x > 1e9) return x;
      }
      return undefined;
    },
    array: (a) => a.map((x) => x * 2).find((x) => x > 1e9),
    lodash: (_, a) =>
      _.find(
        _.map(a, (x) => x * 2),
        (x) => x > 1e9,
      ),
  },
  {
    name: 'filter some',
    chain: [
      ['filter', odd],
      ['some', '(x) => x > 1e9'],
    ],
    target: 1.3,
    hand(a) {
      for (let i = 0; i < a.length; i++) {
        const x = a[i]!;
        if ((x & 1) === 1 && x > 1e9) return true;
      }
      return false;
    },
    array: (a) => a.filter((x) => (x & 1) === 1).some((x) => x > 1e9),
    lodash: (_, a) =>
      _.some(
        _.filter(a, (x) => (x & 1) === 1),
        (x) => x > 1e9,
      ),
  },
  {
    name: 'drop map take toArray',
    chain: [['drop', '1'], ['map', double], ['take', '20'], ['toArray']],
    target: 1.3,
    hand(a) {
      const out: number[] = [];
      for (let i = 1; i < a.length && out.length < 20; i++) out.push(a[i]! * 2);
      return out;
    },
    array: (a) => a.slice(1, 21).map((x) => x * 2),
    lodash: (_, a) => _.map(_.take(_.drop(a, 1), 20), (x) => x * 2),
    toolkit: (es, a) => es.take(es.drop(a, 1), 20).map((x) => x * 2),
  },
  {
    name: 'enumerate map toArray',
    chain: [['enumerate'], ['map', '(pair) => pair[0] + pair[1]'], ['toArray']],
    target: 1.3,
    hand(a) {
      const out = [];
      for (let i = 0; i < a.length; i++) out.push(i + a[i]!);
      return out;
    },
    array: (a) => a.map((x, i) => i + x),
    lodash: (_, a) => _.map(a, (x, i) => i + x),
  },
  {
    name: 'filter map forEach',
    chain: [
      ['filter', odd],
      ['map', double],
      ['forEach', '(x) => { box.sum += x; }'],
    ],
    target: 1.3,
    hand(a) {
      for (let i = 0; i < a.length; i++) if ((a[i]! & 1) === 1) box.sum += a[i]! * 2;
    },
    array(a) {
      a.filter((x) => (x & 1) === 1)
        .map((x) => x * 2)
        .forEach((x) => {
          box.sum += x;
        });
    },
    lodash(_, a) {
      _.forEach(
        _.map(
          _.filter(a, (x) => (x & 1) === 1),
          (x) => x * 2,
        ),
        (x) => {
          box.sum += x;
        },
      );
    },
  },
  {
    name: 'takeWhile toArray',
    chain: [['takeWhile', '(x) => x < 1e6'], ['toArray']],
    target: 2,
    hand(a) {
      const out = [];
      for (let i = 0; i < a.length && a[i]! < 1e6; i++) out.push(a[i]!);
      return out;
    },
    lodash: (_, a) => _.takeWhile(a, (x) => x < 1e6),
    toolkit: (es, a) => es.takeWhile(a, (x) => x < 1e6),
  },
  {
    name: 'distinct toArray',
    chain: [['map', '(x) => x & 7'], ['distinct'], ['toArray']],
    target: 2,
    hand(a) {
      const seen = new Set<number>();
      const out = [];
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! & 7;
        if (!seen.has(x)) {
          seen.add(x);
          out.push(x);
        }
      }
      return out;
    },
    array: (a) => [...new Set(a.map((x) => x & 7))],
    lodash: (_, a) => _.uniq(_.map(a, (x) => x & 7)),
    toolkit: (es, a) => es.uniq(a.map((x) => x & 7)),
  },
  {
    name: 'chunks toArray',
    chain: [['chunks', '4'], ['toArray']],
    target: 2,
    hand(a) {
      const out: number[][] = [];
      for (let i = 0; i < a.length; i += 4) {
        const chunk = [];
        for (let j = i; j < i + 4 && j < a.length; j++) chunk.push(a[j]!);
        out.push(chunk);
      }
      return out;
    },
    lodash: (_, a) => _.chunk(a, 4),
    toolkit: (es, a) => es.chunk(a, 4),
  },
  {
    name: 'flatMap toArray',
    chain: [['flatMap', '(x) => [x, x + 1]'], ['toArray']],
    target: 2,
    hand(a) {
      const out = [];
      for (let i = 0; i < a.length; i++) {
        const part = [a[i]!, a[i]! + 1];
        for (let j = 0; j < part.length; j++) out.push(part[j]!);
      }
      return out;
    },
    array: (a) => a.flatMap((x) => [x, x + 1]),
    lodash: (_, a) => _.flatMap(a, (x) => [x, x + 1]),
    toolkit: (es, a) => es.flatMap(a, (x) => [x, x + 1]),
  },
  {
    name: 'toGroups',
    chain: [
      ['filter', '(x) => x >= 0'],
      ['toGroups', '(x) => x & 3'],
    ],
    target: 2,
    hand(a) {
      const groups = new Map<number, number[]>();
      for (let i = 0; i < a.length; i++) {
        if (a[i]! < 0) continue;
        const key = a[i]! & 3;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [a[i]!]);
        else group.push(a[i]!);
      }
      return groups;
    },
  },
  {
    name: 'max',
    chain: [['map', double], ['max']],
    target: 2,
    hand(a) {
      let most: number | undefined;
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! * 2;
        if (most === undefined || x > most) most = x;
      }
      return most;
    },
    array: (a) => Math.max(...a.slice(0, 1000).map((x) => x * 2), a.at(-1)! * 2),
    lodash: (_, a) => _.max(_.map(a, (x) => x * 2)),
  },
  {
    name: 'ten stages, sum',
    chain: [
      ...Array.from({ length: 5 }, (): ['map', string] => ['map', '(x) => x + 1']),
      ...Array.from({ length: 5 }, (): ['filter', string] => ['filter', '(x) => x > -1']),
      ['sum'],
    ],
    target: 1.5,
    hand(a) {
      let sum = 0;
      for (let i = 0; i < a.length; i++) {
        const x = a[i]! + 1 + 1 + 1 + 1 + 1;
        if (x > -1 && x > -1) sum += x;
      }
      return sum;
    },
  },
];
