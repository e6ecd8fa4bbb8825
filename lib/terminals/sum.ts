/**
 * sum: the sum of numbers, rounded once, at the end; or of bigints.
 *
 *     0.1 0.1 … (ten times) ──▶ 1
 */
import { receiver, refuse, show } from '../engine/check.ts';
import { drive, drivePlainly } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { tierOf } from '../engine/plan.ts';
import { jobOf, sumInto } from '../engine/tier.ts';
import { TypeError } from '../structures/builtins.ts';
import { ExactSum } from '../structures/exactSum.ts';

/** {@link Seq.sum} for any iterable. */
export function sum(source: Iterable<number>): number;
/** {@link Seq.sum} for any iterable of bigints. */
export function sum(source: Iterable<bigint>, zero: bigint): bigint;
export function sum(source: Iterable<unknown>, zero?: bigint): number | bigint {
  receiver('sum', source);
  if (zero !== undefined && typeof zero !== 'bigint') {
    refuse(source, new TypeError(`sum: zero must be a bigint or left out, but got ${show(zero)}`));
  }
  return zero === undefined ? exactSum(source, 'sum').result() : sumBigs(source, zero);
}

/** The exact sum of numbers, for sum and mean. */
export function exactSum(source: Iterable<unknown>, operation: string): ExactSum {
  const total = new ExactSum();
  const plan = planOf(source);
  const refuse = (value: unknown): Error => notSummable(operation, value);
  const job = jobOf(operation, undefined);
  const sum = sumInto(total, refuse);
  const tier = tierOf(plan);
  if (tier !== undefined && tier.sum(plan, job, sum)) {
    total.count = sum.n;
    return total;
  }
  drivePlainly(plan, { name: operation, ends: true }, (value) => {
    if (typeof value !== 'number') throw refuse(value);
    total.add(value);
  });
  return total;
}

function sumBigs(source: Iterable<unknown>, zero: bigint): bigint {
  let total = zero;
  drive(planOf(source), { name: 'sum', ends: true }, (value) => {
    if (typeof value !== 'bigint') {
      throw new TypeError(
        `sum: with a bigint to start from, every element must be a bigint, but got ${show(value)}`,
      );
    }
    total += value;
  });
  return total;
}

function notSummable(operation: string, value: unknown): TypeError {
  const remedy =
    typeof value === 'bigint' ? '; for bigints, call sum(0n)' : '; map the elements to numbers first';
  return new TypeError(`${operation}: every element must be a number, but got ${show(value)}${remedy}`);
}
