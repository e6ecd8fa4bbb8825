/**
 * What is wrong with an engine's own functions (builtins.ts tells them). Each check names the bug it finds and where it was
 * seen: in an engine, or in a polyfill of the same early text of the standard. Nothing else is looked at, so that a page
 * starts fast; `npm run test:engines` asks natives in all situations that detect.ts knows, and would tell of another.
 *
 * A fault is mended as lightly as it allows: `wrap` puts the clause's argument checks before a native that then does
 * the work; `replace` uses ours (whose helper objects are native ones still, see helper.ts).
 */
import { apply, create, define, iteratorSymbol } from './builtins.ts';
import {
  CONCAT,
  DROP,
  FLAT_MAP,
  FROM,
  HELPER_WITH_CALLBACK,
  INCLUDES,
  JOIN,
  TAKE,
  WITH_CALLBACK,
  WITH_SIZE,
  ZIP,
  judged,
} from './features.ts';
import type { Feature } from './features.ts';
import type { MakeHelper } from './contract.ts';
import { replace, wrap, wrapReading } from './fault.ts';
import type { Fault } from './fault.ts';
import { stateOf } from './state.ts';

type Native = (...args: unknown[]) => unknown;
interface Stepper {
  next(): unknown;
  return?(): unknown;
}

/** The fault of a native, or undefined if the engine has it right. */
export function faultOfNative(feature: Feature, native: Native, statics: object): Fault | undefined {
  try {
    return look(feature, native, statics);
  } catch {
    return replace('throws where it should not');
  }
}

function look(feature: Feature, native: Native, statics: object): Fault | undefined {
  const kind = judged[feature];
  // What makes helpers is looked at with one source: concat and zip take it in one form.
  const argument = kind === HELPER_WITH_CALLBACK ? yes : kind === FLAT_MAP ? endless : 1;
  const make =
    kind === CONCAT || kind === ZIP
      ? (source: Stepper) => apply(native, statics, [iterableOf(source, kind === CONCAT)])
      : (source: Stepper) => apply(native, source, [argument]);
  const isHelper = kind >= HELPER_WITH_CALLBACK && kind !== FROM;
  const found = isHelper ? faultOfHelper(make) : undefined;
  if (found !== undefined) return found;

  switch (kind) {
    case FLAT_MAP:
      return faultOfFlatMap(native) || faultOfNull(make) || faultOfCallback(native);
    case HELPER_WITH_CALLBACK:
      return faultOfNull(make) || faultOfCallback(native);
    case WITH_CALLBACK:
      return faultOfCallback(native);
    case DROP:
      return faultOfDropping(native) || faultOfNull(make) || faultOfLimit(native);
    case TAKE:
      return faultOfNull(make) || faultOfLimit(native);
    case WITH_SIZE:
      return faultOfSize(native);
    case INCLUDES:
      return refuses(native, [0, '0']) && refuses(native, [0, -1])
        ? undefined
        : replace('takes any second argument');
    case JOIN:
      return faultOfJoin(native);
    case FROM:
      // QuickJS 2025: a wrapper looks at the result that it passes on.
      return throws(() => nextOf(apply(native, statics, [steps(() => 0)])))
        ? replace('a wrapper checks results')
        : undefined;
    case ZIP:
      return faultOfZip(make);
    default:
      return undefined;
  }
}

const yes = (): boolean => true;
const endless = (): Stepper => steps(() => ({ done: false, value: 0 }));

/** Whether a call with these arguments throws and closes its receiver, without having read `next`. */
function refuses(native: Native, args: unknown[]): boolean {
  let closed = false;
  let read = false;
  const receiver = {
    __proto__: null,
    get next(): unknown {
      read = true;
      return () => ({ done: true });
    },
    return(): object {
      closed = true;
      return {};
    },
  };
  try {
    apply(native, receiver, args);
  } catch {
    return closed && !read;
  }
  return false;
}

/** V8 before 13.5 (Node 22), SpiderMonkey before 138, JavaScriptCore before 18.4: the receiver stays open (ecma262 #3467). */
function faultOfCallback(native: Native): Fault | undefined {
  return refuses(native, [undefined]) ? undefined : wrap('a bad callback does not close the receiver');
}

function faultOfLimit(native: Native): Fault | undefined {
  // As above.
  if (!refuses(native, [NaN])) return wrap('a bad limit does not close the receiver');
  // V8 before 15.0 (Node 24 to 26), SpiderMonkey 140: limits above 2 ** 53 - 1 are taken (ecma262 #3776).
  return refuses(native, [9007199254740992]) ? undefined : wrap('takes a limit above 2 ** 53 - 1');
}

/** The texts before chunking reached stage 3 converted the size (core-js 4 alpha). */
function faultOfSize(native: Native): Fault | undefined {
  return refuses(native, ['1']) && refuses(native, [0]) ? undefined : replace('takes any size');
}

function nextOf(iterator: unknown): unknown {
  return apply((iterator as Stepper).next, iterator, []);
}

function returnOf(iterator: unknown): unknown {
  return apply((iterator as Required<Stepper>).return, iterator, []);
}

function fail(): never {
  throw nothing;
}

const nothing: unknown = undefined;

function steps(next: () => unknown, close?: () => unknown): Stepper {
  const made = create(null) as Stepper;
  made.next = next;
  if (close !== undefined) made.return = close;
  return made;
}

function throws(run: () => unknown): boolean {
  try {
    run();
  } catch {
    return true;
  }
  return false;
}

/** The early text let flatMap walk strings. */
function faultOfFlatMap(native: Native): Fault | undefined {
  return throws(() => nextOf(apply(native, endless(), [() => 'a'])))
    ? undefined
    : replace('a mapper may return a string');
}

/** SpiderMonkey 140. */
function faultOfDropping(native: Native): Fault | undefined {
  let read = 0;
  const source = steps(() => ({
    done: false,
    get value(): number {
      return read++;
    },
  }));
  nextOf(apply(native, source, [1]));
  return read > 1 ? replace('reads the value of what it drops') : undefined;
}

/** What is true of every helper object, seen on one with a single source. */
function faultOfHelper(make: (source: Stepper) => unknown): Fault | undefined {
  // core-js 3.51: a helper may be entered again while it runs.
  let entered = 0;
  let refused = false;
  const source = steps(() => {
    if (entered++ === 0) refused = throws(() => nextOf(helper));
    return { done: true, value: undefined };
  });
  const helper = make(source);
  nextOf(helper);
  if (!refused) return replace('can be entered again while it runs');

  // QuickJS 2025: closing a source that has no `return` is an error.
  const plain = make(endless());
  nextOf(plain);
  if (throws(() => returnOf(plain))) return replace('cannot be closed if its source has no return');

  // V8 of Node 26 and Deno, and QuickJS (concat): what threw is closed by a later `return`.
  let closed = false;
  const failing = make(steps(fail, () => (closed = true)));
  throws(() => nextOf(failing));
  throws(() => returnOf(failing));
  return closed ? replace('return reaches an iterator that threw') : undefined;
}

/**
 * V8 12.4 (Node 22): null for `next` is its mark of a helper that is over; and one that is undefined throws at every step.
 */
function faultOfNull(make: (source: Stepper) => unknown): Fault | undefined {
  return throws(() => nextOf(make(steps(null as never))))
    ? undefined
    : wrapReading('takes a next that is null for the end');
}

/** Whether a maker of helper objects is without fault. */
export function isSoundNative(make: (source: object) => unknown): boolean {
  try {
    return faultOfHelper(make as never) === undefined;
  } catch {
    return false;
  }
}

/**
 * V8 of Node 22 and 24: a helper is completed before it closes, so that it is no error to enter it meanwhile.
 * SpiderMonkey 140: it runs while it closes even if it has not started, where it should be over already.
 */
export function faultOfReturn(make: MakeHelper): Fault | undefined {
  const refusesWhileClosing = (started: boolean): boolean => {
    let refused = false;
    const helper = make(
      stateOf(
        () => 0,
        () => {
          refused = throws(() => nextOf(helper));
        },
      ),
    );
    if (started) nextOf(helper);
    returnOf(helper);
    return refused;
  };
  return refusesWhileClosing(true) && !refusesWhileClosing(false)
    ? undefined
    : wrap('a helper that closes is in the wrong state');
}

/** A `join` of the time before the proposal: iterator-helpers-polyfill. */
function faultOfJoin(native: Native): Fault | undefined {
  let at = 0;
  const values = [null, undefined, 'a'];
  const source = steps(() => (at < 3 ? { done: false, value: values[at++] } : { done: true }));
  if (throws(() => (at = apply(native, source, ['-']) === '--a' ? 3 : 0)) || at !== 3) {
    return replace('null and undefined do not become the empty string');
  }
  return refuses(native, [create(null)]) ? undefined : replace('a bad separator does not close the receiver');
}

/** core-js 3.51 reads `value` of a result that is done. */
function faultOfZip(make: (source: Stepper) => unknown): Fault | undefined {
  let read = false;
  const source = steps(() => ({
    done: true,
    get value(): undefined {
      read = true;
      return undefined;
    },
  }));
  throws(() => nextOf(make(source)));
  return read ? replace('reads the value of a result that is done') : undefined;
}

/** One source, in the form that concat takes, or in those that zip and zipKeyed take. */
function iterableOf(source: Stepper, toConcat: boolean): object {
  let given = false;
  const input = create(null) as { a?: object };
  input.a = source;
  define(input, iteratorSymbol, () =>
    toConcat
      ? source
      : steps(() => {
          const done = given;
          given = true;
          return { done, value: source };
        }),
  );
  return input;
}
