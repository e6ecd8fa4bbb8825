/** Keys from outside stay keys, whatever they are called. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { stages, terminals } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { runLib, runModel } from '../support/chains.ts';
import type { Call, Chain } from '../support/chains.ts';
import type { ArgSpec, ElementSpec } from '../support/world.ts';

const names = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  'length',
  'then',
  '',
];
const key = (name: string): string => name;

describe.each(names)('%p', (name) => {
  test('becomes an own property of toObject', () => {
    for (const object of [
      Seq.of(name).toObject(key),
      Seq.of(name).toObject(key, () => name),
      Seq.of(name, name).toObject(key, key, (a) => a),
      Seq.of([name, name] as const).toObject(),
    ] as object[]) {
      expect(Reflect.ownKeys(object)).toEqual([name]);
      expect(Object.getOwnPropertyDescriptor(object, name)).toEqual({
        value: name,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    }
  });

  test('becomes a key of zipKeyed', () => {
    const sources = Object.defineProperty({}, name, { value: [1], enumerable: true }) as Record<
      string,
      number[]
    >;
    const row = Seq.zipKeyed(sources).first()!;
    expect(Reflect.ownKeys(row)).toEqual([name]);
    expect(Object.getPrototypeOf(row)).toBe(null);
  });

  test('is a key of maps and groups', () => {
    expect([...Seq.of(name).toMap(key)]).toEqual([[name, name]]);
    expect([...Seq.of(name).toGroups(key)]).toEqual([[name, [name]]]);
    expect([...Seq.of(name).countBy()]).toEqual([[name, 1]]);
    expect(
      Seq.of(name)
        .groupBy(key)
        .map((group) => [group.key, group.toArray()])
        .toArray(),
    ).toEqual([[name, [name]]]);
    expect(Seq.of(name).distinct().toArray()).toEqual([name]);
    for (const join of ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin'] as const)
      expect((Seq.of(name)[join] as any)([name], key, key).toArray()).toEqual([[name, name]]);
    expect(Seq.of(name).groupJoin([name], key, key).toArray()).toEqual([[name, [name]]]);
    expect(Seq.of(name).dedupe().toArray()).toEqual([name]);
    expect(Seq.of(name).union([name]).toArray()).toEqual([name]);
    expect(Seq.of(name).intersection([name]).toArray()).toEqual([name]);
    expect(Seq.of(name).difference(['other']).toArray()).toEqual([name]);
    expect(Seq.of(name).symmetricDifference([name]).toArray()).toEqual([]);
  });
});

test('Object.prototype is left alone', () => {
  const before = Reflect.ownKeys(Object.prototype);
  Seq.of('__proto__').toObject(key, () => ({ polluted: true }));
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
});

test('a key object is converted once', () => {
  let conversions = 0;
  const odd = {
    toString() {
      conversions++;
      return 'k';
    },
  };
  expect(Seq.of(1).toObject(() => odd as never)).toEqual({ k: 1 });
  expect(conversions).toBe(1);
  Seq.of(1, 2).toObject(
    () => odd as never,
    (n) => n,
    (a, b) => a + b,
  );
  expect(conversions).toBe(3);
});

test('symbols are keys', () => {
  const symbol = Symbol('s');
  expect(Seq.of(1).toObject(() => symbol)).toEqual({ [symbol]: 1 });
});

test('numbers become names, and the last one wins', () => {
  expect(Seq.of('a', 'b').toObject(() => 1)).toEqual({ 1: 'b' });
  expect([...Seq.of('a', 'b').toMap(() => 1)]).toEqual([[1, 'b']]);
});

describe('composite keys are keys by their parts, in every operation that takes one', () => {
  /** The key function of the world that gives composite keys: of these elements some are equal, some miss a part. */
  const composite: ArgSpec = { fn: 'key', variant: 4 };
  const values: ElementSpec[] = [3, 1, 'a', 3, null, 1, 'a', undefined, 6, null, 'b', 3, 'ab'];
  const takesKey = ({ params }: Entry): boolean => params.some(({ role }) => role === 'key');

  /** The operation with composite keys, and with whatever else it can be given. */
  function calls(op: Entry): Call[] {
    const args = op.params.map(({ role, good, type }): ArgSpec[] => {
      if (role === 'key') return [composite];
      return type === 'iterable'
        ? [{ iterable: { source: 'array', values: ['b', 1, null, 6, 1, 7] } }]
        : [...good];
    });
    const least = op.params.filter(({ optional, role }) => optional !== true || role === 'key').length;
    const most = Math.max(...args.map((good) => good.length));
    return [least, op.params.length].flatMap((length) =>
      Array.from({ length: most }, (_, i) => ({
        op,
        args: args.slice(0, length).map((good) => good[i % good.length]!),
      })),
    );
  }

  const keyed = [...stages, ...terminals].filter(takesKey);

  test('there are such operations', () => {
    expect(keyed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['groupBy', 'toGroups', 'distinct', 'fullJoin', 'sortBy', 'maxBy', 'toObject']),
    );
    expect(keyed.length).toBeGreaterThan(20);
  });

  test.each(keyed.map((op) => [op.name, op] as const))('%s', (_name, op) => {
    for (const call of calls(op)) {
      const before: Call[] =
        op.after === undefined
          ? []
          : [{ op: stages.find(({ name }) => name === op.after)!, args: [{ fn: 'key', variant: 0 }] }];
      const isStage = op.kind === 'stage';
      const chain: Chain = {
        source: { source: 'array', values: op.name.endsWith('By') && isOrdered(op) ? numbers : values },
        stages: isStage ? [...before, call] : before,
        end: isStage
          ? { by: 'terminal', call: { op: terminals.find(({ name }) => name === 'toArray')!, args: [] } }
          : { by: 'terminal', call },
        runs: 2,
        failing: 0,
      };
      const expected = runModel(chain);
      expect(runLib(Seq, chain)).toEqual(expected);
      expect(expected.outcomes.slice(1).join()).toMatch(/^gave/);
    }
  });

  /** Operations that order keys have elements of one kind. */
  const numbers: ElementSpec[] = [3, 1, 4, 1, 5, null, 9, 2, undefined, 6, 3];
  const isOrdered = ({ name }: Entry): boolean => ['sortBy', 'thenBy', 'minBy', 'maxBy'].includes(name);
});
