/** One function for each reader: how many rows, and the sum of `quantity`; or how many lines, and their length. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Measure {
  count: number;
  total: number;
  /** Seconds. */
  cpu: number;
  wall: number;
  /** Megabytes (10⁶ bytes). */
  peak: number;
}

type Read = (file: string) => Promise<Pick<Measure, 'count' | 'total'>>;
type Row = Record<string, string>;

/** The way each package is documented to be fastest: events, not `for await`. Packages are loaded when asked for. */
export const readers: Record<string, { kind: 'rows' | 'lines'; read: Read }> = {
  'seqable csv': {
    kind: 'rows',
    read: async (file) => {
      const { csv } = await import('seqable/node');
      const sum = adder();
      csv(file).forEach(sum.row);
      return sum;
    },
  },
  'seqable csv, arrays': {
    kind: 'rows',
    read: async (file) => {
      const { csv } = await import('seqable/node');
      const sum = adder();
      csv(file, { header: false })
        .drop(1)
        .forEach((row) => sum.add(row[3]!));
      return sum;
    },
  },
  'seqable csv, a stream': {
    kind: 'rows',
    read: async (file) => {
      const { AsyncSeq } = await import('seqable/async');
      const { csv } = await import('seqable/text');
      const sum = adder();
      await AsyncSeq.from<Buffer>(createReadStream(file)).pipe(csv()).forEach(sum.row);
      return sum;
    },
  },
  'by hand': {
    kind: 'rows',
    read: async (file) => {
      const { readByHand } = await import('./byHand.ts');
      const sum = adder();
      readByHand(file, sum.row);
      return sum;
    },
  },
  'csv-parser': {
    kind: 'rows',
    read: async (file) => {
      const { default: parser } = await import('csv-parser');
      return events(createReadStream(file).pipe(parser()));
    },
  },
  'csv-parse': {
    kind: 'rows',
    read: async (file) => {
      const { parse } = await import('csv-parse');
      return events(createReadStream(file).pipe(parse({ columns: true })));
    },
  },
  papaparse: {
    kind: 'rows',
    read: async (file) => {
      const { default: Papa } = await import('papaparse');
      const sum = adder();
      await new Promise<void>((resolve, reject) => {
        Papa.parse<Row>(createReadStream(file), {
          header: true,
          skipEmptyLines: true,
          chunk: ({ data }) => data.forEach(sum.row),
          complete: () => resolve(),
          error: reject,
        });
      });
      return sum;
    },
  },
  'fast-csv': {
    kind: 'rows',
    read: async (file) => {
      const { parseStream } = await import('fast-csv');
      return events(parseStream(createReadStream(file), { headers: true }));
    },
  },
  'seqable lines': {
    kind: 'lines',
    read: async (file) => {
      const { lines } = await import('seqable/node');
      const sum = adder();
      lines(file).forEach(sum.line);
      return sum;
    },
  },
  'seqable lines, a stream': {
    kind: 'lines',
    read: async (file) => {
      const { AsyncSeq } = await import('seqable/async');
      const { lines } = await import('seqable/text');
      const sum = adder();
      await AsyncSeq.from<Buffer>(createReadStream(file)).pipe(lines).forEach(sum.line);
      return sum;
    },
  },
  'node:readline': {
    kind: 'lines',
    read: async (file) => {
      const sum = adder();
      const input = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
      input.on('line', sum.line);
      await new Promise((resolve) => input.on('close', resolve));
      return sum;
    },
  },
};

interface Adder {
  count: number;
  total: number;
  add(quantity: string): void;
  row: (row: Row) => void;
  line: (line: string) => void;
}

function adder(): Adder {
  const sum: Adder = {
    count: 0,
    total: 0,
    add(quantity) {
      sum.count++;
      sum.total += Number(quantity);
    },
    row: (row) => sum.add(row['quantity']!),
    line: (line) => {
      sum.count++;
      sum.total += line.length;
    },
  };
  return sum;
}

async function events(stream: NodeJS.ReadableStream): Promise<Adder> {
  const sum = adder();
  stream.on('data', sum.row as unknown as (chunk: string | Buffer) => void);
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  return sum;
}
