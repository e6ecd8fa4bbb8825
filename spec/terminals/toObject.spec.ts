import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('of nothing is an empty ordinary object', () => {
  const object = Seq.empty<[string, number]>().toObject();
  expect(object).toEqual({});
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
});

test('the properties are ordinary ones', () => {
  const object = Seq.of<[string, number]>(['a', 1]).toObject();
  expect(Object.getOwnPropertyDescriptor(object, 'a')).toEqual({
    value: 1,
    writable: true,
    enumerable: true,
    configurable: true,
  });
});

test('"__proto__" becomes a property of its own and changes nothing else', () => {
  const object = Seq.of<[string, unknown]>(['__proto__', { evil: 1 }], ['constructor', 2]).toObject();
  expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
  expect((object as { evil?: unknown }).evil).toBe(undefined);
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
});

test('"__proto__" twice is merged like any key', () => {
  const object = Seq.of(1, 2).toObject(
    () => '__proto__',
    (n) => n,
    (a, b) => a + b,
  );
  expect(Object.getOwnPropertyDescriptor(object, '__proto__')!.value).toBe(3);
});

test('what is inherited is not merged', () => {
  const merge = noted(() => 0);
  Seq.of('toString').toObject(
    (key) => key,
    () => 1,
    merge,
  );
  expect(merge.calls).toEqual([]);
});

test('keys become property keys: numbers strings, symbols stay', () => {
  const symbol = Symbol('s');
  const object = Seq.of<unknown>(1, 1.5, -0, null, true, 2n, symbol).toObject((key) => key as PropertyKey);
  expect(Reflect.ownKeys(object)).toEqual(['0', '1', '2', '1.5', 'null', 'true', symbol]);
});

test('a key object is converted once', () => {
  let asked = 0;
  const key = { toString: () => `k${asked++}` };
  expect(
    Seq.of(1).toObject(
      () => key as never,
      (n) => n,
      (a) => a,
    ),
  ).toEqual({ k0: 1 });
  expect(asked).toBe(1);
});

test('an error of a key object closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  const seq = Seq.from(makeProbe(log, 'a', [1]));
  expect(thrownBy(() => seq.toObject(() => ({ toString: throwing(error) }) as never))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});
