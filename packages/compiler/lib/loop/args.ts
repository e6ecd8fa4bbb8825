/**
 * The arguments of one call: what stands for each in the loop, and what has to be asked before anything is called. What is
 * not as expected goes the long way, by the library's own functions, which check it.
 */
import type { ArgFacts, CallFacts } from '../chain.ts';

/** Says why there is no loop for a chain. */
export class Unwritten extends Error {}

export class Args {
  readonly name: string;
  readonly count: number;
  private readonly facts: readonly ArgFacts[];
  /** The names of the parameters that stand for the arguments. */
  private readonly names: readonly string[];
  /** Conditions under which the long way is gone. */
  private readonly unless: string[];

  constructor({ name, args }: CallFacts, names: readonly string[], unless: string[]) {
    this.name = name;
    this.facts = args;
    this.names = names;
    this.count = args.length;
    this.unless = unless;
  }

  /** Refuses a call with another number of arguments. */
  between(least: number, most: number): this {
    if (this.count < least || this.count > most) throw new Unwritten(`${this.name} has other arguments`);
    return this;
  }

  /** A function. */
  fn(i: number): string {
    const fact = this.facts[i];
    const name = this.names[i];
    if (fact === undefined || name === undefined || fact.is === 'literal')
      throw new Unwritten(`${this.name} has no function`);
    if (fact.is === 'other') this.unless.push(`typeof ${name} !== 'function'`);
    return name;
  }

  /** A function that may be absent. */
  maybeFn(i: number): string | undefined {
    return this.isAbsent(i) ? undefined : this.fn(i);
  }

  isAbsent(i: number): boolean {
    const fact = this.facts[i];
    return fact === undefined || (fact.is === 'literal' && fact.value === undefined);
  }

  /** Any value. */
  value(i: number): string {
    return this.names[i] ?? 'undefined';
  }

  /** A whole number from `least` on, of at most 32 bits. */
  count32(i: number, least: number): string {
    return this.whole(i, least, 2 ** 32 - 1, (name) =>
      least === 0 ? `${name} >>> 0 !== ${name}` : `(${name} >>> 0 || -1) !== ${name}`,
    );
  }

  /** A whole number of 32 bits; `absent` stands for one that is not given. */
  int(i: number, absent: string): string {
    if (this.isAbsent(i)) return absent;
    return this.whole(i, -(2 ** 31), 2 ** 31 - 1, (name) => `(${name} | 0) !== ${name}`);
  }

  private whole(i: number, least: number, most: number, isOther: (name: string) => string): string {
    const fact = this.facts[i];
    const name = this.names[i];
    if (fact === undefined || name === undefined || fact.is === 'function')
      throw new Unwritten(`${this.name} has no number`);
    if (fact.is === 'other') {
      // Asked first: of anything but a number, the operator would throw, or call a `valueOf`.
      this.unless.push(`typeof ${name} !== 'number'`, isOther(name));
      return name;
    }
    const { value } = fact;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      throw new Unwritten(`${this.name} has a number that is not usual`);
    // Without the sign of -0.
    return value < 0 ? `(${value})` : `${value + 0}`;
  }

  /** A text; `absent` stands for one that is not given. */
  text(i: number, absent: string): string {
    if (this.isAbsent(i)) return absent;
    const fact = this.facts[i]!;
    const name = this.names[i]!;
    if (fact.is === 'function' || (fact.is === 'literal' && typeof fact.value !== 'string'))
      throw new Unwritten(`${this.name} has no text`);
    if (fact.is === 'other') this.unless.push(`typeof ${name} !== 'string'`);
    return name;
  }
}
