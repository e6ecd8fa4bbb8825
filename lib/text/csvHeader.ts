/**
 * The names of the columns, and the objects that rows become.
 *
 * A row is an ordinary object with an own property for each column, whatever the name of the column. It starts as a
 * copy of `template`, which has all of them already: every row has the same hidden class, a column named
 * `__proto__` or `constructor` overwrites an own property and never meets a prototype, and nothing is compiled.
 *
 * 8 columns, Node 20: 23 ns a row; with a loop 93, a null prototype 308, a literal of computed keys 603,
 * `Object.fromEntries` 699. Two things make the 23, and neither changes the result: each assignment is a statement of
 * its own, so that V8 sees one and the same name there, and names are the strings that V8 itself keeps for property
 * keys.
 */
import { defineProperty, Map, mapGet, mapSet, ownKeys, Set, setAdd, setHas } from './builtins.ts';

/** The number of assignments that are written out in `row`. */
const WRITTEN_OUT = 24;

export class CsvHeader {
  readonly names: readonly string[];
  private readonly template: Record<string, string> = {};

  constructor(names: readonly string[]) {
    const keys: string[] = [];
    for (let index = 0; index < names.length; index++) {
      defineOwn(this.template, names[index]!, '');
      keys[index] = asKey(names[index]!);
    }
    this.names = keys;
  }

  /** The row of fields, one for each column. */
  row(fields: readonly string[]): Record<string, string> {
    const { names } = this;
    const width = names.length;
    const row = { ...this.template };
    row[names[0]!] = fields[0]!;
    if (width > 1) row[names[1]!] = fields[1]!;
    if (width > 2) row[names[2]!] = fields[2]!;
    if (width > 3) row[names[3]!] = fields[3]!;
    if (width > 4) row[names[4]!] = fields[4]!;
    if (width > 5) row[names[5]!] = fields[5]!;
    if (width > 6) row[names[6]!] = fields[6]!;
    if (width > 7) row[names[7]!] = fields[7]!;
    if (width > 8) row[names[8]!] = fields[8]!;
    if (width > 9) row[names[9]!] = fields[9]!;
    if (width > 10) row[names[10]!] = fields[10]!;
    if (width > 11) row[names[11]!] = fields[11]!;
    if (width > 12) row[names[12]!] = fields[12]!;
    if (width > 13) row[names[13]!] = fields[13]!;
    if (width > 14) row[names[14]!] = fields[14]!;
    if (width > 15) row[names[15]!] = fields[15]!;
    if (width > 16) row[names[16]!] = fields[16]!;
    if (width > 17) row[names[17]!] = fields[17]!;
    if (width > 18) row[names[18]!] = fields[18]!;
    if (width > 19) row[names[19]!] = fields[19]!;
    if (width > 20) row[names[20]!] = fields[20]!;
    if (width > 21) row[names[21]!] = fields[21]!;
    if (width > 22) row[names[22]!] = fields[22]!;
    if (width > 23) row[names[23]!] = fields[23]!;
    for (let index = WRITTEN_OUT; index < width; index++) row[names[index]!] = fields[index]!;
    return row;
  }

  /** The row of fewer or more fields: a property for each field, the surplus ones named `_4`, `_5`, …. */
  oddRow(fields: readonly string[], count: number): Record<string, string> {
    const row: Record<string, string> = {};
    const width = this.names.length;
    const taken = count > width ? setOf(this.names) : undefined;
    for (let index = 0; index < count; index++) {
      const name = index < width ? this.names[index]! : freeName(`_${index + 1}`, taken!);
      defineOwn(row, name, fields[index]!);
    }
    return row;
  }
}

/** The index of the first name that repeats an earlier one, −1 if all differ. */
export function firstRepeated(names: readonly string[]): number {
  const seen = new Set<string>();
  for (let index = 0; index < names.length; index++) {
    if (setHas(seen, names[index]!)) return index;
    setAdd(seen, names[index]!);
  }
  return -1;
}

/** Makes names distinct: `a, b, a, a` → `a, b, a_2, a_3`; a name that some column already has is passed over. */
export function toldApart(names: readonly string[]): string[] {
  const taken = setOf(names);
  const last = new Map<string, number>();
  const result: string[] = [];
  for (let index = 0; index < names.length; index++) {
    const stem = names[index]!;
    let name = stem;
    let number = mapGet(last, stem) ?? 0;
    while (number > 0 && setHas(taken, name)) name = `${stem}_${++number}`;
    mapSet(last, stem, number === 0 ? 1 : number);
    setAdd(taken, name);
    result[index] = name;
  }
  return result;
}

/** `first`, or the next of `first_2`, `first_3`, … that is not taken; takes it. */
function freeName(first: string, taken: Set<string>): string {
  let name = first;
  for (let number = 2; setHas(taken, name); number++) name = `${first}_${number}`;
  setAdd(taken, name);
  return name;
}

function setOf(names: readonly string[]): Set<string> {
  const set = new Set<string>();
  for (let index = 0; index < names.length; index++) setAdd(set, names[index]!);
  return set;
}

/** The same string as V8 keeps it for property keys: equal ones share one string, so V8 compares them by address. */
function asKey(name: string): string {
  const holder = {};
  defineOwn(holder, name, '');
  return ownKeys(holder)[0] as string;
}

function defineOwn(object: object, name: string, value: string): void {
  defineProperty(object, name, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor);
}
