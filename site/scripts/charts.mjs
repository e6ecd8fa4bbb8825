/** Charts of the performance page, out of bench/results.json: SVG that is made here, so that the page loads no library for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { load, root } from './load.mjs';

const OWN = 'seqable';
const WIDTH = 860;

/** What is slower than this stands at the edge, as in docs/performance.svg. */
const MOST = 300;

/** The newest run in which others were measured, too. */
function mainRun({ suite }) {
  const runs = Object.values(suite).filter(({ cells }) => cells.some(({ contestant }) => contestant !== OWN));
  return runs.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
}

/** One row a workload; ratios to the loop by hand on a logarithmic axis; the others grey, ours marked. */
export async function chartOfWorkloads() {
  const run = mainRun(JSON.parse(readFileSync(join(root, 'bench/results.json'), 'utf8')));
  const { workloads } = await load('../bench/workloads/index.ts');
  const titles = new Map(workloads.filter(({ perCall }) => !perCall).map(({ name, title }) => [name, title]));
  const cells = run.cells
    .filter(({ workload, ratio }) => titles.has(workload) && ratio !== undefined)
    .map(({ workload, contestant, ratio }) => ({
      workload: titles.get(workload),
      contestant: contestant === OWN ? 'Seq' : contestant,
      ratio: Math.min(MOST, ratio),
      title: `${contestant === OWN ? 'Seq' : contestant}: ${ratio.toPrecision(3)} times the loop`,
    }));
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const others = cells.filter(({ contestant }) => contestant !== 'Seq');
  const own = cells.filter(({ contestant }) => contestant === 'Seq');
  const order = [...titles.values()].filter((title) => own.some(({ workload }) => workload === title));
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: order.length * 22 + 70,
    marginLeft: 230,
    marginRight: 20,
    x: {
      type: 'log',
      label: 'times a loop by hand →',
      grid: true,
      ticks: [0.3, 1, 3, 10, 30, 100, 300],
      tickFormat: String,
    },
    y: { domain: order, label: null },
    marks: [
      Plot.ruleX([1], { className: 'one' }),
      Plot.dot(others, { x: 'ratio', y: 'workload', r: 3.5, title: 'title', className: 'others' }),
      Plot.dot(own, { x: 'ratio', y: 'workload', r: 6, title: 'title', className: 'own' }),
    ],
    className: 'plot',
  });
  // Plot names its groups, which say nothing to a reader: the picture as a whole has a name.
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute(
    'aria-label',
    'CPU time of Seq and of other libraries as a ratio to a loop written by hand; the table below has the figures',
  );
  svg.querySelector('style')?.remove();
  const where = `${run.runtime}, ${run.cpu}, ${run.cores} cores, ${run.date.slice(0, 10)}`;
  return `${svg.outerHTML}<p class="legend"><span class="is-own">●</span> Seq <span class="is-other">●</span> other libraries; point at a dot to see its name. A line at 1: the loop by hand. ${where}.</p>`;
}
