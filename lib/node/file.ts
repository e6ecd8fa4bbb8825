/**
 * A file as chunks of bytes, read synchronously, 64 KiB at a time.
 *
 *     next() ──▶ open, once ──▶ read ──▶ read ──▶ … ──▶ 0 bytes: close
 *                                 └── return(), or any error: close
 *
 * Nothing is opened before the first pull. Every run over a regular file opens it anew. What has no beginning to go
 * back to (a pipe, a terminal, standard input) can be read once: all runs are then given the same iterator, which
 * the library knows as a one-shot source and refuses once it has ended.
 *
 * All chunks of a run lie in one buffer: what is not used up before the next pull is lost. The decoders do so. What is packed
 * goes through gunzip.ts.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Seq } from '../index.ts';
import { isBytes } from '../text/builtins.ts';
import { written } from '../text/sequence.ts';
import { describe } from '../text/errors.ts';
import { hasLineBreak, isUrl as isUrlText, otherwise } from '../text/given.ts';
import { Unpacked } from './gunzip.ts';

/** How far a file has been read. */
export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** Bytes that there are; undefined where that is not known, as of a pipe. */
  readonly totalBytes: number | undefined;
}

/** How a file is read. */
export interface FileOptions {
  /** Called after each read (64 KiB at most), before what was read is given on. What it throws ends the run. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * True: the file is packed with gzip, and unpacked as it is read. Default: true if its name ends in `.gz`. `bytes` and
   * `totalBytes` of `onProgress` are those of the packed file.
   */
  readonly gzip?: boolean | undefined;
}

/** The names of these options. */
export const FILE_OPTIONS: readonly string[] = ['onProgress', 'gzip'];

/** Where a text is: a path, as bytes if it is not UTF-8, or a `file:` URL. */
export type Path = string | FileUrl | Uint8Array;

/** As much of a URL as is needed, so that the types ask for neither the DOM's nor Node's. */
export interface FileUrl {
  /** All of it. */
  readonly href: string;
  /** `file:` */
  readonly protocol: string;
}

const CHUNK_BYTES = 65536;
const STDIN = 0;
/** The names of standard input. Opening them fails if it is a socket, which it is under a Node parent: read it as it is. */
const STDIN_PATHS: readonly string[] = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

export class FileSource {
  private readonly operation: string;
  /** The path in error messages. */
  readonly name: string;
  readonly path: string | Buffer;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** The iterator of what can be read once. */
  once: Iterator<Uint8Array, undefined> | undefined = undefined;
  private readonly gzip: boolean;

  constructor(path: Path, options: FileOptions | undefined, operation: string) {
    this.operation = operation;
    this.path = checkedPath(path, operation);
    this.name = this.path.toString();
    this.onProgress = options?.onProgress;
    if (this.onProgress !== undefined && typeof this.onProgress !== 'function') {
      throw new TypeError(`${operation}: onProgress must be a function, got ${describe(this.onProgress)}`);
    }
    this.gzip = options?.gzip ?? this.name.toLowerCase().endsWith('.gz');
    if (typeof this.gzip !== 'boolean') {
      throw new TypeError(`${operation}: gzip must be true or false, got ${describe(this.gzip)}`);
    }
  }

  chunks(): Seq<Uint8Array> {
    return written(this.operation, this.name, () => this.once ?? this.opened());
  }

  private opened(): Iterator<Uint8Array, undefined> {
    const chunks = new FileChunks(this);
    return (chunks.given = this.gzip ? new Unpacked(chunks, this.name) : chunks);
  }
}

class FileChunks implements Iterator<Uint8Array, undefined> {
  private fd = -1;
  private ended = false;
  private bytes = 0;
  private totalBytes: number | undefined = undefined;
  private buffer: Buffer | undefined = undefined;
  /** What the run gets: this, or what unpacks it. */
  given: Iterator<Uint8Array, undefined> = this;
  private readonly source: FileSource;

  constructor(source: FileSource) {
    this.source = source;
  }

  next(): IteratorResult<Uint8Array, undefined> {
    if (this.ended) return { done: true, value: undefined };
    try {
      if (this.fd < 0) this.open();
      const count = this.read(this.buffer!);
      if (count > 0) {
        this.report(count);
        return { done: false, value: this.buffer!.subarray(0, count) };
      }
    } catch (error) {
      this.closeAfterError();
      throw error;
    }
    return this.return();
  }

  return(): IteratorResult<Uint8Array, undefined> {
    this.ended = true;
    this.buffer = undefined;
    const { fd } = this;
    this.fd = -1;
    // Standard input is not ours to close.
    if (fd > STDIN) closeSync(fd);
    return { done: true, value: undefined };
  }

  private open(): void {
    const { source } = this;
    const isStdin = typeof source.path === 'string' && STDIN_PATHS.includes(source.path);
    this.fd = isStdin ? STDIN : openPath(source);
    const stat = fstatSync(this.fd);
    if (isStdin || !(stat.isFile() || stat.isDirectory())) source.once = this.given;
    // Files made up as they are read, as in /proc, say 0.
    if (stat.isFile() && stat.size > 0) this.totalBytes = stat.size;
    this.buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  }

  private read(buffer: Buffer): number {
    for (let pause = 1; ; pause = Math.min(pause * 2, 32)) {
      try {
        return readSync(this.fd, buffer, 0, CHUNK_BYTES, null);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EOF') return 0; // how Windows tells the end of a pipe
        if (code !== 'EAGAIN') throw withPath(error as NodeJS.ErrnoException, this.source.name);
        sleep(pause);
      }
    }
  }

  private report(count: number): void {
    this.bytes += count;
    const { onProgress } = this.source;
    if (onProgress === undefined) return;
    // A file that grows while it is read is never read beyond its total.
    if (this.totalBytes !== undefined && this.totalBytes < this.bytes) this.totalBytes = this.bytes;
    onProgress({ bytes: this.bytes, totalBytes: this.totalBytes });
  }

  private closeAfterError(): void {
    try {
      this.return();
    } catch {
      // The error that came first is the one that goes out.
    }
  }
}

/** Opens a path; where there is none, and it looks like a text, the error says so, and does not say it all. */
function openPath({ path, name }: FileSource): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const { code, errno, syscall, message } = error as NodeJS.ErrnoException;
    const isLong = name.length > LONGEST_SHOWN;
    const isText = isLong || name.includes('{') || name.includes(',');
    if ((code !== 'ENOENT' && code !== 'ENAMETOOLONG') || !isText) throw error;
    const said = isLong ? `${code}: open '${name.slice(0, LONGEST_SHOWN)}…'` : message;
    const hint = `${said}; if this is the text and not a path, take seqable/text`;
    throw Object.assign(new Error(hint), { code, errno, syscall, path: name });
  }
}

/** As much of a path as a message shows. */
const LONGEST_SHOWN = 200;

/** An input that does not block and has nothing yet: stand still a moment, without running hot. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** A failed read knows its descriptor only. */
function withPath(error: NodeJS.ErrnoException, path: string): Error {
  const { code, errno, syscall } = error;
  return Object.assign(new Error(`${error.message} '${path}'`), { code, errno, syscall, path });
}

function checkedPath(path: unknown, operation: string): string | Buffer {
  if (typeof path === 'string' || isBytes(path)) {
    const bytes = typeof path === 'string' ? path : Buffer.from(path);
    const problem = pathProblem(bytes);
    if (problem === '') return bytes;
    throw new TypeError(`${operation}: path ${problem}`);
  }
  if (isUrl(path)) {
    if (path.protocol === 'file:') return fileURLToPath(path.href);
    const way = `fetch it first, and give its text to ${operation} of seqable/text`;
    throw new TypeError(`${operation}: a URL must begin with file:, got ${path.href}; ${way}`);
  }
  throw new TypeError(`${operation}: path must be a string, a file: URL or bytes, got ${otherwise(path)}`);
}

/** More than any system takes. */
const LONGEST_PATH = 32767;

/** What is wrong with a path: it looks like what stands in a file, or like a URL. */
function pathProblem(path: string | Buffer): string {
  const content = 'for a text itself, take seqable/text';
  if (path.length === 0) return `is empty; ${content}`;
  const text = typeof path === 'string' ? path : path.toString('latin1', 0, LONGEST_PATH + 1);
  if (hasLineBreak(text)) {
    return `has a line break in it, as a text has; ${content} (a file with such a name: by its file: URL)`;
  }
  if (text.includes('\0')) return `has a NUL in it, as files have that are no text; give where the file is`;
  if (text.length > LONGEST_PATH) return `is too long for one: ${path.length} characters; ${content}`;
  if (!isUrlText(text)) return '';
  return text.startsWith('file:')
    ? 'is a URL in a string; give new URL(…) of it'
    : `must be that of a file, got URL ${describe(text)}; fetch it first, and give its text to seqable/text`;
}

/** By its form: a URL may come from another realm. */
function isUrl(value: unknown): value is FileUrl {
  const url = value as Partial<FileUrl> | null | undefined;
  return typeof url === 'object' && typeof url?.href === 'string' && typeof url.protocol === 'string';
}
