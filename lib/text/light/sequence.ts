/** Decoders that give a light plan: the same iterators over chunks, without the class and without the engine. */
import { isProxied, consumed } from '../../engine/arguments/messages.ts';
import { light } from '../../engine/light.ts';
import { isFacadeMethod, knownPlan } from '../../engine/plan.ts';
import { isSpent, markSpent } from '../../engine/run/spent.ts';
import type { Lazy } from '../../fn.ts';
import { apply, isBytes, iteratorSymbol, TypeError } from '../builtins.ts';
import type { Chunk, ChunkIterator } from '../chunks.ts';
import type { Chunks } from '../decoding.ts';
import { checkGiven } from '../given.ts';

/** Turns chunks into elements: call it, or give it to `pipe` of `seqable/fn`. */
export type LightDecoder<T> = (chunks: Chunks) => Lazy<T>;

/** The elements that `open` makes of the chunks, as a plan. Can run as often as the chunks. */
export function decode<T>(
  name: string,
  chunks: Chunks,
  open: (source: ChunkIterator) => Iterator<T, undefined>,
): Lazy<T> {
  checkGiven(chunks, name);
  return light(name, () => open(iteratorOf(chunks)));
}

type Next = () => { readonly done?: boolean | undefined; readonly value?: unknown };

/** Opens the chunks. An iterator that is its own iterable can be opened once. */
function iteratorOf(chunks: Chunks): ChunkIterator {
  if (typeof chunks === 'string' || isBytes(chunks)) return new Whole(chunks);
  const method = (chunks as Partial<Iterable<unknown>>)[iteratorSymbol] as (() => unknown) | null | undefined;
  if (isFacadeMethod(method) && knownPlan(chunks) === undefined) throw isProxied('iterator', 'source');
  const iterator = method === undefined || method === null ? chunks : apply(method, chunks, []);
  if (!isObject(iterator)) throw new TypeError('iterator: Symbol.iterator did not give an object');
  const oneShot = iterator === chunks;
  if (oneShot && isSpent(iterator)) throw consumed('iterator');
  return new Opened(iterator as unknown as Iterator<unknown>, oneShot);
}

/** A text in one part. */
class Whole implements ChunkIterator {
  private chunk: Chunk | undefined;

  constructor(chunk: Chunk) {
    this.chunk = chunk;
  }

  next(): ReturnType<Next> {
    const value = this.chunk;
    this.chunk = undefined;
    return { value, done: value === undefined };
  }
}

/** The user's iterator. Notes when it has ended, been closed or thrown. */
class Opened implements ChunkIterator {
  private readonly iterator: Iterator<unknown>;
  private readonly step: Next;
  private readonly oneShot: boolean;

  constructor(iterator: Iterator<unknown>, oneShot: boolean) {
    this.iterator = iterator;
    this.step = iterator.next as Next;
    this.oneShot = oneShot;
  }

  next(): ReturnType<Next> {
    let going = false;
    try {
      const result: unknown = apply(this.step, this.iterator, []);
      if (!isObject(result)) throw new TypeError('iterator: next() did not give an object');
      going = !(result as { done?: unknown }).done;
      return going
        ? { done: false, value: (result as { value?: unknown }).value }
        : { done: true, value: undefined };
    } finally {
      if (!going && this.oneShot) markSpent(this.iterator);
    }
  }

  return(): void {
    const { iterator } = this;
    if (this.oneShot) {
      if (isSpent(iterator)) return;
      markSpent(iterator);
    }
    const method: unknown = iterator.return;
    if (method === undefined || method === null) return;
    if (!isObject(apply(method as () => unknown, iterator, [])))
      throw new TypeError('iterator: return() did not give an object');
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
