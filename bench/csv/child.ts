/** One reader over one file: `node child.js NAME FILE` prints a Measure. */
import { readFileSync } from 'node:fs';
import { readers, type Measure } from './readers.ts';

const [, , name = '', file = ''] = process.argv;
const start = performance.now();
const { count, total } = await readers[name]!.read(file);
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({ count, total, cpu: (user + system) / 1e6, wall, peak: peak() } satisfies Measure),
);

/** The peak of this program alone. (`maxRSS` may be that of the parent, which it was a copy of for a moment.) */
function peak(): number {
  try {
    const [, kibibytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))!;
    return (Number(kibibytes) * 1024) / 1e6;
  } catch {
    return (process.resourceUsage().maxRSS * 1024) / 1e6;
  }
}
