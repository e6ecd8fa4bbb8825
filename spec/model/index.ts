/**
 * The model: a twin of every operation. What the twins are written with stands in core.ts (sources and their parts),
 * stage.ts (stages) and keys.ts.
 */
export * from './core.ts';
export * from './keys.ts';
export * from './sources.ts';
export * from './stages/perElement.ts';
export * from './stages/slice.ts';
export * from './stages/choices.ts';
export * from './stages/chunks.ts';
export * from './stages/sets.ts';
export * from './stages/order.ts';
export * from './stages/joins.ts';
export * from './stages/groups.ts';
export * from './stages/sharing.ts';
export * from './terminals/results.ts';
export * from './terminals/fold.ts';
export * from './terminals/search.ts';
export * from './terminals/compare.ts';
