/** The hook for Nodes that run hooks in a thread of their own (before 22.15). */
import { compileLoaded } from './compileFile.ts';
import type { Loaded } from './compileFile.ts';

export async function load(
  url: string,
  context: object,
  next: (url: string, context: object) => Promise<Loaded>,
): Promise<Loaded> {
  return compileLoaded(url, await next(url, context));
}
