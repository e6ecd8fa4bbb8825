import { describe, expect, test } from '@jest/globals';
import { collect } from '../../lib/terminals/collect.ts';
import type { Collector } from '../../lib/types.ts';
import { closesOf } from './support.ts';

/** Writes down how it is called. */
function recorder(): { calls: string[]; collector: Collector<string, string, string> } {
  const calls: string[] = [];
  const collector: Collector<string, string, string> = {
    init() {
      calls.push(`init${this === collector ? '' : ' of another'}`);
      return '<';
    },
    add(acc, value, index) {
      calls.push(`add ${acc} ${value} ${index}${this === collector ? '' : ' of another'}`);
      return acc + value;
    },
    merge: () => {
      throw new Error('nothing to merge');
    },
    done(acc) {
      calls.push(`done ${acc}${this === collector ? '' : ' of another'}`);
      return `${acc}>`;
    },
  };
  return { calls, collector };
}

test('folds by the accumulators that add gives', () => {
  const { calls, collector } = recorder();
  expect(collect(['a', 'b'], collector)).toBe('<ab>');
  expect(calls).toEqual(['init', 'add < a 0', 'add <a b 1', 'done <ab']);
});

test('of nothing is what init and done give', () => {
  expect(collect([], recorder().collector)).toBe('<>');
});

test('an object of a class is called on itself', () => {
  class Total {
    readonly bias = 100;
    init(): number {
      return this.bias;
    }
    add(acc: number, value: number): number {
      return acc + value;
    }
    merge(a: number, b: number): number {
      return a + b - this.bias;
    }
    done(acc: number): number {
      return acc - this.bias;
    }
  }
  expect(collect([1, 2], new Total())).toBe(3);
});

describe('errors', () => {
  test('a getter that throws closes a one-shot receiver', () => {
    const collector = {
      get init(): never {
        throw new Error('boom');
      },
    };
    expect(() => collect([], collector as never)).toThrow('boom');
    expect(closesOf((source) => collect(source, collector as never))).toBe(1);
  });
});
