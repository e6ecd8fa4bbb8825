/**
 * An engine's own functions, after `install`, in all situations by which the polyfill judges those of a page: whether its
 * short list of known bugs (natives.ts) leaves one out. For `npm run test:engines`, where the engine runs TypeScript.
 */
import { isNative, ownValue } from '../../lib/polyfill/builtins.ts';
import { differenceOf } from '../../lib/polyfill/detect.ts';
import { all, install } from '../../lib/polyfill/install.ts';
import { ownRealm } from '../../lib/polyfill/realm.ts';
import { realmFunctionsOf } from '../../lib/polyfill/realmFunctions.ts';

const own = realmFunctionsOf(ownRealm);
const { _iteratorPrototype: proto, _dispose: dispose } = ownRealm;
install();
const { Iterator } = globalThis as any;
const kinds = [Object.getPrototypeOf((proto as any).map.call([].values(), String)), own._kind];
if (!isNative(ownValue(kinds[0], 'next'), 'next')) throw new Error('helpers are not native here');

let passed = 0;
for (const feature of all) {
  const holder = own._statics[feature] ? Iterator : proto;
  const label = feature === 'dispose' ? '[Symbol.dispose]' : feature;
  const key = feature === 'dispose' ? (dispose as symbol) : feature;
  const right = (own._statics[feature] ?? own._methods[feature]) as never;
  const length = ['toArray', 'concat', 'dispose'].includes(feature) ? 0 : 1;
  const suspect = {
    _realm: ownRealm,
    _feature: feature,
    _holder: holder,
    _key: key,
    _label: label,
    _length: length,
    _right: right,
    _kinds: kinds,
  };
  const why = differenceOf(suspect, holder[key]);
  if (why === undefined) passed++;
  else console.log(`FAILED ${feature}: ${why}`);
}
console.log(`situations: ${passed} of ${all.length} passed`);
