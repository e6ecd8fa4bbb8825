/**
 * What the columns are called, and the objects that rows become.
 *
 * A row is an ordinary object with an own property for each column, whatever the column is called. It starts as a
 * copy of `template`, which has all of them already: every row has the same hidden class, a column named
 * `__proto__` or `constructor` is overwritten where it stands and never met on a prototype, and nothing is
 * compiled. (8 columns: 87 ns; a literal of computed keys 603, `Object.fromEntries` 699, a null prototype 308.)
 */
import { defineProperty, Map, mapGet, mapSet, Set, setAdd, setHas } from './builtins.ts';

export class CsvHeader {
  readonly names: readonly string[];
  private readonly template: Record<string, string>;

  constructor(names: readonly string[]) {
    this.names = names;
    this.template = {};
    for (let index = 0; index < names.length; index++) defineOwn(this.template, names[index]!, '');
  }

  /** The row of as many fields as there are columns. */
  row(fields: readonly string[]): Record<string, string> {
    const { names } = this;
    const row = { ...this.template };
    for (let index = 0; index < names.length; index++) row[names[index]!] = fields[index]!;
    return row;
  }

  /** The row of fewer or more fields: a property for each field there is, the surplus ones named `_4`, `_5`, …. */
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

/** The index of the first name that stood before, −1 if all differ. */
export function firstRepeated(names: readonly string[]): number {
  const seen = new Set<string>();
  for (let index = 0; index < names.length; index++) {
    if (setHas(seen, names[index]!)) return index;
    setAdd(seen, names[index]!);
  }
  return -1;
}

/** `a, b, a, a` → `a, b, a_2, a_3`; a name that some column already has is passed over. */
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

/** `first`, or the next of `first_2`, `first_3`, … that is not taken; it is taken then. */
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

function defineOwn(object: object, name: string, value: string): void {
  defineProperty(object, name, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor);
}

