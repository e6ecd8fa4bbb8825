/**
 * One job, run in three ways: in this process over a text, by two worker processes over pieces of the file, and as parts of a plan,
 * as an engine would run them. All give the same.
 *
 *     npm run example jobs
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runJob, splitFiles } from 'seqable/jobs/node';
import { byDamage } from './strikes.ts';

const file = createRequire(import.meta.url)
  .resolve('vega-datasets')
  .replace(/build.*/, 'data/birdstrikes.csv');
const job = new URL('./strikes.js#byDamage', import.meta.url);

const here = byDamage.read([readFileSync(file)]);
for (const [damage, { strikes, airports, cost, knots }] of here) {
  const dollars = `$${cost.toLocaleString('en')}`.padStart(12);
  console.log(
    `${damage.padEnd(10)} ${strikes} strikes at ${airports} airports, ${dollars}, at ${knots?.toFixed(1)} knots`,
  );
}

const same = (other: unknown): string =>
  JSON.stringify(other) === JSON.stringify(here) ? 'the same' : 'not the same';
const byWorkers = await runJob<typeof byDamage>(job, file, { workers: 2, bytes: 100_000 });
console.log(`by two workers: ${same(byWorkers)}`);

const plan = await splitFiles(job, file, { parts: 4 });
console.log(
  `a plan: ${plan.parts.length} parts, which end at bytes ${plan.parts.map((part) => part[0]![2]).join(', ')}`,
);
