/** Worker processes: started, spoken to, ended by their ids. Knows nothing of what they do. */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';
import { EXIT, Exit } from './exits.ts';
import { PIPE, type Order, type Word } from './messages.ts';

/** What is done with what a worker says. */
export interface Listener {
  /** `lines`: those of a part, since the last word. */
  heard(worker: WorkerProcess, word: Word, lines: readonly string[]): void;
  /** A worker has ended, and nobody wanted it to. */
  died(worker: WorkerProcess, how: string): void;
}

export class WorkerProcess {
  private readonly child: ChildProcess;
  private readonly listener: Listener;
  private wanted = false;
  private rest = '';
  private lines: string[] = [];

  constructor(program: string, listener: Listener) {
    this.listener = listener;
    // What the job prints (1) goes to standard error; 4 is the pipe on which the worker speaks.
    this.child = fork(program, ['worker'], { stdio: ['ignore', 2, 2, 'ipc', 'pipe'] });
    const pipe = this.child.stdio[PIPE] as Readable;
    pipe.setEncoding('utf8');
    pipe.on('data', (text: string) => this.hear(text));
    pipe.on('error', () => undefined);
    this.child.on('error', () => undefined);
    this.child.once('close', (code, signal) => {
      if (!this.wanted)
        listener.died(this, signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`);
    });
  }

  order(order: Order): void {
    if (this.child.connected) this.child.send(order, () => undefined);
  }

  /** Ends the process. */
  end(): void {
    this.wanted = true;
    this.child.kill('SIGKILL');
  }

  private hear(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) {
      if (this.wanted) return;
      if (!line.startsWith('!')) this.lines.push(line);
      else {
        const held = this.lines;
        const word = JSON.parse(line.slice(1)) as Word;
        if (word.type === 'part') this.lines = [];
        this.listener.heard(this, word, held);
      }
    }
  }
}

/** The program that can be a worker: the command, which lies in this package. */
export function commandFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++, folder = dirname(folder)) {
    const file = join(folder, 'bin', 'seqable.mjs');
    if (existsSync(file)) return file;
  }
  throw new Exit(
    EXIT.usage,
    'the workers need the file bin/seqable.mjs of the package, which is not beside this code: leave seqable out of the bundle, or say workers: 0',
  );
}
