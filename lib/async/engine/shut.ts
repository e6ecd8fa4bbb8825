/** Something to be done when a run closes what is open; what it gives is waited for. */
import type { Item, Scope } from '../../engine/run/scope.ts';

export class Shut implements Item {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  readonly shut: () => unknown;

  constructor(shut: () => unknown) {
    this.shut = shut;
  }
}
