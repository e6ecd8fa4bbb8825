/**
 * `Iterator.zip` and `Iterator.zipKeyed`.
 *
 *     all    every opened iterator, by position; undefined once it has ended ('longest')
 *     alive  those still open, in order: what is closed, last first, when one throws, ends or `return` comes
 */
import { create, getOwnPropertyDescriptor, ownKeys } from './builtins.ts';
import type { MakeHelper } from './helper.ts';
import { DONE, START, isObject } from './protocol.ts';
import type { IteratorRecord, Protocol } from './protocol.ts';

type Mode = 'shortest' | 'longest' | 'strict';

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
  zip(iterables: unknown, ...rest: unknown[]): object;
  zipKeyed(iterables: unknown, ...rest: unknown[]): object;
}

export function zipOf(protocol: Protocol, make: MakeHelper): Zip {
  const {
    list,
    put,
    pull,
    skip,
    close,
    closeAll,
    abandon,
    abandonAll,
    openIterable,
    openFlattenable,
    typeError,
  } = protocol;

  function without(records: IteratorRecord[], gone: IteratorRecord): IteratorRecord[] {
    const left = list() as IteratorRecord[];
    let count = 0;
    for (let i = 0; i < records.length; i++) {
      if (records[i] !== gone) put(left, count++, records[i]);
    }
    return left;
  }

  function optionsOf(iterables: unknown, options: unknown): Options {
    if (!isObject(iterables)) throw typeError('the first argument is not an object');
    if (options !== undefined && !isObject(options)) throw typeError('the options are not an object');
    const given = options as { mode?: unknown; padding?: unknown } | undefined;
    let mode = given === undefined ? undefined : given.mode;
    if (mode === undefined) mode = 'shortest';
    if (mode !== 'shortest' && mode !== 'longest' && mode !== 'strict') {
      throw typeError("mode must be 'shortest', 'longest' or 'strict'");
    }
    const padding = mode === 'longest' && given !== undefined ? given.padding : undefined;
    if (padding !== undefined && !isObject(padding)) throw typeError('the padding is not an object');
    return { mode, padding };
  }

  /** IteratorZip. */
  function zipped({ all, mode, padding, row }: Opened): object {
    const count = all.length;
    let alive = list() as IteratorRecord[];
    for (let i = 0; i < count; i++) put(alive, i, all[i]);

    /** A step of one of them; if it throws the others are closed. */
    function step<T>(take: (from: IteratorRecord) => T, from: IteratorRecord): T {
      try {
        return take(from);
      } catch (error) {
        alive = without(alive, from);
        return abandonAll(alive, error);
      }
    }

    /** 'strict': the first has ended, so must all others. */
    function endTogether(): void {
      for (let i = 1; i < count; i++) {
        const other = all[i] as IteratorRecord;
        if (step(skip, other)) abandonAll(alive, typeError('zip: one iterator is longer than the first'));
        alive = without(alive, other);
      }
    }

    function pullRow(): object {
      const values = list();
      for (let i = 0; i < count; i++) {
        const from = all[i];
        let value = from === undefined ? DONE : step(pull, from);
        if (from !== undefined && value === DONE) {
          alive = without(alive, from);
          if (mode === 'shortest') {
            closeAll(alive);
            return DONE;
          }
          if (mode === 'strict') {
            if (i > 0) abandonAll(alive, typeError('zip: one iterator is shorter than the first'));
            endTogether();
            return DONE;
          }
          if (alive.length === 0) return DONE;
          all[i] = undefined;
        }
        if (value === DONE) value = padding[i];
        put(values, i, value);
      }
      return row(values);
    }

    return make({
      phase: START,
      pull: () => (count === 0 ? DONE : pullRow()),
      close: () => closeAll(alive),
    });
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
      if (!ended) close(source.iterator);
    } catch (error) {
      abandonAll(opened, error);
    }
    return read;
  }

  return {
    zip(iterables, ...rest) {
      const { mode, padding } = optionsOf(iterables, rest.length > 0 ? rest[0] : undefined);
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
          closeInputToo(input, opened, error);
        }
      }
      const values = padding === undefined ? blanks(opened.length) : readPadding(padding, opened);
      return zipped({ all: opened, mode, padding: values, row: (row) => row });
    },

    zipKeyed(iterables, ...rest) {
      const { mode, padding } = optionsOf(iterables, rest.length > 0 ? rest[0] : undefined);
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

  function closeInputToo(input: IteratorRecord, opened: IteratorRecord[], error: unknown): never {
    try {
      abandonAll(opened, error);
    } catch {
      // It is `error`.
    }
    return abandon(input.iterator, error);
  }

  /** A row of `zipKeyed`: without a prototype, so that a plain store runs no setter. */
  function keyed(keys: PropertyKey[], row: unknown[]): object {
    const made = create(null) as Record<PropertyKey, unknown>;
    for (let i = 0; i < keys.length; i++) made[keys[i] as PropertyKey] = row[i];
    return made;
  }
}
