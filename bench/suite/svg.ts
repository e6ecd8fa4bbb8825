/**
 * The chart of a run: bars on a logarithmic axis, whose 1 is the loop written by hand. Above, geometric means; below, each
 * workload, ours as a bar and the others as dots. The same figures stand in the tables of docs/performance.md.
 */
import type { Workload } from '../workloads/types.ts';
import type { SuiteRun } from './results.ts';
import { cellOf, OWN, standings, type Standing } from './summary.ts';

const WIDTH = 760;
const [LEFT, RIGHT] = [240, 670];
const TOP = 46;
const ROW = 20;
/** What is slower stands at the edge. */
const MOST = 300;

/** Colours follow the reader's setting; without one, they can be read on white. */
const style = `
    text { font: 12px system-ui, sans-serif; fill: #57606a }
    .head { font-weight: 600 }
    .own { fill: #0969da }
    .other { fill: #8c959f }
    .dot { fill: #8c959f; fill-opacity: 0.5; stroke: #57606a; stroke-opacity: 0.7 }
    .same { stroke: #0969da; stroke-width: 2 }
    .grid { stroke: #8c959f; stroke-opacity: 0.3 }
    .one { stroke: #57606a }
    @media (prefers-color-scheme: dark) {
      text { fill: #c9d1d9 }
      .own { fill: #58a6ff }
      .other { fill: #6e7681 }
      .dot { fill: #6e7681; stroke: #c9d1d9 }
      .same { stroke: #58a6ff }
      .one { stroke: #c9d1d9 }
    }
  `;

const title = 'CPU time as a ratio to a loop written by hand; shorter is better';

export function drawChart(run: SuiteRun, workloads: readonly Workload[]): string {
  const shown = workloads.filter(
    (workload) => !workload.perCall && cellOf(run.cells, workload, OWN)?.ratio !== undefined,
  );
  const all = standings(run, workloads);
  const drawing = new Drawing(run);
  if (all.length > 1) drawMeans(drawing, all, shown.length);
  drawing.head(
    all.length > 1
      ? `Each workload: Seq, and the others as dots; beyond ${MOST} at the edge`
      : 'Each workload',
  );
  for (const workload of shown) drawWorkload(drawing, run, workload);
  return drawing.toSvg(describe(run, all));
}

function drawMeans(drawing: Drawing, all: readonly Standing[], total: number): void {
  drawing.head(
    `Geometric mean over the workloads that each can do, of ${total}; the line: Seq over the same`,
  );
  for (const { name, count, mean, ownMean } of all) {
    drawing.label(name === OWN ? 'Seq' : name);
    drawing.bar(mean, name === OWN ? 'own' : 'other');
    if (name !== OWN) drawing.mark(ownMean);
    drawing.figure(mean, count === total ? short(mean) : `${short(mean)}, over ${count}`);
    drawing.next();
  }
  drawing.next();
}

function drawWorkload(drawing: Drawing, { cells }: SuiteRun, workload: Workload): void {
  const own = cellOf(cells, workload, OWN)!.ratio!;
  drawing.label(workload.title);
  drawing.bar(own, 'own');
  for (const { contestant, workload: name, ratio } of cells) {
    if (name !== workload.name || contestant === OWN || ratio === undefined) continue;
    drawing.dot(ratio, `${contestant}: ${short(ratio)}`);
  }
  drawing.atEdge(short(own));
  drawing.next();
}

function describe({ runtime }: SuiteRun, all: readonly Standing[]): string {
  const [own, ...others] = [...all].sort((a, b) => Number(b.name === OWN) - Number(a.name === OWN));
  const theirs = others.map(({ name, mean }) => `${name} ${short(mean)}`).join(', ');
  return (
    `${runtime}. Geometric mean of Seq: ${short(own!.mean)}.` +
    (theirs === '' ? '' : ` Of the others, over what each can do: ${theirs}.`)
  );
}

/** Rows from above, on one axis. */
class Drawing {
  readonly #parts: string[] = [];
  readonly #lowest: number;
  #y: number = TOP;

  constructor({ cells }: SuiteRun) {
    const least = Math.min(1, ...cells.map(({ ratio }) => ratio ?? 1));
    this.#lowest = 10 ** Math.floor(Math.log10(least));
  }

  #x(ratio: number): number {
    const part = Math.log(Math.min(ratio, MOST) / this.#lowest) / Math.log(MOST / this.#lowest);
    return round(LEFT + part * (RIGHT - LEFT));
  }

  next(): void {
    this.#y += ROW;
  }

  head(text: string): void {
    this.#text(8, text, 'class="head"');
    this.#y += ROW + 4;
  }

  label(text: string): void {
    this.#text(LEFT - 8, text, 'text-anchor="end"');
  }

  figure(ratio: number, text: string): void {
    this.#text(Math.max(this.#x(ratio), this.#x(1)) + 5, text);
  }

  atEdge(text: string): void {
    this.#text(WIDTH - 8, text, 'text-anchor="end"');
  }

  bar(ratio: number, kind: string): void {
    const [one, end] = [this.#x(1), this.#x(ratio)];
    const width = round(Math.max(Math.abs(end - one), 1));
    this.#parts.push(
      `<rect class="${kind}" x="${Math.min(one, end)}" y="${this.#y - 6}" width="${width}" height="12"/>`,
    );
  }

  mark(ratio: number): void {
    const x = this.#x(ratio);
    this.#parts.push(`<line class="same" x1="${x}" x2="${x}" y1="${this.#y - 8}" y2="${this.#y + 8}"/>`);
  }

  dot(ratio: number, text: string): void {
    this.#parts.push(
      `<circle class="dot" cx="${this.#x(ratio)}" cy="${this.#y}" r="3">` +
        `<title>${escaped(text)}</title></circle>`,
    );
  }

  #text(x: number, text: string, more: string = ''): void {
    this.#parts.push(`<text ${more && `${more} `}x="${x}" y="${this.#y + 4}">${escaped(text)}</text>`);
  }

  #axis(): string[] {
    const ticks = [0.01, 0.1, 1, 10, 100].filter((ratio) => ratio >= this.#lowest);
    return ticks.flatMap((ratio) => {
      const x = this.#x(ratio);
      const name = ratio === 1 ? 'loop by hand' : String(ratio);
      return [
        `<line class="${ratio === 1 ? 'one' : 'grid'}" x1="${x}" x2="${x}" y1="${TOP + 10}" y2="${this.#y}"/>`,
        `<text text-anchor="middle" x="${x}" y="${this.#y + 16}">${name}</text>`,
      ];
    });
  }

  toSvg(description: string): string {
    const height = this.#y + 30;
    const lines = [
      `<title id="title">${title}</title>`,
      `<desc id="description">${escaped(description)}</desc>`,
      `<style>${style}</style>`,
      `<text class="head" x="8" y="20">${title}</text>`,
      ...this.#axis(),
      ...this.#parts,
    ];
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
      `role="img" aria-labelledby="title description">\n  ${lines.join('\n  ')}\n</svg>\n`
    );
  }
}

const round = (value: number): number => Number(value.toFixed(1));

export const short = (ratio: number): string =>
  ratio < 10 ? ratio.toFixed(2) : ratio < 100 ? ratio.toFixed(1) : ratio.toFixed(0);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
