/**
 * Which chains are compiled. A chain that has no problem of its own still depends on others: the constant that it begins
 * with, or ends in, is a Seq for all who use it, or for nobody.
 */
import type { Binding, Scopes } from './scopes.ts';
import { consumption } from './consumed.ts';
import type { Call, Chain, Problem } from './read.ts';
import type { Comment, Node } from './syntax.ts';

/** What the user says of a chain in a comment before it. */
export interface Wish {
  readonly ignored: boolean;
  /** True if it is to be compiled for certain. */
  readonly promised: boolean;
}

export class Judge {
  private readonly scopes: Scopes;
  private readonly chains: readonly Chain[];
  /** The calls of all chains. */
  private readonly calls = new Map<Node, Call>();
  /** The functions of `seqable/compiled` that there are. */
  private readonly known: ReadonlySet<string>;
  private readonly problems = new Map<Chain, Problem>();
  /** For each place of the text after a directive, where the next token stands: what the directive says. */
  private readonly wishes = new Map<number, Wish>();

  constructor(
    scopes: Scopes,
    chains: readonly Chain[],
    comments: readonly Comment[],
    code: string,
    known: ReadonlySet<string>,
  ) {
    this.scopes = scopes;
    this.known = known;
    this.chains = chains;
    for (const comment of comments) this.note(comment, code);
    for (const { calls } of chains) for (const call of calls) this.calls.set(call.node, call);
    for (const chain of chains) {
      const problem = this.problemOf(chain);
      if (problem !== undefined) this.problems.set(chain, problem);
    }
    this.spread();
  }

  /** Why a chain stays as it is; undefined if it is unfolded. */
  problem(chain: Chain): Problem | undefined {
    return this.problems.get(chain);
  }

  wish(chain: Chain): Wish {
    const places = [chain.first.start, chain.node.start];
    for (let node: Node | undefined = chain.first; node !== undefined; node = this.scopes.parentOf(node)) {
      if (!/(?:Statement|Declaration)$/.test(node.type)) continue;
      places.push(node.start);
      // `export const …`: the comment stands before the export.
      if (this.scopes.parentOf(node)?.type.startsWith('Export') !== true) break;
    }
    for (const place of places) {
      const wish = this.wishes.get(place);
      if (wish !== undefined) return wish;
    }
    return NONE;
  }

  private note(comment: Comment, code: string): void {
    const [, word] = /^\s*seqable-(ignore|compile)\s*$/.exec(comment.value) ?? [];
    if (word === undefined) return;
    const after = /[\s(]*/y;
    after.lastIndex = comment.end;
    after.exec(code);
    for (let place = comment.end; place <= after.lastIndex; place++)
      this.wishes.set(place, { ignored: word === 'ignore', promised: word === 'compile' });
  }

  private problemOf(chain: Chain): Problem | undefined {
    if (this.wish(chain).ignored) return { reason: 'its comment says so', at: chain.first };
    if (chain.problem !== undefined) return chain.problem;
    const { calls, constant } = chain;
    const missing = calls.find(({ operation: { hook } }) => hook !== undefined && !this.known.has(hook));
    if (missing !== undefined)
      return { reason: `there is no function for the method ${missing.name} yet`, at: missing.id };
    if (constant !== undefined && calls[0]?.name === 'thenBy' && !this.isOrdered(constant))
      return { reason: 'thenBy does not come right after sortBy', at: calls[0].id };
    return this.problemOfEnd(chain);
  }

  /** Why what is done with the value of a chain needs a Seq. */
  private problemOfEnd({ calls, constant, end, first, node }: Chain): Problem | undefined {
    const consumed = end.is === 'value' ? consumption(node, this.scopes, this.calls) : undefined;
    if (end.is === 'value' && consumed === undefined)
      return { reason: 'it has no terminal: the Seq itself is used as a value', at: node };
    const isBare =
      calls.length === 0 ? this.isBare(constant!) : calls.length === 1 && calls[0]!.name === 'from';
    const isIterated = end.is === 'loop' || consumed === 'iterated' || consumed === 'given';
    if (isBare && isIterated) return { reason: 'nothing is done after from', at: first };
    return undefined;
  }

  private definition(constant: Binding): Chain | undefined {
    return this.chains.find(({ end }) => end.is === 'constant' && end.binding === constant);
  }

  /** True if a constant is sorted by keys, and nothing is done with the result. */
  private isOrdered(constant: Binding): boolean {
    const definition = this.definition(constant);
    const last = definition?.calls.at(-1);
    if (last !== undefined) return last.name === 'sortBy' || last.name === 'thenBy';
    return definition?.constant !== undefined && this.isOrdered(definition.constant);
  }

  /** True if a constant is what `from` gives, which may be the source itself. */
  private isBare(constant: Binding): boolean {
    const { calls, constant: before } = this.definition(constant)!;
    return calls.length === 0 ? this.isBare(before!) : calls.length === 1 && calls[0]!.name === 'from';
  }

  /** Carries problems over constants, in both directions, until nothing changes. */
  private spread(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const chain of this.chains) {
        if (this.problems.has(chain)) continue;
        const blocked = this.blockedBy(chain);
        if (blocked === undefined) continue;
        this.problems.set(chain, blocked);
        changed = true;
      }
    }
  }

  private blockedBy(chain: Chain): Problem | undefined {
    const { constant, end } = chain;
    if (constant === undefined && end.is !== 'constant') return undefined;
    const around = this.chains.filter(
      (other) =>
        (constant !== undefined && other.end.is === 'constant' && other.end.binding === constant) ||
        (end.is === 'constant' && other.constant === end.binding),
    );
    const blocker = around.find((other) => this.problems.has(other));
    if (blocker === undefined) return undefined;
    const name = (end.is === 'constant' && blocker.constant === end.binding ? end.binding : constant!).name;
    return { reason: `the constant ${name} has to be a Seq`, at: this.problems.get(blocker)!.at };
  }
}

const NONE: Wish = { ignored: false, promised: false };
