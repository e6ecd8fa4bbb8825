/** All functions of one realm, made once. */
import { setPrototypeOf } from './builtins.ts';
import { checksOf } from './check.ts';
import type { Checks } from './check.ts';
import { helpersOf, nativeHelpersOf } from './helper.ts';
import type { MakeHelper } from './helper.ts';
import { lazyOf } from './lazy.ts';
import { disposeOf, eagerMethodsOf, lazyMethodsOf } from './methods.ts';
import type { Protocol } from './protocol.ts';
import { protocolOf } from './protocol.ts';
import type { Realm } from './realm.ts';
import { setName } from './shape.ts';
import { concatOf, fromOf } from './statics.ts';
import { zipOf } from './zip.ts';

/** Functions by feature. */
export type Functions = Readonly<Record<string, object>>;

export interface Kit {
  readonly realm: Realm;
  readonly protocol: Protocol;
  readonly checks: Checks;
  readonly functions: Functions;
  /** Makes the helper object of a state. */
  readonly make: MakeHelper;
  /** Whether helper objects are ours, and not native ones that we drive. */
  readonly own: boolean;
}

/** Makes a native helper of an iterator. */
export type Carry = (iterator: object) => object;

export function kitOf(realm: Realm, carry: Carry | undefined): Kit {
  const protocol = protocolOf(realm);
  const checks = checksOf(protocol);
  const make = carry === undefined ? helpersOf(realm, protocol) : nativeHelpersOf(protocol, carry);
  const { dispose } = disposeOf(protocol);
  setName(dispose, '[Symbol.dispose]');

  // A chain of prototypes instead of one object: Object.assign would be one more thing to take at load.
  const parts = [
    fromOf(realm, protocol),
    concatOf(protocol, make),
    zipOf(protocol, make),
    lazyMethodsOf(protocol, checks, lazyOf(protocol), make),
    eagerMethodsOf(protocol, checks),
    { dispose },
  ];
  setPrototypeOf(parts[0] as object, null);
  for (let i = 1; i < parts.length; i++) setPrototypeOf(parts[i] as object, parts[i - 1] as object);
  return {
    realm,
    protocol,
    checks,
    functions: parts[parts.length - 1] as never,
    make,
    own: carry === undefined,
  };
}
