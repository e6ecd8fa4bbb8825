/** Tests of what holds for every join: checks, keys, reading, closing, endlessness. */
import { expect, test } from '@jest/globals';
import { key } from '../../lib/key.ts';
import { range } from '../../lib/sources/range.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from './probe.ts';
import { bounds, firstOf, lawful, probe, pulls, refusal, spy, thrown } from './watch.ts';
import { cpuTime } from './cpuTime.ts';

export type Join = (
  source: Iterable<any>,
  inner: Iterable<any>,
  outerKey: (value: any) => unknown,
  innerKey: (value: any) => unknown,
  result?: (outer: any, inner: any) => any,
) => Iterable<any>;

export const same = (x: unknown): unknown => x;
/** A row, in short: `a1 x1`, with - for undefined. */
export const show = (row: readonly unknown[]): string => row.map((each) => each ?? '-').join(' ');
/** The digit at the end: the key in the examples. */
export const digit = (text: string): string => text.slice(1);

/** `indexed`: the side that is read as a whole at the first pull. */
export function joins(name: string, join: Join, indexed: 'inner' | 'outer'): void {
  lawful(name, (source) => join(source, [1, 2, 3], same, same), [1, 2, 3]);

  test('keys are equal as those of a Map are', () => {
    const pair = (a: unknown): string => (a === undefined ? '-' : String(a));
    const rows = toArray(join([NaN, 0, ''], [NaN, -0, ''], same, same))
      .flat(2)
      .map(pair);
    expect(rows).toEqual(['NaN', 'NaN', '0', '0', '', '']);
  });

  test('composite keys are equal by their parts', () => {
    const row = (year: number, month: number): object => ({ year, month });
    const [a, b, x, y] = [row(1, 2), row(2, 1), row(1, 2), row(2, 1)];
    const own = ({ year, month }: any): unknown => key(year, new Date(month));
    const rows = toArray(join([a, b], [x, y], own, own));
    expect(rows.flat(2)).toEqual([a, x, b, y]);
    [a, x, b, y].forEach((each, i) => expect(rows.flat(2)[i]).toBe(each));
  });

  test.each<[string, (value: any) => unknown]>([
    ['undefined', () => undefined],
    ['null', () => null],
    ['a part that is undefined', () => key(1, undefined)],
    ['a part that is null', () => key(null, 1)],
    ['a part that misses one', () => key(1, key(2, null))],
    ['sometimes one, sometimes the other', (text) => (text < 'c' ? null : undefined)],
  ])('a missing key meets nothing: %s', (_what, missing) => {
    const rows = toArray(join(['a', 'b'], ['x', 'y'], missing, missing));
    const alone = {
      innerJoin: [],
      leftJoin: [
        ['a', undefined],
        ['b', undefined],
      ],
      rightJoin: [
        [undefined, 'x'],
        [undefined, 'y'],
      ],
      fullJoin: [
        ['a', undefined],
        ['b', undefined],
        [undefined, 'x'],
        [undefined, 'y'],
      ],
      groupJoin: [
        ['a', []],
        ['b', []],
      ],
    };
    expect(rows).toEqual(alone[name as keyof typeof alone]);
    const some = (value: string): unknown => (value === 'a' || value === 'x' ? 1 : missing(value));
    expect(toArray(join(['a', 'b'], ['y', 'x'], some, some)).map((row) => row.flat())).toContainEqual([
      'a',
      'x',
    ]);
  });

  test('the keys get the value only, and no this; one is asked for each element', () => {
    const [outerKey, innerKey] = [spy((x: string) => x.slice(1)), spy((x: string) => x.slice(1))];
    toArray(join(['a1', 'b2'], ['x1', 'y1'], outerKey, innerKey));
    expect([outerKey.calls, innerKey.calls]).toEqual([
      [['a1'], ['b2']],
      [['x1'], ['y1']],
    ]);
    expect([...outerKey.receivers, ...innerKey.receivers]).toEqual(Array(4).fill(undefined));
  });

  test('reads one side as a whole at the first pull, and streams the other', () => {
    const [outer, inner] = [probe([1, 2, 3]), probe([1, 2, 3])];
    const iterator = join(outer, inner, same, same)[Symbol.iterator]();
    iterator.next();
    expect([pulls(outer), pulls(inner)]).toEqual(indexed === 'inner' ? [1, 4] : [4, 1]);
    iterator.return!();
    expect([...untidy(outer), ...untidy(inner)]).toEqual([]);
  });

  test('streams an endless side; one that is read as a whole is refused', () => {
    const [streams, hangs] =
      indexed === 'inner'
        ? [join(range(1), [1], same, same), join([1], range(0), same, same)]
        : [join([1], range(1), same, same), join(range(0), [1], same, same)];
    expect(firstOf(streams, 1)).toHaveLength(1);
    expect(bounds(streams).endless).toBe(true);
    expect(thrown(() => firstOf(hangs, 1)).operation).toBe(name);
  });

  test.each(['outerKey', 'innerKey', 'result'])(
    'an error of %s goes out as it is and closes both sides',
    (failing) => {
      const [outer, inner] = [probe([1, 2]), probe([1, 2])];
      const error = new Error('mine');
      const fail = (x: unknown): unknown => {
        if (x === 2) throw error;
        return x;
      };
      const [outerKey, innerKey] = [
        failing === 'outerKey' ? fail : same,
        failing === 'innerKey' ? fail : same,
      ];
      const result = failing === 'result' ? fail : undefined;
      expect(thrown(() => toArray(join(outer, inner, outerKey, innerKey, result)))).toBe(error);
      expect([...untidy(outer), ...untidy(inner)]).toEqual([]);
    },
  );

  test('takes linear time', () => {
    const start = cpuTime();
    expect(toArray(join(range(0, 100_000), range(0, 100_000), same, same))).toHaveLength(100_000);
    expect(cpuTime() - start).toBeLessThan(5000);
  });

  test('bad arguments are refused and close the receiver', () => {
    expect(refusal((source) => join(source, 5 as never, same, same)).message).toContain(`${name}: inner`);
    expect(refusal((source) => join(source, [], 5 as never, same)).message).toContain(`${name}: outerKey`);
    expect(refusal((source) => join(source, [], same, 5 as never)).message).toContain(`${name}: innerKey`);
    expect(refusal((source) => join(source, [], same, same, 5 as never)).message).toContain(
      `${name}: result`,
    );
  });
}
