/**
 * The interface between the two levels of the compiler: what the reader of chains tells the writer of loops, and what
 * that one gives back. Neither side knows anything else of the other.
 */

/** A chain as the loop writer sees it: only what the text says. */
export interface ChainFacts {
  /** The static method that the chain begins with: `from`, `of`, `range`, … */
  readonly source: CallFacts;
  readonly stages: readonly CallFacts[];
  /** The method that ends the chain; its name is `for…of` for a loop over the chain, which has no arguments. */
  readonly terminal: CallFacts;
}

/** One call of a chain. */
export interface CallFacts {
  readonly name: string;
  readonly args: readonly ArgFacts[];
}

/** What the text says about an argument. */
export type ArgFacts =
  | {
      /** A function literal, or a constant that is one. */
      readonly is: 'function';
      /** The number of parameters before a rest parameter, those with a default included. */
      readonly parameters: number;
      /** True if the function may see more arguments than its parameters name. */
      readonly usesRest: boolean;
    }
  | {
      readonly is: 'literal';
      readonly value: number | string | boolean | bigint | null | undefined;
    }
  | { readonly is: 'other' };

/** The entries of the library from which compiled text may import. */
export type RuntimeModule = 'seqable/fn' | 'seqable/compiled';

/** Gives the name, in the module that is compiled, of what `module` exports as `exported`. */
export type Local = (module: RuntimeModule, exported: string) => string;

/**
 * What the loop writer gives: a function declaration, whose parameters are all arguments of the chain, source first, in
 * their order.
 */
export interface LoopText {
  /** The text of the declaration of a function called `name`. */
  code(name: string, local: Local): string;
}

/** Writes the loop of a chain, or says why there is none. */
export type LoopWriter = (facts: ChainFacts) => LoopText | { readonly reason: string };
