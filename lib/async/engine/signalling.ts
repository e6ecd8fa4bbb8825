/**
 * The signal that callbacks get when several of them may be under way. It is made only when one of them reads it, as
 * that is slow on some engines.
 */
import { defineProperty } from '../../platform/builtins.ts';
import { AbortControllerBuiltin } from './builtins.ts';
import type { Controller } from './builtins.ts';
import type { CallContext } from './options.ts';

export class Signalling {
  private controller: Controller | undefined = undefined;
  private aborted = false;
  private reason: unknown = undefined;
  private made: CallContext | undefined = undefined;

  /** The third argument of callbacks. */
  get context(): CallContext {
    return (this.made ??= contextOf(() => this.signal()));
  }

  /** Aborts the signal. Without a reason, the reason is an AbortError. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.controller?.abort(reason);
  }

  private signal(): unknown {
    if (this.controller === undefined && AbortControllerBuiltin !== undefined) {
      this.controller = new AbortControllerBuiltin();
      if (this.aborted) this.controller.abort(this.reason);
    }
    return this.controller?.signal;
  }
}

function contextOf(signal: () => unknown): CallContext {
  const context = {};
  defineProperty(context, 'signal', { __proto__: null, get: signal, enumerable: true } as PropertyDescriptor);
  return context as CallContext;
}
