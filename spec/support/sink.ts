/** A terminal of a spec's own. */
import type { Callback } from '../../lib/engine/contract.ts';
import { Sink, Terminal } from '../../lib/engine/sink.ts';

/** A sink that is nothing but its functions: `add` gets the element, its index and what `ask` answered. */
export function sinkOf(
  add: (value: never, index: number, answer: unknown) => unknown,
  result: () => unknown = () => 'result',
  ask: Callback | undefined = undefined,
  ends: boolean = false,
  wants: number = Infinity,
): Sink<unknown, undefined, unknown> {
  const how = new Terminal<unknown, undefined, unknown>(
    (_sink, value, index, answer) => add(value as never, index, answer),
    result,
    ends,
  );
  return new Sink('test', how, ask, undefined, undefined, wants);
}
