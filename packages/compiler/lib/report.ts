/** What is told about each chain. */

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What has become of a chain. */
export interface ChainReport extends Place {
  readonly file: string;
  /** The chain in short: `Seq.from ▸ map ▸ toArray`. */
  readonly chain: string;
  /** A loop of its own, calls of functions, or what it was. */
  readonly became: 'compiled' | 'unfolded' | 'left';
  /** Why it is no loop, and the place that says so. */
  readonly reason?: string;
  readonly at?: Place;
  /** True if the comment `seqable-compile` stands before it. */
  readonly promised: boolean;
}

/** A chain in one line, as a compiler would say it. */
export function lineOf({ file, line, column, chain, became, reason, at }: ChainReport): string {
  const elsewhere = at !== undefined && at.line !== line ? ` (line ${at.line})` : '';
  const why = reason === undefined ? '' : `: ${reason}${elsewhere}`;
  return `${file}:${line}:${column} ${became} ${chain}${why}`;
}

/** Throws if a chain with a promise is no loop. */
export function promiseBroken(report: readonly ChainReport[]): void {
  const broken = report.filter(({ promised, became }) => promised && became !== 'compiled');
  if (broken.length === 0) return;
  const lines = broken.map((entry) => `  ${lineOf(entry)}`).join('\n');
  throw new Error(
    `seqable-compiler: no loop for what the comment seqable-compile promises one; change the chain, or take the comment away\n${lines}`,
  );
}

/** How many chains became what, in one line. */
export function summaryOf(report: readonly ChainReport[]): string {
  const count = (became: ChainReport['became']) => report.filter((entry) => entry.became === became).length;
  const files = new Set(report.map(({ file }) => file)).size;
  return (
    `seqable-compiler: ${counted(report.length, 'chain')} in ${counted(files, 'file')}: ` +
    `${count('compiled')} compiled, ${count('unfolded')} unfolded, ${count('left')} left`
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
