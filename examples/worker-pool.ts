/**
 * Three workers, each with something of its own, over one source of jobs.
 *
 *     Python:  jobs = asyncio.Queue(); workers = [worker(jobs) for _ in range(3)]
 */
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';

/** Takes so many turns of the event loop: time that is the same on any machine. */
async function turns(n: number): Promise<void> {
  for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** What a worker opens once and uses for all of its jobs: a connection, a browser, a process. */
class Connection {
  done: string[] = [];
  readonly name: string;
  readonly speed: number;
  constructor(name: string, speed: number) {
    this.name = name;
    this.speed = speed;
  }

  async run(job: number): Promise<string> {
    await turns(((job % 4) + 1) * this.speed);
    this.done.push(`${job}`);
    return `job ${job} by ${this.name}`;
  }
}

// The jobs are read one by one, when a worker is free: nobody has to make a list of them.
let taken = 0;
const jobs = AsyncSeq.from(Seq.range(1, 9, { inclusive: true }))
  .tap(() => taken++)
  .share(); // one run, from which each worker takes the next element

const connections = [new Connection('ann', 2), new Connection('bob', 3), new Connection('cid', 4)];
const workers = connections.map((connection) => jobs.map((job) => connection.run(job)));

console.log(`jobs taken before anybody works: ${taken}`);
for await (const report of AsyncSeq.merge(...workers)) console.log(`  ${report}`);

console.log('\nwho did what');
for (const { name, done } of connections) console.log(`  ${name}: ${done.join(', ')}`);

// Where all workers are alike, there is no need of a pool: the same limit as an option.
const alike = new Connection('all', 1);
const results = await AsyncSeq.from(Seq.range(1, 9, { inclusive: true }))
  .map((job) => alike.run(job), { concurrency: 3 })
  .toArray();
console.log(`\nin the order of the jobs: ${results.slice(0, 3).join(', ')} …`);
console.log(`in the order in which they were done: ${alike.done.join(', ')}`);
