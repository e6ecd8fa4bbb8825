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
  getPrototypeOf,
  isExtensible,
  ownGlobal,
  preventExtensions,
  table,
  toStringTagSymbol,
} from './builtins.ts';
import type { Table } from './builtins.ts';
import { constructorOf, weirdAccessor } from './constructor.ts';
import { faultOf, faultOfReturn, isSound } from './detect.ts';
import type { Fault } from './detect.ts';
import { all, finished } from './features.ts';
import type { Feature } from './features.ts';
import { guardedReturnOf } from './helper.ts';
import { kitOf } from './kit.ts';
import type { Carry, Kit } from './kit.ts';
import { isCallable } from './protocol.ts';
import { adopt, ownRealm, realmOf } from './realm.ts';
import type { Realm } from './realm.ts';
import { note } from './report.ts';
import type { InstallReport } from './report.ts';

import { SCRIPT } from './script.ts';
import { setName } from './shape.ts';
import { DONE, stateOf } from './state.ts';
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

/** Two kits of one realm differ in what their helper objects are. Kept: another call goes on with the same prototypes. */
const besideNatives: Table<Kit> = table();
const ofOurOwn: Table<Kit> = table();

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

  const native = nativeIterator(realm);
  if (native === undefined && !isExtensible(realm.iteratorPrototype)) {
    note(report, 'skipped', 'Iterator', frozen);
    return report;
  }
  const kit = SCRIPT ? newKit(realm, force) : kitFor(realm, force);
  const Iterator = installConstructor(kit, native, report, force);
  let ours = false;
  for (let i = 0; i < features.length; i++) {
    if (installFeature(kit, Iterator, features[i] as Feature, report, force)) ours = true;
  }
  // Among native helper objects there may be some of ours now.
  if (ours && !kit.own) mendReturn(kit, report);
  return report;
}

const frozen = 'the intrinsics are frozen';

/** The engine's own, or one that is as good; the Firefox of long ago had another thing by this name. */
function nativeIterator(realm: Realm): object | undefined {
  const found = (realm.global as { Iterator?: unknown }).Iterator;
  return isCallable(found) && (found as { prototype?: unknown }).prototype === realm.iteratorPrototype
    ? found
    : undefined;
}

function kitFor(realm: Realm, force: boolean): Kit {
  const prototype = realm.iteratorPrototype;
  const known = (force ? undefined : besideNatives.get(prototype)) || ofOurOwn.get(prototype);
  if (known !== undefined) return known;
  const kit = newKit(realm, force);
  (kit.own ? ofOurOwn : besideNatives).set(prototype, kit);
  return kit;
}

function newKit(realm: Realm, force: boolean): Kit {
  return kitOf(realm, force ? undefined : carrierOf(realm.iteratorPrototype));
}

const same = (value: unknown): unknown => value;

/**
 * A native that passes everything on: what it gives for an iterator of ours is a helper object of the realm's kind.
 * None where natives are missing, or wrong in themselves: then ours take the place of all that make helpers.
 */
function carrierOf(prototype: object): Carry | undefined {
  const { drop, take, map } = prototype as Record<string, unknown>;
  const by = (native: unknown, argument: unknown): Carry | undefined => {
    const carry = (iterator: object): object => apply(native as never, iterator, [argument]) as object;
    return isSound(carry) ? carry : undefined;
  };
  return by(drop, 0) || by(take, Infinity) || by(map, same);
}

function installConstructor(
  kit: Kit,
  native: object | undefined,
  report: InstallReport,
  force: boolean,
): object {
  const { realm, protocol } = kit;
  let Iterator = native;
  if (Iterator === undefined || force) {
    Iterator = constructorOf(realm, protocol);
    place(realm, realm.global, 'Iterator', 'Iterator', Iterator, changeOf(native, force), report);
  } else {
    note(report, 'kept', 'Iterator');
  }

  installAccessor(kit, 'constructor', 'constructor', Iterator, report);
  installAccessor(kit, toStringTagSymbol, '[Symbol.toStringTag]', 'Iterator', report);
  return Iterator;
}

function installAccessor(
  { realm, protocol }: Kit,
  key: PropertyKey,
  label: string,
  expected: unknown,
  report: InstallReport,
): void {
  const prototype = realm.iteratorPrototype;
  const name = SCRIPT ? '' : onPrototype(label);
  const found = getOwnPropertyDescriptor(prototype, key);
  if (found !== undefined && isAccessorFor(found, prototype, expected)) {
    note(report, 'kept', name);
  } else if (defineProperty(prototype, key, weirdAccessor(realm, protocol, key, label, expected))) {
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
  kit: Kit,
  Iterator: object,
  feature: Feature,
  report: InstallReport,
  force: boolean,
): boolean {
  const { realm, statics, methods, checks } = kit;
  const onIterator = statics[feature] !== undefined;
  const ours = (onIterator ? statics : methods)[feature] as object;
  if (!SCRIPT && ours === undefined) throw new realm.TypeError(`no such feature: ${feature}`);
  const holder = (onIterator ? Iterator : realm.iteratorPrototype) as Record<PropertyKey, unknown>;
  const key = feature === 'dispose' ? realm.dispose : feature;
  const label = feature === 'dispose' ? '[Symbol.dispose]' : feature;
  const name = SCRIPT ? '' : onIterator ? `Iterator.${label}` : onPrototype(label);

  if (key === undefined) {
    note(report, 'skipped', name, 'there is no Symbol.dispose');
    return false;
  }
  // Own: what somebody put on Object.prototype is no helper.
  const native = getOwnPropertyDescriptor(holder, key) === undefined ? undefined : holder[key];
  const fault = force ? changeOf(native, force) : faultOf(feature, native, Iterator);
  if (fault === undefined) {
    note(report, 'kept', name);
    return false;
  }
  const fn = fault.how === 'wrap' ? wrapperOf(feature, native as never, checks) : ours;
  setName(fn, label);
  // Old Hermes counts rest parameters.
  defineFixed(fn, 'length', feature === 'toArray' || feature === 'concat' || feature === 'dispose' ? 0 : 1);
  return place(realm, holder, key, name, fn, fault, report) && fn === ours;
}

/** Where helpers are native, so is their `return`; ours among them need it right. */
function mendReturn({ realm, protocol, make }: Kit, report: InstallReport): void {
  const fault = faultOfReturn(make);
  if (fault === undefined) return;
  const prototype = getPrototypeOf(
    make(
      stateOf(
        () => DONE,
        () => undefined,
      ),
    ),
  ) as {
    return: () => unknown;
  };
  const fn = guardedReturnOf(protocol, prototype.return).return;
  place(realm, prototype, 'return', '%IteratorHelperPrototype%.return', fn, fault, report);
}

function changeOf(native: unknown, force: boolean): Fault {
  return native !== undefined && force ? { how: 'replace', why: 'forced' } : { how: 'add', why: 'missing' };
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
  const { how, why } = fault;
  adopt(realm, fn);
  const placed = define(holder, key, fn);
  if (SCRIPT) return placed;
  if (!placed) note(report, 'skipped', name, frozen);
  else note(report, how === 'add' ? 'added' : how === 'wrap' ? 'wrapped' : 'replaced', name, why);
  return placed;
}
