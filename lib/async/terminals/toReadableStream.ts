/** A stream of the web over a sequence: it pulls on demand only, and `cancel` closes what is open. */
import { option, optionalObject } from '../../engine/arguments/check.ts';
import type { PlanNode } from '../../engine/contract.ts';
import { RangeError, TypeError } from '../../structures/builtins.ts';
import { beginAt } from '../../structures/faults.ts';
import { show } from '../../structures/show.ts';
import { surroundings } from '../engine/builtins.ts';
import { iterate } from '../engine/iterator.ts';
import { deferred, settled, thenOf } from '../engine/promises.ts';

/** The engine's own ReadableStream, where there is one. */
export type StreamOf<T> = typeof globalThis extends { ReadableStream: new (...args: never) => infer S }
  ? S extends { getReader(): unknown }
    ? S
    : PlainStream<T>
  : PlainStream<T>;

/** As much of a stream as is promised where the engine has none. */
export interface PlainStream<T> {
  getReader(): { read(): Promise<{ done: boolean; value?: T }> };
}

interface Controller {
  enqueue(value: unknown): void;
  close(): void;
  error(error: unknown): void;
}

export function toReadableStream(plan: PlanNode, options: unknown): object {
  optionalObject(undefined, 'toReadableStream', 'options', options, toReadableStream);
  const mark = option(undefined, options as object | undefined, 'highWaterMark') ?? 0;
  const wanted = 'toReadableStream: highWaterMark must be a number of at least 0';
  if (typeof mark !== 'number')
    throw beginAt(toReadableStream, new TypeError(`${wanted}, but got ${show(mark)}`));
  if (!(mark >= 0)) throw beginAt(toReadableStream, new RangeError(`${wanted}, but got ${show(mark)}`));
  const Stream = surroundings.ReadableStream;
  if (Stream === undefined) throw new TypeError('toReadableStream: this engine has no ReadableStream');
  const iterator = iterate<unknown>(plan);
  const pull = (controller: Controller): Promise<void> => {
    const pulled = deferred<void>();
    const next = iterator.next();
    settled(
      next,
      thenOf(next),
      (result) => {
        const { done, value } = result as IteratorResult<unknown>;
        if (done === true) controller.close();
        else controller.enqueue(value);
        pulled.resolve();
      },
      (error) => {
        controller.error(error);
        pulled.resolve();
      },
    );
    return pulled.promise;
  };
  return new Stream({ pull, cancel: () => iterator.return() }, { highWaterMark: mark });
}
