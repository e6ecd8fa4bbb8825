/** What the methods of AsyncSeq have in common: terminals that never throw, and who drives plans that wait. */
import { leaveBy } from '../../engine/run/oneShot.ts';
import { waitBy } from '../../engine/run/drive.ts';
import { drive } from './drive.ts';
import { leaveUnopened } from './oneShot.ts';
import { abandon, deferred, thenOf } from './promises.ts';

/** Lets plans wait: terminals are driven by promises, and what is never opened is left without waiting. */
export function awaken(): void {
  waitBy(drive);
  leaveBy((source) => abandon(leaveUnopened(source)));
}

/** A promise of what a terminal gives, which is one already if it had to run; what it throws rejects it. */
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
