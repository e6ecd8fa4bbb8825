import { randomInts } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 20_000;

interface Callbacks {
  isData: (line: string) => boolean;
  parse: (line: string) => string[];
  isWanted: (fields: string[]) => boolean;
  price: (fields: string[]) => number;
}

function lines(length: number): string[] {
  const random = randomInts(3);
  const result: string[] = [];
  for (let i = 0; i < length; i++) {
    if (random() % 50 === 0) result.push('# a comment');
    else result.push(`${i},item ${random() % 100},${random() % 20},${(random() % 10_000) / 100}`);
  }
  return result;
}

/** Dear callbacks: what the library adds should not be seen. */
export const csvLike: Workload = workload<string[], Callbacks>({
  name: 'csvLike',
  title: 'lines like CSV, parsed and summed',
  elements,
  target: 1.05,
  timed: (size = elements) => ({
    data: lines(size),
    callbacks: () => ({
      isData: (line) => !line.startsWith('#'),
      parse: (line) => line.split(','),
      isWanted: (fields) => fields.length === 4 && Number(fields[2]) > 4,
      price: (fields) => Math.round(Number(fields[3]) * 100) * Number(fields[2]),
    }),
  }),
  others: () => [
    {
      data: lines(100),
      callbacks: () => ({
        isData: (text) => text.length > 3,
        parse: (text) => text.split(' '),
        isWanted: (words) => words.length > 1,
        price: (words) => words[1]!.length,
      }),
    },
    {
      data: lines(100),
      callbacks: () => ({
        isData: (row) => row !== '',
        parse: (row) => [row, row.trim()],
        isWanted: (row) => row[0] !== row[1]?.slice(1),
        price: (row) => row[0]!.charCodeAt(0),
      }),
    },
    {
      data: lines(100),
      callbacks: () => ({
        isData: (entry) => entry.includes('1'),
        parse: (entry) => entry.split('1'),
        isWanted: (parts) => parts.length < 5,
        price: (parts) => parts.length,
      }),
    },
  ],
  hand(array) {
    let sum = 0;
    for (let i = 0; i < array.length; i++) {
      const line = array[i]!;
      if (line.startsWith('#')) continue;
      const fields = line.split(',');
      if (!(fields.length === 4 && Number(fields[2]) > 4)) continue;
      sum += Math.round(Number(fields[3]) * 100) * Number(fields[2]);
    }
    return sum;
  },
  ours: (Seq, array, { isData, parse, isWanted, price }) =>
    Seq.from(array).filter(isData).map(parse).filter(isWanted).map(price).sum(),
});
