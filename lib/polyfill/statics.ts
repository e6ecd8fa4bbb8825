/** `Iterator.from`, with %WrapForValidIteratorPrototype%, and `Iterator.concat`. */
import { apply, create, isPrototypeOf } from './builtins.ts';
import { close, iteratorOf } from './closing.ts';
import type { Context, IteratorRecord } from './contract.ts';
import { defineMethods } from './defineMethods.ts';
import { iteration, open, openFlattenable, openIterable, pull } from './protocol.ts';
import { DONE, stateOf } from './state.ts';
import { branded, list, method, object, put, result } from './values.ts';

export function fromOf(context: Context): { from(value: unknown): object } {
  const { _iteratorPrototype: iteratorPrototype } = context._realm;
  const prototype = create(iteratorPrototype) as object;
  const methods = {
    next(this: object): unknown {
      const inner = branded(context, context._wrapped, this);
      return apply(inner._next, inner._receiver, []);
    },
    return(this: object): unknown {
      const { _subject: subject } = branded(context, context._wrapped, this);
      const found = method(context, subject, 'return');
      return found === undefined ? result(context, undefined, true) : apply(found, subject, []);
    },
  };
  defineMethods(context._realm, prototype, methods);
  context._wrapperNext = methods.next;

  return {
    from(value) {
      // GetIteratorFlattenable, strings welcome: the method is looked up on the value itself.
      const inner =
        typeof value === 'string' ? openIterable(context, value as never) : openFlattenable(context, value);
      if (isPrototypeOf(iteratorPrototype, inner._subject)) return inner._subject;
      const wrapper = create(prototype) as object;
      context._wrapped.set(wrapper, inner);
      return wrapper;
    },
  };
}

export function concatOf(context: Context): { concat(...items: unknown[]): object } {
  return {
    concat(...items) {
      return concat(context, items);
    },
  };
}

function concat(context: Context, items: unknown[]): object {
  const methods = list(context) as (() => unknown)[];
  for (let i = 0; i < items.length; i++) {
    put(context, methods, i, iteration(context, object(context, items[i], 'an argument')));
  }

  let at = 0;
  let inner: IteratorRecord | undefined;

  function next(): unknown {
    while (inner !== undefined || at < items.length) {
      if (inner === undefined) inner = open(context, items[at], methods[at++] as () => unknown);
      const value = pull(context, inner);
      if (value !== DONE) return value;
      inner = undefined;
    }
    return DONE;
  }

  function end(): void {
    if (inner !== undefined) close(context, iteratorOf(context, inner));
  }

  return context._make(stateOf(next, end));
}
