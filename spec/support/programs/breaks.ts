/** Built-ins that are broken one after the other: a broken one throws, so that whoever only looks at it is found. */

export interface Break {
  readonly name: string;
  readonly apply: () => void;
  readonly undo: () => void;
}

export const breaks: Break[] = [];

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;

export function broken(name: string): (...args: never[]) => never {
  return () => {
    throw `used ${name}`;
  };
}

/** Another property in its place; none, where nothing is given. */
export function add(
  name: string,
  target: object,
  key: PropertyKey,
  descriptor: PropertyDescriptor | undefined,
): void {
  const before = getOwnPropertyDescriptor(target, key);
  if (before !== undefined && before.configurable !== true) return;
  breaks.push({
    name,
    apply: () =>
      void (descriptor === undefined ? deleteProperty(target, key) : defineProperty(target, key, descriptor)),
    undo: () =>
      void (before === undefined ? deleteProperty(target, key) : defineProperty(target, key, before)),
  });
}

export function addValue(
  name: string,
  target: object,
  key: PropertyKey,
  value: unknown = broken(name),
): void {
  add(name, target, key, { value, writable: true, configurable: true });
}

/** Every method of each target but some, and its accessors, if they are wanted too. */
export function addMethods(
  targets: Readonly<Record<string, object>>,
  but: readonly PropertyKey[],
  accessors: boolean,
): void {
  for (const [label, target] of Object.entries(targets)) {
    for (const key of ownKeys(target)) {
      const before = getOwnPropertyDescriptor(target, key)!;
      if (but.includes(key)) continue;
      const name = `${label}.${String(key)}`;
      if (typeof before.value === 'function') addValue(name, target, key);
      else if (accessors && before.get !== undefined)
        add(name, target, key, { get: broken(name), configurable: true });
    }
  }
}

/** Globals, gone or something else. */
export function addGlobals(names: readonly string[]): void {
  for (const name of names) {
    add(`the global ${name}, deleted`, globalThis, name, undefined);
    addValue(`the global ${name}, replaced`, globalThis, name, broken(name));
  }
}

/** What every object inherits: setters that see a write of a property that is not the object's own. */
export function addSetters(keys: readonly string[]): void {
  for (const key of keys) {
    const name = `a setter ${key} on Object.prototype`;
    add(name, Object.prototype, key, { set: broken(name), configurable: true });
  }
}
