/**
 * Where output goes: all of it or nothing. A file is written under another name beside it, and renamed when it is complete;
 * standard output gets its first byte when all is known.
 */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { EXIT, Exit } from './exits.ts';

const STDOUT = 1;
/** A write is as long as this, about. */
const BLOCK = 65536;

/** Names of files that go when the process ends early. */
const begun = new Set<string>();

/** Removes what was begun and not ended. */
export function discardUnfinished(): void {
  for (const path of begun) {
    try {
      rmSync(path, { force: true, recursive: true });
    } catch {
      // It lies where nothing can be written: there is nothing.
    }
  }
  begun.clear();
}

/** Notes that `path` goes when the process ends early, or is done. */
export function unfinished(path: string): string {
  begun.add(path);
  return path;
}

/** A folder for lines that are not complete; it goes with the end of the process. */
export function outputFolder(output: string | undefined): string {
  return unfinished(mkdtempSync(join(output === undefined ? tmpdir() : dirname(output), '.seqable-')));
}

/** A name beside `path` that nobody else uses; what stands there goes if the process ends early. */
export function unfinishedName(path: string): string {
  return unfinished(join(dirname(path), `.${basename(path)}.${process.pid}.tmp`));
}

/** Writes the texts to `path`, or to standard output if it is undefined. */
export function writeOut(path: string | undefined, texts: Iterable<string>): void {
  if (path === undefined) writing('standard output', () => writeAll(STDOUT, texts));
  else {
    const name = unfinishedName(path);
    writing(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      const fd = openSync(name, 'w');
      try {
        writeAll(fd, texts);
      } finally {
        closeSync(fd);
      }
      finished(name, path);
    });
  }
}

/** Gives a complete file its name. */
export function finished(name: string, path: string): void {
  renameSync(name, path);
  begun.delete(name);
}

/** Writes the contents of the files, one after the other, to `path` or standard output. */
export function joinFiles(path: string | undefined, files: readonly string[]): void {
  writing(path ?? 'standard output', () => {
    if (path !== undefined) {
      mkdirSync(dirname(path), { recursive: true });
      const name = unfinishedName(path);
      const fd = openSync(name, 'w');
      try {
        files.forEach((file) => copyInto(fd, file));
      } finally {
        closeSync(fd);
      }
      finished(name, path);
    } else files.forEach((file) => copyInto(STDOUT, file));
  });
}

function copyInto(fd: number, file: string): void {
  const from = openSync(file, 'r');
  const buffer = Buffer.alloc(BLOCK);
  try {
    for (let count = readSync(from, buffer); count > 0; count = readSync(from, buffer)) {
      writeBytes(fd, buffer.subarray(0, count));
    }
  } finally {
    closeSync(from);
  }
}

/** A way to write lines to a file as they come. */
export class LineWriter {
  private held = '';
  private readonly fd: number;

  constructor(path: string) {
    this.fd = writing(path, () => openSync(path, 'w'));
  }

  line(line: string): void {
    this.held += `${line}\n`;
    if (this.held.length > BLOCK) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
  }

  private flush(): void {
    const { held } = this;
    this.held = '';
    if (held !== '') writing('the output', () => writeBytes(this.fd, Buffer.from(held)));
  }
}

function writeAll(fd: number, texts: Iterable<string>): void {
  let held = '';
  for (const text of texts) {
    held += text;
    if (held.length < BLOCK) continue;
    writeBytes(fd, Buffer.from(held));
    held = '';
  }
  if (held !== '') writeBytes(fd, Buffer.from(held));
}

const patience = new Int32Array(new SharedArrayBuffer(4));

/** Writes all of `bytes`. A pipe that is full for the moment is waited for. */
export function writeBytes(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EAGAIN') throw error;
      Atomics.wait(patience, 0, 0, 5);
    }
  }
}

function writing<R>(what: string, write: () => R): R {
  try {
    return write();
  } catch (error) {
    if (error instanceof Exit) throw error;
    throw new Exit(EXIT.cannotWrite, `cannot write ${what}: ${(error as Error).message}`, error);
  }
}
