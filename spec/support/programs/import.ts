/** Imports the library and says what has changed in the surroundings; then changes something, to see that it is found. */

const holders: Record<string, object> = { globalThis };
for (const name of [
  'Object',
  'Function',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'String',
  'Number',
  'Symbol',
  'Math',
  'Reflect',
  'Promise',
  'Error',
  'TypeError',
  'RangeError',
  'Date',
  'Iterator',
]) {
  const value = (globalThis as unknown as Record<string, { prototype?: object } | undefined>)[name];
  if (value === undefined) continue;
  holders[name] = value;
  if (value.prototype !== undefined) holders[`${name}.prototype`] = value.prototype;
}
holders['%ArrayIteratorPrototype%'] = Object.getPrototypeOf([][Symbol.iterator]()) as object;
holders['%IteratorPrototype%'] = Object.getPrototypeOf(holders['%ArrayIteratorPrototype%']) as object;

type Shot = Map<string, Map<PropertyKey, PropertyDescriptor>>;

function shoot(): Shot {
  return new Map(
    Object.entries(holders).map(([name, holder]) => [
      name,
      new Map(Reflect.ownKeys(holder).map((key) => [key, Object.getOwnPropertyDescriptor(holder, key)!])),
    ]),
  );
}

function differences(before: Shot, after: Shot): string[] {
  const found: string[] = [];
  for (const [name, properties] of after) {
    const earlier = before.get(name)!;
    for (const [key, now] of properties) {
      const then = earlier.get(key);
      const same =
        then !== undefined &&
        Object.is(then.value, now.value) &&
        then.get === now.get &&
        then.set === now.set;
      if (!same) found.push(`${name}.${String(key)}`);
    }
    for (const key of earlier.keys()) if (!properties.has(key)) found.push(`${name}.${String(key)} is gone`);
  }
  return found;
}

const before = shoot();
const { Seq } = await import('../../../lib/index.ts');
await import('../../../lib/fn.ts');
Seq.of(1, 2).map(String).toArray();
const changed = differences(before, shoot());
(globalThis as { careless?: number }).careless = 1;
console.log(JSON.stringify({ changed, found: differences(before, shoot()) }));
