/**
 * A file as chunks of bytes, read synchronously, 64 KiB at a time.
 *
 *     next() ──▶ open, once ──▶ read ──▶ read ──▶ … ──▶ 0 bytes: close
 *                                 └── return(), or any error: close
 *
 * Nothing is opened before the first pull. Every run over a regular file opens it anew. A source without a way back to
 * its beginning (a pipe, a terminal, standard input) can be read once: all runs then get the same iterator, which the
 * library recognises as a one-shot source and refuses once it has ended.
 *
 * All chunks of a run lie in one buffer: a chunk is overwritten at the next pull. The decoders use it up before. A
 * packed file goes through gunzip.ts.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Seq } from '../index.ts';
import { isBytes } from '../text/builtins.ts';
import { written } from '../text/sequence.ts';
import { describe } from '../text/errors.ts';
import { hasLineBreak, isUrl as isUrlText, otherwise } from '../text/given.ts';
import { Unpacked } from './gunzip.ts';

/** The progress in reading a file. */
export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** The size of the file in bytes; undefined if it is not known, as for a pipe. */
  readonly totalBytes: number | undefined;
}

/** Options for reading a file. */
export interface FileOptions {
  /** Called after each read (64 KiB at most), before the bytes are given on. An error that it throws ends the run. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * True: the file is packed with gzip, and unpacked as it is read. Default: true if its name ends in `.gz`. `bytes` and
   * `totalBytes` of `onProgress` are those of the packed file.
   */
  readonly gzip?: boolean | undefined;
}

/** The names of these options. */
export const FILE_OPTIONS: readonly string[] = ['onProgress', 'gzip'];

/** The place of a text: a path, as bytes if it is not UTF-8, or a `file:` URL. */
export type Path = string | FileUrl | Uint8Array;

/** The part of a URL that is needed, so that the types need neither the DOM's nor Node's. */
export interface FileUrl {
  /** The whole URL. */
  readonly href: string;
  /** `file:` */
  readonly protocol: string;
}

const CHUNK_BYTES = 65536;
const STDIN = 0;
/** The names of standard input. Read without opening, which fails for a socket, as it is under a Node parent. */
const STDIN_PATHS: readonly string[] = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

export class FileSource {
  private readonly operation: string;
  /** The path in error messages. */
  readonly name: string;
  readonly path: string | Buffer;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** The iterator of a source that can be read once. */
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
  /** The iterator that the run gets: this one, or the one that unpacks it. */
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
    // Files made up as they are read, as in /proc, report 0.
    if (stat.isFile() && stat.size > 0) this.totalBytes = stat.size;
    this.buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  }

  private read(buffer: Buffer): number {
    for (let pause = 1; ; pause = Math.min(pause * 2, 32)) {
      try {
        return readSync(this.fd, buffer, 0, CHUNK_BYTES, null);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EOF') return 0; // the end of a pipe on Windows
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
      // The first error is the one that is thrown.
    }
  }
}

/** Opens a path; if no such file exists and the path looks like a text, the error says so, and shows its beginning. */
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

/** The largest part of a path that a message shows. */
const LONGEST_SHOWN = 200;

/** Waits a moment for an input that does not block and has nothing yet, without using the CPU. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Adds the path to an error: a failed read knows only its descriptor. */
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

/** More characters than any system accepts. */
const LONGEST_PATH = 32767;

/** The fault of a path that looks like the content of a file, or like a URL. */
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

/** True for a URL, by its form: it may come from another realm. */
function isUrl(value: unknown): value is FileUrl {
  const url = value as Partial<FileUrl> | null | undefined;
  return typeof url === 'object' && typeof url?.href === 'string' && typeof url.protocol === 'string';
}
