/** Observables: of RxJS, of zen-observable, of the proposal. They are subscribed to when a run opens them. */
import { observableSymbol } from './builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import type { Sink } from './push.ts';

interface Subscribable {
  subscribe(observer: object): unknown;
}

/** Finds an object that can be subscribed to; undefined for anything else. Calls nothing of it. */
export function observableIn(source: object): boolean {
  return methodOf(source) !== undefined || typeof (source as Partial<Subscribable>).subscribe === 'function';
}

function methodOf(source: object): (() => unknown) | undefined {
  const its = source as Record<PropertyKey, unknown>;
  const method =
    (typeof observableSymbol === 'symbol' ? its[observableSymbol] : undefined) ?? its['@@observable'];
  return typeof method === 'function' ? (method as () => unknown) : undefined;
}

/** Subscribes to `source`, for `PushRoot`; returns a function that unsubscribes. */
export function subscribing<T>(source: object): (sink: Sink<T>) => () => unknown {
  return (sink) => {
    const method = methodOf(source);
    const observable = (method === undefined ? source : method.call(source)) as Subscribable;
    const subscription = observable.subscribe({
      next: (value: T) => void sink.next(value),
      error: (error: unknown) => sink.error(error),
      complete: () => sink.end(),
    });
    return () => {
      if (typeof subscription === 'function') return (subscription as () => unknown)();
      if (!isObject(subscription)) return undefined;
      return (subscription as { unsubscribe?: () => unknown }).unsubscribe?.();
    };
  };
}
