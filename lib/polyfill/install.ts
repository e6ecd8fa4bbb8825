/**
 * Looks at what an engine has, and brings it up to the standard, changing as little as that takes.
 *
 *     no helpers at all        all of ours, `Iterator` included
 *     some, or nearly right    wrap what is nearly right, add what is missing; helper objects stay the native ones
 *     all right                nothing is touched
 */
import {
  apply,
  create,
  define,
  defineFixed,
  defineProperty,
  getOwnPropertyDescriptor,
  isExtensible,
  ownKeys,
  ownGlobal,
  preventExtensions,
  table,
  toStringTagSymbol,
} from './builtins.ts';
import type { Table } from './builtins.ts';
import { constructorOf, isIterator, weirdAccessor } from './constructor.ts';
import type { Context } from './contract.ts';
import { setName } from './defineMethods.ts';
import { faultOf, isSound } from './detect.ts';
import type { Suspect } from './detect.ts';
import { add, replace } from './fault.ts';
import type { Fault } from './fault.ts';
import { faultOfReturn } from './natives.ts';
import { all, finished } from './features.ts';
import type { Feature } from './features.ts';
import { SCRIPT } from './flags.ts';
import { guardedReturnOf } from './helper.ts';
import { adopt, ownRealm, realmOf } from './realm.ts';
import type { Realm } from './realm.ts';
import { realmFunctionsOf } from './realmFunctions.ts';
import type { Carry, RealmFunctions } from './realmFunctions.ts';
import { note } from './report.ts';
import type { InstallReport } from './report.ts';
import { isCallable, isObject } from './values.ts';
import { wrapperOf } from './wrappers.ts';

export type { Change, InstallReport } from './report.ts';

export { all, finished };
export type { Feature };

/** What to install, and where. */
export interface InstallOptions {
  /** The global object to bring up to the standard, of this realm or another; that of this code if not given. */
  readonly target?: object;
  /** What to look at; `all` if not given. `Iterator` itself always is. */
  readonly features?: readonly Feature[];
  /** Puts ours in the place of natives, right or not. */
  readonly force?: boolean;
}

/** Kept: another call goes on with the same prototypes. */
const known: Table<RealmFunctions> = table();
/** What was put in place, ours and wrappers, which another call leaves there. */
const placed: Table<boolean> = table();

/**
 * Installs the standard's Iterator helpers where they are missing or wrong, and tells what it did. It does so at the
 * call; importing this changes nothing. An engine that has all of them right is left exactly as it was.
 *
 * @throws TypeError for a feature that there is not.
 *
 * @example
 * const { added } = install({ features: ['map', 'filter'] });
 */
export function install(options: InstallOptions = {}): InstallReport {
  const target = SCRIPT || options.target === undefined ? ownGlobal : options.target;
  const features = SCRIPT || options.features === undefined ? all : options.features;
  const force = !SCRIPT && options.force === true;
  const realm = SCRIPT || target === ownGlobal ? ownRealm : realmOf(target);
  const report: InstallReport = SCRIPT
    ? (undefined as never)
    : { kept: [], wrapped: [], replaced: [], added: [], skipped: [] };

  const found = (realm._global as { Iterator?: unknown }).Iterator;
  const right = isIterator(realm, found);
  if (!right && !isExtensible(realm._iteratorPrototype)) {
    note(report, 'skipped', 'Iterator', frozen);
    return report;
  }
  const functions = functionsFor(realm, force);
  const Iterator = installConstructor(functions, found, right, report, force);
  let ours = false;
  for (let i = 0; i < features.length; i++) {
    if (installFeature(functions, Iterator, features[i] as Feature, report, force)) ours = true;
  }
  // Among native helper objects there may be some of ours now.
  if (ours && functions._own !== undefined) mendReturn(functions, report);
  return report;
}

const frozen = 'the intrinsics are frozen';

/** Functions beside natives where there are some that can carry helpers; else, or by force, with helpers of our own. */
function functionsFor(realm: Realm, force: boolean): RealmFunctions {
  const prototype = realm._iteratorPrototype;
  const before = SCRIPT ? undefined : known.get(prototype);
  if (before !== undefined && !(force && before._own !== undefined)) return before;
  const own = (before && before._own) || realmFunctionsOf(realm);
  const carry = force ? undefined : carrierOf(own);
  const functions = carry === undefined ? own : realmFunctionsOf(realm, carry, own);
  if (!SCRIPT) known.set(prototype, functions);
  return functions;
}

const same = (value: unknown): unknown => value;

/**
 * A native that passes everything on: what it gives for an iterator of ours is a helper object of the realm's kind.
 * None where natives are missing, or wrong in themselves: then ours take the place of all that make helpers.
 */
function carrierOf(own: RealmFunctions): Carry | undefined {
  const by = (feature: Feature, argument: unknown): Carry | undefined => {
    const native = (own._context._realm._iteratorPrototype as Record<string, unknown>)[feature];
    const carry: Carry = (iterator) => apply(native as never, iterator, [argument]) as object;
    return isCallable(native) && isSound(suspectOf(own, own, feature, own), native, argument)
      ? carry
      : undefined;
  };
  return by('drop', 0) || by('take', Infinity) || by('map', same);
}

/** A feature, where it stands or should stand. */
function suspectOf(
  functions: RealmFunctions,
  own: RealmFunctions,
  feature: Feature,
  Iterator: object,
): Suspect {
  const { _realm: realm } = own._context;
  const onIterator = own._statics[feature] !== undefined;
  const ours = (onIterator ? own._statics : own._methods)[feature];
  if (!SCRIPT && ours === undefined) throw new realm.TypeError(`no such feature: ${feature}`);
  return {
    _realm: realm,
    _feature: feature,
    _holder: onIterator ? Iterator : realm._iteratorPrototype,
    _key: feature === 'dispose' ? (realm._dispose as symbol) : feature,
    _label: feature === 'dispose' ? '[Symbol.dispose]' : feature,
    _length: feature === 'toArray' || feature === 'concat' || feature === 'dispose' ? 0 : 1,
    _right: ours as never,
    _kinds: [functions._kind, own._kind],
  };
}

/**
 * The engine's own, or one that is as good. What a page has in its place gives way (the Firefox of long ago had another
 * thing by this name); what else stood on it stands on ours as well.
 */
function installConstructor(
  functions: RealmFunctions,
  found: unknown,
  right: boolean,
  report: InstallReport,
  force: boolean,
): object {
  const { _context: context } = functions;
  const { _realm: realm } = context;
  let Iterator = found as object;
  if (right && !force) {
    note(report, 'kept', 'Iterator');
  } else {
    Iterator = constructorOf(context);
    if (isObject(found)) carryOver(found, Iterator);
    const change =
      found === undefined ? add('missing') : force ? replace('forced') : replace('is not the constructor');
    place(realm, realm._global, 'Iterator', 'Iterator', Iterator, change, report);
  }

  installAccessor(context, 'constructor', 'constructor', Iterator, report);
  installAccessor(context, toStringTagSymbol, '[Symbol.toStringTag]', 'Iterator', report);
  return Iterator;
}

/** What can be put elsewhere at all. */
function carryOver(from: object, to: object): void {
  const keys = ownKeys(from);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const descriptor = getOwnPropertyDescriptor(from, key) as PropertyDescriptor;
    if (descriptor.configurable && getOwnPropertyDescriptor(to, key) === undefined) {
      defineProperty(to, key, descriptor);
    }
  }
}

function installAccessor(
  context: Context,
  key: PropertyKey,
  label: string,
  expected: unknown,
  report: InstallReport,
): void {
  const prototype = context._realm._iteratorPrototype;
  const name = SCRIPT ? '' : onPrototype(label);
  const found = getOwnPropertyDescriptor(prototype, key);
  if (found !== undefined && isAccessorFor(found, prototype, expected)) {
    note(report, 'kept', name);
  } else if (defineProperty(prototype, key, weirdAccessor(context, key, label, expected))) {
    if (found === undefined) note(report, 'added', name, 'missing');
    else note(report, 'replaced', name, 'is not the accessor that it should be');
  } else {
    note(report, 'skipped', name, frozen);
  }
}

/** V8 12.2 had a plain data property; the setter of QuickJS does not see that it failed. */
function isAccessorFor({ get, set }: PropertyDescriptor, prototype: object, expected: unknown): boolean {
  if (!isCallable(get) || !isCallable(set) || apply(get, prototype, []) !== expected) return false;
  const closed = create(null) as object;
  preventExtensions(closed);
  try {
    apply(set, closed, [expected]);
    return false;
  } catch {
    return true;
  }
}

const onPrototype = (label: string): string => `Iterator.prototype${label < 'a' ? '' : '.'}${label}`;

/** Whether a function of ours stands there now. (The scripts have no report to look at.) */
function installFeature(
  functions: RealmFunctions,
  Iterator: object,
  feature: Feature,
  report: InstallReport,
  force: boolean,
): boolean {
  const { _context: context, _own: own } = functions;
  const suspect = suspectOf(functions, own || functions, feature, Iterator);
  const { _holder: holder, _key: key, _label: label } = suspect;
  const name = SCRIPT ? '' : holder === Iterator ? `Iterator.${label}` : onPrototype(label);

  if (key === undefined) {
    note(report, 'skipped', name, 'there is no Symbol.dispose');
    return false;
  }
  // Own: what somebody put on Object.prototype is no helper.
  const there = getOwnPropertyDescriptor(holder, key) !== undefined;
  const native = there ? (holder as Record<PropertyKey, unknown>)[key] : undefined;
  const fault =
    there && force
      ? replace('forced')
      : !SCRIPT && placed.get(native as never)
        ? undefined
        : faultOf(suspect, native, there);
  if (fault === undefined) {
    note(report, 'kept', name);
    return false;
  }
  const ours = (functions._statics[feature] || functions._methods[feature]) as object;
  const fn = fault._how === 'wrap' ? wrapperOf(context, feature, native as never, fault._reads) : ours;
  setName(fn, label);
  // Old Hermes counts rest parameters.
  defineFixed(fn, 'length', suspect._length);
  return place(context._realm, holder, key, name, fn, fault, report) && fn === ours;
}

/** Where helpers are native, so is their `return`; ours among them need it right. */
function mendReturn({ _context: context, _kind: kind }: RealmFunctions, report: InstallReport): void {
  const fault = faultOfReturn(context._make);
  if (fault === undefined) return;
  const prototype = kind as { return: () => unknown };
  const fn = guardedReturnOf(context, prototype.return).return;
  place(context._realm, prototype, 'return', '%IteratorHelperPrototype%.return', fn, fault, report);
}

function place(
  realm: Realm,
  holder: object,
  key: PropertyKey,
  name: string,
  fn: object,
  fault: Fault,
  report: InstallReport,
): boolean {
  const { _how: how, _why: why } = fault;
  adopt(realm, fn);
  const done = define(holder, key, fn);
  if (SCRIPT) return done;
  if (done) placed.set(fn, true);
  if (!done) note(report, 'skipped', name, frozen);
  else note(report, how === 'add' ? 'added' : how === 'wrap' ? 'wrapped' : 'replaced', name, why);
  return done;
}
