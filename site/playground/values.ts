/** Values as text, in the form of the documentation: `[1, 2]`, `{ name: 'Ann' }`, `Map(1) { 'a' => 1 }`; and which are equal. */

/** The longest text of a value: what is beyond is left out. */
const LONGEST = 10_000;
const MOST = 100;
const DEEPEST = 40;

const quoted = (text: string): string => {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
};

class Printer {
  private length = 0;
  private readonly above: object[] = [];

  value(value: unknown): string {
    if (this.length > LONGEST) return '…';
    const text = this.any(value);
    this.length += text.length;
    return text;
  }

  private any(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return quoted(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
      case 'number':
        return Object.is(value, -0) ? '-0' : String(value);
      case 'bigint':
        return `${value}n`;
      case 'function':
        return functionText(value);
      case 'object':
        return value === null ? 'null' : this.guarded(value);
      default:
        return String(value);
    }
  }

  /** An object of a program may throw at any question. */
  private guarded(value: object): string {
    if (this.above.includes(value)) return '[Circular]';
    if (this.above.length >= DEEPEST) return '[…]';
    this.above.push(value);
    try {
      return this.object(value);
    } catch {
      return '[an object that cannot be looked at]';
    } finally {
      this.above.pop();
    }
  }

  private object(value: object): string {
    const own = (value as Record<symbol, unknown>)[Symbol.for('nodejs.util.inspect.custom')];
    if (typeof own === 'function') return String((own as () => unknown).call(value));
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (value instanceof Promise) return 'Promise { … }';
    if (Array.isArray(value)) return this.list(value);
    if (value instanceof Map) return this.map(value);
    if (value instanceof Set)
      return this.braces(`Set(${value.size})`, this.items(value.values(), value.size));
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return this.typed(value as Uint8Array);
    return this.braces(nameOf(value), this.fields(value));
  }

  private list(array: readonly unknown[]): string {
    const parts: string[] = [];
    let holes = 0;
    const flush = (): void => {
      if (holes > 0) parts.push(`<${holes} empty item${holes === 1 ? '' : 's'}>`);
      holes = 0;
    };
    for (let i = 0; i < array.length && parts.length < MOST; i++) {
      if (i in array) {
        flush();
        parts.push(this.value(array[i]));
      } else holes++;
    }
    flush();
    if (array.length > MOST && parts.length >= MOST) parts.push(more(array.length - MOST));
    const extra =
      Object.keys(array).length > array.length ? this.fields(array, (key) => !/^\d+$/.test(key)) : [];
    return `[${[...parts, ...extra].join(', ')}]`;
  }

  private typed(array: Uint8Array): string {
    return `${nameOf(array)}(${array.length}) [${this.items(array.values(), array.length).join(', ')}]`;
  }

  private map(map: Map<unknown, unknown>): string {
    const parts: string[] = [];
    for (const [key, value] of map) {
      if (parts.length === MOST) {
        parts.push(more(map.size - MOST));
        break;
      }
      parts.push(`${this.value(key)} => ${this.value(value)}`);
    }
    return this.braces(`Map(${map.size})`, parts);
  }

  private items(values: Iterable<unknown>, size: number): string[] {
    const parts: string[] = [];
    for (const value of values) {
      if (parts.length === MOST) {
        parts.push(more(size - MOST));
        break;
      }
      parts.push(this.value(value));
    }
    return parts;
  }

  private fields(value: object, wanted: (key: string) => boolean = () => true): string[] {
    const keys = Object.keys(value).filter(wanted);
    const shown = keys.slice(0, MOST).map((key) => {
      const { get, value: field } = Object.getOwnPropertyDescriptor(value, key) ?? {};
      const text = get === undefined ? this.value(field) : '[Getter]';
      return `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)}: ${text}`;
    });
    return keys.length > MOST ? [...shown, more(keys.length - MOST)] : shown;
  }

  private braces(name: string, parts: readonly string[]): string {
    const inner = parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
    return name === '' ? inner : `${name} ${inner}`;
  }
}

const more = (count: number): string => `… ${count} more item${count === 1 ? '' : 's'}`;

/** The class of an object; nothing for a plain one. */
function nameOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return '[Object: null prototype]';
  if (prototype === Object.prototype) return '';
  const { constructor } = value;
  const name = typeof constructor === 'function' ? constructor.name : '';
  const tag: unknown = (value as Record<symbol, unknown>)[Symbol.toStringTag];
  const tagged = typeof tag === 'string' && tag !== '' && tag !== name ? `[${tag}]` : '';
  return [name || 'Object', tagged].filter(Boolean).join(' ');
}

function functionText(value: object): string {
  const { name } = value as { name: unknown };
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  const called = typeof name === 'string' && name !== '' ? name : '(anonymous)';
  return isClass ? `[class ${called}]` : `[Function${called === '(anonymous)' ? ' ' : ': '}${called}]`;
}

export function show(value: unknown): string {
  const text = new Printer().value(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

type Pairs = readonly (readonly [unknown, unknown])[];

/** Whether two values are equal in all that can be seen of them. Objects without a prototype are like those of a literal. */
export function same(a: unknown, b: unknown, above: Pairs = []): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (above.some(([x, y]) => x === a && y === b)) return true;
  const inside: Pairs = [...above, [a, b]];
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof Date) return Object.is(a.getTime(), (b as Date).getTime());
  if (a instanceof RegExp) return String(a) === String(b);
  if (a instanceof Error) return a.name === (b as Error).name && a.message === (b as Error).message;
  if (a instanceof Map) return sameMap(a, b as Map<unknown, unknown>, inside);
  if (a instanceof Set) return sameSet(a, b as Set<unknown>, inside);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b], inside),
  );
}

function kindOf(value: object): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null ? Object.prototype : prototype;
}

/** True if each entry of `a` has one of its own in `b`. */
function sameMap(a: Map<unknown, unknown>, b: Map<unknown, unknown>, above: Pairs): boolean {
  const left = [...b].filter(([key]) => isObject(key));
  return (
    a.size === b.size &&
    [...a].every(([key, value]) =>
      isObject(key)
        ? takes(left, ([its, other]) => same(key, its, above) && same(value, other, above))
        : b.has(key) && same(value, b.get(key), above),
    )
  );
}

function sameSet(a: Set<unknown>, b: Set<unknown>, above: Pairs): boolean {
  const left = [...b].filter(isObject);
  return (
    a.size === b.size &&
    [...a].every((value) => (isObject(value) ? takes(left, (one) => same(value, one, above)) : b.has(value)))
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Takes the first that `fits` out of the list; false if there is none. */
function takes<T>(list: T[], fits: (one: T) => boolean): boolean {
  const at = list.findIndex(fits);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** Texts that differ in spaces only are alike: Node prints `[ 1, 2 ]`, the documentation says `[1, 2]`. */
const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([[{(]) | ([\]})])/g, '$1$2')
    .trim();

export const alike = (a: string, b: string): boolean => words(a) === words(b);
