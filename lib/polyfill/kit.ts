/** All functions of one realm, made once. */
import { getPrototypeOf, setPrototypeOf } from './builtins.ts';
import { checksOf } from './check.ts';
import type { Checks } from './check.ts';
import { helpersOf, nativeHelpersOf } from './helper.ts';
import type { MakeHelper } from './helper.ts';
import { lazyMethodsOf } from './lazy.ts';
import { eagerMethodsOf } from './methods.ts';
import type { Protocol } from './contract.ts';
import { protocolOf } from './protocol.ts';
import type { Realm } from './realm.ts';
import { DONE, stateOf } from './state.ts';
import { concatOf, fromOf } from './statics.ts';
import { zipOf } from './zip.ts';

/** Functions by feature. */
export type Functions = Readonly<Record<string, object>>;

export interface Kit {
  readonly realm: Realm;
  readonly protocol: Protocol;
  readonly checks: Checks;
  /** What stands on `Iterator`, and what on its prototype. */
  readonly statics: Functions;
  readonly methods: Functions;
  /** Makes the helper object of a state. */
  readonly make: MakeHelper;
  /** The prototype of helper objects. */
  readonly kind: unknown;
  /** What natives are held against: a kit whose helper objects are ours, and not native ones that we drive; itself if it is one. */
  readonly own: Kit | undefined;
}

/** Makes a native helper of an iterator. */
export type Carry = (iterator: object) => object;

export function kitOf(realm: Realm, carry?: Carry, own?: Kit): Kit {
  const protocol = protocolOf(realm);
  const checks = checksOf(protocol);
  const make = carry === undefined ? helpersOf(realm, protocol) : nativeHelpersOf(protocol, carry);
  return {
    realm,
    protocol,
    checks,
    statics: chain(
      fromOf(realm, protocol),
      chain(concatOf(protocol, make), chain(zipOf(protocol, make), null)),
    ),
    methods: chain(lazyMethodsOf(protocol, checks, make), chain(eagerMethodsOf(protocol, checks), null)),
    make,
    kind: getPrototypeOf(
      make(
        stateOf(
          () => DONE,
          () => undefined,
        ),
      ),
    ),
    own,
  };
}

/** Literals as one, by their prototypes: Object.assign would be one more thing to take at load. */
function chain(first: object, rest: object | null): Functions {
  setPrototypeOf(first, rest);
  return first as Functions;
}
