/** Every link to a program unpacks, in the form that the page reads, and is one of those that were tried. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { keyOf } from './fences.mjs';
import { out, work } from './load.mjs';

export function checkRuns(folder = out) {
  const { runs } = JSON.parse(readFileSync(join(work, 'runs.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  const faults = [];
  let count = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [link, packed] of text.matchAll(
      /class="run-and-watch" href="[^"#]*playground\.html#code=([^"]*)"/g,
    )) {
      count++;
      try {
        const code = inflateRawSync(Buffer.from(packed, 'base64url')).toString();
        if (runs[keyOf(code)] !== true)
          faults.push(`${file}: a program that was not tried: ${code.slice(0, 80)}`);
      } catch (error) {
        faults.push(`${file}: ${error.message}: ${link.slice(0, 80)}`);
      }
    }
  }
  if (count === 0) faults.push('there are no programs at all');
  return { name: 'programs behind "Run and watch"', said: String(count), faults };
}
