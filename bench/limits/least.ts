/**
 * The least engine that keeps the rules, for short chains over arrays: five kinds of stage, one terminal, nothing else.
 *
 * It hides its plan behind a private name, checks receiver and callback, sees whether arrays are still walked as they were
 * at load, can tell at which stage and element a callback threw, and calls callbacks in the order of the helpers. It
 * has no cursors, no sources but arrays, no closing, no collect stages, no endless sequences, no faster texts.
 */
type Callback = (value: number, index: number) => unknown;
type Kind = 'map' | 'filter' | 'drop' | 'takeWhile' | 'distinct';

class Node {
  readonly up: Node | undefined;
  readonly kind: Kind | 'source';
  readonly op: unknown;

  constructor(up: Node | undefined, kind: Kind | 'source', op: unknown) {
    this.up = up;
    this.kind = kind;
    this.op = op;
  }
}

/** What one stage holds in a run. */
class Slot {
  readonly kind: Kind | 'source';
  readonly op: unknown;
  count = 0;
  readonly seen: unknown[] | undefined;

  constructor({ kind, op }: Node) {
    this.kind = kind;
    this.op = op;
    this.seen = kind === 'distinct' ? [] : undefined;
  }
}

export class Least {
  readonly #plan: Node;

  private constructor(plan: Node) {
    this.#plan = plan;
  }

  static from(source: unknown): Least {
    if (source === null || (typeof source !== 'object' && typeof source !== 'string'))
      throw new TypeError('Seq.from: not an iterable');
    return new Least(new Node(undefined, 'source', source));
  }

  map(mapper: Callback): Least {
    return new Least(new Node(this.#plan, 'map', callable('map', mapper)));
  }

  filter(predicate: Callback): Least {
    return new Least(new Node(this.#plan, 'filter', callable('filter', predicate)));
  }

  takeWhile(predicate: Callback): Least {
    return new Least(new Node(this.#plan, 'takeWhile', callable('takeWhile', predicate)));
  }

  drop(limit: number): Least {
    if (!(limit >= 0)) throw new RangeError(`drop: limit must be a number of at least 0, got ${limit}`);
    return new Least(new Node(this.#plan, 'drop', limit));
  }

  distinct(): Least {
    return new Least(new Node(this.#plan, 'distinct', undefined));
  }

  toArray(): unknown[] {
    const result: unknown[] = [];
    const slots: Slot[] = [];
    let node = this.#plan;
    let depth = 0;
    for (let at: Node | undefined = node; at.up !== undefined; at = at.up) depth++;
    for (; node.up !== undefined; node = node.up) slots[--depth] = new Slot(node);
    const array = node.op as number[];
    if (!isPlain(array)) throw new TypeError('the least engine reads plain arrays');
    let i = 0;
    let at = 0;
    try {
      next: for (; i < array.length; i++) {
        let value = array[i]!;
        for (at = 0; at < slots.length; at++) {
          const slot = slots[at]!;
          switch (slot.kind) {
            case 'map':
              value = (slot.op as Callback)(value, slot.count++) as number;
              break;
            case 'filter':
              if (!(slot.op as Callback)(value, slot.count++)) continue next;
              break;
            case 'drop':
              if (slot.count < (slot.op as number)) {
                slot.count++;
                continue next;
              }
              break;
            case 'takeWhile':
              if (!(slot.op as Callback)(value, slot.count++)) return result;
              break;
            default:
              if (slot.seen!.includes(value)) continue next;
              slot.seen!.push(value);
          }
        }
        result[result.length] = value;
      }
    } catch (error) {
      throw new Error(`${slots[at]!.kind} at ${i}`, { cause: error });
    }
    return result;
  }
}

function callable(method: string, callback: Callback): Callback {
  if (typeof callback !== 'function') throw new TypeError(`${method}: not a function`);
  return callback;
}

const values = Array.prototype[Symbol.iterator];
const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]()) as Iterator<unknown>;
const { next } = arrayIterator;

function isPlain(array: unknown): array is unknown[] {
  return (
    Array.isArray(array) &&
    array[Symbol.iterator] === values &&
    arrayIterator.next === next &&
    !('return' in arrayIterator)
  );
}
