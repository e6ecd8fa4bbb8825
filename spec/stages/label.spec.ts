import { expect, test } from '@jest/globals';
import { showPlan } from '../../lib/engine/observe/describe.ts';
import { knownPlan } from '../../lib/engine/plan.ts';
import { traceOf } from '../../lib/engine/observe/trace.ts';
import { memoize } from '../../lib/sharing/memoize.ts';
import { range } from '../../lib/sources/range.ts';
import { concatTo } from '../../lib/stages/concat.ts';
import { filter } from '../../lib/stages/filter.ts';
import { flatMap } from '../../lib/stages/flatMap.ts';
import { label } from '../../lib/stages/label.ts';
import { map } from '../../lib/stages/map.ts';
import { sort } from '../../lib/stages/sort.ts';
import { sortBy } from '../../lib/stages/sortBy.ts';
import { take } from '../../lib/stages/take.ts';
import { thenBy } from '../../lib/stages/thenBy.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, probe, pulls, sizeOf, spy, thrown } from '../support/watch.ts';

const error = new Error('mine');
const fail = (): never => {
  throw error;
};
const shown = (plan: Iterable<unknown>): string => showPlan(knownPlan(plan)!);

test('changes no element', () => {
  expect(
    toArray(
      label(
        map([1, 2], (x) => x * 2),
        'double',
      ),
    ),
  ).toEqual([2, 4]);
  expect(
    toArray(
      label(
        filter([1, 2], (x) => x > 1),
        'large',
      ),
    ),
  ).toEqual([2]);
  expect(toArray(label(take([1, 2], 1), 'one'))).toEqual([1]);
  expect(
    toArray(
      label(
        flatMap([1, 2], (x) => [x, x]),
        'twice',
      ),
    ),
  ).toEqual([1, 1, 2, 2]);
});

test('stands in the plan behind the operation that it names', () => {
  expect(
    shown(
      label(
        map([1], (x) => x),
        'price',
      ),
    ),
  ).toBe('from ▸ map "price"');
  expect(shown(label(take(label(range(0, 9), 'numbers'), 3), 'few'))).toBe(
    'range(0, 9) "numbers" ▸ take(3) "few"',
  );
});

test('the plan that was labelled stays as it was', () => {
  const plan = map([1], (x) => x);
  label(plan, 'price');
  expect(shown(plan)).toBe('from ▸ map');
});

test('a later label replaces it', () => {
  expect(shown(label(label(take([1], 1), 'a'), 'b'))).toBe('from ▸ take(1) "b"');
});

test.each([
  ['map', map([1], fail)],
  ['filter', filter([1], fail)],
  ['flatMap', flatMap([1], fail)],
  ['sort', sort([2, 1], fail)],
])('an error of %s is traced to it', (stage, plan: Iterable<unknown>) => {
  thrown(() => toArray(label(plan, 'here')));
  expect(traceOf(error)).toMatchObject({ stage, label: 'here' });
});

test('an error of a source is traced to it', () => {
  const source = probe([1, 2], 'iterable', { next: 2 });
  const injected = thrown(() => toArray(map(label(source, 'rows'), (x) => x)));
  expect(traceOf(injected)).toEqual({ stage: 'from', label: 'rows', index: 1 });
});

test('an error further on is not traced to it', () => {
  const other = new Error('other');
  const plan = map(
    label(
      map([1], (x) => x),
      'here',
    ),
    () => {
      throw other;
    },
  );
  thrown(() => toArray(plan));
  expect(traceOf(other)).toEqual({ stage: 'map', index: 0 });
});

test('callbacks are called as before', () => {
  const mapper = spy((x: number) => x);
  toArray(label(map([7], mapper), 'here'));
  expect([mapper.calls, mapper.receivers]).toEqual([[[7, 0]], [undefined]]);
});

test('sizes and endlessness stay', () => {
  expect(
    sizeOf(
      label(
        map([1, 2], (x) => x),
        'here',
      ),
    ),
  ).toEqual([2, 2]);
  expect(bounds(label(range(0), 'all')).endless).toBe(true);
  expect(thrown(() => toArray(label(range(0), 'all'))).name).toBe('SeqInfiniteError');
});

test('a sort that is followed by take still keeps only so many', () => {
  expect(toArray(take(label(sort([3, 1, 2]), 'ranked'), 2))).toEqual([1, 2]);
});

test('a concat may go on from a labelled one', () => {
  expect(toArray(concatTo(label(concatTo([1], [[2]]), 'here'), [[3]]))).toEqual([1, 2, 3]);
});

test('a stage that a concat or a thenBy takes in leaves it the label', () => {
  expect(shown(concatTo(label(concatTo([1], [[2]]), 'here'), [[3]]))).toBe('from ▸ concat(2 sources) "here"');
  const ranked = label(sortBy([3, 1, 2], Number), 'ranked');
  expect(shown(thenBy(ranked, String))).toBe('from ▸ sortBy "ranked"');
  expect(shown(thenBy(thenBy(ranked, String), String))).toBe('from ▸ sortBy "ranked"');
  expect(shown(label(thenBy(ranked, String), 'anew'))).toBe('from ▸ sortBy "anew"');
  thrown(() => toArray(thenBy(ranked, fail)));
  expect(traceOf(error)).toMatchObject({ stage: 'sortBy', label: 'ranked' });
});

test('a labelled memo shares what the memo keeps', () => {
  const source = probe([1, 2]);
  const memo = memoize(source);
  expect([toArray(label(memo, 'kept')), toArray(memo), toArray(label(memo, 'kept'))]).toEqual(
    Array(3).fill([1, 2]),
  );
  expect(pulls(source)).toBe(3);
});
