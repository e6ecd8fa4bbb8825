/** Programs to begin with. Each shows one thing. */
export interface Example {
  readonly name: string;
  readonly code: string;
}

const program = (name: string, body: string): Example => ({
  name,
  code: `import { Seq } from 'seqable';\n\n${body.trim()}\n`,
});

export const examples: readonly Example[] = [
  program(
    'Lazy: only what is asked for',
    `
// Each element goes all the way before the next one is read.
Seq.range(0, 10)
  .filter((n) => n % 2 === 1)
  .map((n) => n * 10)
  .take(3)
  .toArray();
`,
  ),
  program(
    'A million, and 29 are read',
    `
const isPrime = (n: number) => n > 1 && Seq.range(2, n).every((d) => n % d !== 0);

Seq.range(0, 1_000_000)
  .filter(isPrime)
  .take(10)
  .toArray();
`,
  ),
  program(
    'Groups: who has spent most',
    `
const orders = [
  { customer: 'Ann', total: 30 },
  { customer: 'Bob', total: 45 },
  { customer: 'Ann', total: 25 },
  { customer: 'Cid', total: 5 },
];

Seq.from(orders)
  .filter((order) => order.total > 10)
  .groupBy((order) => order.customer)
  .map((group) => ({ name: group.key, spent: group.map((order) => order.total).sum() }))
  .sortBy((customer) => customer.spent, 'desc')
  .take(2)
  .toArray(); // → [{ name: 'Ann', spent: 55 }, { name: 'Bob', spent: 45 }]
`,
  ),
  program(
    'Windows: a moving average',
    `
const prices = [10, 12, 11, 15, 14, 13, 18];

Seq.from(prices)
  .windows(3)
  .map((three) => Seq.from(three).mean())
  .toArray();
`,
  ),
  program(
    'An error, and where it came from',
    `
const lines = ['{"n": 1}', '{"n": 2}', '{oops}', '{"n": 4}'];

Seq.from(lines)
  .map((line) => JSON.parse(line) as { n: number })
  .label('parse')
  .map(({ n }) => n * 2)
  .toArray();
`,
  ),
  program(
    'Endless, until somebody has enough',
    `
const fibonacci = Seq.iterate([0, 1] as [number, number], ([a, b]) => [b, a + b]).map(([a]) => a);

fibonacci; // a plan: nothing has run
fibonacci.takeWhile((n) => n < 100).toArray();
fibonacci.find((n) => n > 1000); // → 1597
`,
  ),
  {
    name: 'A CSV file, row by row',
    code: `import { csv } from 'seqable/text';

const text = \`path,status,ms
/,ok,12
/checkout,error,803
/about,ok,9
/login,error,41
\`;

csv({ columns: { path: String, status: String, ms: Number } })(text)
  .filter((row) => row.status === 'error')
  .map((row) => \`\${row.path} took \${row.ms} ms\`)
  .toArray(); // → ['/checkout took 803 ms', '/login took 41 ms']
`,
  },
  {
    name: 'Asynchronous: four at a time',
    code: `import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function load(page: number) {
  await pause(50);
  return page * page;
}

await AsyncSeq.from(Seq.range(1))
  .map(load, { concurrency: 4 })
  .take(6)
  .toArray(); // → [1, 4, 9, 16, 25, 36]
`,
  },
];
