import type { Row } from '../types.ts';
import { mapper, mapper8, plain } from './arrays.ts';
import { flatten, merge } from './several.ts';
import { forAwait, generator, iterator } from './sources.ts';
import { tenStages } from './tenStages.ts';

export const rows: readonly Row[] = [
  generator,
  forAwait,
  iterator,
  tenStages,
  flatten,
  mapper,
  mapper8,
  merge,
  plain,
];
