/**
 * The functions on composite keys, and the prototype of all such keys.
 *
 *     key(1, 2)   root ── 1 ──▶ node ── 2 ──▶ node: the first key with these parts
 *
 * A table is a tree with one step for each part, so a search takes as many steps as there are parts. Each run has
 * tables of its own, and so has each Map or Set with composite keys: a table knows no other keys.
 */
import {
  apply,
  Array,
  create,
  dateGetTime,
  dateToISOString,
  defineHidden,
  freeze,
  getPrototypeOf,
  jsonStringify,
  Map,
  objectToString,
  SafeMap,
  SafeSet,
  setPrototypeOf,
  String,
} from '../platform/builtins.ts';
import { equal, isMissing, kitOf, kitSymbol } from './composite.ts';
import type { KeyTable, Kit, Parts } from './composite.ts';
import { sameValueZero } from './sameValueZero.ts';
import { show } from './show.ts';

class Node {
  /** The first key that leads here. */
  key: Parts | undefined = undefined;
  /** The part of the one successor that most nodes have, which is in `next`; further successors are in a Map. */
  part: unknown = undefined;
  next: Node | undefined = undefined;
  others: SafeMap<unknown, Node> | undefined = undefined;
}

/** The methods that take a key: first those that only look for it, then those that may add it. */
const methods: readonly string[] = [
  'get',
  'has',
  'delete',
  'set',
  'add',
  'getOrInsert',
  'getOrInsertComputed',
];
const LOOKS = 3;

class Table implements KeyTable {
  private readonly root = new Node();
  /** The objects that represent Dates, by time. */
  private readonly dates = new SafeMap<number, object>();

  of<K extends Parts>(key: K, look: boolean = false): K {
    let node: Node | undefined = this.root;
    for (let i = 0; i < key.length; i++) {
      const part = key[i];
      node = step(node, typeof part === 'object' && part !== null ? this.standIn(part, look) : part, look);
      if (node === undefined) return key;
    }
    const { key: first } = node;
    if (first !== undefined) return first as K;
    if (!look) node.key = key;
    return key;
  }

  teach(collection: object): KeyTable {
    const isMap = getPrototypeOf(collection) === Map.prototype;
    const natives = (isMap ? SafeMap : SafeSet).prototype as never as Record<string, () => unknown>;
    for (let i = 0; i < methods.length; i++) {
      const native = natives[methods[i]!];
      if (native === undefined) continue;
      defineHidden(collection, methods[i]!, (key: unknown, value: unknown) => {
        const own = kitOf(key) === undefined ? key : this.of(key as Parts, i < LOOKS);
        return apply(native, collection, [own, value]);
      });
    }
    defineHidden(collection, kitSymbol, this);
    return this;
  }

  /** The object that represents `part`: the same for equal ones. */
  private standIn(part: object, look: boolean): object {
    if (kitOf(part) !== undefined) return this.of(part as Parts, look);
    const time = timeOfPart(part);
    if (time === undefined) return part;
    const known = this.dates.get(time) ?? {};
    if (!look) this.dates.set(time, known);
    return known;
  }
}

function step(node: Node, part: unknown, look: boolean): Node | undefined {
  const { next } = node;
  if (next === undefined) {
    if (look) return undefined;
    node.part = part;
    return (node.next = new Node());
  }
  if (sameValueZero(node.part, part)) return next;
  const known = node.others?.get(part);
  if (known !== undefined || look) return known;
  const fresh = new Node();
  (node.others ??= new SafeMap<unknown, Node>()).set(part, fresh);
  return fresh;
}

function sameParts(key: Parts, other: unknown): boolean {
  if (kitOf(other) === undefined || key.length !== (other as Parts).length) return false;
  for (let i = 0; i < key.length; i++) if (!samePart(key[i], (other as Parts)[i])) return false;
  return true;
}

function samePart(a: unknown, b: unknown): boolean {
  if (equal(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const time = timeOfPart(a);
  return time !== undefined && sameValueZero(time, timeOfPart(b));
}

/** The time of a Date; undefined for anything else. Checks the tag first, as `getTime` fails 100 times as slowly. */
function timeOfPart(part: unknown): number | undefined {
  try {
    return objectToString(part) === '[object Date]' ? dateGetTime(part as Date) : undefined;
  } catch {
    return undefined;
  }
}

const kit: Kit = {
  table: () => new Table(),
  same: sameParts,
  misses(key) {
    for (let i = 0; i < key.length; i++) if (isMissing(key[i])) return true;
    return false;
  },
  order(a, b, sign, compare) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = compare(a[i], b[i]);
      if (order !== 0) return order;
    }
    return (a.length - b.length) * sign;
  },
};

/** The key as written in a program; two equal keys have the same text. */
function textOf(key: Parts): string {
  let text = '';
  for (let i = 0; i < key.length; i++) text += (i === 0 ? '' : ', ') + textOfPart(key[i]);
  return `key(${text})`;
}

function textOfPart(part: unknown): string {
  switch (typeof part) {
    case 'string':
      return jsonStringify(part);
    case 'symbol':
      return String(part);
    default: {
      if (kitOf(part) !== undefined) return textOf(part as Parts);
      const time = timeOfPart(part);
      return time === undefined ? show(part) : time === time ? dateToISOString(part as Date) : 'Invalid Date';
    }
  }
}

/** Consoles show its name before the parts. Methods of arrays make an ordinary array of a key. */
function Key(): void {}

const keyPrototype: object = /* @__PURE__ */ makePrototype();

function makePrototype(): object {
  const prototype = create(Array.prototype) as object;
  defineHidden(prototype, 'constructor', Key);
  defineHidden(prototype, kitSymbol, kit);
  defineHidden(prototype, 'toString', function toString(this: Parts): string {
    return textOf(this);
  });
  Key.prototype = prototype;
  return freeze(prototype);
}

/** Turns an array that nobody else has into a composite key. */
export function composite<P extends Parts>(parts: P): P {
  setPrototypeOf(parts, keyPrototype);
  return freeze(parts);
}
