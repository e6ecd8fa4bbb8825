/** The job: bird strikes by the damage that they did. It has no data, and knows nothing of processes. */
import { all, count, distinctCount, filtering, mean, sum } from 'seqable/collectors';
import { job, type Job } from 'seqable/jobs';
import { csv } from 'seqable/text';

const columns = {
  'Effect Amount of damage': String,
  'Airport Name': String,
  'Cost Total $': Number,
  'Speed IAS in knots': (text: string): number | undefined => (text === '' ? undefined : Number(text)),
};

export interface Damage {
  readonly strikes: number;
  readonly airports: number;
  readonly cost: number;
  readonly knots: number | undefined;
}

export const byDamage: Job<never, [damage: string, figures: Damage][]> = job(csv({ columns }))
  .map((row) => ({
    damage: row['Effect Amount of damage'],
    airport: row['Airport Name'],
    cost: row['Cost Total $'],
    knots: row['Speed IAS in knots'],
  }))
  .aggregateBy(
    (row) => row.damage,
    all({
      strikes: count<Strike>(),
      airports: distinctCount((row: Strike) => row.airport),
      cost: sum((row: Strike) => row.cost),
      // Not every report tells the speed.
      knots: filtering(
        (row: Strike) => row.knots !== undefined,
        mean((row: Strike) => row.knots ?? 0),
      ),
    }),
  )
  .finish((all) => [...all].sort((a, b) => b[1].cost - a[1].cost));

interface Strike {
  readonly damage: string;
  readonly airport: string;
  readonly cost: number;
  readonly knots: number | undefined;
}
