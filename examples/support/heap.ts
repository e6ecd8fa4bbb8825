/** Measuring and drawing memory, for the examples that do. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// The same as `node --expose-gc`.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes on the heap that are still needed: garbage is thrown away first. */
export function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** `1234567` → `'1.2 MB'` */
export function megabytes(bytes: number): string {
  return `${(Math.max(bytes, 0) / 1e6).toFixed(1)} MB`;
}

/** A bar, `width` long where `value` is `full`, and never quite nothing. */
export function bar(value: number, full: number, width = 40): string {
  const eighths = Math.max(1, Math.round((value / full) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}
