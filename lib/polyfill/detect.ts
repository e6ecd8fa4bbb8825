/**
 * What is wrong with what stands in a realm: with the engine's own functions some known bugs (natives.ts), and with those
 * that a page has put there anything. In each situation that counts they must do what ours does, read for read and call for
 * call (conduct.ts); then they are right, and stay.
 */
import {
  apply,
  construct,
  create,
  defineOpen,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isExtensible,
  isNative,
  ownObject,
  ownValue,
  sourceOf,
} from './builtins.ts';
import { answerOf, rightArguments, wrongArguments } from './calls.ts';
import type { Arguments } from './calls.ts';
import { CALLBACK, CALLBACK_THROWS, SOURCE, conductOf } from './conduct.ts';
import type { Native } from './conduct.ts';
import { CONCAT, FROM, HELPER_WITH_CALLBACK, INCLUDES, JOIN, ZIP, judged } from './features.ts';
import type { Feature } from './features.ts';
import { add, replace } from './fault.ts';
import type { Fault } from './fault.ts';
import { SCRIPT } from './flags.ts';
import { faultOfNative, isSoundNative } from './natives.ts';
import type { Realm } from './realm.ts';
import { isCallable } from './values.ts';
import { wrapperOf } from './wrappers.ts';

/** What is looked at, and what it is held against. */
export interface Suspect {
  readonly _realm: Realm;
  readonly _feature: Feature;
  /** Where it stands, as what; the name and the length that it should have. */
  readonly _holder: object;
  readonly _key: PropertyKey;
  readonly _label: string;
  readonly _length: number;
  readonly _right: Native;
  /** The prototype of all helper objects, and that of those that `right` makes. */
  readonly _kinds: readonly unknown[];
}

/** Nothing goes wrong. */
const WALK = '00nnnn';
/**
 * What goes wrong, how closing goes, and what is done with the iterator that comes out; and what it tells to differ then.
 * Three steps reach the second of each source: the first of flatMap, the last of concat.
 */
const situations: readonly (readonly [situation: string, why: string])[] = [
  [WALK, 'gives, reads, calls or closes something else'],
  ['60nnn', 'can be entered again while it runs'],
  ['00rnr', 'return before the start does not close once'],
  ['00nrnr', 'return does not close once'],
  ['10nnnrn', 'a throw of next closes, or is not the end'],
  ['03nr', 'cannot be closed if its source has no return'],
  ['50nr', 'takes a next that cannot be called'],
  ['70nnnrn', 'does not close once when its callback throws'],
  ['71nnnrn', 'does not throw what its callback threw'],
  ['01nrn', 'does not throw what closing threw'],
  ['20nnnrn', 'a throw of done closes, or is not the end'],
  ['30nnnrn', 'a throw of value closes, or is not the end'],
  ['40nnnrn', 'takes any result of next'],
  ['02nr', 'takes any result of return'],
  ['80nrn', 'a helper that closes is in the wrong state'],
  ['80rn', 'a helper that closes is in the wrong state'],
];
/** The first and what comes from here on is for what gives no iterator, too. */
const forAll = 4;
/** Where helper objects are the engine's the last two are left as they are: mended for ours only (guardedReturnOf). */
const forEngines = situations.length - 2;

/** The fault of a feature, or undefined if it is right. */
export function faultOf(suspect: Suspect, native: unknown, there: boolean): Fault | undefined {
  if (!there) return add('missing');
  if (!isCallable(native)) return replace('is no function');
  const { _feature: feature, _holder: holder, _kinds: kinds, _label: label } = suspect;
  const kind = judged[feature];
  const ofEngine = isNative(native, label);
  if (ofEngine || (SCRIPT && isOurs(suspect, native))) {
    const fault = ofEngine ? faultOfNative(feature, native, holder) : undefined;
    // A realm where nothing could carry helpers of ours gets a kind of our own, and none but that.
    const strange = kinds[0] === kinds[1] && kind >= HELPER_WITH_CALLBACK && kind !== FROM;
    return fault || (strange ? replace('makes helper objects of another kind') : undefined);
  }
  if (SCRIPT) return replace('is not ours');
  const why = differenceOf(suspect, native);
  return why === undefined ? undefined : replace(why);
}

/** Whether what a function gives for this argument can carry helpers of ours; `suspect` learns whose kind that is. */
export function isSound(suspect: Suspect, native: Native, argument: unknown): boolean {
  if (isNative(native, suspect._label)) return isSoundNative((source) => apply(native, source, [argument]));
  if (SCRIPT) return isOurs(suspect, native);
  try {
    defineOpen(suspect._kinds, 0, getPrototypeOf(apply(native, create(null), [argument]) as object));
    return differenceOf(suspect, native) === undefined;
  } catch {
    return false;
  }
}

/**
 * A script is as short as that: what a page has put there gives way unless it is of this script's own text, loaded
 * before.
 */
function isOurs({ _feature: feature, _right: right }: Suspect, native: Native): boolean {
  const text = sourceOf(native);
  return text === sourceOf(right) || text === sourceOf(wrapperOf({} as never, feature, native, false));
}

/** What a function does otherwise than ours, if anything. */
export function differenceOf(suspect: Suspect, native: Native): string | undefined {
  const { _feature: feature, _kinds: kinds } = suspect;
  if (!hasForm(suspect, native)) return 'is a constructor, or has another name, length or attributes';
  const right = rightArguments(feature);
  const wrong = wrongArguments(feature);
  const usual = right[0] as Arguments;
  const kind = judged[feature];
  // Of another copy of this, all else is right if a walk is.
  const count = isOurs(suspect, native)
    ? 1
    : kind < HELPER_WITH_CALLBACK || isNative(ownValue(kinds[0] as object, 'next'), 'next')
      ? forEngines
      : situations.length;
  for (let i = 0; i < count; i++) {
    const one = situations[i] as readonly string[];
    const situation = one[0] as string;
    if (i > 0 && i < forAll && kind < HELPER_WITH_CALLBACK) continue;
    if (situation[0] === CALLBACK_THROWS && usual[0] !== CALLBACK) continue;
    // What opens several sources may see a later one fail.
    if (
      differs(suspect, native, usual, situation) ||
      (kind >= CONCAT && differs(suspect, native, usual, situation, true))
    ) {
      return one[1];
    }
  }
  if (count === 1) return undefined;
  for (let i = 1; i < right.length; i++) {
    if (differs(suspect, native, right[i] as Arguments, WALK))
      return 'gives something else for some arguments';
  }
  for (let i = 0; i < wrong.length; i++) {
    if (differs(suspect, native, wrong[i] as Arguments, WALK)) {
      return 'takes a bad argument, or does not close the receiver for it';
    }
  }
  return differs(suspect, native, usual, WALK, false, 1) ? 'takes a receiver that is no object' : undefined;
}

/** Whether a function does not do what ours does. */
function differs(
  suspect: Suspect,
  native: Native,
  args: Arguments,
  situation: string,
  later: boolean = false,
  receiver: unknown = SOURCE,
): boolean {
  const { _feature: feature, _right: right } = suspect;
  const kind = judged[feature];
  const call = {
    _realm: suspect._realm,
    _receiver: kind >= FROM && kind <= ZIP ? suspect._holder : receiver,
    _args: args,
    _lazy: kind >= HELPER_WITH_CALLBACK,
    _answer: answerOf(feature),
    _count: kind === INCLUDES || kind === JOIN ? 5 : kind === CONCAT && later ? 1 : 3,
    _later: later,
    _kinds: suspect._kinds,
  };
  return conductOf(native, call, situation) !== conductOf(right, call, situation);
}

/** Whether it is a function and a property as the standard has them. */
function hasForm(suspect: Suspect, native: Native): boolean {
  const { _holder: holder } = suspect;
  const found = getOwnPropertyDescriptor(holder, suspect._key) as PropertyDescriptor;
  return (
    found.value === native &&
    (found.writable === true || !isExtensible(holder)) &&
    found.enumerable === false &&
    ownValue(native, 'name') === suspect._label &&
    ownValue(native, 'length') === suspect._length &&
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
