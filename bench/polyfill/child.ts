/**
 * One rival in a process of its own: `seqable`, `core-js`, `es-iterator-helpers`, `native`, `beside` (ours beside the
 * natives), or `by hand`. Answers the name of a case with what it gave and the microseconds of processor time that it took.
 */
import { createRequire } from 'node:module';
import type { byHand as ByHand, cases as Cases } from './cases.ts';

const [, , rival, helpers = 'es-iterator-helpers'] = process.argv;
const load = createRequire(import.meta.url);

if (rival !== 'native' && rival !== 'beside') {
  const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
  delete (globalThis as { Iterator?: unknown }).Iterator;
  for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) Reflect.deleteProperty(proto, key);
}
if (rival === 'seqable' || rival === 'beside' || rival === 'by hand') load('seqable/polyfill');
if (rival === 'core-js') load('core-js/es/iterator');
if (rival === 'es-iterator-helpers') load(`${helpers}/auto`);

const { cases, byHand, pollute } = (await import('./cases.js')) as {
  cases: typeof Cases;
  byHand: typeof ByHand;
  pollute(): void;
};
const measured = rival === 'by hand' ? byHand : cases;
pollute();

process.on('message', (name: string) => {
  let result: number | undefined;
  const before = process.cpuUsage();
  try {
    for (let i = 0; i < 5; i++) result = measured[name]!();
  } catch {
    // A native that is not there.
  }
  const { user, system } = process.cpuUsage(before);
  process.send!({ result, time: user + system });
});
process.send!({ result: undefined, time: 0 });
