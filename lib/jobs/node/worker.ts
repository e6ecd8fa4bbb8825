/**
 * A worker process: folds the pieces of its block, one after the other, and looks for orders between them.
 *
 * It is told what to do by IPC, and speaks on a pipe of its own; what the job prints goes to standard error. It ends when its
 * parent does.
 */
import { Folding, type Core } from '../core.ts';
import { partLines } from '../part.ts';
import { scanFile } from './cuts.ts';
import { EXIT, Exit, inJob, ofJob } from './exits.ts';
import { foldPiece } from './fold.ts';
import { loadPlanned, type Program } from './load.ts';
import { PIPE, type Order, type Word } from './messages.ts';
import { LineWriter, writeBytes } from './output.ts';
import type { Piece, PlanFile } from './plan.ts';

type Fold = Extract<Order, { type: 'fold' }>;

/** Makes this process a worker. */
export function startWorker(program: Program | undefined): void {
  const worker = new Worker(program);
  process.on('message', (order) => void worker.take(order as Order));
  process.on('disconnect', () => process.exit(0));
  // The terminal sends Ctrl-C to all: the parent decides.
  process.on('SIGINT', () => undefined);
}

class Worker {
  private core: Core | undefined = undefined;
  private files: readonly PlanFile[] = [];
  private block: { readonly id: number; at: number; to: number } | undefined = undefined;
  private readonly program: Program | undefined;

  constructor(program: Program | undefined) {
    this.program = program;
  }

  async take(order: Order): Promise<void> {
    try {
      if (order.type === 'job') {
        this.core = (await loadPlanned(order.job, this.program)).core;
        say({ type: 'ready' });
      } else if (order.type === 'files') this.files = order.files;
      else if (order.type === 'scan') {
        const { id, path, start, end, ends } = order;
        say({ type: 'scanned', id, section: scanFile(path, start, end, ends) });
      } else if (order.type === 'until') this.until(order.id, order.to);
      else await this.fold(order);
    } catch (error) {
      fail(-1, error);
    }
  }

  private until(id: number, to: number): void {
    const { block } = this;
    // A block that is done says so by itself.
    if (block?.id !== id) return;
    block.to = Math.min(block.to, Math.max(block.at, to));
    say({ type: 'cut', id, to: block.to });
  }

  private async fold({ id, from, parts, output }: Fold): Promise<void> {
    const block = { id, at: from, to: from + parts.length };
    this.block = block;
    const taking = output === undefined ? new FoldingBlock(this.core!) : new WritingBlock(this.core!, output);
    while (block.at < block.to) {
      const index = block.at++;
      try {
        this.foldPart(parts[index - from]!, taking);
      } catch (error) {
        this.block = undefined;
        fail(index, error);
        return;
      }
      say({ type: 'done', id, index });
      await new Promise(setImmediate);
    }
    this.block = undefined;
    try {
      taking.end(from, block.to - from);
    } catch (error) {
      fail(from, error);
      return;
    }
    say({ type: 'part', id });
  }

  private foldPart(pieces: readonly Piece[], taking: FoldingBlock | WritingBlock): void {
    for (const piece of pieces) {
      foldPiece(this.core!, this.files, piece, (rows) => taking.add(rows));
      say({ type: 'bytes', count: piece[2] - piece[1] });
    }
  }
}

/** One accumulator for the whole block. */
class FoldingBlock {
  private readonly folding: Folding;

  constructor(core: Core) {
    this.folding = new Folding(core);
  }

  add(rows: Iterable<unknown> | Iterator<unknown>): void {
    this.folding.add(rows);
  }

  end(index: number, count: number): void {
    const head = { index, count, of: null, job: null, code: null, params: null, node: null };
    const lines = inJob('', () => partLines(head, this.folding.packed()));
    for (const line of lines) writeBytes(PIPE, Buffer.from(`${line}\n`));
  }
}

/** One file for the whole block. */
class WritingBlock {
  private readonly core: Core;
  private readonly writer: LineWriter;

  constructor(core: Core, output: string) {
    this.core = core;
    this.writer = new LineWriter(output);
  }

  add(rows: Iterable<unknown> | Iterator<unknown>): void {
    this.core.through(rows).forEach((line) => this.writer.line(line as string));
  }

  end(): void {
    this.writer.close();
  }
}

function say(word: Word): void {
  writeBytes(PIPE, Buffer.from(`!${JSON.stringify(word)}\n`));
}

function fail(index: number, error: unknown): void {
  const exit = error instanceof Exit ? error : ofJob('', error);
  say({
    type: 'fault',
    index,
    code: exit.code === EXIT.software ? EXIT.job : exit.code,
    message: exit.message,
  });
}
