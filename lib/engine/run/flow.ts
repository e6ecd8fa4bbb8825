/**
 * The one loop of the engine: reads an element, takes it through the stages, gives it to the terminal.
 *
 *     items, terms or a cursor ▸ stage ▸ stage ▸ … ▸ a sink, or whoever asked for the next element
 *
 * It is a template too. The five constants below say what this text of it does: everything, by asking as it goes. The
 * build makes further texts with other values, and leaves out the code that is then never reached
 * (scripts/texts.mjs; lib/engine/fast). V8 keeps what it learns of callbacks and elements per place in the text, so a
 * text that only one pipeline uses is as fast as a loop written by hand for it.
 *
 * In a loop V8 relies only on variables that do not change: so imports and fields are read into such before it.
 */
import { Array, defineOwn } from '../../platform/builtins.ts';
import { refusePromise } from '../../structures/passes.ts';
import { INTEGERS, elementKindOf, NUMBERS } from '../../structures/prefilled.ts';
import {
  ANY,
  ASK,
  EACH,
  ENOUGH,
  FILTER,
  INTS,
  LIST,
  MAP,
  NONE,
  REDUCE,
  SKIP,
  STOP,
  SUM,
  TEST,
} from '../contract.ts';
import type { AnySink, Callback, Cursor, Terms } from '../contract.ts';
import { EMPTY, further, settle } from '../sink.ts';
import type { Deep } from './deep.ts';
import type { Slot } from './slot.ts';

/** The way of reading: an array by index, a progression that is calculated, a cursor. */
export const ITEMS = 0;
export const TERMS = 1;
export const CURSOR = 2;
/** The iterator of a Set or Map, read by for…of. Only private texts have such a loop. */
export const WALK = 3;
/** Arrays one after the other, in private texts; elsewhere the way is `ITEMS`, with parts behind them. */
export const PARTS = 4;
export type Way = typeof ITEMS | typeof TERMS | typeof CURSOR | typeof WALK;

/** The kind of the sink, or `ANY`. */
const INTO: number = ANY;
/** The way of reading, or `ANY`. */
const READ: number = ANY;
/** The kinds of the first and the second stage: `ANY` to ask, `NONE` if there is none. */
const FIRST: number = NONE;
const SECOND: number = NONE;
/** True if the text is one pipeline's own: it reads only its arrays, and does not check the answers of tests. */
const OWN: boolean = false;
/** True if the text is for up to ten maps and filters. Statements with a name in `_` are written for each of them. */
const DEEP: boolean = false;
/** The number of the stage for which such a statement is written out. */
const STAGE: number = 0;
/** True if the text is for one chain of a program (scripts/loops.mjs), which keeps in variables what fields hold here. */
const SITE: boolean = false;
/** True if a stage of that chain may end it. */
const STOPS: boolean = false;

/** Elements that a sum takes in one go: V8 keeps a sum in a register only in a function compiled from its start. */
const BLOCK = 1024;
/** So many integers of 32 bits, and one more, have a sum that is exact in any case. */
const LONG = 0x1fffff;

/** Numbers for the part at work, where it is no slot; 1 and 2 are the first and the second stage. */
export const AT_SOURCE = 0;
export const SINK = 3;
/** The first of more than two stages. */
export const AT_STAGE = 4;

/** The fields that every text of the loop works on: the source, and the progress in it. */
export interface Reading {
  way: Way;
  source: object;
  /** The cursor that gives the next items, if they come in parts. */
  parts: Cursor<unknown> | undefined;
  /** The number of elements that have been read, and that the sink has got. */
  i: number;
  n: number;
  /** The number of elements read before these items; negative: the number of these items that are passed over. */
  from: number;
  /** The length of the items, if it has been read already for the first element; else −1. */
  ahead: number;
  /** Notes where an error came from, closes what is open, and throws. `at` is the part at work: a slot, or a number. */
  fail(error: unknown, at: Slot | number, sink: AnySink | undefined): never;
}

/** The fields of the plain text as well: the stages behind, as slots. */
export interface Flowing extends Reading {
  readonly head: Slot | undefined;
  /** The number of elements to read before the answer "not yet"; Infinity for all. */
  readonly until: number;
  /** The last stage that gives no more, or undefined. */
  full: Slot | undefined;
  /** The element that was asked for. */
  value: unknown;
}

/** The fields of the other texts as well: at most two stages, or a list of them, and no slots. */
export interface Staged extends Reading {
  readonly first: Callback | undefined;
  readonly second: Callback | undefined;
  readonly firstKind: number;
  readonly secondKind: number;
  /** The number of elements that have passed the first stage. */
  passed: number;
  /** The expected number of elements of a list, 0 for unknown; and the largest number. */
  readonly room: number;
  readonly most: number;
  /** The stages, if there are more than two. */
  readonly deep: Deep | undefined;
}

/**
 * Runs until `sink` has enough (true) or there are no more elements (false). Without a sink, runs up to the next
 * element (true). Undefined: not yet, call again.
 */
export function flow(run: Flowing, sink: AnySink | undefined): boolean | undefined {
  const way = READ === ANY ? run.way : READ === PARTS ? ITEMS : READ;
  let items = run.source as ArrayLike<unknown>;
  const parts = READ === ANY || READ === PARTS ? run.parts : undefined;
  const terms = run.source as Terms;
  const cursor = run.source as Cursor<unknown>;
  const start = way === TERMS ? (terms.start as number) : 0;
  const step = way === TERMS ? (terms.step as number) : 0;
  const count = way === TERMS ? terms.count : 0;
  const { head, ahead } = run;
  const staged = run as Reading as Staged;
  const most = INTO === LIST ? staged.most : -1;
  const first = FIRST === NONE ? never : staged.first!;
  const second = SECOND === NONE ? never : staged.second!;
  const firstKind = FIRST === ANY ? staged.firstKind : FIRST;
  const secondKind = SECOND === ANY ? staged.secondKind : SECOND;
  const own = defineOwn;
  const enough = ENOUGH;
  const refuse = refusePromise;
  const ask = INTO === TEST || INTO === EACH || (INTO === ANY && sink !== undefined) ? sink!.ask : undefined;
  const add = INTO === EACH || (INTO === ANY && sink !== undefined) ? sink!.how.add : undefined;
  const wanted: unknown = INTO === TEST ? sink!.arg : undefined;
  const reducer: Reducer = INTO === REDUCE ? sink!.arg : never;
  const listing = INTO === ANY && sink !== undefined && sink.how.into === LIST;
  const list: unknown[] =
    INTO === LIST || listing
      ? INTO === LIST && run.n === 0
        ? staged.room > 0
          ? new Array<unknown>(staged.room)
          : []
        : sink!.state
      : undefined;
  /** True if the source answers "not yet", or the loop has reached its limit. */
  let more = false;
  let odd = false;
  let total: unknown = INTO === REDUCE ? sink!.state : undefined;
  let empty = INTO === REDUCE && total === EMPTY;
  // A sum in two parts: the rounding error of an addition is a double too (Knuth's TwoSum). Exact while `rest` is.
  let sum = -0;
  let rest = 0;
  let kind = 3;
  let { n } = run;
  // In a private text there is nothing before the items.
  let from = OWN && READ !== PARTS ? 0 : run.from;
  // The only counter: the position in the items. An index is this plus the number of elements read before the items.
  let place = run.i - from;
  let before = from - 1;
  const until = INTO === SUM || INTO === INTS ? run.i + BLOCK : run.until;
  let passed = FIRST === NONE ? 0 : staged.passed;
  const deep = DEEP ? staged.deep! : undefined;
  const kind_ = DEEP ? deep!.kinds[STAGE]! : NONE;
  const call_ = DEEP ? deep!.calls[STAGE]! : never;
  let passed_ = DEEP ? deep!.passed[STAGE]! : 0;
  let index = 0;
  const each: unknown = undefined;
  let slot: Slot | undefined = undefined;
  let at: number = AT_SOURCE;
  try {
    // The length is read before each element; for the first one it may have been read already.
    for (
      let length = SITE || way !== ITEMS ? 0 : ahead >= 0 ? ahead : items.length;
      (INTO !== ANY && !STOPS) || run.full === undefined;
      SITE ? place++ : (length = way === ITEMS && (INTO !== ANY || run.full === undefined) ? items.length : 0)
    ) {
      at = AT_SOURCE;
      if (FIRST === NONE && !SITE) slot = undefined;
      let value: unknown;
      let answer: unknown;
      if (way === ITEMS) {
        if (!(place < (SITE ? items.length : length))) {
          if (parts === undefined) break;
          const part = parts.part!();
          if (part === false) break;
          if (part === undefined) {
            run.way = CURSOR;
            run.parts = undefined;
            items = parts as never;
            more = true;
            break;
          }
          from += place;
          before = from - 1;
          place = 0;
          items = part;
          continue;
        }
        // A place that has read more than four kinds of arrays is slow: so integers and other numbers have their own.
        if (OWN || SITE) value = items[place];
        else if (kind === INTEGERS) value = items[place];
        else if (kind === NUMBERS) value = items[place];
        else value = items[place];
        if (!OWN && !SITE && kind === 3) kind = elementKindOf(value);
      } else if (way === TERMS) {
        if (!(place < count)) break;
        value = start + place * step;
      } else if (READ === WALK) value = each;
      else {
        const has = cursor.advance();
        if (has === false) break;
        if (has === undefined) {
          more = true;
          break;
        }
        value = cursor.value;
      }
      if (DEEP) index = place + from;
      if (!SITE) place++;
      if (DEEP && kind_ !== NONE) {
        at = AT_STAGE + STAGE;
        if (kind_ === MAP) value = call_(value, index);
        else {
          answer = call_(value, index);
          if (!answer) continue;
          if (!OWN && answer !== true) refuse('filter', answer);
          index = passed_++;
        }
      }
      if (firstKind !== NONE) {
        at = 1;
        if (firstKind === MAP) value = first(value, place + before);
        else {
          answer = first(value, place + before);
          if (!answer) continue;
          if (!OWN && answer !== true) refuse('filter', answer);
        }
        if (secondKind !== NONE) {
          at = 2;
          const its = firstKind === MAP ? place + before : passed++;
          if (secondKind === MAP) value = second(value, its);
          else {
            answer = second(value, its);
            if (!answer) continue;
            if (!OWN && answer !== true) refuse('filter', answer);
          }
        }
      } else if (FIRST === NONE && INTO === ANY) {
        for (slot = head; slot !== undefined; slot = slot.after) {
          const which = slot.kind;
          const call = slot.ask!;
          const its = slot.count++;
          if (which === MAP) value = call(value, its);
          else if (which === FILTER) {
            if (!(answer = call(value, its))) break;
            if (answer !== true) refuse('filter', answer);
          } else {
            const { step: becomes } = slot.how;
            value = becomes(slot, value, its, which === ASK ? call(value, its) : undefined);
            if (value === SKIP) break;
            if (value === STOP) {
              run.full = slot;
              break;
            }
            if (slot.full && (run.full === undefined || slot.behind < run.full.behind)) run.full = slot;
          }
        }
        if (slot !== undefined) continue;
      }
      at = SINK;
      if (INTO === LIST || listing) {
        // An index that is present without having been stored is on a prototype, where it may be a setter. A pipeline
        // has a text of its own only if there is none when it begins.
        if (OWN) list[n] = value;
        else if (n in list) own(list, n, value);
        else list[n] = value;
        n++;
        if (INTO === LIST && !SITE && n === most) break;
        if (INTO === ANY && place + from >= until) {
          more = true;
          break;
        }
      } else if (INTO === SUM) {
        n++;
        if (typeof value !== 'number') throw sink!.arg(sink!.name, value);
        const next = sum + value;
        const back = next - sum;
        const lost = sum - (next - back) + (value - back);
        if (lost === 0) sum = next;
        else {
          const both = rest + lost;
          const away = both - rest;
          if (rest - (both - away) + (lost - away) === 0) {
            sum = next;
            rest = both;
          } else {
            sink!.state.add(sum);
            sink!.state.add(value);
            sum = -0;
          }
        }
        if (place + from >= until) {
          more = true;
          break;
        }
      } else if (INTO === INTS) {
        n++;
        if (typeof value !== 'number') throw sink!.arg(sink!.name, value);
        if ((value | 0) === value && (!SITE || (n & LONG) !== LONG)) sum += value;
        else if (SITE) sum = further(sink!.state, sum, value);
        else {
          // Goes out by way of `sum`: in a variable of its own it would keep V8 from using integers elsewhere.
          rest = sum;
          sum = value;
          odd = true;
          break;
        }
        if (!SITE && place + from >= until) {
          more = true;
          break;
        }
      } else if (INTO === REDUCE) {
        const its = n++;
        if (empty) {
          total = value;
          empty = false;
        } else total = reducer(total, value, its);
      } else if (INTO === TEST) {
        if (!OWN) {
          answer = ask!(value, n++);
          if (answer !== true && answer) refuse(sink!.name, answer);
        }
        if (!(OWN ? ask!(value, n++) : answer) !== wanted) {
          sink!.at = n - 1;
          sink!.state = value;
          return true;
        }
      } else if (INTO === ANY && sink === undefined) {
        run.i = place + from;
        run.ahead = -1;
        if (parts !== undefined) standAt(run, items, from);
        run.value = value;
        return true;
      } else {
        const its = n++;
        if (add!(sink!, value, its, ask === undefined ? undefined : ask(value, its)) === enough) {
          run.i = place + from;
          run.n = n;
          return true;
        }
        if (INTO === ANY && place + from >= until) {
          more = true;
          break;
        }
      }
    }
    if (INTO === LIST) {
      if (list.length > n) list.length = n;
      sink!.state = list;
    } else if (INTO === SUM || INTO === INTS) {
      settle(sink!.state, n, sum, rest);
      if (INTO === INTS && odd) sink!.state.odd = more = true;
    } else if (INTO === REDUCE) sink!.state = empty ? EMPTY : total;
    run.i = place + from;
    run.n = n;
    run.ahead = -1;
    if (parts !== undefined) standAt(run, items, from);
    if (FIRST !== NONE) staged.passed = passed;
    if (DEEP) deep!.passed[STAGE] = passed_;
    if (more) return undefined;
    return INTO === LIST && n === most;
  } catch (error) {
    run.i = place + from;
    run.n = n;
    if (FIRST !== NONE) staged.passed = passed;
    if (DEEP) deep!.index = index;
    return run.fail(error, slot ?? at, sink);
  }
}

type Reducer = (total: unknown, value: unknown, index: number) => unknown;

const never = (): never => undefined as never;

/** Notes which of several parts is read, and the number of elements in the parts before it. */
export function standAt(run: Reading, items: object, from: number): void {
  run.source = items;
  run.from = from;
}
