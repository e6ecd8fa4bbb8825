/** `Iterator.from`, with %WrapForValidIteratorPrototype%, and `Iterator.concat`. */
import { apply, create, isPrototypeOf, iteratorSymbol } from './builtins.ts';
import type { MakeHelper } from './helper.ts';
import { DONE, START, isObject } from './protocol.ts';
import type { IteratorRecord, Protocol } from './protocol.ts';
import type { Realm } from './realm.ts';
import { defineMethods } from './shape.ts';

export function fromOf(realm: Realm, protocol: Protocol): { from(value: unknown): object } {
  const { wrapped, own, record, open, method, result, typeError } = protocol;
  const prototype = create(realm.iteratorPrototype) as object;

  function recordOf(wrapper: object): IteratorRecord {
    const inner = wrapped.get(wrapper);
    if (inner === undefined) throw typeError('the receiver is not a wrapper made by Iterator.from');
    return inner;
  }

  const methods = {
    next(this: object): unknown {
      const { next, receiver } = recordOf(this);
      return apply(next, receiver, []);
    },
    return(this: object): unknown {
      const { iterator } = recordOf(this);
      const found = method(iterator, 'return');
      return found === undefined ? result(undefined, true) : apply(found, iterator, []);
    },
  };
  defineMethods(realm, prototype, methods);
  own.wrapperNext = methods.next;

  return {
    from(value) {
      // GetIteratorFlattenable, strings welcome: the method is looked up on the value itself.
      if (!isObject(value) && typeof value !== 'string') throw typeError('neither an object nor a string');
      const found = method(value, iteratorSymbol);
      if (found === undefined && !isObject(value)) throw typeError('not iterable');
      const inner = found === undefined ? record(value as object) : open(value, found);
      if (isPrototypeOf(realm.iteratorPrototype, inner.iterator)) return inner.iterator;
      const wrapper = create(prototype) as object;
      wrapped.set(wrapper, inner);
      return wrapper;
    },
  };
}

export function concatOf(protocol: Protocol, make: MakeHelper): { concat(...items: unknown[]): object } {
  const { method, open, pull, close, typeError, list, put } = protocol;

  return {
    concat(...items) {
      const methods = list() as (() => unknown)[];
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        if (!isObject(item)) throw typeError('an argument is not an object');
        const found = method(item, iteratorSymbol);
        if (found === undefined) throw typeError('an argument is not iterable');
        put(methods, i, found);
      }

      let at = 0;
      let inner: IteratorRecord | undefined;
      return make({
        phase: START,
        pull() {
          for (;;) {
            if (inner === undefined) {
              if (at === items.length) return DONE;
              inner = open(items[at], methods[at++] as () => unknown);
            }
            const value = pull(inner);
            if (value !== DONE) return value;
            inner = undefined;
          }
        },
        close() {
          if (inner !== undefined) close(inner.iterator);
        },
      });
    },
  };
}
