/** Imports the module that it is given and prints the milliseconds of CPU that took. */
import { cpuTime } from './measure.ts';

const before = cpuTime();
await import(process.argv[2]!);
console.log(cpuTime() - before);
