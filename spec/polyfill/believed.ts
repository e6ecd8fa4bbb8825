/**
 * Functions that say that they are the engine's own, and such as have no text. Nothing but `Function.prototype.toString` tells natives by their
 * look, so this patches it; to be imported before the polyfill, which takes it at load.
 */
const names = new WeakMap<object, string>();
const textless = new WeakSet<object>();
const { toString } = Function.prototype;

Function.prototype.toString = function (this: object): string {
  if (textless.has(this)) throw new TypeError('not a function');
  const name = names.get(this);
  return name === undefined ? Reflect.apply(toString, this, []) : `function ${name}() { [native code] }`;
};

/** A function that does the same, under the name that it has in the standard, and says that it is the engine's. */
export function native(name: string, fn: any): unknown {
  const method = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(fn, this, args);
    },
  }[name] as object;
  names.set(method, name);
  return method;
}

/** A proxy as Node 6 has it: asked for the text of it, `toString` throws. */
export function proxyOf(fn: object): object {
  const proxy = new Proxy(fn, {});
  textless.add(proxy);
  return proxy;
}
