/** Chains of seqable, written out: the compiler as a function. */
export { compile } from './compile.ts';
export type { Compiled, CompiledMap, CompileOptions } from './compile.ts';
export { lineOf, summaryOf } from './report.ts';
export type { ChainReport, Place } from './report.ts';
export type { Language } from './syntax.ts';
