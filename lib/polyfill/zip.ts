/**
 * `Iterator.zip` and `Iterator.zipKeyed`.
 *
 *     all    every opened iterator, by position; undefined once it has ended or thrown. What is there is closed, last
 *            first, when one throws, ends or `return` comes
 */
import { create, getOwnPropertyDescriptor, ownKeys } from './builtins.ts';
import type { MakeHelper } from './helper.ts';
import type { IteratorRecord, Protocol } from './contract.ts';
import { MODE } from './words.ts';
import { DONE, stateOf } from './state.ts';

/** undefined: 'shortest'. */
type Mode = 'shortest' | 'longest' | 'strict' | undefined;

/** What a zip was called with, once everything is opened. */
interface Opened {
  readonly all: (IteratorRecord | undefined)[];
  readonly mode: Mode;
  readonly padding: unknown[];
  readonly row: (values: unknown[]) => object;
}

interface Options {
  readonly mode: Mode;
  readonly padding: object | undefined;
}

export interface Zip {
  zip(iterables: unknown, options?: unknown): object;
  zipKeyed(iterables: unknown, options?: unknown): object;
}

export function zipOf(protocol: Protocol, make: MakeHelper): Zip {
  const {
    object,
    list,
    put,
    pull,
    skip,
    close,
    closeAll,
    abandon,
    abandonAll,
    releaseAll,
    iteratorOf,
    openIterable,
    openFlattenable,
    typeError,
  } = protocol;

  function optionsOf(iterables: unknown, options: unknown): Options {
    object(iterables, 'the first argument');
    let mode: unknown = undefined;
    let padding: unknown = undefined;
    if (options !== undefined) {
      ({ mode } = object(options, 'the second argument') as { mode?: unknown });
      if (mode === 'longest') ({ padding } = options as { padding?: unknown });
      else if (mode !== undefined && mode !== 'shortest' && mode !== 'strict') {
        throw typeError(MODE);
      }
      if (padding !== undefined) object(padding, 'the padding');
    }
    return { mode: mode as Mode, padding: padding as object | undefined };
  }

  /** IteratorZip. */
  function zipped({ all, mode, padding, row }: Opened): object {
    const count = all.length;
    let left = count;

    /** One of them has ended: its padding, or DONE if that is the end of all. */
    function ended(at: number): unknown {
      all[at] = undefined;
      left--;
      if (mode === 'longest') return left === 0 ? DONE : padding[at];
      if (mode !== 'strict') closeAll(all);
      else if (at > 0) unequal();
      // The first has ended, so must all others.
      for (let i = 1; mode === 'strict' && i < count; i++) {
        if (step(skip, i) !== DONE) unequal();
        all[i] = undefined;
      }
      return DONE;
    }

    /** A step of one of them; if it throws the others are closed. */
    function step(take: (from: IteratorRecord) => unknown, i: number): unknown {
      try {
        return take(all[i] as IteratorRecord);
      } catch (error) {
        all[i] = undefined;
        return abandonAll(all, error);
      }
    }

    function unequal(): never {
      return abandonAll(all, typeError('the iterators are not equally long'));
    }

    return make(
      stateOf(
        () => {
          if (left === 0) return DONE;
          const values = list(count);
          for (let i = 0; i < count; i++) {
            let value = padding[i];
            if (all[i] !== undefined) {
              value = step(pull, i);
              if (value === DONE) {
                value = ended(i);
                if (value === DONE) return DONE;
              }
            }
            put(values, i, value);
          }
          return row(values);
        },
        () => closeAll(all),
      ),
    );
  }

  /** The padding of `zip`: an iterable, read once per iterator, and closed unless it ended. */
  function readPadding(from: object, opened: IteratorRecord[]): unknown[] {
    const read = list();
    try {
      const source = openIterable(from);
      let ended = false;
      for (let i = 0; i < opened.length; i++) {
        const value = ended ? DONE : pull(source);
        if (value === DONE) ended = true;
        put(read, i, value === DONE ? undefined : value);
      }
      if (!ended) close(iteratorOf(source));
    } catch (error) {
      abandonAll(opened, error);
    }
    return read;
  }

  return {
    zip(iterables, options = undefined) {
      const { mode, padding } = optionsOf(iterables, options);
      const opened = list() as IteratorRecord[];
      const input = openIterable(iterables as object);
      for (let count = 0; ; count++) {
        let value: unknown = DONE;
        try {
          value = pull(input);
        } catch (error) {
          abandonAll(opened, error);
        }
        if (value === DONE) break;
        try {
          put(opened, count, openFlattenable(value));
        } catch (error) {
          releaseAll(opened);
          abandon(iteratorOf(input), error);
        }
      }
      const values = padding === undefined ? blanks(opened.length) : readPadding(padding, opened);
      return zipped({ all: opened, mode, padding: values, row: (row) => row });
    },

    zipKeyed(iterables, options = undefined) {
      const { mode, padding } = optionsOf(iterables, options);
      const source = iterables as Record<PropertyKey, unknown>;
      const own = ownKeys(source);
      const keys = list() as PropertyKey[];
      const opened = list() as IteratorRecord[];
      let values = list();
      try {
        for (let i = 0; i < own.length; i++) {
          const key = own[i] as PropertyKey;
          const descriptor = getOwnPropertyDescriptor(source, key);
          if (descriptor === undefined || !descriptor.enumerable) continue;
          const value = source[key];
          if (value === undefined) continue;
          put(keys, keys.length, key);
          put(opened, opened.length, openFlattenable(value));
        }
        values = blanks(keys.length);
        for (let i = 0; padding !== undefined && i < keys.length; i++) {
          values[i] = (padding as typeof source)[keys[i] as PropertyKey];
        }
      } catch (error) {
        abandonAll(opened, error);
      }
      return zipped({ all: opened, mode, padding: values, row: (row) => keyed(keys, row) });
    },
  };

  /** So many undefined: own elements, as a hole would show what stands on Array.prototype. */
  function blanks(count: number): unknown[] {
    const made = list();
    for (let i = 0; i < count; i++) put(made, i, undefined);
    return made;
  }

  /** A row of `zipKeyed`: without a prototype, so that a plain store runs no setter. */
  function keyed(keys: PropertyKey[], row: unknown[]): object {
    const made = create(null) as Record<PropertyKey, unknown>;
    for (let i = 0; i < keys.length; i++) made[keys[i] as PropertyKey] = row[i];
    return made;
  }
}
