/** The parts that the methods of AsyncSeq share: terminals that never throw, and the drivers of plans that wait. */
import { leaveBy } from '../../engine/run/oneShot.ts';
import { waitBy } from '../../engine/run/drive.ts';
import { drive } from './drive.ts';
import { leaveUnopened } from './oneShot.ts';
import { abandon, deferred, thenOf } from './promises.ts';

/**
 * Lets plans wait: sets the driver of terminals, and closes sources that are never opened, without waiting for that.
 */
export function awaken(): void {
  waitBy(drive);
  leaveBy((source) => abandon(leaveUnopened(source)));
}

/** A promise of a terminal's result, which is a promise already if the terminal had to run. Rejects if `run` throws. */
export function promised<R>(run: () => R): Promise<Awaited<R>> {
  const outcome = deferred<Awaited<R>>();
  try {
    const result = run();
    if (thenOf(result) !== undefined) return result as Promise<Awaited<R>>;
    outcome.resolve(result as Awaited<R>);
  } catch (error) {
    outcome.reject(error);
  }
  return outcome.promise;
}
