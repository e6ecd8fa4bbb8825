/** Values as texts: ten characters for a pill, two hundred for a title. Getters are not called. */

const SHORT = 10;
const FULL = 200;

/** The value in at most ten characters: `42`, `Ann 55`, `[1, 2, 3]`, `even` for a group. */
export function short(value: unknown): string {
  return cut(
    safely(() => (isPlain(value) ? wordsOf(value) : shown(value, 1))),
    SHORT,
  );
}

/** The value in at most two hundred characters: `{ name: 'Ann', age: 55 }`. */
export function full(value: unknown): string {
  return cut(
    safely(() => shown(value, 3)),
    FULL,
  );
}

function safely(show: () => string): string {
  try {
    return show();
  } catch {
    // A Proxy may answer anything.
    return 'an object';
  }
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

/** The own data of an object: a getter is not called. */
function entriesOf(value: object): [string, unknown][] {
  const found: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property !== undefined && 'value' in property) found.push([key, property.value]);
    else found.push([key, '…']);
  }
  return found;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** An object by its simple values: `Ann 55`. */
function wordsOf(value: object): string {
  const simple = entriesOf(value)
    .map(([, part]) => part)
    .filter((part) => typeof part !== 'object' && typeof part !== 'function')
    .map(String);
  return simple.length > 0 ? simple.join(' ') : shown(value, 1);
}

function shown(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return depth === 3 ? `'${value}'` : value;
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return String(value);
    case 'function':
      return value.name === '' ? 'a function' : `${value.name}()`;
    case 'object':
      return value === null ? 'null' : object(value, depth);
    default:
      return Object.is(value, -0) ? '-0' : String(value);
  }
}

function object(value: object, depth: number): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString().replace('T00:00:00.000Z', '');
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return depth === 0 ? '[…]' : `[${parts(value, depth)}]`;
  if (value instanceof Set) return `Set(${value.size})`;
  if (value instanceof Map) return depth < 2 ? `Map(${value.size})` : map(value, depth);
  const key = Object.getOwnPropertyDescriptor(value, 'key');
  if (Symbol.iterator in value) return key === undefined ? nameOf(value) : inner(key.value);
  const name = isPlain(value) ? '' : `${nameOf(value)} `;
  if (depth === 0) return `${name}{…}`;
  const text = entriesOf(value)
    .slice(0, 12)
    .map(([property, part]) => `${property}: ${inner(part, depth)}`)
    .join(', ');
  return text === '' ? `${name}{}` : `${name}{ ${text} }`;
}

const inner = (value: unknown, depth: number = 1): string =>
  typeof value === 'string' && depth > 1 ? `'${value}'` : shown(value, depth - 1);

function parts(values: readonly unknown[], depth: number): string {
  const some = values.slice(0, 24).map((value) => inner(value, depth));
  return some.join(', ') + (values.length > some.length ? ', …' : '');
}

function map(value: Map<unknown, unknown>, depth: number): string {
  const some = [...value].slice(0, 12).map(([key, part]) => `${inner(key, depth)} → ${inner(part, depth)}`);
  return `Map { ${some.join(', ')}${value.size > some.length ? ', …' : ''} }`;
}

function nameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as object | null;
  const made: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return typeof made === 'function' && made.name !== '' ? made.name : 'an object';
}
