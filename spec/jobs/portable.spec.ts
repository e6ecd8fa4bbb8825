/** Plain data as lines, and back: all that is Portable comes back equal, anything else is refused by its place. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PortableError } from '../../lib/jobs/errors.ts';
import { readBack, Reading, written } from '../../lib/jobs/portable.ts';
import { key } from '../../lib/key.ts';

const leaf = fc.oneof(
  fc.constantFrom(undefined, null, true, false, NaN, -0, 0, Infinity, -Infinity, 2 ** -1074, 1e308),
  fc.double(),
  fc.bigInt(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '$n', '\ud800', '\u2028\u2029\u0085\t\r\n\0', '', '\ufeff'),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array({ maxLength: 9 }),
);
const named = fc.oneof(fc.string(), fc.constantFrom('__proto__', '$n', '$', 'constructor', '7'));
const mapKey = fc.oneof(
  fc.constantFrom(undefined, null, true, NaN, 0, 1, 1n, '1', '$k'),
  fc.tuple(fc.string(), fc.integer()).map(([a, b]) => key(a, b, new Date(b), key(a))),
);
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('data'), { maxLength: 5 }),
    fc.array(fc.tuple(mapKey, tie('data')), { maxLength: 5 }).map((entries) => new Map(entries)),
    fc.array(mapKey, { maxLength: 5 }).map((values) => new Set(values)),
    fc.array(fc.tuple(named, tie('data')), { maxLength: 5 }).map((entries) => {
      const object = {};
      for (const [name, value] of entries)
        Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
      return object;
    }),
  ),
}));

/** A value in which order, −0, prototypes and own properties count. */
function exact(value: unknown): unknown {
  if (value instanceof Map) return ['Map', ...[...value].map(([name, item]) => [exact(name), exact(item)])];
  if (value instanceof Set) return ['Set', ...[...value].map(exact)];
  if (value instanceof Date) return ['Date', value.getTime()];
  if (value instanceof Uint8Array) return ['bytes', ...value];
  if (Array.isArray(value)) return ['array', ...value.map(exact)];
  if (typeof value === 'object' && value !== null)
    return ['object', ...Reflect.ownKeys(value).map((name) => [name, exact((value as any)[name])])];
  return Object.is(value, -0) ? 'minus 0' : [typeof value, value];
}

test('plain data come back equal, in lines that hold no sign that anyone takes for a line break', () => {
  fc.assert(
    fc.property(data, (value) => {
      const lines = written(value);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(line))).toEqual([]);
      expect(exact(readBack(lines))).toEqual(exact(value));
    }),
    { numRuns: 500 },
  );
});

test('large containers go ahead in lines of about 64 KiB, within each other too', () => {
  const numbers = Array.from({ length: 6000 }, (_, i) => i / 3);
  const value = {
    list: numbers,
    map: new Map(numbers.map((x) => [x, [x, `${x}`]])),
    set: new Set(numbers),
    object: Object.fromEntries(numbers.map((x) => [`k${x}`, x])),
    nested: [numbers.map((x) => [x, [x]]), new Map([['in', new Set(numbers)]])],
  };
  const lines = written(value);
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(66_000);
  expect(isDeepStrictEqual(readBack(lines), value)).toBe(true);
});

test('a Map or Set that comes back finds a key by its parts, and a merged one holds it once', () => {
  const [map, set] = readBack(written([new Map([[key('a', 1), 2]]), new Set([key(1, 2)])])) as [any, any];
  expect(map.get(key('a', 1))).toBe(2);
  map.set(key('a', 1), 3);
  set.add(key(1, 2));
  expect([map.size, set.size]).toEqual([1, 1]);
});

class Customer {
  name = 'Ann';
}
class Names extends Map<string, string> {}

const cyclic: { next?: unknown } = {};
cyclic.next = [cyclic];

describe('what cannot travel is named by its place, and the message says what to do', () => {
  test.each<[string, unknown, string]>([
    ['a class', { top: [1, new Customer()] }, 'what the job holds.top[1] is a Customer: only plain data'],
    ['a Map of a class', new Names(), 'what the job holds is a Names: only plain data'],
    [
      'a function',
      new Map([['Oslo', [() => 1]]]),
      'what the job holds.get("Oslo")[0] is a function: only plain',
    ],
    ['a symbol', [Symbol('x')], 'what the job holds[0] is a symbol: only plain data'],
    ['a symbol as a name', { [Symbol('x')]: 1 }, 'what the job holds has a symbol as a key'],
    [
      'a promise',
      { a: Promise.resolve(1) },
      'what the job holds.a is a Promise: the callbacks of a job cannot wait',
    ],
    [
      'an object as a key',
      { 'by city': new Map([[{ city: 'Oslo' }, 1]]) },
      'what the job holds["by city"], a key of a Map, is an object: in another process',
    ],
    ['a Date as a key', new Map([[new Date(0), 1]]), 'use a text or a number, or key(…) of several'],
    ['an object in a Set', [new Set([[1]])], 'what the job holds[0], an element of a Set, is an object'],
    ['an object in a key', new Set([key(1, {})]), 'an element of a Set,[1] is an object'],
    ['a boxed number', [Object(1)], 'what the job holds[0] is a Number'],
    ['itself', cyclic, 'lies more than 1000 deep: it may contain itself'],
  ])('%s', (_, value, message) => {
    expect(() => written(value)).toThrow(PortableError);
    expect(() => written(value)).toThrow(message);
  });

  test('the error has the path', () => {
    let path: unknown;
    try {
      written(new Map([['Oslo', { top: [new Customer()] }]]));
    } catch (error) {
      path = (error as PortableError).path;
    }
    expect(path).toBe('.get("Oslo").top[0]');
  });

  test('an error of a getter goes on as it is', () => {
    const error = new Error('mine');
    const value = {
      get x(): number {
        throw error;
      },
    };
    expect(() => written(value)).toThrow(error);
  });
});

test.each([
  ['["?",1]', 'a line of an unknown kind'],
  ['["+",0,"x",[1]]', 'a container of an unknown kind, x'],
  ['["=",{"$z":1}]', 'an unknown sign, $z'],
  ['["=",{"$r":3}]', 'the container 3 is not there'],
  ['7', 'a line that does not belong there'],
  ['["=",{"$y":"A*=="}]', 'bytes that are not base64'],
])('%s is refused', (line, message) => {
  expect(() => new Reading().take(line)).toThrow(message);
});

test('lines without the last one have no value', () => {
  const reading = new Reading();
  reading.take('["+",0,"a",[1]]');
  expect(() => reading.result()).toThrow('its value is not there');
});
