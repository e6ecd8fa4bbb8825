/** What is to be reached; shown beside what was measured. */

/** The mean to the fastest, by N. */
export const meanTargets: Readonly<Record<number, number>> = { 3: 2.5, 30: 1.8 };

/** Nanoseconds of `map, filter, toArray`, by N. */
export const mapFilterTargets: Readonly<Record<number, number>> = { 0: 45, 3: 75, 10: 140, 100: 350 };
