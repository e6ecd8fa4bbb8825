/**
 * What is done with composite keys, and the prototype that all of them have.
 *
 *     key(1, 2)   root ── 1 ──▶ node ── 2 ──▶ node: the first key that came this way
 *
 * A table is a tree, one step a part, so a look takes as long as there are parts. Each run has tables of its own, and each
 * Map or Set with composite keys has one: nobody else knows the keys.
 */
import {
  apply,
  Array,
  create,
  dateToISOString,
  defineHidden,
  freeze,
  getPrototypeOf,
  jsonStringify,
  Map,
  SafeMap,
  SafeSet,
  setPrototypeOf,
  String,
} from './builtins.ts';
import { equal, isMissing, kitOf, kitSymbol } from './composite.ts';
import type { Collection, KeyTable, Kit, Parts } from './composite.ts';
import { sameValueZero } from './sameValueZero.ts';
import { show } from './show.ts';
import { timeOf } from './timeOf.ts';

class Node {
  /** The first key that leads here. */
  key: Parts | undefined = undefined;
  /** Most nodes have one successor, which stands here beside its part; the rest stands in a Map. */
  part: unknown = undefined;
  next: Node | undefined = undefined;
  others: SafeMap<unknown, Node> | undefined = undefined;
}

class Table implements KeyTable {
  private readonly root = new Node();
  /** What stands for the Dates of a time. */
  private readonly dates = new SafeMap<number, object>();
  /** The objects that are known to be no Dates. */
  private readonly others = new SafeSet<object>();

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

  /** What stands for an object: it has to be the same for equal ones. */
  private standIn(part: object, look: boolean): object {
    if (kitOf(part) !== undefined) return this.of(part as Parts, look);
    const { dates, others } = this;
    // To ask what is no Date for its time takes long.
    if (others.has(part)) return part;
    const time = timeOf(part);
    if (time === undefined) {
      if (!look) others.add(part);
      return part;
    }
    const known = dates.get(time) ?? {};
    if (!look) dates.set(time, known);
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

/** What takes a key: methods that only look for it, then those that may add it. */
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

/** Gives a collection a table, and methods that ask it first; all of them hidden. */
function teach(collection: Collection): KeyTable {
  const table = new Table();
  const isMap = getPrototypeOf(collection) === Map.prototype;
  const natives = (isMap ? SafeMap : SafeSet).prototype as never as Record<string, () => unknown>;
  for (let i = 0; i < methods.length; i++) {
    const native = natives[methods[i]!];
    if (native !== undefined)
      defineHidden(collection, methods[i]!, (key: unknown, value: unknown) =>
        apply(native, collection, [
          kitOf(key) === undefined ? key : table.of(key as Parts, i < LOOKS),
          value,
        ]),
      );
  }
  defineHidden(collection, kitSymbol, table);
  return table;
}

function sameParts(key: Parts, other: unknown): boolean {
  if (kitOf(other) === undefined || key.length !== (other as Parts).length) return false;
  for (let i = 0; i < key.length; i++) if (!samePart(key[i], (other as Parts)[i])) return false;
  return true;
}

function samePart(a: unknown, b: unknown): boolean {
  if (equal(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const time = timeOf(a);
  return time !== undefined && sameValueZero(time, timeOf(b));
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
  within(collection, key) {
    return ((collection as { [kitSymbol]?: KeyTable })[kitSymbol] ?? teach(collection)).of(key);
  },
};

/** As it is written in a program; two keys that are equal have the same text. */
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
      const time = timeOf(part);
      return time === undefined ? show(part) : time === time ? dateToISOString(part as Date) : 'Invalid Date';
    }
  }
}

/** Its name is what consoles show before the parts. What the methods of arrays make of a key is an ordinary array. */
function Key(): void {}

const keyPrototype: object = /* @__PURE__ */ makePrototype();

function makePrototype(): object {
  const prototype = create(Array.prototype) as object;
  defineHidden(prototype, 'constructor', Key);
  defineHidden(prototype, kitSymbol, kit);
  defineHidden(prototype, 'toString', function toString(this: Parts): string {
    return textOf(this);
  });
  return freeze(prototype);
}

/** Makes a composite key of an array that nobody else has. */
export function composite<P extends Parts>(parts: P): P {
  setPrototypeOf(parts, keyPrototype);
  return freeze(parts);
}
