import { count, items, othersOf, SIZE, type Start } from '../cases.ts';
import { row, type Row } from '../types.ts';

interface Ten {
  maps: ((value: number) => number)[];
  keeps: ((value: number) => boolean)[];
}

const others: (() => Ten)[] = [
  () => ({
    maps: [(n) => n + 2, (n) => n * 3, (n) => n - 4, (n) => n ^ 6, (n) => n + 10],
    keeps: [(n) => n > 3, (n) => n < 2990, (n) => n !== 78, (n) => (n & 7) !== 6, (n) => n % 13 !== 0],
  }),
  () => ({
    maps: [(p) => p / 2, (p) => p * 1.5, (p) => p - 0.25, (p) => p + 100, (p) => -p],
    keeps: [(p) => p > 0.5, (p) => p < 1e6, (p) => p !== 3.5, (p) => p !== 104, (p) => p < 1],
  }),
  () => ({
    maps: [(b) => Number(b), (b) => b + 20, (b) => b % 50, (b) => b * b, (b) => b - 1],
    keeps: [(b) => b > -1, (b) => b < 200, (b) => b !== 49, (b) => b !== 25, (b) => b < 2000],
  }),
];

/** Five maps and five filters in turn; nearly all elements pass. */
export const tenStages: Row = row<Start, Ten>({
  name: 'tenStages',
  title: 'ten stages over an async generator, sum',
  elements: SIZE,
  target: 1.3,
  timed: (size = SIZE) => ({
    data: () => count(size),
    callbacks: () => ({
      maps: [(v) => v + 1, (v) => v * 2, (v) => v - 3, (v) => v ^ 5, (v) => v + 9],
      keeps: [(v) => v > 2, (v) => v < 1990, (v) => v !== 77, (v) => (v & 7) !== 7, (v) => v % 11 !== 0],
    }),
  }),
  others: () => othersOf((array) => () => items(array), others),
  async hand(start) {
    let sum = 0;
    for await (const item of start()) {
      let v = item + 1;
      if (!(v > 2)) continue;
      v = v * 2;
      if (!(v < 1990)) continue;
      v = v - 3;
      if (v === 77) continue;
      v = v ^ 5;
      if ((v & 7) === 7) continue;
      v = v + 9;
      if (v % 11 === 0) continue;
      sum += v;
    }
    return sum;
  },
  ours: (AsyncSeq, start, { maps, keeps }) =>
    AsyncSeq.from(start())
      .map(maps[0]!)
      .filter(keeps[0]!)
      .map(maps[1]!)
      .filter(keeps[1]!)
      .map(maps[2]!)
      .filter(keeps[2]!)
      .map(maps[3]!)
      .filter(keeps[3]!)
      .map(maps[4]!)
      .filter(keeps[4]!)
      .sum(),
  shorter: {
    title: 'three stages',
    run: (AsyncSeq, start, { maps, keeps }) =>
      AsyncSeq.from(start()).map(maps[0]!).filter(keeps[0]!).map(maps[1]!).sum(),
  },
});
