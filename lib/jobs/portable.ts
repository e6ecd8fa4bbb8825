/**
 * Plain data as lines of JSON, and back: what JSON lacks stands in an object with one key, which begins with `$`.
 *
 *     Map { 'a' → −0 }  ──▶  ["=",{"$m":[["a",{"$n":"-0"}]]}]
 *     a large array     ──▶  ["+",0,"a",[1,2,…]]  ["+",0,"a",[…]]  ["=",{"$r":0}]
 *
 * A container whose text is long goes ahead of the one it stands in, in several lines; `{"$r":n}` stands for the container n.
 * So no line is longer than about 64 KiB and one value, and the whole never is one string.
 */
import { BigInt, Date, Map, parseJson, quoteJson, Set, String } from '../text/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import { key as compositeKey } from '../key.ts';
import type { Portable } from '../types.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { DEEPEST, kindOf, unportable } from './unportable.ts';

/** The text of a container from which on it goes ahead. */
const FULL = 32768;

/** Thrown where something cannot be written; the error with its path is made afterwards. */
const UNPORTABLE = {};

/** Signs that are no line breaks in JSON, but are taken for some by programs that carry lines (Python's splitlines). */
const BREAKS = /[\u007f-\u009f\u2028\u2029]/g;

/** The lines of a value, one JSON text each. Throws a PortableError if something in it cannot travel. */
export function written(value: unknown): string[] {
  const writer = new Writer();
  let root: string;
  try {
    root = writer.text(value, 0);
  } catch (error) {
    // Anything else was thrown by a getter of the value.
    if (error !== UNPORTABLE) throw error;
    throw unportable(value);
  }
  writer.emit(`["=",${root}]`);
  return writer.lines;
}

class Writer {
  readonly lines: string[] = [];
  private ids = 0;

  emit(line: string): void {
    this.lines.push(line.replace(BREAKS, escaped));
  }

  text(value: unknown, depth: number): string {
    switch (typeof value) {
      case 'string':
        return quoteJson(value);
      case 'number':
        return numberText(value);
      case 'boolean':
        return value ? 'true' : 'false';
      case 'undefined':
        return '{"$u":0}';
      case 'bigint':
        return `{"$b":"${value}"}`;
      case 'object':
        return value === null ? 'null' : this.object(value, depth);
      default:
        throw UNPORTABLE;
    }
  }

  private object(value: object, depth: number): string {
    if (depth > DEEPEST) throw UNPORTABLE;
    switch (kindOf(value)) {
      case 'array':
        return this.list('a', value as unknown[], depth);
      case 'object':
        return this.properties(value, depth);
      case 'map':
        return this.list('m', mapEntries(value as Map<unknown, unknown>), depth);
      case 'set':
        return this.list('s', [...(value as Set<unknown>)], depth);
      case 'date': {
        const time = (value as Date).getTime();
        return time === time ? `{"$d":${time}}` : '{"$d":null}';
      }
      case 'bytes':
        return `{"$y":"${toBase64(value as Uint8Array)}"}`;
      case 'key':
        return this.keyText(value);
      default:
        throw UNPORTABLE;
    }
  }

  /** The items of a container: of a Map, its keys and values by turns. */
  private list(kind: 'a' | 'm' | 's', items: readonly unknown[], depth: number): string {
    const out = new Container(this, kind);
    for (let i = 0; i < items.length; i++) {
      if (kind === 'a') out.add(this.text(items[i], depth + 1));
      else if (kind === 's') out.add(this.keyText(items[i]));
      else {
        const key = this.keyText(items[i]);
        out.add(`[${key},${this.text(items[++i], depth + 1)}]`);
      }
    }
    return out.end();
  }

  private properties(value: object, depth: number): string {
    const names = Reflect.ownKeys(value);
    let plain = '';
    let size = 0;
    const pairs: string[] = [];
    for (const name of names) {
      if (typeof name === 'symbol') throw UNPORTABLE;
      const text = this.text((value as Record<string, unknown>)[name], depth + 1);
      const quoted = quoteJson(name);
      if (name === '__proto__' || name.startsWith('$')) size = Infinity;
      size += quoted.length + text.length;
      if (size <= FULL) plain += `${plain === '' ? '' : ','}${quoted}:${text}`;
      pairs.push(`[${quoted},${text}]`);
    }
    if (size <= FULL) return `{${plain}}`;
    const out = new Container(this, 'o');
    for (const pair of pairs) out.add(pair);
    return out.end();
  }

  /** A key of a Map or an element of a Set: no object, but for a composite key. */
  private keyText(value: unknown): string {
    if (typeof value !== 'object' || value === null) return this.text(value, 0);
    if (kindOf(value) !== 'key') throw UNPORTABLE;
    const parts = value as readonly unknown[];
    const texts: string[] = [];
    for (const part of parts) {
      const isDate = typeof part === 'object' && part !== null && kindOf(part) === 'date';
      texts.push(isDate ? this.text(part, 0) : this.keyText(part));
    }
    return `{"$k":[${texts.join(',')}]}`;
  }

  id(): number {
    return this.ids++;
  }
}

/** The text of a container that may go ahead in several lines. */
class Container {
  private id = -1;
  private text = '';
  private readonly writer: Writer;
  private readonly kind: string;

  constructor(writer: Writer, kind: string) {
    this.writer = writer;
    this.kind = kind;
  }

  add(item: string): void {
    this.text += this.text === '' ? item : `,${item}`;
    if (this.text.length > FULL) this.flush();
  }

  end(): string {
    if (this.id < 0) return this.kind === 'a' ? `[${this.text}]` : `{"$${this.kind}":[${this.text}]}`;
    if (this.text !== '') this.flush();
    return `{"$r":${this.id}}`;
  }

  private flush(): void {
    if (this.id < 0) this.id = this.writer.id();
    this.writer.emit(`["+",${this.id},"${this.kind}",[${this.text}]]`);
    this.text = '';
  }
}

function numberText(value: number): string {
  if (value - value === 0) return value === 0 && 1 / value < 0 ? '{"$n":"-0"}' : `${value}`;
  return `{"$n":"${value}"}`;
}

function mapEntries(map: ReadonlyMap<unknown, unknown>): unknown[] {
  const flat: unknown[] = [];
  map.forEach((value, key) => flat.push(key, value));
  return flat;
}

function escaped(sign: string): string {
  return `\\u${`000${sign.charCodeAt(0).toString(16)}`.slice(-4)}`;
}

/** Puts together what {@link written} took apart: give it the lines in order, then ask for the value. */
export class Reading {
  private readonly containers = new Map<number, unknown>();
  private root: { readonly value: Portable } | undefined = undefined;

  /** Throws an Error that says what is wrong with the line. */
  take(line: string): void {
    const parsed = parseJson(line) as unknown;
    if (!Array.isArray(parsed) || this.root !== undefined)
      throw new Error('a line that does not belong there');
    const [sign, first, kind, items] = parsed as unknown[];
    if (sign === '=' && parsed.length === 2) {
      this.root = { value: this.value(first) };
      return;
    }
    if (sign !== '+' || typeof first !== 'number' || !Array.isArray(items))
      throw new Error('a line of an unknown kind');
    let container = this.containers.get(first);
    if (container === undefined) this.containers.set(first, (container = emptyOf(kind)));
    this.fill(container, items);
  }

  value(parsed: unknown): Portable {
    if (typeof parsed !== 'object' || parsed === null) return parsed as Portable;
    if (Array.isArray(parsed)) {
      for (let i = 0; i < parsed.length; i++) {
        const item: unknown = parsed[i];
        if (typeof item === 'object') parsed[i] = this.value(item);
      }
      return parsed as Portable[];
    }
    const object = parsed as Record<string, unknown>;
    for (const name in object) {
      if (name.charCodeAt(0) === 36) return this.tagged(name, object[name]);
      const item = object[name];
      if (typeof item === 'object') object[name] = this.value(item);
    }
    return object as Portable;
  }

  /** The value of the last line. */
  result(): Portable {
    if (this.root === undefined) throw new Error('its value is not there');
    return this.root.value;
  }

  private tagged(tag: string, content: unknown): Portable {
    switch (tag) {
      case '$n':
        return content === '-0' ? -0 : Number(content);
      case '$u':
        return undefined;
      case '$b':
        return BigInt(content as string);
      case '$d':
        return new Date(content === null ? NaN : (content as number));
      case '$y':
        return fromBase64(content as string);
      case '$k':
        return compositeKey(...(this.value(content) as Portable[])) as Portable;
      case '$m':
      case '$s':
      case '$o':
        return this.fill(emptyOf(tag[1]), content as unknown[]);
      case '$r':
        return this.container(content as number);
      default:
        throw new Error(`an unknown sign, ${tag}`);
    }
  }

  private container(id: number): Portable {
    const container = this.containers.get(id);
    if (container === undefined) throw new Error(`the container ${id} is not there`);
    this.containers.delete(id);
    return container as Portable;
  }

  private fill(container: unknown, items: readonly unknown[]): Portable {
    for (const item of items) {
      if (Array.isArray(container)) container.push(this.value(item));
      else if (container instanceof Set) container.add(keyWithin(container, this.value(item)));
      else {
        const [name, content] = item as [unknown, unknown];
        const own = this.value(name);
        const value = this.value(content);
        if (container instanceof Map) container.set(keyWithin(container, own), value);
        else define(container as object, String(own), value);
      }
    }
    return container as Portable;
  }
}

function emptyOf(kind: unknown): unknown {
  switch (kind) {
    case 'a':
      return [];
    case 'm':
      return new Map();
    case 's':
      return new Set();
    case 'o':
      return {};
    default:
      throw new Error(`a container of an unknown kind, ${String(kind)}`);
  }
}

/** An own property, whatever its name. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** The value out of its lines. */
export function readBack(lines: readonly string[]): Portable {
  const reading = new Reading();
  for (const line of lines) reading.take(line);
  return reading.result();
}
