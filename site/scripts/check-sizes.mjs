/** What a visitor loads, in kilobytes as gzip makes them, held to a budget. docs/decisions/032-site.md says where the figures come from. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { out } from './load.mjs';

const BUDGET = {
  'reference/slice.html': 100,
  'index.html': 110,
  'playground.html': 320,
  'csv.html': 75,
  'lanes.js': 12,
};

/** A page with all that it asks for at once. */
function filesOf(file) {
  if (!file.endsWith('.html')) return [file];
  const text = readFileSync(file, 'utf8');
  const asked = [...text.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"#]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:icon|alternate)"/.test(tag))
    .map(([, address]) => resolve(dirname(file), address));
  return [file, ...new Set(asked.filter((one) => existsSync(one)))];
}

const weightOf = (name) =>
  filesOf(join(out, name)).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

export function checkSizes() {
  const found = Object.entries(BUDGET).map(([name, budget]) => ({ name, budget, weight: weightOf(name) }));
  return {
    name: 'sizes',
    said: found.map(({ name, budget, weight }) => `${name} ${weight.toFixed(1)} of ${budget} kB`).join(', '),
    faults: found
      .filter(({ budget, weight }) => weight > budget)
      .map(({ name, budget, weight }) => `${name} is ${weight.toFixed(1)} kB, its budget ${budget}`),
  };
}
