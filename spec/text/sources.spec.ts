import { describe, expect, test } from '@jest/globals';
import { SeqConsumedError, type Seq } from '../../lib/index.ts';
import { csv, jsonl, lines, type Chunks } from '../../lib/text/index.ts';
import { linesOf, linesFormat } from '../../lib/text/linesIterator.ts';
import { CountingSource, thrownBy } from './support.ts';

const decoders: [string, (chunks: Chunks) => Seq<unknown>][] = [
  ['lines', lines],
  ['csv', csv({ header: false })],
  ['jsonl', jsonl()],
];

describe.each(decoders)('%s and its chunks', (name, decode) => {
  test('opens nothing until it is pulled, and pulls no more than it needs', () => {
    const source = new CountingSource('1\n', '2\n', '3\n');
    const elements = decode(source);
    expect(source.opened).toBe(0);
    expect(elements.first()).toBeDefined();
    expect(source).toMatchObject({ opened: 1, pulled: 1, closed: 1 });
  });

  test('closes them once on early exit, and not at the end', () => {
    const early = new CountingSource('1\n', '2\n');
    for (const _ of decode(early)) break;
    expect(early).toMatchObject({ opened: 1, closed: 1 });
    const whole = new CountingSource('1\n', '2\n');
    expect(decode(whole).count()).toBe(2);
    expect(whole).toMatchObject({ opened: 1, closed: 0 });
  });

  test('runs again over chunks that can be iterated again', () => {
    const source = new CountingSource('1\n', '2\n');
    const elements = decode(source);
    expect(elements.toArray()).toEqual(elements.toArray());
    expect(elements.count()).toBe(2);
    expect(source.opened).toBe(3);
  });

  test('a second run over a one-shot source is a SeqConsumedError', () => {
    const elements = decode(['1\n', '2\n'].values());
    expect(elements.count()).toBe(2);
    expect(() => elements.count()).toThrow(SeqConsumedError);
    const left = decode(new Set(['1\n', '2\n']).values());
    left.first();
    expect(() => left.first()).toThrow(SeqConsumedError);
  });

  test.each([
    [7, 'number 7'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['a'], 'an array'],
    [new ArrayBuffer(2), 'an object'],
    [new Uint16Array(2), 'an object'],
  ])('a chunk %p is a TypeError that says so, and closes them', (chunk, said) => {
    const source = new CountingSource<unknown>('1\n', chunk, '2\n');
    const error = thrownBy(() => decode(source as unknown as Chunks).toArray());
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe(`${name}: a chunk must be a string or bytes (Uint8Array), got ${said}`);
    expect(source).toMatchObject({ pulled: 2, closed: 1 });
  });

  test('what the source throws goes out as it is, and the source is not closed', () => {
    const mine = new Error('mine');
    let closed = 0;
    const source = {
      [Symbol.iterator]: () => ({
        next(): never {
          throw mine;
        },
        return: () => {
          closed++;
          return { done: true as const, value: undefined };
        },
      }),
    };
    expect(thrownBy(() => decode(source).toArray())).toBe(mine);
    expect(closed).toBe(0);
  });

  test('an error while closing yields to the one before it', () => {
    const source = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: false, value: 7 as unknown as string }),
        return(): never {
          throw new Error('while closing');
        },
      }),
    };
    expect(thrownBy(() => decode(source).toArray()).message).toContain('a chunk must be');
  });

  test.each([[7], [null], [undefined], [{}]])('chunks %p are a TypeError at the call', (chunks) => {
    expect(() => decode(chunks as unknown as Chunks)).toThrow(TypeError);
  });

  test('after the end, always the end', () => {
    const iterator = decode('1\n')[Symbol.iterator]();
    expect(iterator.next().done).toBe(false);
    expect(iterator.next()).toEqual({ done: true, value: undefined });
    expect(iterator.next()).toEqual({ done: true, value: undefined });
  });
});

describe('the iterator behind a decoder', () => {
  test('closes its chunks once, however often it is closed', () => {
    const source = new CountingSource('1\n', '2\n');
    const iterator = linesOf(source[Symbol.iterator](), linesFormat(undefined), undefined);
    iterator.next();
    iterator.return();
    iterator.return();
    expect(source.closed).toBe(1);
    expect(iterator.next()).toEqual({ done: true, value: undefined });
    expect(source.pulled).toBe(1);
  });

  test('closes nothing that has ended by itself', () => {
    const source = new CountingSource('1\n');
    const iterator = linesOf(source[Symbol.iterator](), linesFormat(undefined), undefined);
    iterator.next();
    iterator.next();
    iterator.return();
    expect(source).toMatchObject({ pulled: 2, closed: 0 });
  });
});
