/** Does everything once and prints what came of it, one line each. */
import { makeJobs } from './jobs.ts';
import { describe } from './show.ts';

for (const { name, work } of makeJobs()) console.log(`${name}: ${describe(work())}`);
