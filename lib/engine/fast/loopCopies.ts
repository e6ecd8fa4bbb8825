/**
 * Decides which pipeline gets a private copy of a loop.
 *
 *     a pipeline ──▶ fingerprint of its callbacks' texts ──▶ seen often enough, and a copy left?  its own, for life
 *
 * A pipeline is recognised by its text, since its callbacks are made anew at each call: the length of each callback's
 * source and twelve of its characters. Two with the same fingerprint share a copy, which costs only speed: a pool
 * belongs to one shape and terminal, so that all its copies do the same. A copy stays with its pipeline, as V8 does
 * not forget what it has learnt; and the more copies are gone, the more a pipeline must have run to get one, so that a
 * program's start does not use them up. docs/decisions/013 has the reasons.
 */
import { functionText, imul, SafeMap, stringCharCodeAt } from '../../platform/builtins.ts';
import type { Callback } from '../contract.ts';
import type { Text } from '../run/faster.ts';

/** Below this many elements a fingerprint costs more than it can win. */
export const FEW = 64;
/** The price of the first copy, in elements; each next one costs three times as many. */
const PRICE = 20_000;
const GROWTH = 3;
/** The calls that a copy costs as well, unless a pipeline has run over very many elements. */
const CALLS = 8;
const MANY = 400_000;
/** The largest number of fingerprints without a copy that are kept. */
const MOST = 1024;
const SAMPLES = 12;
/** The source of every bound function, `function () { [native code] }`: its length, and the position of its bracket. */
const NATIVE = 29;
const BRACKET_AT = 14;
const BRACKET = 91;

export interface Owner {
  text: Text | undefined;
  seen: number;
  calls: number;
  /** True if the pipeline's own text turned out not to fit (a sum of numbers that are no integers). */
  unfit: boolean;
}

export class LoopCopies {
  private readonly copies: readonly Text[];
  private owners = new SafeMap<number, Owner>();
  private given = 0;

  constructor(copies: readonly Text[]) {
    this.copies = copies;
  }

  /** The record of a pipeline about to run over `n` elements; undefined if its callbacks have no text of their own. */
  ask(fingerprint: number, n: number): Owner | undefined {
    if (fingerprint === 0) return undefined;
    const owner = this.owners.get(fingerprint) ?? this.admit(fingerprint);
    owner.calls++;
    owner.seen += n;
    const { given, copies } = this;
    if (owner.text === undefined && given < copies.length && !owner.unfit) {
      const enough = owner.seen >= PRICE * GROWTH ** given;
      // Never at the first call: only the shared texts check what tests answer.
      if (enough && (owner.calls >= CALLS || (owner.calls > 1 && owner.seen >= MANY)))
        owner.text = copies[this.given++];
    }
    return owner;
  }

  private admit(fingerprint: number): Owner {
    if (this.owners.size >= MOST) this.forget();
    const owner: Owner = { text: undefined, seen: 0, calls: 0, unfit: false };
    this.owners.set(fingerprint, owner);
    return owner;
  }

  /** Forgets the fingerprints without a copy. */
  private forget(): void {
    const kept = new SafeMap<number, Owner>();
    this.owners.forEach((owner, fingerprint) => {
      if (owner.text !== undefined) kept.set(fingerprint, owner);
    });
    this.owners = kept;
  }
}

/** The fingerprint of a chain's callbacks, if any, and of the terminal's own; 0 for none. */
export function fingerprintOf(callbacks: readonly Callback[], last: Callback | undefined): number {
  let print = last === undefined ? 1 : mix(1, last);
  for (let i = 0; i < callbacks.length; i++) print = mix(print, callbacks[i]);
  return print;
}

function mix(print: number, callback: unknown): number {
  if (print === 0) return 0;
  const text = functionText(callback);
  const { length } = text;
  if (length === NATIVE && stringCharCodeAt(text, BRACKET_AT) === BRACKET) return 0;
  let hash = imul(print ^ length, 0x01000193);
  const stride = length < SAMPLES ? 1 : length / SAMPLES;
  for (let at = 0; at < length; at += stride) {
    hash = imul(hash ^ stringCharCodeAt(text, at), 0x01000193);
  }
  return hash;
}
