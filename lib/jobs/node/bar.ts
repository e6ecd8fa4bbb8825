/** Progress on standard error: a bar where that is a terminal, else a line every ten seconds. */
const WIDTH = 24;
const MIB = 1048576;

export class Bar {
  private shown = 0;
  private readonly started = Date.now();
  private readonly isTerminal: boolean = process.stderr.isTTY;
  private readonly quiet: boolean;

  constructor(quiet: boolean) {
    this.quiet = quiet;
  }

  update(bytes: number, total: number, workers: number): void {
    const now = Date.now();
    if (this.quiet || now - this.shown < (this.isTerminal ? 100 : 10_000)) return;
    if (this.shown === 0 && !this.isTerminal) {
      this.shown = this.started;
      return;
    }
    this.shown = now;
    const seconds = (now - this.started) / 1000;
    const share = total === 0 ? 1 : bytes / total;
    const done = Math.round(share * WIDTH);
    const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : 0;
    const speed = `${(bytes / MIB / Math.max(seconds, 0.001)).toFixed(0)} MiB/s`;
    const processes = workers === 0 ? 'in process' : `${workers} workers`;
    const text = `${Math.floor(share * 100)} %  ${speed}  ${processes}  ${left} s left`;
    if (!this.isTerminal) process.stderr.write(`seqable: ${text}\n`);
    else process.stderr.write(`\r[${'█'.repeat(done)}${' '.repeat(WIDTH - done)}] ${text}\x1b[K`);
  }

  end(): void {
    if (!this.quiet && this.isTerminal && this.shown > 0) process.stderr.write('\r\x1b[K');
  }
}
