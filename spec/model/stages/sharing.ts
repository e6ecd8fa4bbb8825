/** One walk for several runs. */
import { Plan, Reader, closeAll } from '../core.ts';
import type { Failure } from '../core.ts';
import { Stage } from '../stage.ts';

/** One walk for all runs, whose elements are kept as they come; left open until its end. */
export function memoize(up: unknown): Plan {
  const kept: unknown[] = [];
  let reader: Reader | undefined;
  let failure: Failure | undefined;
  return new Plan(() => {
    let at = 0;
    return new Stage({
      readers: [],
      move() {
        if (at === kept.length) {
          if (failure !== undefined) throw failure.error;
          reader ??= new Reader(up);
          try {
            const box = reader.next();
            if (box === undefined) return undefined;
            kept.push(box.value);
          } catch (error) {
            failure = { error };
            closeAll([reader], failure);
            throw error;
          }
        }
        return { value: kept[at++] };
      },
    });
  });
}

/** Stands for whatever cannot be walked again. */
const unrepeatable = { next: (): never => undefined as never };

/** One walk that all runs go on with; left open until its end, and failed for all once it has failed. */
export function share(up: unknown): Plan {
  let reader: Reader | undefined;
  let failure: Failure | undefined;
  return new Plan(
    () =>
      new Stage({
        readers: [],
        move() {
          if (failure !== undefined) throw failure.error;
          reader ??= new Reader(up);
          try {
            return reader.next();
          } catch (error) {
            failure = { error };
            closeAll([reader], failure);
            throw error;
          }
        },
      }),
    [],
    [unrepeatable],
  );
}
