/** What jobs have not: each operation of Seq is in Rows, or refused with a reason; never both, never neither. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { job, Rows } from 'seqable/jobs';
import { lines } from 'seqable/text';
import { refused } from '../../lib/jobs/refused.ts';
import { catalogue } from '../support/catalogue.ts';

const rows = job(lines) as unknown as Record<string, unknown>;

const own = (prototype: object): string[] =>
  Object.getOwnPropertyNames(prototype).filter(
    (name) =>
      name !== 'constructor' && typeof Object.getOwnPropertyDescriptor(prototype, name)!.value === 'function',
  );
const methods = own(Seq.prototype).filter((name) => !['next', 'return', 'throw'].includes(name));
const inRows = own(Rows.prototype);

test('every method of Seq is an operation of Rows or refused, exactly one of the two', () => {
  expect(methods.length).toBeGreaterThan(90);
  const wrong = methods.filter((name) => inRows.includes(name) === refused.has(name));
  expect(wrong).toEqual([]);
});

test('so is every operation of the catalogue that is a method', () => {
  const names = catalogue.map(({ name }) => name).filter((name) => name in Seq.prototype);
  expect(names.filter((name) => inRows.includes(name) === refused.has(name))).toEqual([]);
});

test('nothing is refused that Seq has not', () => {
  expect([...refused.keys()].filter((name) => !methods.includes(name))).toEqual([]);
});

test('asking for one throws, and the text says why and what to do', () => {
  for (const [name, reason] of refused) {
    expect(() => rows[name]).toThrow(new TypeError(`${name}: the rows of a job have no ${name}: ${reason}`));
  }
  expect(() => rows['take']).toThrow(
    'do it in finish(…), or collect topK(n), first(), last() or reservoir(n)',
  );
  expect(() => rows['count']).toThrow('collect(count(…)), with count from seqable/collectors');
  expect(() => rows['innerJoin']).toThrow("load the other side where the job's module loads");
});
