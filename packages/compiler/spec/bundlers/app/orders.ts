export interface Order {
  readonly id: number;
  readonly customer: string;
  readonly total: number;
  readonly items: readonly string[];
}

export const orders: readonly Order[] = [
  { id: 1, customer: 'ann', total: 12.5, items: ['tea', 'milk'] },
  { id: 2, customer: 'bob', total: 7, items: [] },
  { id: 3, customer: 'ann', total: 30.25, items: ['rice'] },
  { id: 4, customer: 'eve', total: 11, items: ['salt', 'oil', 'tea'] },
];
