/** Keys from outside stay keys, whatever they are called (semantics 10). */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';

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
