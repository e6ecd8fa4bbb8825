/**
 * The same program on an old engine and on a new one: `install` brings both to the same standard, and changes only what
 * is missing or wrong. In an application `import 'seqable/polyfill'` is all that is needed; here two realms of this
 * Node stand for the two engines.
 *
 *     npm run example polyfill
 */
import vm from 'node:vm';
import { install } from 'seqable/polyfill/install';

/** Written for the standard's own helpers: nothing of this library is in it. */
const program = `{
  const readings = [3.5, 4.1, 19, 4.4, 4.2, 4.9];
  const calm = readings.values().filter((x) => x < 10).map((x) => Math.round(x * 10));
  const smooth = calm.windows(2).map(([a, b]) => (a + b) / 2).take(3);
  const rows = Iterator.zip([['mon', 'tue', 'wed'], smooth]).map((row) => row.join(' '));
  [...rows, Iterator.concat([1, 2], [3]).chunks(2).join(' | ')].join('\\n');
}`;

function engine(prepare: string): { run(code: string): string; global: object } {
  const context = vm.createContext({});
  const run = (code: string): string => vm.runInContext(code, context) as string;
  run(prepare);
  return { run, global: vm.runInContext('this', context) as object };
}

const withoutHelpers = `
  delete globalThis.Iterator;
  const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) delete proto[key];
`;

const old = engine(withoutHelpers);
try {
  old.run(program);
} catch (error) {
  console.log(`old engine, before: ${String(error)}`);
}
const { added } = install({ target: old.global });
const expected = old.run(program);
console.log(
  `old engine, after: ${added.some(({ name }) => name === 'Iterator.zip') ? 'zip and others added' : ''}`,
);
console.log(expected);

// An engine that has them: what it has and has right is kept.
const current = engine('');
install({ target: current.global });
const { kept, added: missing, wrapped, replaced } = install({ target: current.global });
console.log(`\nnew engine: ${current.run(program) === expected ? 'the same' : 'something else'}`);
console.log(
  `a second look: ${missing.length + wrapped.length + replaced.length} changes, ${kept.includes('Iterator') ? 'all kept' : ''}`,
);
