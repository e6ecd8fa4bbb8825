/**
 * gzip, unpacked as it is read: synchronous, in pieces, in constant memory.
 *
 *     [64 KiB packed] ──▶ 16 KiB ──▶ zlib ──▶ chunk ──▶ 16 KiB ──▶ zlib ──▶ chunk …      the end: is it complete?
 *
 * The documented functions of node:zlib are synchronous (`gunzipSync`: all at once) or work in pieces (streams), not
 * both. Both at once is `_processChunk`, which `gunzipSync` itself uses, and npm's own tar (by way of minizlib): so Bun
 * and Deno have it as well. It closes its handle after each call, unless it is kept from that. Tried on Node 18 to 26,
 * Bun 1.4 and Deno 2; until node:zlib documents such a function. zlib itself handles several members in a file, zeros
 * after the last one, and the checksums.
 *
 * 16 KiB packed are at most 16 MiB. The pieces of a run may lie in one buffer, as those of a file do.
 */
import { constants, createGunzip } from 'node:zlib';

/** The part of the internals of a Gunzip that is used. */
interface Unpacker {
  _handle: { close: () => void } | null;
  _processChunk(bytes: Uint8Array, flush: number): Uint8Array;
  close(): void;
  on(event: 'error', listener: () => void): void;
  removeAllListeners(event: 'error'): void;
}

const PACKED_BYTES = 16384;
/** Room for the usual result of a piece; if it does not fit, zlib makes new buffers and joins them. */
const UNPACKED_BYTES = 262144;

const NOTHING = new Uint8Array(0);

export class Unpacked implements Iterator<Uint8Array, undefined> {
  private readonly packed: Iterator<Uint8Array, undefined>;
  private readonly path: string;
  private unpacker: Unpacker | undefined = undefined;
  private bytes: Uint8Array = NOTHING;
  private ended = false;

  constructor(packed: Iterator<Uint8Array, undefined>, path: string) {
    this.packed = packed;
    this.path = path;
  }

  next(): IteratorResult<Uint8Array, undefined> {
    while (!this.ended) {
      let value: Uint8Array;
      if (this.bytes.length === 0 && !this.pull()) {
        value = this.unpack(NOTHING, constants.Z_FINISH);
        this.free();
      } else {
        value = this.unpack(this.bytes.subarray(0, PACKED_BYTES), constants.Z_SYNC_FLUSH);
        this.bytes = this.bytes.subarray(PACKED_BYTES);
      }
      if (value.length > 0) return { done: false, value };
    }
    return { done: true, value: undefined };
  }

  return(): IteratorResult<Uint8Array, undefined> {
    this.free();
    this.packed.return?.();
    return { done: true, value: undefined };
  }

  /** Reads on; false at the end of the file. */
  private pull(): boolean {
    try {
      const { done, value } = this.packed.next();
      if (done === true) return false;
      this.bytes = value;
      return true;
    } catch (error) {
      this.free();
      throw error;
    }
  }

  private unpack(bytes: Uint8Array, flush: number): Uint8Array {
    try {
      return process((this.unpacker ??= newUnpacker()), bytes, flush);
    } catch (error) {
      this.fail(error as NodeJS.ErrnoException);
    }
  }

  /** Throws zlib's error with the remedy, after closing the file. */
  private fail(error: NodeJS.ErrnoException): never {
    try {
      this.return();
    } catch {
      // The first error is the one that is thrown.
    }
    const { code, errno, message } = error;
    if (code === undefined) throw error;
    const problem =
      code === 'Z_BUF_ERROR'
        ? 'it ends too early: it was not copied or written to its end'
        : message === 'incorrect header check'
          ? 'what is there is not gzip; if it is a text, say gzip: false'
          : `it is damaged (${message})`;
    throw Object.assign(new Error(`gzip: ${problem} '${this.path}'`, { cause: error }), {
      code,
      errno,
      path: this.path,
    });
  }

  private free(): void {
    this.ended = true;
    this.bytes = NOTHING;
    this.unpacker?.close();
    this.unpacker = undefined;
  }
}

/** Calls `_processChunk`, with the handle kept open. */
function process(unpacker: Unpacker, bytes: Uint8Array, flush: number): Uint8Array {
  const handle = unpacker._handle!;
  const { close } = handle;
  handle.close = keptOpen;
  try {
    return unpacker._processChunk(bytes, flush);
  } finally {
    unpacker._handle = handle;
    handle.close = close;
    // Each call leaves a listener behind.
    unpacker.removeAllListeners('error');
    unpacker.on('error', keptOpen);
  }
}

function newUnpacker(): Unpacker {
  const unpacker = createGunzip({ chunkSize: UNPACKED_BYTES }) as unknown as Partial<Unpacker>;
  if (typeof unpacker._processChunk !== 'function' || typeof unpacker._handle?.close !== 'function') {
    throw new Error('gzip: node:zlib cannot unpack in pieces here; unpack the file first');
  }
  // An error is thrown, and emitted as an event afterwards, which may be ignored.
  (unpacker as Unpacker).on('error', keptOpen);
  return unpacker as Unpacker;
}

function keptOpen(): void {
  // Closed by `free`, not by `_processChunk`.
}
