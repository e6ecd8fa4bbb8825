/**
 * The chart of a run: bars on a logarithmic axis, whose 1 is the loop written by hand. Above, geometric means; below, each
 * workload, ours as a bar and the others as dots. The same figures stand in the tables of docs/performance.md.
 */
import type { AsyncRun, Row } from '../async/types.ts';
import type { Workload } from '../workloads/types.ts';
import type { SuiteRun } from './results.ts';
import type { Cell } from './run.ts';
import { cellOf, OWN, standings, type Standing } from './summary.ts';

/** What stands to the left of the axis, unless a chart needs more; the axis; what stands to the right of it. */
const LABELS = 240;
const AXIS = 430;
const FIGURES = 90;
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
  const drawing = new Drawing(run.cells);
  if (all.length > 1) drawMeans(drawing, all, shown.length);
  drawing.head(
    all.length > 1
      ? `Each workload: Seq, and the others as dots; beyond ${MOST} at the edge`
      : 'Each workload',
  );
  for (const workload of shown) drawRow(drawing, run.cells, workload);
  return drawing.toSvg(describe(run, all));
}

/** The chart of what takes time: a bar for each row, and the others as dots. */
export function drawAsyncChart({ runtime, cells }: AsyncRun, rows: readonly Row[]): string {
  const drawing = new Drawing(cells, 460);
  drawing.head(`Each row: AsyncSeq, and the others as dots; beyond ${MOST} at the edge`);
  for (const row of rows) drawRow(drawing, cells, row);
  const own = rows.map((row) => `${row.title}: ${short(cellOf(cells, row, OWN)!.ratio!)}`);
  return drawing.toSvg(`${runtime}. AsyncSeq: ${own.join('; ')}.`);
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

function drawRow(drawing: Drawing, cells: readonly Cell[], row: { name: string; title: string }): void {
  const own = cellOf(cells, row, OWN)!.ratio!;
  drawing.label(row.title);
  drawing.bar(own, 'own');
  for (const { contestant, workload: name, ratio } of cells) {
    if (name !== row.name || contestant === OWN || ratio === undefined) continue;
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
  readonly #left: number;
  #y: number = TOP;

  constructor(cells: readonly Cell[], left: number = LABELS) {
    this.#left = left;
    const least = Math.min(1, ...cells.map(({ ratio }) => ratio ?? 1));
    this.#lowest = 10 ** Math.floor(Math.log10(least));
  }

  get #width(): number {
    return this.#left + AXIS + FIGURES;
  }

  #x(ratio: number): number {
    const part = Math.log(Math.min(ratio, MOST) / this.#lowest) / Math.log(MOST / this.#lowest);
    return round(this.#left + part * AXIS);
  }

  next(): void {
    this.#y += ROW;
  }

  head(text: string): void {
    this.#text(8, text, 'class="head"');
    this.#y += ROW + 4;
  }

  label(text: string): void {
    this.#text(this.#left - 8, text, 'text-anchor="end"');
  }

  figure(ratio: number, text: string): void {
    this.#text(Math.max(this.#x(ratio), this.#x(1)) + 5, text);
  }

  atEdge(text: string): void {
    this.#text(this.#width - 8, text, 'text-anchor="end"');
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
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.#width} ${height}" width="${this.#width}" height="${height}" ` +
      `role="img" aria-labelledby="title description">\n  ${lines.join('\n  ')}\n</svg>\n`
    );
  }
}

const round = (value: number): number => Number(value.toFixed(1));

export const short = (ratio: number): string =>
  ratio < 10 ? ratio.toFixed(2) : ratio < 100 ? ratio.toFixed(1) : ratio.toFixed(0);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
