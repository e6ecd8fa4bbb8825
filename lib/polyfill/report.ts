/** What was done, for those who ask. The scripts, which nobody asks, are built without it (script.ts). */
import { defineOpen } from './builtins.ts';
import type { InstallReport } from './install.ts';
import { SCRIPT } from './script.ts';

/** Adds a name, or a name and a reason, to a list of the report. */
export function note(report: InstallReport, list: keyof InstallReport, name: string, why?: string): void {
  if (SCRIPT) return;
  defineOpen(report[list], report[list].length, why === undefined ? name : { name, why });
}
