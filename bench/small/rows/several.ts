/** More than one source, or the same more than once. */
import { Seq } from 'seqable';
import { mixed, ordersAndCustomers, ramp, type Customer, type Order } from '../data.ts';
import { overArray, row, type Make, type Row } from '../types.ts';

type Two = [number[], number[]];

const two = (n: number, make: Make): Two => [ramp(n, make), mixed(n, make)];

/** Of unions and intersections nobody promises the order. */
const inOrder = (result: unknown): unknown => [...(result as number[])].sort((a, b) => a - b);

const overTwo = (its: Omit<Row<Two>, 'source' | 'data' | 'kind'>): Row =>
  row({ source: 'array', data: two, kind: 'several sources', ...its });

export const rows: readonly Row[] = [
  overTwo({
    name: 'concat',
    title: 'concat',
    expected([a, b]) {
      const result = [];
      for (let i = 0; i < a.length; i++) result.push(a[i]);
      for (let i = 0; i < b.length; i++) result.push(b[i]);
      return result;
    },
    ours: ([a, b]) => Seq.from(a).concat(b).toArray(),
  }),
  overTwo({
    name: 'zip',
    title: 'zip',
    expected([a, b]) {
      const result = [];
      for (let i = 0; i < a.length; i++) result.push([a[i], b[i]]);
      return result;
    },
    ours: ([a, b]) => Seq.from(a).zip(b).toArray(),
  }),
  overArray({
    name: 'prependAppend',
    title: 'prepend, append',
    kind: 'several sources',
    data: ramp,
    expected(array) {
      const result = [-1];
      for (let i = 0; i < array.length; i++) result.push(array[i]!);
      result.push(-2);
      return result;
    },
    ours: (array) => Seq.from(array).prepend(-1).append(-2).toArray(),
  }),
  overArray({
    name: 'product',
    title: 'product with two',
    kind: 'several sources',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < array.length; i++) result.push([array[i], 'a'], [array[i], 'b']);
      return result;
    },
    ours: (array) => Seq.from(array).product(['a', 'b']).toArray(),
  }),
  overTwo({
    name: 'union',
    title: 'union',
    comparable: inOrder,
    expected([a, b]) {
      const result: number[] = [];
      for (let i = 0; i < a.length; i++) result.push(a[i]!);
      for (let i = 0; i < b.length; i++) if (!result.includes(b[i]!)) result.push(b[i]!);
      return result;
    },
    ours: ([a, b]) => Seq.from(a).union(b).toArray(),
  }),
  overTwo({
    name: 'difference',
    title: 'difference',
    expected([a, b]) {
      const result = [];
      for (let i = 0; i < a.length; i++) if (!b.includes(a[i]!)) result.push(a[i]);
      return result;
    },
    ours: ([a, b]) => Seq.from(a).difference(b).toArray(),
  }),
  overTwo({
    name: 'intersection',
    title: 'intersection',
    comparable: inOrder,
    expected([a, b]) {
      const result = [];
      for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) result.push(a[i]);
      return result;
    },
    ours: ([a, b]) => Seq.from(a).intersection(b).toArray(),
  }),
  row<[Order[], Customer[]]>({
    name: 'innerJoin',
    title: 'innerJoin with five',
    kind: 'several sources',
    source: 'array',
    data: ordersAndCustomers,
    expected([orders, customers]) {
      const result = [];
      for (let i = 0; i < orders.length; i++) {
        for (let k = 0; k < customers.length; k++)
          if (orders[i]!.customer === customers[k]!.id)
            result.push({ order: orders[i]!.id, name: customers[k]!.name });
      }
      return result;
    },
    ours: ([orders, customers]) =>
      Seq.from(orders)
        .innerJoin(
          customers,
          (order) => order.customer,
          (customer) => customer.id,
          (order, customer) => ({ order: order.id, name: customer.name }),
        )
        .toArray(),
  }),
  overArray({
    name: 'cycleTake',
    title: 'cycle, take(20)',
    kind: 'several sources',
    data: ramp,
    expected(array) {
      const result = [];
      for (let i = 0; i < 20 && array.length > 0; i++) result.push(array[i % array.length]);
      return result;
    },
    ours: (array) => Seq.from(array).cycle().take(20).toArray(),
  }),
];
