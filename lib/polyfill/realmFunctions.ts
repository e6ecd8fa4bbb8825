/** All functions of one realm, made once. */
import { getPrototypeOf, setPrototypeOf, table, uncurry } from './builtins.ts';
import type { Context } from './contract.ts';
import { helpersOf, nativeHelpersOf } from './helper.ts';
import { lazyMethodsOf } from './lazy.ts';
import { eagerMethodsOf } from './methods.ts';
import type { Realm } from './realm.ts';
import { DONE, stateOf } from './state.ts';
import { concatOf, fromOf } from './statics.ts';
import { zipOf } from './zip.ts';

/** Functions by feature. */
export type Functions = Readonly<Record<string, object>>;

export interface RealmFunctions {
  readonly _context: Context;
  /** What stands on `Iterator`, and what on its prototype. */
  readonly _statics: Functions;
  readonly _methods: Functions;
  /** The prototype of helper objects. */
  readonly _kind: unknown;
  /** What natives are held against: functions whose helper objects are ours, and not native ones that we drive. Not there if these are such. */
  readonly _own: RealmFunctions | undefined;
}

/** Makes a native helper of an iterator. */
export type Carry = (iterator: object) => object;

export function realmFunctionsOf(realm: Realm, carry?: Carry, own?: RealmFunctions): RealmFunctions {
  const context: Context = {
    _realm: realm,
    _arrayPrototype: realm._arrayPrototype,
    _arrayNext: realm._arrayNext,
    _stepArray: uncurry(realm._arrayNext),
    _states: table(),
    _wrapped: table(),
    _helperNext: DONE,
    _wrapperNext: DONE,
    _make: undefined as never,
  };
  context._make = carry === undefined ? helpersOf(context) : nativeHelpersOf(context, carry);
  const nothing = context._make(
    stateOf(
      () => DONE,
      () => undefined,
    ),
  );
  return {
    _context: context,
    _statics: chain(fromOf(context), chain(concatOf(context), chain(zipOf(context), null))),
    _methods: chain(lazyMethodsOf(context), chain(eagerMethodsOf(context), null)),
    _kind: getPrototypeOf(nothing),
    _own: own,
  };
}

/** Literals as one, by their prototypes: Object.assign would be one more thing to take at load. */
function chain(first: object, rest: object | null): Functions {
  setPrototypeOf(first, rest);
  return first as Functions;
}
