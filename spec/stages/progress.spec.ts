import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { progress } from '../../lib/stages/progress.ts';
import { tap } from '../../lib/stages/tap.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { spy } from '../support/watch.ts';

/** Waits without giving way. */
function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('changes no element and reports every so many', () => {
  const report = spy(() => {});
  expect(toArray(progress([5, 6, 7, 8, 9], report, 2))).toEqual([5, 6, 7, 8, 9]);
  expect(report.calls.map(([{ count, value }]: any[]) => [count, value])).toEqual([
    [2, 6],
    [4, 8],
  ]);
  expect(report.receivers).toEqual([undefined, undefined]);
  expect(report.calls[0]).toHaveLength(1);
});

test.each([[undefined], [{}]])('every thousand elements if %p is given', (every) => {
  const report = spy(() => {});
  toArray(progress(range(0, 2500), report, every));
  expect(report.calls.map(([{ count }]: any[]) => count)).toEqual([1000, 2000]);
});

test('reports before the element goes on', () => {
  const seen: string[] = [];
  toArray(
    tap(
      progress([1, 2], () => seen.push('report'), 1),
      () => seen.push('element'),
    ),
  );
  expect(seen).toEqual(['report', 'element', 'report', 'element']);
});

test('tells time and rate since the run began', () => {
  const reports: any[] = [];
  toArray(
    progress(
      tap([1, 2], () => busy(5)),
      (each) => reports.push(each),
      1,
    ),
  );
  const [first, second] = reports;
  expect(first.ms).toBeGreaterThanOrEqual(5);
  expect(second.ms).toBeGreaterThanOrEqual(10);
  expect(second.rate).toBeCloseTo(2000 / second.ms, 6);
});

test('reports when so many milliseconds have passed', () => {
  const report = spy(() => {});
  toArray(
    progress(
      tap([1, 2, 3], (x) => busy(x === 2 ? 0 : 30)),
      report,
      { ms: 20 },
    ),
  );
  expect(report.calls.map(([{ count }]: any[]) => count)).toEqual([1, 3]);
});

test('with both, whichever comes first, counted from the last report', () => {
  const report = spy(() => {});
  toArray(
    progress(
      tap([1, 2, 3, 4, 5], (x) => busy(x === 2 ? 300 : 0)),
      report,
      { count: 3, ms: 250 },
    ),
  );
  expect(report.calls.map(([{ count }]: any[]) => count)).toEqual([2, 5]);
});
