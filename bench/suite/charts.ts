/** `npm run bench -- --chart`: docs/performance.svg and docs/performance-async.svg, the tables of docs/performance.md and one of README.md from bench/results.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainAsyncRun } from '../async/page.ts';
import { rows } from '../async/rows/index.ts';
import { workloads } from '../workloads/index.ts';
import { root } from './contestants.ts';
import { fillFront } from './front.ts';
import { fillPage } from './page.ts';
import { readResults } from './results.ts';
import { mainRun } from './summary.ts';
import { drawAsyncChart, drawChart } from './svg.ts';

const page = join(root, 'docs/performance.md');
const front = join(root, 'README.md');
const chart = join(root, 'docs/performance.svg');
const asyncChart = join(root, 'docs/performance-async.svg');

/** What the files should be, by their paths. */
export function chartsOf(): Map<string, string> {
  const results = readResults();
  const files = new Map([
    [page, fillPage(readFileSync(page, 'utf8'), results, workloads)],
    [front, fillFront(readFileSync(front, 'utf8'), results, workloads)],
  ]);
  const main = mainRun(results.suite);
  if (main !== undefined) files.set(chart, drawChart(main, workloads));
  const waiting = mainAsyncRun(results.async);
  if (waiting !== undefined) files.set(asyncChart, drawAsyncChart(waiting, rows));
  return files;
}

export function writeCharts(): void {
  for (const [file, text] of chartsOf()) {
    writeFileSync(file, text);
    console.log(file);
  }
}
