/** Does everything once under SES lockdown: `before` or `after` the library was loaded. Prints it as everything.ts does. */
import 'ses';

declare const lockdown: (options: object) => void;
declare const harden: (value: unknown) => unknown;

const options = { errorTaming: 'unsafe', consoleTaming: 'unsafe', overrideTaming: 'severe' };

if (process.argv[2] === 'before') lockdown(options);
const { makeJobs } = await import('./jobs.ts');
const { describe } = await import('./show.ts');
if (process.argv[2] === 'after') lockdown(options);
if (!Object.isFrozen(Array.prototype)) throw new Error('nothing is locked down');
if (process.argv[3] === 'hardened') {
  const { Seq } = await import('../../../lib/index.ts');
  harden(Seq);
}
for (const { name, work } of makeJobs()) console.log(`${name}: ${describe(work())}`);
