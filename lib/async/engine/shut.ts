/** A function that is called when a run closes everything open; its result is waited for. */
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
