/**
 * A run on all cores of this machine: pieces, workers, and what they come to.
 *
 *     files ──▶ pieces of 1 to 8 MiB ──▶ a block for each worker ──▶ one part for each block ──▶ merged in order
 *
 * A worker that dies is replaced, and its block folded anew; twice at the same piece is too often. When a part fails for good, those
 * before it are finished first, so that the first fault of the input is the one that is told.
 */
import { join } from 'node:path';
import { Merging } from '../merging.ts';
import type { Core } from '../core.ts';
import { Blocks } from './blocks.ts';
import { EXIT, Exit, inJob } from './exits.ts';
import type { Loaded } from './load.ts';
import type { Word } from './messages.ts';
import { outputFolder } from './output.ts';
import { piecesOf, scanHere, type Pieces, type Scanning } from './plan.ts';
import { WorkerProcess, type Listener } from './pool.ts';
import type { Section } from './cuts.ts';

const MIB = 1048576;
/** A piece twice as often as this ends a worker is given up. */
const DEATHS = 2;

/** The part of an `AbortSignal` that is needed, so that the types need neither the DOM's nor Node's. */
export interface AbortSignalLike {
  /** True once it has aborted. */
  readonly aborted: boolean;
  /** Why it has. */
  readonly reason?: unknown;
  /** Has `listener` called when it aborts. */
  addEventListener(type: 'abort', listener: () => void): void;
}

export interface RunSettings {
  readonly workers: number;
  /** About, a piece. */
  readonly bytes: number | undefined;
  readonly total: number;
  readonly program: string;
  readonly signal: AbortSignalLike | undefined;
  readonly onProgress: (bytes: number, total: number, workers: number) => void;
  /** The file that the output is for: parts of it are written beside it. */
  readonly output: string | undefined;
}

/** What a run gives: a result, or files of lines in order. */
export type Outcome = { readonly result: () => unknown } | { readonly files: readonly string[] };

/** About how large a piece is. */
export function pieceBytes({
  total,
  workers,
  bytes,
}: Pick<RunSettings, 'total' | 'workers' | 'bytes'>): number {
  return bytes ?? Math.min(8 * MIB, Math.max(MIB, Math.ceil(total / (16 * Math.max(workers, 1)))));
}

/** Runs a job over files, by worker processes. */
export function runInWorkers(
  loaded: Loaded,
  paths: readonly string[],
  settings: RunSettings,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const crew = new Crew(loaded, settings, resolve, reject);
    crew.work(paths).catch((error: unknown) => crew.fail(error));
  });
}

interface Fault {
  readonly index: number;
  readonly code: number;
  readonly message: string;
}

class Crew implements Listener {
  private readonly workers = new Set<WorkerProcess>();
  private readonly idle = new Set<WorkerProcess>();
  private readonly scans = new Map<number, (section: Section) => void>();
  private readonly deaths = new Map<number, number>();
  private readonly written: { readonly from: number; readonly file: string }[] = [];
  private readonly merging: Merging | undefined;
  private readonly folder: string | undefined;
  private pieces: Pieces | undefined = undefined;
  private blocks: Blocks<WorkerProcess> | undefined = undefined;
  private fault: Fault | undefined = undefined;
  private early = 0;
  private bytes = 0;
  private isOver = false;
  private readonly core: Core;
  private readonly loaded: Loaded;
  private readonly settings: RunSettings;
  private readonly resolve: (outcome: Outcome) => void;
  private readonly reject: (error: unknown) => void;

  constructor(
    loaded: Loaded,
    settings: RunSettings,
    resolve: (outcome: Outcome) => void,
    reject: (error: unknown) => void,
  ) {
    this.loaded = loaded;
    this.core = loaded.core;
    this.settings = settings;
    this.resolve = resolve;
    this.reject = reject;
    if (this.core.collector !== undefined) this.merging = new Merging(this.core, { parts: 'any' });
    else this.folder = outputFolder(settings.output);
    settings.signal?.addEventListener('abort', () => this.fail(settings.signal!.reason));
    for (let i = 0; i < settings.workers; i++) this.hire();
  }

  async work(paths: readonly string[]): Promise<void> {
    const pieces = await piecesOf(this.core, paths, { bytes: pieceBytes(this.settings) }, this.scan);
    this.pieces = pieces;
    this.blocks = new Blocks(pieces.parts.length, this.settings.workers);
    for (const worker of this.workers) worker.order({ type: 'files', files: pieces.files });
    this.employ();
  }

  /** Sections are scanned by the workers, in turn, where there are quotes to count; otherwise there is next to nothing to read. */
  private readonly scan: Scanning = async (path, places, ends) => {
    if (ends.quote === 0 || places.length < 2) return scanHere(path, places, ends);
    const workers = [...this.workers];
    return Promise.all(
      places.map(([start, end], i) => {
        const id = this.scans.size;
        const scanned = new Promise<Section>((resolve) => this.scans.set(id, resolve));
        workers[i % workers.length]!.order({ type: 'scan', id, path, start, end, ends });
        return scanned;
      }),
    );
  };

  heard(worker: WorkerProcess, word: Word, lines: readonly string[]): void {
    if (this.isOver) return;
    if (word.type === 'ready') this.idle.add(worker);
    else if (word.type === 'scanned') this.scans.get(word.id)?.(word.section);
    else if (word.type === 'bytes') this.progress(word.count);
    else if (word.type === 'fault') this.failed(worker, word);
    else this.aboutBlock(worker, word, lines);
    this.employ();
  }

  private aboutBlock(
    worker: WorkerProcess,
    word: Extract<Word, { id: number }>,
    lines: readonly string[],
  ): void {
    const block = this.blocks!.of(worker);
    if (block?.id !== word.id) return;
    if (word.type === 'done') block.at = word.index + 1;
    else if (word.type === 'cut') this.blocks!.cut(block, word.to);
    else if (word.type === 'part') {
      this.blocks!.ended(worker);
      this.idle.add(worker);
      if (this.folder !== undefined) this.written.push({ from: block.from, file: this.fileOf(block.id) });
      else this.merge(lines);
    }
  }

  private merge(lines: readonly string[]): void {
    try {
      inJob('merging', () => lines.forEach((line) => this.merging!.take(line)));
    } catch (error) {
      this.fail(error);
    }
  }

  private progress(count: number): void {
    const { settings } = this;
    this.bytes += count;
    settings.onProgress(Math.min(this.bytes, settings.total), settings.total, this.workers.size);
  }

  /** Gives work to whoever has none, and ends the run when there is none left. */
  private employ(): void {
    const { blocks, pieces } = this;
    if (this.isOver || blocks === undefined || pieces === undefined) return;
    for (const worker of this.idle) {
      const next = blocks.next(worker);
      if (next === undefined) break;
      const { id, from, to } = next.block;
      if ('owner' in next) next.owner.order({ type: 'until', id, to: next.to });
      else {
        this.idle.delete(worker);
        const output = this.folder === undefined ? undefined : this.fileOf(id);
        worker.order({ type: 'fold', id, from, parts: pieces.parts.slice(from, to), output });
      }
    }
    if (blocks.isDone) this.end();
  }

  private failed(worker: WorkerProcess, fault: Fault): void {
    if (fault.index < 0 || this.blocks === undefined) {
      this.fail(new Exit(fault.code, fault.message));
      return;
    }
    // Its pieces before the fault had none.
    this.blocks.ended(worker);
    this.dismiss(worker);
    this.stopAt(fault);
  }

  /** Nothing from the fault on is wanted; what is before it is finished, as there may be an earlier one. */
  private stopAt(fault: Fault): void {
    if (this.fault === undefined || fault.index < this.fault.index) this.fault = fault;
    const { useless, shorter } = this.blocks!.limit(this.fault.index);
    for (const worker of useless) this.dismiss(worker);
    for (const worker of shorter)
      worker.order({ type: 'until', id: this.blocks!.of(worker)!.id, to: this.fault.index });
    if (this.workers.size === 0 && !this.blocks!.isDone) this.hire();
  }

  died(worker: WorkerProcess, how: string): void {
    if (this.isOver) return;
    this.workers.delete(worker);
    this.idle.delete(worker);
    const block = this.blocks?.abandon(worker);
    if (block === undefined) {
      if (++this.early > 2 * this.settings.workers || this.blocks === undefined) {
        this.fail(new Exit(EXIT.retry, `a worker ended before it had work: ${how}`));
        return;
      }
    } else this.lost(Math.min(block.at, block.to - 1), how);
    if (!this.isOver && this.workers.size < this.settings.workers) this.hire();
    this.employ();
  }

  /** A worker died at a piece. */
  private lost(index: number, how: string): void {
    const count = (this.deaths.get(index) ?? 0) + 1;
    this.deaths.set(index, count);
    const [first] = this.pieces!.parts[index]!;
    const { path } = this.pieces!.files[first![0]]!;
    const where = `${path}, bytes ${first![1]} to ${first![2]}`;
    const memory = /SIGABRT|SIGKILL|134|137/.test(how)
      ? ' Most likely memory ran out: NODE_OPTIONS=--max-old-space-size=8192 allows more, fewer workers (-w) need less, and so do fewer groups.'
      : '';
    if (count < DEATHS)
      process.stderr.write(`seqable: a worker died at ${where} (${how}); another one goes on\n`);
    else
      this.stopAt({
        index,
        code: EXIT.retry,
        message: `a worker died ${count} times at ${where}: ${how}.${memory}`,
      });
  }

  private hire(): void {
    const worker = new WorkerProcess(this.settings.program, this);
    this.workers.add(worker);
    worker.order({ type: 'job', job: this.loaded.job });
    if (this.pieces !== undefined) worker.order({ type: 'files', files: this.pieces.files });
  }

  private dismiss(worker: WorkerProcess): void {
    worker.end();
    this.workers.delete(worker);
    this.idle.delete(worker);
  }

  private end(): void {
    if (this.fault !== undefined) {
      this.fail(new Exit(this.fault.code, this.fault.message));
      return;
    }
    this.over();
    const { merging, written } = this;
    if (merging === undefined) {
      this.resolve({ files: written.sort((a, b) => a.from - b.from).map(({ file }) => file) });
      return;
    }
    this.resolve({
      result: () =>
        inJob('', () => {
          merging.end();
          return merging.result();
        }),
    });
  }

  fail(error: unknown): void {
    if (this.isOver) return;
    this.over();
    this.reject(error);
  }

  private over(): void {
    this.isOver = true;
    for (const worker of this.workers) worker.end();
  }

  private fileOf(id: number): string {
    return join(this.folder!, `${id}`);
  }
}
