/**
 * How far we are: a bar on a terminal, for files that take a while; and what the run took, for the last line.
 *
 * The whole run is synchronous, so no timer ever fires: cli-progress draws when it is told something new.
 */
import cliProgress from 'cli-progress';
import type { Progress as FileProgress } from 'seqable/node';

const WORTH_A_BAR = 8e6;

export class Progress {
  bytes = 0;
  peakMemory = 0;
  private lastLook = -Infinity;
  private readonly started = performance.now();
  private readonly rowsSoFar: () => number;
  private bar: cliProgress.SingleBar | undefined = undefined;

  constructor(rowsSoFar: () => number) {
    this.rowsSoFar = rowsSoFar;
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  get bytesPerSecond(): number {
    return this.bytes / this.seconds;
  }

  /** After each piece of the file (64 KiB at most). */
  readonly update = ({ bytes, totalBytes }: FileProgress): void => {
    this.bytes = bytes;
    this.lookAtMemory();
    if (totalBytes === undefined || totalBytes < WORTH_A_BAR) return;
    this.bar ??= startBar(totalBytes);
    this.bar?.update(bytes, {
      rows: this.rowsSoFar().toLocaleString('en'),
      speed: (this.bytesPerSecond / 1e6).toFixed(1),
      left: `${Math.ceil((totalBytes - bytes) / this.bytesPerSecond)} s`,
    });
  };

  stop(): void {
    this.bar?.stop();
    this.lastLook = -Infinity;
    this.lookAtMemory();
  }

  /** Not after every piece: asking the system takes a while. */
  private lookAtMemory(): void {
    if (performance.now() < this.lastLook + 20) return;
    this.lastLook = performance.now();
    this.peakMemory = Math.max(this.peakMemory, process.memoryUsage.rss());
  }
}

/** None when somebody else than a person is reading. */
function startBar(total: number): cliProgress.SingleBar | undefined {
  if (!process.stdout.isTTY || !process.stderr.isTTY) return undefined;
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {percentage} %   {rows} rows   {speed} MB/s   {left} left',
      clearOnComplete: true,
      barsize: 30,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { rows: '0', speed: '–', left: '–' });
  return bar;
}
