export interface Budget {
  readonly room: number;
  readonly gzip: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly each: Readonly<Record<string, number>>;
  readonly most: Readonly<Record<string, number>>;
  readonly programs: Readonly<Record<string, number>>;
}

export interface Measured {
  /** Minified bytes by file. */
  readonly modules: Readonly<Record<string, number>>;
  /** Operations by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly programs: Readonly<Record<string, { readonly gzip: number }>>;
}

export function partOf(file: string, budget: Budget): string;
export function weighParts(modules: Measured['modules'], budget: Budget): Record<string, number>;
export function budgetOfProgram(name: string, counts: Measured['counts'], budget: Budget): number;
export function judge(measured: Measured, budget: Budget): string[];
export function tightened(measured: Measured, budget: Budget): Budget;
export function growth(modules: Measured['modules'], recorded: Measured['modules'], budget: Budget): string[];
