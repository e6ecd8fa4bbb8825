/**
 * Callbacks whose answers are not waited for: compare functions, keys of sorts and joins, parts of a collector … A
 * promise from one of them would silently be taken for an answer, so it is refused.
 */
import { apply } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { notAwaited } from './messages.ts';
import { abandon, thenOf } from './promises.ts';

type Fn = (...args: unknown[]) => unknown;

/** `fn`, with its promises refused. A value that is no function is left to the operation's checks. */
export function refusing<F>(operation: string, parameter: string, fn: F): F {
  if (typeof fn !== 'function') return fn;
  const call = fn as unknown as Fn;
  return ((...args: unknown[]) => {
    const answer = args.length === 2 ? call(args[0], args[1]) : apply(call as never, undefined, args);
    return plain(operation, parameter, answer);
  }) as F;
}

function plain(operation: string, parameter: string, answer: unknown): unknown {
  if (thenOf(answer) === undefined) return answer;
  abandon(answer);
  throw own(notAwaited(operation, parameter));
}

/** A collector, with its promises refused. A value that is none is left to the operation's checks. */
export function refusingCollector<C>(operation: string, collector: C): C {
  return isObject(collector) ? (new RefusingCollector(operation, collector) as C) : collector;
}

const parts = ['init', 'add', 'merge', 'done'] as const;

/** Reads the functions of the user's collector when they are asked for. */
class RefusingCollector {
  private readonly operation: string;
  private readonly collector: object;

  constructor(operation: string, collector: object) {
    this.operation = operation;
    this.collector = collector;
  }

  get init(): unknown {
    return this.part(0);
  }

  get add(): unknown {
    return this.part(1);
  }

  get merge(): unknown {
    return this.part(2);
  }

  get done(): unknown {
    return this.part(3);
  }

  private part(i: number): unknown {
    const { operation, collector } = this;
    const name = parts[i]!;
    const part = (collector as Record<string, unknown>)[name];
    if (typeof part !== 'function') return part;
    return (...args: unknown[]) =>
      plain(operation, `the collector's ${name}`, apply(part as never, collector, args));
  }
}
