/**
 * The events of an EventTarget or an EventEmitter, as they come. A run listens from its opening to its end.
 */
import { namesOf } from '../engine/eventNames.ts';
import { beginAt } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { show } from '../../structures/show.ts';
import { TypeError } from '../../platform/builtins.ts';
import type { Overflow } from '../engine/overflow.ts';
import { overflowOf } from '../engine/overflow.ts';
import { PushRoot } from './push.ts';
import type { Sink } from '../engine/push.ts';

/** The name of an event. */
export type EventName = string | symbol;

/** Options for a sequence of events: its end, and its elements. */
export interface EventOptions extends Overflow {
  /** The event, or events, that ends the sequence. */
  readonly end?: EventName | readonly EventName[] | undefined;
  /** The event that rejects it with its argument: `'error'` of an EventEmitter unless given. */
  readonly error?: EventName | undefined;
  /** True: each element is the array of all arguments of the event, not only the first. */
  readonly all?: boolean | undefined;
}

type Listener = (...args: unknown[]) => void;

/** A source of events: an EventTarget of the web, or an EventEmitter of Node, as far as its type is needed. */
export type EventSource = { addEventListener(...args: never): unknown } | { on(...args: never): unknown };

interface Emitter {
  addEventListener?(type: EventName, listener: Listener): void;
  removeEventListener?(type: EventName, listener: Listener): void;
  on?(type: EventName, listener: Listener): unknown;
  off?(type: EventName, listener: Listener): unknown;
  removeListener?(type: EventName, listener: Listener): unknown;
}

export function eventsRoot<T>(
  target: unknown,
  type: EventName,
  options: EventOptions | undefined,
): PushRoot<T> {
  const held = overflowOf('events', options);
  const isTarget = isObject(target) && typeof (target as Emitter).addEventListener === 'function';
  const isEmitter = isObject(target) && typeof (target as Emitter).on === 'function';
  if (!isTarget && !isEmitter) {
    const wanted = 'events: target must be an EventTarget or an EventEmitter';
    throw beginAt(eventsRoot, new TypeError(`${wanted}, but got ${show(target)}`));
  }
  if (typeof type !== 'string' && typeof type !== 'symbol') {
    const wanted = 'events: type must be the name of an event, a string or a symbol';
    throw beginAt(eventsRoot, new TypeError(`${wanted}, but got ${show(type)}`));
  }
  const emitter = target as Emitter;
  const all = options?.all === true;
  const ends = namesOf(options?.end);
  const failing = options?.error ?? (isTarget ? undefined : 'error');
  const listen = (name: EventName, listener: Listener): void => {
    if (isTarget) emitter.addEventListener!(name, listener);
    else emitter.on!(name, listener);
  };
  const forget = (name: EventName, listener: Listener): void => {
    if (isTarget) emitter.removeEventListener!(name, listener);
    else if (typeof emitter.off === 'function') emitter.off(name, listener);
    else emitter.removeListener!(name, listener);
  };
  const start = (sink: Sink<T>): (() => void) => {
    const came: Listener = (...args) => void sink.next((all ? args : args[0]) as T);
    const ended: Listener = () => sink.end();
    const failed: Listener = (error) => sink.error(error);
    listen(type, came);
    for (let i = 0; i < ends.length; i++) listen(ends[i]!, ended);
    if (failing !== undefined) listen(failing, failed);
    return () => {
      forget(type, came);
      for (let i = 0; i < ends.length; i++) forget(ends[i]!, ended);
      if (failing !== undefined) forget(failing, failed);
    };
  };
  return new PushRoot<T>('events', start, held);
}
