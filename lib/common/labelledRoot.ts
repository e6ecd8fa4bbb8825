/**
 * A root with a label. It asks the root behind it and does not inherit from it: a shared root (memoize) keeps state.
 */
import type { Bounds, Cursor, Root, Scope, Terms } from '../engine/contract.ts';

export class LabelledRoot<T> implements Root<T> {
  readonly label: string;
  readonly has?: (value: unknown) => boolean;
  private readonly root: Root<T>;

  constructor(root: Root<T>, label: string) {
    this.label = label;
    this.root = root;
    if (root.has !== undefined) this.has = (value) => root.has!(value);
  }

  get name(): string {
    return this.root.name;
  }

  get shown(): string | undefined {
    return this.root.shown;
  }

  get holds(): string | undefined {
    return this.root.holds;
  }

  get sides(): readonly unknown[] | undefined {
    return this.root.sides;
  }

  get later(): readonly unknown[] | undefined {
    return this.root.later;
  }

  get unbounded(): boolean | undefined {
    return this.root.unbounded;
  }

  get foreign(): unknown {
    return this.root.foreign;
  }

  get items(): readonly T[] | undefined {
    return this.root.items;
  }

  get progression(): Terms | undefined {
    return this.root.progression;
  }

  get oneShot(): boolean {
    return this.root.oneShot === true;
  }

  open(scope: Scope): Cursor<T> {
    return this.root.open(scope);
  }

  size(): Bounds {
    return this.root.size();
  }
}
