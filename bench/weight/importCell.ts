/**
 * Loads the module that it is given, by `import` or `require`, and prints what that took: milliseconds of CPU, pages of
 * memory touched for the first time, and what one such page costs on this machine.
 */
import { createRequire } from 'node:module';

export interface Loading {
  ms: number;
  faults: number;
  /** Microseconds. */
  perFault: number;
}

const PAGE = 4096;
const PAGES = 1024;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const faults = (): number => process.resourceUsage().minorPageFault;

const [, , way, file] = process.argv;
const require = createRequire(import.meta.url);

const touched = faults();
const before = cpu();
if (way === 'require') require(file!);
else await import(file!);
const taken = cpu() - before;
const result: Loading = { ms: taken / 1000, faults: faults() - touched, perFault: priceOfFault() };
console.log(JSON.stringify(result));

/** Fresh memory, a byte in each page; once more what is then there already is taken off. */
function priceOfFault(): number {
  const memory = Buffer.allocUnsafeSlow(PAGE * PAGES);
  const first = touchAll(memory);
  return Math.max(0, (first - touchAll(memory)) / PAGES);
}

function touchAll(memory: Buffer): number {
  const start = cpu();
  for (let at = 0; at < memory.length; at += PAGE) memory[at] = 1;
  return cpu() - start;
}
