/** All workloads, in the order of the table. */
import { chunks } from './chunks.ts';
import { concat } from './concat.ts';
import { csvLike } from './csvLike.ts';
import { distinct } from './distinct.ts';
import { find } from './find.ts';
import { flatMap } from './flatMap.ts';
import { forOf } from './forOf.ts';
import { generatorSource } from './generatorSource.ts';
import { groups } from './groups.ts';
import { mapFilterSum } from './mapFilterSum.ts';
import { mapFilterTake } from './mapFilterTake.ts';
import { mapFilterToArray } from './mapFilterToArray.ts';
import { mapSource } from './mapSource.ts';
import { mapToArray } from './mapToArray.ts';
import { query } from './query.ts';
import { range } from './range.ts';
import { setSource } from './setSource.ts';
import { small0, small10, small100, small3 } from './small.ts';
import { sortBy } from './sortBy.ts';
import { sortByTake } from './sortByTake.ts';
import { tenStages } from './tenStages.ts';
import type { Workload } from './types.ts';
import { windows } from './windows.ts';
import { zip } from './zip.ts';

export const workloads: readonly Workload[] = [
  ...[mapFilterSum, mapFilterToArray, mapToArray, mapFilterTake, tenStages, flatMap, find, range],
  ...[setSource, mapSource, generatorSource, chunks, windows, zip, concat, sortByTake, sortBy],
  ...[distinct, groups, csvLike, query, forOf, small0, small3, small10, small100],
];
