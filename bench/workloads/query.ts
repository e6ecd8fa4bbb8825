import { randomInts } from './data.ts';
import { workload, type Case, type Workload } from './types.ts';

const elements = 20_000;

export interface Order {
  customer: number;
  amount: number;
  open: boolean;
}
export interface Customer {
  id: number;
  country: string;
}
type Tables = [orders: Order[], customers: Customer[]];
interface Callbacks {
  where: (order: Order) => boolean;
  foreign: (order: Order) => number;
  primary: (customer: Customer) => number;
  join: (order: Order, customer: Customer) => { country: string; amount: number };
  key: (row: { country: string }) => string;
  amount: (row: { amount: number }) => number;
}

function tables(length: number): Tables {
  const random = randomInts(5);
  const customers: Customer[] = [];
  for (let id = 0; id < length / 20; id++) customers.push({ id, country: `country ${random() % 40}` });
  const orders: Order[] = [];
  for (let i = 0; i < length; i++) {
    orders.push({ customer: random() % customers.length, amount: random() % 1000, open: random() % 3 > 0 });
  }
  return [orders, customers];
}

const others = (): Case<Tables, Callbacks>[] => [
  {
    data: tables(100),
    callbacks: () => ({
      where: (o) => o.amount > 300,
      foreign: (o) => o.customer,
      primary: (c) => c.id,
      join: (o, c) => ({ country: c.country, amount: -o.amount }),
      key: (r) => r.country.slice(0, 9),
      amount: (r) => r.amount + 1,
    }),
  },
  {
    data: tables(100),
    callbacks: () => ({
      where: (sale) => !sale.open,
      foreign: (sale) => sale.customer + 1,
      primary: (person) => person.id + 1,
      join: (sale, person) => ({ country: `in ${person.country}`, amount: sale.amount * 2 }),
      key: (row) => row.country,
      amount: (row) => row.amount / 2,
    }),
  },
  {
    data: tables(100),
    callbacks: () => ({
      where: ({ open, amount }) => open || amount < 100,
      foreign: ({ customer }) => customer % 3,
      primary: ({ id }) => id,
      join: ({ amount }, { country }) => ({ country, amount: amount ^ 1 }),
      key: ({ country }) => country.toUpperCase(),
      amount: ({ amount }) => amount % 7,
    }),
  },
];

/** Open orders by the country of their customer: its name and total, the largest total first. */
export const query: Workload = workload<Tables, Callbacks>({
  name: 'query',
  title: 'where, join, group, order, select',
  elements,
  target: 1.5,
  timed: (size = elements) => ({
    data: tables(size),
    callbacks: () => ({
      where: (order) => order.open,
      foreign: (order) => order.customer,
      primary: (customer) => customer.id,
      join: (order, customer) => ({ country: customer.country, amount: order.amount }),
      key: (row) => row.country,
      amount: (row) => row.amount,
    }),
  }),
  others,
  hand([orders, customers]) {
    const byId = new Map<number, Customer[]>();
    for (let i = 0; i < customers.length; i++) {
      const customer = customers[i]!;
      const same = byId.get(customer.id);
      if (same === undefined) byId.set(customer.id, [customer]);
      else same.push(customer);
    }
    const byCountry = new Map<string, { country: string; amount: number }[]>();
    for (let i = 0; i < orders.length; i++) {
      const order = orders[i]!;
      if (!order.open) continue;
      const matches = byId.get(order.customer);
      if (matches === undefined) continue;
      for (let j = 0; j < matches.length; j++) {
        const row = { country: matches[j]!.country, amount: order.amount };
        const group = byCountry.get(row.country);
        if (group === undefined) byCountry.set(row.country, [row]);
        else group.push(row);
      }
    }
    const result: { country: string; total: number }[] = [];
    for (const [country, rows] of byCountry) {
      let total = 0;
      for (let i = 0; i < rows.length; i++) total += rows[i]!.amount;
      result.push({ country, total });
    }
    return result.sort((a, b) => b.total - a.total);
  },
  ours: (Seq, [orders, customers], { where, foreign, primary, join, key, amount }) =>
    Seq.from(orders)
      .filter(where)
      .innerJoin(customers, foreign, primary, join)
      .groupBy(key)
      .map((group) => ({ country: group.key, total: group.map(amount).sum() }))
      .sortBy((row) => row.total, 'desc')
      .toArray(),
});
