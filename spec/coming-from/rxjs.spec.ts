/** docs/coming-from/rxjs.md: its rows, and that no operator and no creation function is missing. */
import { expect, test } from '@jest/globals';
import * as rxjs from 'rxjs';
import * as operators from 'rxjs/operators';
import { Seq } from '../../lib/index.ts';
import { isNamed, readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

/** What an Observable emits while it is subscribed to. */
function emitted(source: rxjs.Observable<unknown>): unknown[] {
  const values: unknown[] = [];
  let failed: { error: unknown } | undefined;
  let ended = false;
  source.subscribe({
    next: (value) => void values.push(value),
    error: (error: unknown) => void (failed = { error }),
    complete: () => void (ended = true),
  });
  if (failed !== undefined) throw failed.error;
  if (!ended) throw new Error('the Observable does not end at once');
  return values;
}

/** An Observable as a value: its values, if ours is a Seq, else the only one. */
function read(result: unknown, ours: unknown): unknown {
  if (Array.isArray(result)) return result.map((item) => (rxjs.isObservable(item) ? emitted(item) : item));
  if (!rxjs.isObservable(result)) return result;
  const values = emitted(result);
  if (Seq.isSeq(ours)) return values;
  expect(values.length).toBe(1);
  return values[0];
}

rowsAgainstLibrary('rxjs', { modules: { rxjs }, read });

/** What is about Observables themselves. */
const others = ['pipe', 'noop', 'identity', 'isObservable'];
const names = Object.entries({ ...rxjs, ...operators })
  .filter(([name, value]) => /^[a-z]/.test(name) && typeof value === 'function' && !others.includes(name))
  .map(([name]) => name);

test('there are operators to look for', () => {
  expect(names.length).toBeGreaterThan(130);
});

test.each(names)('the page names %s', (name) => {
  expect(isNamed(readPage('rxjs'), name)).toBe(true);
});
