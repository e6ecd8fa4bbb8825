/** Realms for the specs of the polyfill: fresh globals, without what the engine has of iterator helpers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';

/** A realm's global, and %Iterator.prototype%; untyped, as it may have anything. */
export interface TestRealm {
  global: any;
  proto: any;
  run(code: string): any;
}

/** A fresh realm; `bare` takes the engine's own helpers away, and gives it `Symbol.dispose`. */
export function freshRealm(bare: boolean = true): TestRealm {
  const context = vm.createContext({});
  const run = (code: string): any => vm.runInContext(code, context);
  const global = run('this');
  const proto = run('Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))');
  if (bare) {
    delete global.Iterator;
    for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) delete proto[key];
    const dispose = (Symbol as any).dispose ?? Symbol('Symbol.dispose');
    if (!global.Symbol.dispose) Object.defineProperty(global.Symbol, 'dispose', { value: dispose });
  }
  return { global, proto, run };
}

/** Loads a CommonJS package, with all that it requires, into a realm. */
export function requireInto(realm: TestRealm, name: string): void {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const require = createRequire(file);
    const run = realm.run(`(function (module, exports, require) {${readFileSync(file, 'utf8')}\n})`);
    run.call(
      module.exports,
      module,
      module.exports,
      (id: string) => load(require.resolve(id)),
      dirname(file),
    );
    return module.exports;
  };
  load(createRequire(import.meta.url).resolve(name));
}
