import { Seq } from 'seqable';
import { $map, failing, letters } from './names.js';
import { orders } from './orders.ts';
import type { Order } from './orders.ts';

const large = (order: Order): boolean => order.total > 10;

function customers(): string[] {
  return Seq.from(orders)
    .filter(large)
    .map((order) => order.customer)
    .distinct()
    .toArray();
}

function items(): string[] {
  const all = Seq.from(orders).flatMap((order) => order.items);
  const sorted: string[] = [];
  for (const item of all.sortBy((name) => name).take(3)) sorted.push(item);
  return all.isEmpty() ? [] : sorted;
}

function endless(): string {
  try {
    return String(
      Seq.range(0)
        .filter((n: number) => n > 3)
        .count(),
    );
  } catch (error) {
    return (error as Error).name;
  }
}

const total: number = Seq.from(orders)
  .filter((order) => order.total > 10)
  .map((order) => order.total)
  .sum();
const groups = [
  ...Seq.from(orders).toGroups(
    (order) => order.customer,
    (order) => order.id,
  ),
];
const found = Seq.from(orders).find((order) => order.items.length > 2)?.id;

console.log(
  JSON.stringify([
    customers(),
    items(),
    endless(),
    total,
    groups,
    found,
    $map,
    letters('seqable'),
    failing([1]),
  ]),
);
