import { describe, expect, jest, test } from '@jest/globals';
import { SeqInfiniteError } from '../../lib/errors.ts';
import { range } from '../../lib/sources/range.ts';
import { collect } from '../../lib/terminals/collect.ts';
import type { Collector } from '../../lib/types.ts';
import { closesOf, watch } from './support.ts';

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
  const whole = recorder().collector;

  test('a getter that throws closes a one-shot receiver', () => {
    const collector = {
      get init(): never {
        throw new Error('boom');
      },
    };
    expect(() => collect([], collector as never)).toThrow('boom');
    expect(closesOf((source) => collect(source, collector as never))).toBe(1);
  });

  test('an init that throws pulls nothing, and closes a one-shot receiver', () => {
    const collector = {
      ...whole,
      init: (): never => {
        throw new Error('boom');
      },
    };
    const { source } = watch(['a']);
    expect(() => collect(source, collector)).toThrow('boom');
    expect(source.tracks.every(({ nexts, returns }) => nexts + returns === 0)).toBe(true);
    expect(closesOf((one) => collect(one as never, collector))).toBe(1);
  });

  test('an add that throws closes the source', () => {
    const { source } = watch(['a', 'b']);
    const add = (): never => {
      throw new Error('boom');
    };
    expect(() => collect(source, { ...whole, add })).toThrow('boom');
    expect(source.tracks[0]!.returns).toBe(1);
  });

  test('an endless sequence is refused', () => {
    const done = jest.fn(() => 0);
    expect(() => collect(range(0), { init: () => 0, add: () => 0, merge: () => 0, done })).toThrow(
      SeqInfiniteError,
    );
    expect(done).not.toHaveBeenCalled();
  });
});
