import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { Seq } from '../../lib/index.ts';
import { csv, jsonl, lines, type CsvOptions, type Decoder } from '../../lib/text/index.ts';

describe('types', () => {
  test('a row is what the header makes of it', () => {
    expectTypeOf(csv()).toEqualTypeOf<Decoder<Record<string, string>>>();
    expectTypeOf(csv({ header: true })('')).toEqualTypeOf<Seq<Record<string, string>>>();
    expectTypeOf(csv({ separator: ';' })('')).toEqualTypeOf<Seq<Record<string, string>>>();
    expectTypeOf(csv({ header: false })('')).toEqualTypeOf<Seq<string[]>>();
    expectTypeOf(csv({ header: ['a', 'b'] })('')).toEqualTypeOf<Seq<Record<'a' | 'b', string>>>();
    const options: CsvOptions = {};
    expectTypeOf(csv(options)('')).toEqualTypeOf<Seq<Record<string, string | undefined> | string[]>>();
    expect(csv(options)('').toArray()).toEqual([]);
  });

  test('lines are strings, JSON is what the caller says, or unknown', () => {
    expectTypeOf(lines([])).toEqualTypeOf<Seq<string>>();
    expectTypeOf(jsonl()([])).toEqualTypeOf<Seq<unknown>>();
    expectTypeOf(jsonl<{ a: number }>()([])).toEqualTypeOf<Seq<{ a: number }>>();
    expect(lines([]).toArray()).toEqual([]);
  });

  test('what cannot be is refused before it runs', () => {
    // @ts-expect-error a slip of the hand
    expect(() => csv({ seperator: ';' })).toThrow(TypeError);
    // @ts-expect-error chunks are not numbers
    expect(() => lines([1]).toArray()).toThrow(TypeError);
  });
});
