/** `chunks` and `windows`. Behind a last array that is short there is nothing left to close. */
import { checkedReceiver, checkedSize } from './check.ts';
import { abandon, close } from './closing.ts';
import type { Context, IteratorRecord } from './contract.ts';
import { UNDERSIZED } from './messages.ts';
import { pull, record } from './protocol.ts';
import { DONE, stateOf } from './state.ts';
import { list, put, typeError } from './values.ts';

/** What a helper is cutting. */
interface Cut {
  readonly _from: IteratorRecord;
  /** How many elements there are to be in an array. */
  readonly _size: number;
  _ended: boolean;
}

export function chunks(context: Context, self: unknown, chunkSize: unknown): object {
  const subject = checkedReceiver(context, self);
  const size = checkedSize(context, subject, chunkSize);
  const cut = cutOf(context, subject, size);
  return makeCut(context, cut, () => chunkOf(context, cut));
}

function chunkOf(context: Context, cut: Cut): unknown {
  const chunk = list(context);
  let count = 0;
  while (!cut._ended && count < cut._size) {
    const value = pull(context, cut._from);
    if (value === DONE) cut._ended = true;
    else put(context, chunk, count++, value);
  }
  return count === 0 ? DONE : chunk;
}

export function windows(context: Context, self: unknown, windowSize: unknown, undersized: unknown): object {
  const subject = checkedReceiver(context, self);
  const size = checkedSize(context, subject, windowSize);
  const partial = undersized === 'allow-partial';
  if (!partial && undersized !== undefined && undersized !== 'only-full') {
    abandon(context, subject, typeError(context, UNDERSIZED));
  }
  const cut = cutOf(context, subject, size);
  const ring: Ring = { _items: list(context), _count: 0, _head: 0 };
  return makeCut(context, cut, () => windowOf(context, cut, ring, partial));
}

/** The last elements: as many as have come, from the oldest on. */
interface Ring {
  readonly _items: unknown[];
  _count: number;
  /** Where the oldest is. */
  _head: number;
}

function windowOf(context: Context, cut: Cut, ring: Ring, partial: boolean): unknown {
  const { _size: size } = cut;
  while (!cut._ended) {
    const value = pull(context, cut._from);
    if (value === DONE) {
      cut._ended = true;
      if (partial && ring._count > 0 && ring._count < size) return copyOf(context, ring);
    } else {
      if (ring._count < size) {
        put(context, ring._items, ring._count++, value);
      } else {
        ring._items[ring._head] = value;
        ring._head = (ring._head + 1) % size;
      }
      if (ring._count === size) return copyOf(context, ring);
    }
  }
  return DONE;
}

function copyOf(context: Context, { _items: items, _count: count, _head: head }: Ring): unknown[] {
  const made = list(context);
  for (let i = 0, at = head; i < count; i++) {
    put(context, made, i, items[at]);
    at = at + 1 === count ? 0 : at + 1;
  }
  return made;
}

const cutOf = (context: Context, subject: object, size: number): Cut => ({
  _from: record(context, subject),
  _size: size,
  _ended: false,
});

const makeCut = (context: Context, cut: Cut, next: () => unknown): object =>
  context._make(
    stateOf(next, () => {
      if (!cut._ended) close(context, cut._from._subject);
    }),
  );
