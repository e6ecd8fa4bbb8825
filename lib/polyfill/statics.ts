/** `Iterator.from`, with %WrapForValidIteratorPrototype%, and `Iterator.concat`. */
import { apply, create, isPrototypeOf } from './builtins.ts';
import type { MakeHelper } from './helper.ts';
import type { IteratorRecord, Protocol } from './contract.ts';
import type { Realm } from './realm.ts';
import { defineMethods } from './shape.ts';
import { DONE, stateOf } from './state.ts';

export function fromOf(realm: Realm, protocol: Protocol): { from(value: unknown): object } {
  const { wrapped, own, branded, openIterable, openFlattenable, method, result } = protocol;
  const prototype = create(realm.iteratorPrototype) as object;
  const methods = {
    next(this: object): unknown {
      const { next, receiver } = branded(wrapped, this);
      return apply(next, receiver, []);
    },
    return(this: object): unknown {
      const { subject } = branded(wrapped, this);
      const found = method(subject, 'return');
      return found === undefined ? result(undefined, true) : apply(found, subject, []);
    },
  };
  defineMethods(realm, prototype, methods);
  own.wrapperNext = methods.next;

  return {
    from(value) {
      // GetIteratorFlattenable, strings welcome: the method is looked up on the value itself.
      const inner = typeof value === 'string' ? openIterable(value as never) : openFlattenable(value);
      if (isPrototypeOf(realm.iteratorPrototype, inner.subject)) return inner.subject;
      const wrapper = create(prototype) as object;
      wrapped.set(wrapper, inner);
      return wrapper;
    },
  };
}

export function concatOf(protocol: Protocol, make: MakeHelper): { concat(...items: unknown[]): object } {
  const { object, iteration, open, pull, close, iteratorOf, list, put } = protocol;

  return {
    concat(...items) {
      const methods = list() as (() => unknown)[];
      for (let i = 0; i < items.length; i++) {
        put(methods, i, iteration(object(items[i], 'an argument')));
      }

      let at = 0;
      let inner: IteratorRecord | undefined;
      return make(
        stateOf(
          () => {
            while (inner !== undefined || at < items.length) {
              if (inner === undefined) inner = open(items[at], methods[at++] as () => unknown);
              const value = pull(inner);
              if (value !== DONE) return value;
              inner = undefined;
            }
            return DONE;
          },
          () => {
            if (inner !== undefined) close(iteratorOf(inner));
          },
        ),
      );
    },
  };
}
