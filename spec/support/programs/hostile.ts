/**
 * Breaks one built-in after the other, after the library was loaded, and does everything again each time. Prints a line
 * for each job that came out differently. While something is broken, no built-in is used here either.
 *
 * A broken method throws, so the library does not only come to the same result: it does not even look.
 */
import { add, addGlobals, addMethods, addSetters, addValue, breaks, broken } from './breaks.ts';
import { makeJobs } from './jobs.ts';
import { describe } from './show.ts';

// Thousands of errors are made here; nobody looks at their stacks.
Error.stackTraceLimit = 0;

const { getPrototypeOf, apply: call } = Reflect;

/** What the library must not do. */
const careless = [
  () => [].push(1 as never),
  () => new Map([[1, 2]]),
  () => {
    const array: number[] = [];
    array[0] = 1;
    return array;
  },
].map((work, i) => ({
  name: `careless ${i}`,
  work: () => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  },
}));
const jobs = process.argv[2] === '--with-a-careless-job' ? careless : makeJobs();
const expected = jobs.map(({ work }) => describe(work()));
const results: unknown[] = jobs.map(() => undefined);

const arrayIterator = getPrototypeOf([][Symbol.iterator]())!;
const generator = getPrototypeOf(getPrototypeOf((function* () {})()) as object)!;

// All but what a walk over a source of that kind has to look at.
const prototypes = {
  'Array.prototype': Array.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'WeakMap.prototype': WeakMap.prototype,
  'WeakSet.prototype': WeakSet.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'BigInt.prototype': BigInt.prototype,
  'Boolean.prototype': Boolean.prototype,
  'Symbol.prototype': Symbol.prototype,
  'Date.prototype': Date.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Function.prototype': Function.prototype,
  'Object.prototype': Object.prototype,
  'Error.prototype': Error.prototype,
  'TypeError.prototype': TypeError.prototype,
  'Promise.prototype': Promise.prototype,
  '%IteratorPrototype%': getPrototypeOf(arrayIterator)!,
  '%GeneratorPrototype%': generator,
  '%TypedArray.prototype%': getPrototypeOf(Uint8Array.prototype)!,
};
addMethods(prototypes, [Symbol.iterator], true);
const classes = {
  Object,
  Array,
  Reflect,
  Math,
  Number,
  BigInt,
  String,
  Symbol,
  Date,
  JSON,
  Map,
  Set,
  Error,
  Promise,
  performance: getPrototypeOf(performance)!,
};
addMethods(classes, ['prototype'], true);

addGlobals([
  'Array',
  'BigInt',
  'Date',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RangeError',
  'Reflect',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'WeakMap',
  'WeakSet',
  'isFinite',
  'isNaN',
  'performance',
]);

addSetters([
  'get',
  'set',
  'value',
  'writable',
  'enumerable',
  'configurable',
  'done',
  'key',
  'keys',
  'index',
  'size',
  'full',
  'skip',
  'begin',
  'finish',
  'sides',
  'later',
  'foreign',
  'oneShot',
  'limit',
  'wants',
  'name',
  'shown',
  'holds',
  'unbounded',
  'label',
  'stage',
  'error',
  'run',
  'then',
  'toJSON',
  'up',
  'op',
  'kind',
  'open',
  'start',
  'items',
  'count',
  'reversed',
  'has',
  'plain',
  'stuck',
  'endless',
  'min',
  'max',
  'close',
  'advance',
]);
for (const key of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable']) {
  addValue(`a value ${key} on Object.prototype`, Object.prototype, key);
}
for (const target of [Array.prototype, Object.prototype]) {
  for (const key of target === Array.prototype ? [0, 1, 2, 5] : [0]) {
    const name = `a setter ${key} on ${target === Array.prototype ? 'Array' : 'Object'}.prototype`;
    add(name, target, key, { set: broken(name), get: () => 'inherited', configurable: true });
  }
}

const found: string[] = [];
for (let i = 0; i < breaks.length; i++) {
  const each = breaks[i]!;
  each.apply();
  let failure: unknown;
  try {
    for (let j = 0; j < jobs.length; j++) results[j] = jobs[j]!.work();
  } catch (error) {
    failure = error;
  }
  each.undo();
  if (failure !== undefined) found.push(`${each.name}: ${String(failure)}`);
  for (let j = 0; j < jobs.length; j++) {
    const actual = describe(results[j]);
    if (actual !== expected[j])
      found.push(`${each.name}: ${jobs[j]!.name} gave ${actual}, not ${expected[j]}`);
  }
}

call(console.log, console, [
  JSON.stringify({ breaks: breaks.length, jobs: jobs.length, found: found.slice(0, 200) }),
]);
