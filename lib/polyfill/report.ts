/** What was done, for those who ask. The scripts, which nobody asks, are built without it (flags.ts). */
import { defineOpen } from './builtins.ts';
import { SCRIPT } from './flags.ts';

/** A function that was changed, or could not be, and why. */
export interface Change {
  /** As in `Iterator.prototype.map`. */
  readonly name: string;
  /** The fault that was found. */
  readonly why: string;
}

/** What was done, function by function. */
export interface InstallReport {
  /** Right as they were, and not touched. */
  readonly kept: readonly string[];
  /** Natives that now have their arguments checked before they are called. */
  readonly wrapped: readonly Change[];
  /** What the engine or the page had, and gave way to ours. */
  readonly replaced: readonly Change[];
  /** What was missing. */
  readonly added: readonly Change[];
  /** Missing or wrong, and left so: frozen intrinsics, or no `Symbol.dispose`. */
  readonly skipped: readonly Change[];
}

/** Adds a name, or a name and a reason, to a list of the report. */
export function note(report: InstallReport, list: keyof InstallReport, name: string, why?: string): void {
  if (SCRIPT) return;
  defineOpen(report[list], report[list].length, why === undefined ? name : { name, why });
}
