/** A web stream over a sequence: it pulls on demand only, and `cancel` closes everything open. */
import { option, optionalObject, receiver, refuse } from '../../engine/arguments/check.ts';
import { RangeError, TypeError } from '../../platform/builtins.ts';
import { show } from '../../structures/show.ts';
import { surroundings } from '../engine/builtins.ts';
import { iterate } from '../engine/iterator.ts';
import { deferred, settled, thenOf } from '../engine/promises.ts';
import type { StreamSource } from '../types.ts';

declare global {
  // Adds nothing to the interface that the DOM or Node declares; if neither does, the name exists for the test below.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- declarations of one interface merge only with the same parameters, `any` by default too; it is empty as it adds nothing
  interface ReadableStream<R = any> {}
}

/** The engine's own ReadableStream type, if there is one. */
export type StreamOf<T> = typeof globalThis extends { ReadableStream: unknown }
  ? ReadableStream<T>
  : PlainStream<T>;

/** The part of a stream that is promised if the engine has no type for it. */
export interface PlainStream<T> extends StreamSource<T> {
  /** Makes a reader of the elements. */
  getReader(): { read(): Promise<{ done: boolean; value?: T }> };
}

/** Options for reading a stream. */
export interface StreamOptions {
  /** The number of elements that are pulled ahead of the reader: at least 0. None unless given. */
  readonly highWaterMark?: number | undefined;
}

interface Controller {
  enqueue(value: unknown): void;
  close(): void;
  error(error: unknown): void;
}

/** A stream over `source`; nothing is opened before somebody reads it. */
export function toReadableStream(source: unknown, options: unknown): object {
  const plan = receiver('toReadableStream', source);
  optionalObject(source, 'toReadableStream', 'options', options);
  const mark = option(source, options as object | undefined, 'highWaterMark') ?? 0;
  const wanted = 'toReadableStream: highWaterMark must be a number of at least 0';
  if (typeof mark !== 'number') refuse(source, new TypeError(`${wanted}, but got ${show(mark)}`));
  if (!(mark >= 0)) refuse(source, new RangeError(`${wanted}, but got ${show(mark)}`));
  const Stream = surroundings.ReadableStream;
  if (Stream === undefined)
    refuse(source, new TypeError('toReadableStream: this engine has no ReadableStream'));
  const iterator = iterate<unknown>(plan);
  let cancelled = false;
  const pull = (controller: Controller): Promise<void> => {
    const pulled = deferred<void>();
    const next = iterator.next();
    settled(
      next,
      thenOf(next),
      (result) => {
        const { done, value } = result as IteratorResult<unknown>;
        // A cancelled stream is closed already, and accepts nothing.
        if (!cancelled) {
          if (done === true) controller.close();
          else controller.enqueue(value);
        }
        pulled.resolve();
      },
      (error) => {
        controller.error(error);
        pulled.resolve();
      },
    );
    return pulled.promise;
  };
  const cancel = (): Promise<unknown> => {
    cancelled = true;
    return iterator.return();
  };
  return new Stream({ pull, cancel }, { highWaterMark: mark });
}
