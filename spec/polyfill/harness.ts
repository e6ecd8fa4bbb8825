/**
 * What the clause checks need, for any engine: no Jest, no Node, ES2015 only. `clauses.spec.ts` runs the checks under
 * Jest, and `npm run test:engines` compiles the same files and runs them everywhere else.
 */

/** One thing that the standard says, named by method and step; throws if it is not so. */
export type Check = [name: string, run: () => void];

declare const self: unknown;
declare const global: unknown;

/** The global object, also where there is no `globalThis`. Untyped: the checks hand over what is wrong on purpose. */
export const G: any = typeof globalThis === 'object' ? globalThis : typeof self === 'object' ? self : global;

export const proto: any = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Reflect.ownKeys(value)
      .map((key) => `${String(key)}: ${show((value as any)[key])}`)
      .join(', ')}}`;
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Deep equality of plain values, by their text. */
export function same(actual: unknown, expected: unknown, what: string = ''): void {
  if (show(actual) !== show(expected))
    throw new Error(`${what} expected ${show(expected)}, got ${show(actual)}`);
}

export function is(actual: unknown, expected: unknown, what: string = ''): void {
  if (!Object.is(actual, expected))
    throw new Error(`${what} expected ${show(expected)}, got ${show(actual)}`);
}

/** Runs `fn`, which must throw: an instance of `kind` if that is a constructor, else `kind` itself. */
export function throws(kind: unknown, fn: () => unknown): void {
  try {
    fn();
  } catch (error) {
    if (error === kind || (typeof kind === 'function' && error instanceof kind)) return;
    throw error;
  }
  throw new Error('did not throw');
}

export interface SourceOptions {
  /** No `return` at all. */
  bare?: boolean;
  /** What `next` throws when the values are used up. */
  failing?: unknown;
  /** What `return` throws. */
  failingReturn?: unknown;
  /** What `return` gives. */
  returns?: unknown;
  /** Its name in the log. */
  name?: string;
}

export interface Source {
  log: string[];
  iterator: any;
}

/** An iterator below %Iterator.prototype% that logs each property that is read and each call. */
export function source(values: unknown[], options: SourceOptions = {}, log: string[] = []): Source {
  const prefix = options.name === undefined ? '' : `${options.name}.`;
  let at = 0;
  const note = (entry: string): void => void log.push(prefix + entry);
  const iterator = Object.create(proto, {
    next: {
      get() {
        note('get next');
        return function next(this: unknown, ...args: unknown[]): unknown {
          note(args.length === 0 && this === iterator ? 'next' : 'next called wrongly');
          if (at >= values.length && 'failing' in options) throw options.failing;
          const done = at >= values.length;
          const value = done ? undefined : values[at++];
          return {
            get done() {
              note('done');
              return done;
            },
            get value() {
              note('value');
              return value;
            },
          };
        };
      },
    },
    return: {
      get() {
        note('get return');
        if (options.bare) return undefined;
        return function close(this: unknown, ...args: unknown[]): unknown {
          note(args.length === 0 && this === iterator ? 'return' : 'return called wrongly');
          if ('failingReturn' in options) throw options.failingReturn;
          return 'returns' in options ? options.returns : {};
        };
      },
    },
  });
  return { log, iterator };
}

export const closing: string[] = ['get return', 'return'];
export const step: string[] = ['next', 'done', 'value'];
export const end: string[] = ['next', 'done'];

/** The numbers 1 to n, by a plain array iterator. */
export function upTo(n: number): any {
  const numbers: number[] = [];
  for (let i = 1; i <= n; i++) numbers.push(i);
  return numbers[Symbol.iterator]();
}

export function toList(iterator: any): unknown[] {
  const list: unknown[] = [];
  for (;;) {
    const result = iterator.next();
    if (result.done) return list;
    list.push(result.value);
  }
}
