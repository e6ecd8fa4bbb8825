/** Takes the first elements of a list given as an argument, as an array. */
import { ENOUGH } from '../contract.ts';
import { put } from '../../platform/builtins.ts';
import { Sink, stateOf, Terminal } from '../sink.ts';

/** A sink for the first `most` elements, at least one. The rest of the source is closed. */
export function firstFew(operation: string, most: number): Sink<unknown, unknown[], unknown[], number> {
  return new Sink(operation, FIRST_FEW, undefined, [], most);
}

const FIRST_FEW = /* @__PURE__ */ new Terminal<unknown, unknown[], unknown[], number>(
  ({ state, arg: most }, value, index) => {
    put(state, index, value);
    return index + 1 === most ? ENOUGH : undefined;
  },
  stateOf,
  false,
);
