/**
 * The one root behind zip, zipKeyed and the method zip: rows of one element from each source.
 *
 * When a source ends early, the run closes the others, newest first, as the standard does in reverse order.
 */
import { counted } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource, exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { Root } from '../engine/stage.ts';
import { max, min, put } from '../structures/builtins.ts';
import { openZip } from './zipCursor.ts';
import type { Mode } from './zipCursor.ts';

export function zipRoot<T>(
  name: string,
  sources: readonly unknown[],
  mode: Mode,
  padding: readonly unknown[],
  makeRow?: (values: readonly unknown[]) => T,
): Root<T> {
  return {
    name,
    shown: counted(sources.length, 'source') + (mode === 'shortest' ? '' : `, ${mode}`),
    sides: sources,
    unbounded: someUnbounded(sources),
    open: (scope) => openZip(name, openAll(sources, scope), mode, padding, makeRow),
    size: () => sizeOf(sources, mode),
  };
}

function openAll(sources: readonly unknown[], scope: Scope): Cursor<unknown>[] {
  const cursors: Cursor<unknown>[] = [];
  for (let i = 0; i < sources.length; i++) put(cursors, i, scope.open(sources[i]));
  return cursors;
}

function sizeOf(sources: readonly unknown[], mode: Mode): Bounds {
  if (sources.length === 0) return exactly(0);
  const pick = mode === 'longest' ? max : min;
  let all = boundsOfSource(sources[0]);
  for (let i = 1; i < sources.length; i++) {
    const one = boundsOfSource(sources[i]);
    all = {
      min: pick(all.min, one.min),
      max: pick(all.max, one.max),
      endless: mode === 'longest' ? all.endless || one.endless : all.endless && one.endless,
      stuck: all.stuck ?? one.stuck,
      plain: all.plain && one.plain && mode !== 'strict',
    };
  }
  return all;
}
