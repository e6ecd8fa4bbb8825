/**
 * Who folds what: each worker has a block of neighbouring pieces, and who is done takes the later half of what another has left.
 *
 *     pieces  0 1 2 3 4 5 │ 6 7 8 9 10 11       two workers, two blocks
 *             A ─────▶ 3    B ───────▶ 12       B is done: A is asked to end at 5, and B takes 5
 *
 * So a worker folds into one accumulator however fine the pieces are, and few of them are shipped. Knows nothing of processes.
 */

/** Pieces from `from` to `to`; `at` is the first that is not folded yet. */
export interface Block {
  readonly id: number;
  readonly from: number;
  to: number;
  at: number;
  /** True while its worker is asked to end earlier. */
  asked: boolean;
}

/** A block to begin with; or one whose worker is to be asked to end at `to`. */
export type Next<W> =
  { readonly block: Block } | { readonly owner: W; readonly block: Block; readonly to: number };

export class Blocks<W> {
  /** Blocks that nobody works at, the first one first. */
  private readonly free: Block[] = [];
  private readonly taken = new Map<W, Block>();
  private ids = 0;

  constructor(pieces: number, workers: number) {
    for (let i = 0; i < workers; i++) {
      this.add(Math.floor((pieces * i) / workers), Math.floor((pieces * (i + 1)) / workers));
    }
  }

  /** True if all is folded. */
  get isDone(): boolean {
    return this.free.length === 0 && this.taken.size === 0;
  }

  of(worker: W): Block | undefined {
    return this.taken.get(worker);
  }

  /** What a worker that has nothing should do. */
  next(worker: W): Next<W> | undefined {
    const block = this.free.shift();
    if (block !== undefined) {
      this.taken.set(worker, block);
      return { block };
    }
    let owner: W | undefined;
    let most = 1;
    for (const [other, { at, to, asked }] of this.taken) {
      if (asked || to - at <= most) continue;
      most = to - at;
      owner = other;
    }
    if (owner === undefined) return undefined;
    const longest = this.taken.get(owner)!;
    longest.asked = true;
    // The piece in progress stays where it is.
    return { owner, block: longest, to: longest.to - Math.floor(most / 2) };
  }

  /** The worker of the block has agreed to end at `to`: what is behind is free. */
  cut(block: Block, to: number): void {
    block.asked = false;
    if (to >= block.to) return;
    this.add(to, block.to);
    block.to = to;
  }

  /** The block of a worker that is done with it. */
  ended(worker: W): Block {
    const block = this.taken.get(worker)!;
    this.taken.delete(worker);
    return block;
  }

  /** The worker is no more: its block is free again, from its first piece on. */
  abandon(worker: W): Block | undefined {
    const block = this.taken.get(worker);
    if (block === undefined) return undefined;
    this.taken.delete(worker);
    this.add(block.from, block.to);
    return block;
  }

  /** Nothing from `to` on is wanted. Gives the workers whose blocks begin there, and those that must end earlier. */
  limit(to: number): { readonly useless: W[]; readonly shorter: W[] } {
    const useless: W[] = [];
    const shorter: W[] = [];
    for (const [worker, block] of this.taken) {
      if (block.from >= to) useless.push(worker);
      else if (block.to > to) shorter.push(worker);
    }
    for (const worker of useless) this.taken.delete(worker);
    for (const worker of shorter) this.taken.get(worker)!.to = to;
    const kept = this.free.filter(({ from }) => from < to);
    for (const block of kept) block.to = Math.min(block.to, to);
    this.free.splice(0, this.free.length, ...kept);
    return { useless, shorter };
  }

  private add(from: number, to: number): void {
    if (from >= to) return;
    this.free.push({ id: this.ids++, from, to, at: from, asked: false });
    this.free.sort((a, b) => a.from - b.from);
  }
}
