/**
 * A job: how bytes become rows, what happens to each row, what all rows come to. It has no data.
 *
 *     job(csv()) ── filter, map, flatMap … ──▶ Rows ── collect, aggregateBy … ──▶ Job ── finish ──▶ Job
 *                                                  └─ toLines ──▶ LinesJob
 */
import { Seq } from '../index.ts';
import { countBy, groupBy } from '../collectors/index.ts';
import { isBytes, quoteJson, TypeError } from '../text/builtins.ts';
import { cutOf, type Cut } from '../text/cut.ts';
import { cutSymbol, type CutMark } from '../text/cutMark.ts';
import type { Chunks } from '../text/decoding.ts';
import { describe } from '../text/errors.ts';
import { lines } from '../text/lines.ts';
import { linesFormat } from '../text/linesIterator.ts';
import type { Collector, Flat, Opened } from '../types.ts';
import { coreOf, Folding, jobSymbol, resultOf, rowsOf, rowsSymbol, unpacked, type Core } from './core.ts';
import { readBack, written } from './portable.ts';
import { refuseOn } from './refused.ts';
import { VERSION } from './version.ts';

const { TextEncoder } = globalThis as { TextEncoder?: new () => { encode(text: string): Uint8Array } };

/** Turns the parts of a text into its rows: `lines`, `csv(…)`, `jsonl(…)`, or a function of your own. */
export type RowDecoder<T> = (chunks: Iterable<Uint8Array>) => Iterable<T>;

/** One thing that happens to each row. */
type Step = (rows: Seq<unknown>) => Seq<unknown>;

interface Recorded {
  readonly decoder: (chunks: Chunks) => Iterable<unknown>;
  readonly cut: Cut | string;
  readonly steps: readonly Step[];
}

/**
 * The beginning of a job: the decoder says how the bytes of a file become rows.
 *
 * `lines`, `csv(…)` and `jsonl(…)` of `seqable/text` can be cut into pieces that are read apart. A function of your own
 * gets the bytes of a whole file.
 *
 * @throws TypeError at once if `decoder` is not callable
 * @example
 * import { job } from 'seqable/jobs';
 * import { csv } from 'seqable/text';
 * import { sum } from 'seqable/collectors';
 * const byCity = job(csv({ columns: { city: String, amount: Number } }))
 *   .filter((row) => row.amount > 0)
 *   .aggregateBy((row) => row.city, sum((row) => row.amount));
 * byCity.read('city,amount\nOslo,3\nOslo,-1\n'); // → new Map([['Oslo', 3]])
 */
export function job<T>(decoder: RowDecoder<T>): Rows<T, T> {
  if (typeof decoder !== 'function') {
    throw new TypeError(
      `job: decoder must be a function of chunks, as lines, csv(…) and jsonl(…) of seqable/text are, but got ${describe(decoder)}`,
    );
  }
  if (!('take' in Rows.prototype)) refuseOn(Rows.prototype);
  return new Rows<T, T>({
    decoder: isOurs(decoder) ? (decoder as Recorded['decoder']) : (chunks) => decoder(bytesOf(chunks)),
    cut: cutFor(decoder),
    steps: [],
  });
}

function isOurs(decoder: object): boolean {
  return decoder === lines || cutSymbol in decoder;
}

/** The parts of a text as bytes: a decoder of somebody else's knows no strings. */
function bytesOf(chunks: Chunks): Iterable<Uint8Array> {
  const parts = typeof chunks === 'string' || isBytes(chunks) ? [chunks] : chunks;
  return Seq.from<string | Uint8Array>(parts).map((part) => (typeof part === 'string' ? utf8(part) : part));
}

function utf8(text: string): Uint8Array {
  if (TextEncoder === undefined) throw new TypeError('this engine has no TextEncoder: give bytes');
  return new TextEncoder().encode(text);
}

function cutFor(decoder: unknown): Cut | string {
  if (decoder === lines) return cutOf({ name: 'lines', format: linesFormat(undefined) });
  const mark = (decoder as { readonly [cutSymbol]?: CutMark })[cutSymbol];
  return mark === undefined ? 'it is read by a function of your own' : cutOf(mark);
}

/**
 * What happens to each row of a job: only operations that give the same in many parts as in one. Each returns new rows;
 * the old ones do not change. A callback gets the row and nothing else, as an index would count within a part.
 */
export class Rows<In, T> {
  private readonly recorded: Recorded;

  /** @internal */
  constructor(recorded: Recorded) {
    this.recorded = recorded;
    Object.defineProperty(this, rowsSymbol, { value: VERSION });
  }

  /**
   * The result of `mapper` for each row.
   *
   * @throws TypeError at once if `mapper` is not callable
   */
  map<U>(mapper: (row: T) => U): Rows<In, U> {
    callable('map', 'mapper', mapper);
    return this.with<U>((rows) => rows.map((row) => mapper(row as T)));
  }

  /**
   * The rows that pass the test of `guard`, which also narrows their type.
   *
   * @throws TypeError at once if `guard` is not callable
   */
  filter<U extends T>(guard: (row: T) => row is U): Rows<In, U>;
  /**
   * The rows that pass the test of `predicate`.
   *
   * @throws TypeError at once if `predicate` is not callable
   */
  filter(predicate: (row: T) => unknown): Rows<In, T>;
  filter(predicate: (row: T) => unknown): Rows<In, T> {
    callable('filter', 'predicate', predicate);
    return this.with<T>((rows) => rows.filter((row) => predicate(row as T)));
  }

  /**
   * The results of `mapper` that are neither null nor undefined.
   *
   * @throws TypeError at once if `mapper` is not callable
   */
  filterMap<U>(mapper: (row: T) => U): Rows<In, NonNullable<U>> {
    callable('filterMap', 'mapper', mapper);
    return this.with<NonNullable<U>>((rows) => rows.filterMap((row) => mapper(row as T)));
  }

  /**
   * All elements of the results of `mapper`, one after the other.
   *
   * @throws TypeError at once if `mapper` is not callable; when run, if a result cannot be iterated
   */
  flatMap<U>(mapper: (row: T) => Opened<U>): Rows<In, U> {
    callable('flatMap', 'mapper', mapper);
    return this.with<U>((rows) => rows.flatMap((row) => mapper(row as T) as Iterable<U>));
  }

  /** Rows that are lists, as their elements; `depth` levels of them. */
  flatten<D extends number = 1>(depth?: D): Rows<In, Flat<T, D>> {
    Seq.empty().flatten(depth as number); // checks it now
    return this.with<Flat<T, D>>((rows) => rows.flatten(depth as number));
  }

  /**
   * What all rows come to: one of the collectors of `seqable/collectors`, or your own.
   *
   * @throws TypeError at once if `collector` is no collector
   * @example
   * job(lines).collect(count()).read('a\nb\n'); // → 2
   */
  collect<R>(collector: Collector<T, R>): Job<In, R> {
    collecting('collect', collector);
    return new Job<In, R>(this.core(collector as Collector<unknown, unknown, unknown>));
  }

  /**
   * The result of `collector` for the rows of each key, in a Map; keys in the order first seen in the whole input.
   *
   * @throws TypeError at once if `key` is not callable or `collector` is no collector
   */
  aggregateBy<K, R>(key: (row: T) => K, collector: Collector<T, R>): Job<In, Map<K, R>> {
    callable('aggregateBy', 'key', key);
    collecting('aggregateBy', collector);
    return this.collect(groupBy((row: T) => key(row), collector));
  }

  /** The number of each of the rows, in a Map, in the order first seen in the whole input. */
  countBy(): Job<In, Map<T, number>>;
  /**
   * The number of rows of each key, in a Map, in the order first seen in the whole input.
   *
   * @throws TypeError at once if `key` is not callable
   */
  countBy<K>(key: (row: T) => K): Job<In, Map<K, number>>;
  countBy(key?: (row: T) => unknown): Job<In, Map<never, number>> {
    if (key !== undefined) callable('countBy', 'key', key);
    const counts = key === undefined ? countBy<T>() : countBy((row: T) => key(row));
    return this.collect(counts as Collector<T, Map<never, number>>);
  }

  /**
   * Every row as a line of output: to filter, convert or anonymise a file. Without `line`, a string is its own line and
   * anything else its JSON.
   *
   * @throws TypeError at once if `line` is not callable; when run, if a line is no string or has a line break in it
   * @example
   * job(lines).filter((line) => line !== '').toLines().read('a\n\nb\n').toArray(); // → ['a', 'b']
   */
  toLines(line: (row: T) => string = lineOf): LinesJob<In> {
    callable('toLines', 'line', line);
    const rows = this.with<string>((all) => all.map((row) => oneLine(line(row as T))));
    return new LinesJob<In>(rows.core(undefined));
  }

  private with<U>(step: Step): Rows<In, U> {
    const { steps } = this.recorded;
    return new Rows<In, U>({ ...this.recorded, steps: [...steps, step] });
  }

  private core(collector: Collector<unknown, unknown, unknown> | undefined): Core {
    const { decoder, cut, steps } = this.recorded;
    return {
      version: VERSION,
      cut,
      decode: (chunks) => decoder(chunks),
      through: (rows) => steps.reduce((seq, step) => step(seq), rowsOf(rows)),
      collector,
      finish: (result) => result,
    };
  }
}

/** A job whose rows come to a result. Run it here, over rows or a text; or by the command `seqable`, over files. */
export class Job<In, R> {
  /** The version of the library that made it. */
  readonly version: string = VERSION;
  /** @internal */
  constructor(core: Core) {
    Object.defineProperty(this, jobSymbol, { value: core });
  }

  /**
   * The same job with another result: `f` of what there was. It runs once, after merging, in one process, so it may sort,
   * take, format.
   *
   * @throws TypeError at once if `f` is not callable
   * @example
   * job(lines).countBy().finish((counts) => counts.size).read('a\nb\na\n'); // → 2
   */
  finish<S>(f: (result: R) => S): Job<In, S> {
    callable('finish', 'f', f);
    const core = coreOf(this)!;
    return new Job<In, S>({ ...core, finish: (result) => f(core.finish(result) as R) });
  }

  /**
   * The result for rows at hand, here and now. What was collected is written and read back once, as if it came from
   * another process: a job whose results cannot travel fails in its first test.
   *
   * @throws PortableError if what it collects cannot go to another process
   */
  run(rows: Iterable<In>): R {
    return here(coreOf(this)!, rows);
  }

  /**
   * The result for a text, or for parts of one, here and now.
   *
   * @throws PortableError if what it collects cannot go to another process
   * @throws TextError if the text is not valid
   */
  read(chunks: Chunks): R {
    return here(coreOf(this)!, coreOf(this)!.decode(chunks));
  }
}

function here<R>(core: Core, rows: Iterable<unknown> | Iterator<unknown>): R {
  const folding = new Folding(core);
  folding.add(rows);
  return resultOf(core, unpacked(core, readBack(written(folding.packed())))) as R;
}

/** A job whose rows are lines of output. */
export class LinesJob<In> {
  /** The version of the library that made it. */
  readonly version: string = VERSION;
  /** @internal */
  constructor(core: Core) {
    Object.defineProperty(this, jobSymbol, { value: core });
  }

  /** The lines for rows at hand. */
  run(rows: Iterable<In>): Seq<string> {
    return coreOf(this)!.through(rows) as Seq<string>;
  }

  /** The lines for a text, or for parts of one. */
  read(chunks: Chunks): Seq<string> {
    const core = coreOf(this)!;
    return core.through(core.decode(chunks)) as Seq<string>;
  }
}

/** The result of a job. */
export type ResultOf<J> = J extends Job<never, infer R> ? R : never;

function lineOf(row: unknown): string {
  return typeof row === 'string' ? row : JSON.stringify(row);
}

function oneLine(line: unknown): string {
  if (typeof line !== 'string') {
    throw new TypeError(
      `toLines: a line must be a string, but got ${describe(line)}; a value as JSON is JSON.stringify(row)`,
    );
  }
  if (line.includes('\n')) {
    const shown = quoteJson(line.length > 40 ? `${line.slice(0, 40)}…` : line);
    throw new TypeError(
      `toLines: a line has a line break in it, ${shown}; JSON.stringify(row) writes it as \\n`,
    );
  }
  return line;
}

function callable(operation: string, parameter: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${operation}: ${parameter} must be a function, but got ${describe(value)}`);
}

function collecting(operation: string, value: unknown): void {
  const { init, add, merge, done, pack, unpack } = (value ?? {}) as Record<string, unknown>;
  const isWhole = [init, add, merge, done].every((part) => typeof part === 'function');
  if (isWhole && typeof pack === typeof unpack) return;
  const wanted = isWhole ? 'both pack and unpack, or neither' : 'init, add, merge and done';
  throw new TypeError(
    `${operation}: collector must be a collector (an object with ${wanted}), but got ${describe(value)}`,
  );
}
