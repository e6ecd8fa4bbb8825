/**
 * What an engine has, or a page has put there, judged by what it does: in each situation that counts it must do what ours
 * does (conduct.ts), read for read and call for call.
 *
 * A fault of the engine's own functions is mended as lightly as it allows: `wrap` puts something before a native that then
 * does the work; `replace` uses ours (whose helper objects are native ones still, see helper.ts). What a page has put there
 * is right, or gives way.
 */
import {
  apply,
  construct,
  create,
  defineOpen,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isNative,
  ownObject,
  ownValue,
} from './builtins.ts';
import { answerOf, rightArguments, wrongArguments } from './calls.ts';
import type { Arguments } from './calls.ts';
import { SOURCE, conductOf } from './conduct.ts';
import type { Native } from './conduct.ts';
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
  ZIP,
  judged,
} from './features.ts';
import type { Feature } from './features.ts';
import type { MakeHelper } from './helper.ts';
import { isCallable } from './protocol.ts';
import type { Realm } from './realm.ts';
import { SCRIPT } from './script.ts';
import { stateOf } from './state.ts';

export interface Fault {
  readonly how: 'add' | 'wrap' | 'replace';
  readonly why: string;
  /** Whether a wrapper has to read `next` in the place of the native (wrappers.ts). */
  readonly reads: boolean;
}

/** What is looked at, and what it is held against. */
export interface Suspect {
  readonly realm: Realm;
  readonly feature: Feature;
  /** Where it stands, as what; the name and the length that it should have. */
  readonly holder: object;
  readonly key: PropertyKey;
  readonly label: string;
  readonly length: number;
  readonly right: Native;
  /** The prototype of all helper objects, and that of those that `right` makes. */
  readonly kinds: readonly unknown[];
}

// (In a script there is nobody to read the reasons: the build takes them out.)
const fault = (how: Fault['how'], why: string, reads: boolean = false): Fault =>
  SCRIPT ? ({ how, reads } as never) : { how, why, reads };
export const add = (why: string): Fault => fault('add', why);
const wrap = (why: string): Fault => fault('wrap', why);
const wrapReading = (why: string): Fault => fault('wrap', why, true);
export const replace = (why: string): Fault => fault('replace', why);

/** Nothing goes wrong. */
const WALK = '00nnnnnn';
/** What goes wrong, how closing goes, what is done with the iterator that comes out (conduct.ts); and what it tells to differ then. */
const situations: readonly (readonly [situation: string, why: string])[] = [
  ['00nnnnnn', 'gives, reads, calls or closes something else'],
  ['70nnrn', 'does not close when its callback throws'],
  ['71nnrn', 'does not throw what its callback threw'],
  ['01nrn', 'does not throw what closing threw'],
  ['02nr', 'takes any result of return'],
  ['03nrn', 'cannot be closed if its source has no return'],
  ['10nnrn', 'a throw of next closes, or is not the end'],
  ['20nnrn', 'a throw of done closes, or is not the end'],
  ['30nnrn', 'a throw of value closes, or is not the end'],
  ['40nnrn', 'takes any result of next'],
  ['00rnr', 'return before the start does not close once'],
  ['00nrnr', 'return does not close once'],
  ['60nnn', 'can be entered again while it runs'],
  ['80nrn', 'a helper that closes is in the wrong state'],
  ['80rn', 'a helper that closes is in the wrong state'],
];
/** Eager methods can be in the first ten; engines are wrong in the last two, and left so (guardedReturnOf). */
const forEager = 10;
const forEngines = 13;

/** The fault of a feature, or undefined if it is right. */
export function faultOf(suspect: Suspect, native: unknown, there: boolean): Fault | undefined {
  if (!there) return add('missing');
  if (!isCallable(native)) return replace('is no function');
  try {
    return look(suspect, native);
  } catch {
    return replace('throws where it should not');
  }
}

function look(suspect: Suspect, native: Native): Fault | undefined {
  const { feature } = suspect;
  const kind = judged[feature];
  const lazy = kind >= HELPER_WITH_CALLBACK;
  const ofEngine = isNative(native);
  const right = rightArguments(feature);
  const usual = right[0] as Arguments;

  const found = misstep(
    suspect,
    native,
    usual,
    lazy ? (ofEngine ? forEngines : situations.length) : forEager,
  );
  if (found !== undefined) return found;
  for (let i = 1; i < right.length; i++) {
    if (differs(suspect, native, right[i] as Arguments, WALK)) {
      return replace('gives something else for some arguments');
    }
  }
  if (differs(suspect, native, usual, WALK, false, 1)) return replace('takes a receiver that is no object');
  if (!ofEngine) {
    if (!hasForm(suspect, native))
      return replace('is a constructor, or has another name, length or attributes');
    // Bun 1.4, left so.
    if (kind === INCLUDES && differs(suspect, native, [2, 1], WALK)) {
      return replace('does not read what it passes over');
    }
  }

  const mendable =
    ofEngine &&
    (kind === WITH_CALLBACK || kind === HELPER_WITH_CALLBACK || kind === FLAT_MAP || isCounted(kind));
  // V8 12.4 (Node 22).
  if (differs(suspect, native, usual, '50nr')) {
    return mendable
      ? wrapReading('takes a next that is null for the end')
      : replace('takes a next that is null for the end');
  }
  const wrong = wrongArguments(feature);
  for (let i = 0; i < wrong.length; i++) {
    if (differs(suspect, native, wrong[i] as Arguments, WALK)) {
      if (!mendable) return replace('a bad argument is taken, or does not close the receiver');
      // V8 before 13.5 (Node 22), SpiderMonkey before 138, JavaScriptCore before 18.4 (ecma262 #3467).
      if (!isCounted(kind)) return wrap('a bad callback does not close the receiver');
      // V8 before 15.0 (Node 24 to 26), SpiderMonkey 140 (ecma262 #3776).
      return i < 3
        ? wrap('a bad limit does not close the receiver')
        : wrap('takes a limit above 2 ** 53 - 1');
    }
  }
  return undefined;
}

const isCounted = (kind: number): boolean => kind === TAKE || kind === DROP;

function misstep(suspect: Suspect, native: Native, args: Arguments, count: number): Fault | undefined {
  const several = judged[suspect.feature] >= CONCAT;
  for (let i = 0; i < count; i++) {
    const [situation, why] = situations[i] as [string, string];
    if (
      differs(suspect, native, args, situation) ||
      (several && differs(suspect, native, args, situation, true))
    ) {
      return fault('replace', why);
    }
  }
  return undefined;
}

/** Whether a function does not do what ours does. */
function differs(
  { realm, feature, holder, right, kinds }: Suspect,
  native: Native,
  args: Arguments,
  situation: string,
  later: boolean = false,
  receiver: unknown = SOURCE,
): boolean {
  const kind = judged[feature];
  const call = {
    realm,
    receiver: kind >= FROM && kind <= ZIP ? holder : receiver,
    args,
    lazy: kind >= HELPER_WITH_CALLBACK,
    answer: answerOf(feature),
    count: kind === INCLUDES || kind === JOIN ? 5 : 3,
    later,
    kinds,
  };
  return conductOf(native, call, situation) !== conductOf(right, call, situation);
}

/** Whether what a function gives for this argument can carry helpers of ours; `suspect` learns whose kind that is. */
export function isSound(suspect: Suspect, native: Native, argument: unknown): boolean {
  try {
    const ofEngine = isNative(native);
    defineOpen(suspect.kinds, 0, getPrototypeOf(apply(native, create(null), [argument]) as object));
    return (
      (ofEngine || hasForm(suspect, native)) &&
      misstep(suspect, native, [argument], ofEngine ? forEngines : situations.length) === undefined
    );
  } catch {
    return false;
  }
}

/** Whether it is a function and a property as the standard has them. */
function hasForm({ holder, key, label, length }: Suspect, native: Native): boolean {
  const found = getOwnPropertyDescriptor(holder, key) as PropertyDescriptor;
  return (
    found.value === native &&
    found.writable === true &&
    found.enumerable === false &&
    found.configurable === true &&
    ownValue(native, 'name') === label &&
    ownValue(native, 'length') === length &&
    // Old Hermes lets all methods be constructed.
    (!isConstructor(native) || isConstructor(plain.method))
  );
}

const plain = { method() {} };

/** Nothing of it is run. */
function isConstructor(fn: unknown): boolean {
  try {
    construct(ownObject, [], fn as never);
    return true;
  } catch {
    return false;
  }
}

/**
 * V8 of Node 22 and 24: a helper is completed before it closes, so that it is no error to enter it meanwhile.
 * SpiderMonkey 140: it runs while it closes even if it has not started, where it should be over already.
 */
export function faultOfReturn(make: MakeHelper): Fault | undefined {
  return refusesWhileClosing(make, true) && !refusesWhileClosing(make, false)
    ? undefined
    : wrap('a helper that closes is in the wrong state');
}

function refusesWhileClosing(make: MakeHelper, started: boolean): boolean {
  let refused = false;
  const helper = make(
    stateOf(
      () => 0,
      () => {
        try {
          helper.next();
        } catch {
          refused = true;
        }
      },
    ),
  ) as { next(): unknown; return(): unknown };
  if (started) helper.next();
  helper.return();
  return refused;
}
