/** All rows, by the file that they stand in. */
import type { Row } from '../types.ts';
import { rows as collecting } from './collecting.ts';
import { rows as elements } from './elements.ts';
import { rows as folding } from './folding.ts';
import { rows as order } from './order.ts';
import { rows as positions } from './positions.ts';
import { rows as searching } from './searching.ts';
import { rows as several } from './several.ts';
import { rows as sources } from './sources.ts';
import { rows as together } from './together.ts';
import { rows as walking } from './walking.ts';

/** The keys are the names of the files: child.ts imports copies of them. */
export const families: Readonly<Record<string, readonly Row[]>> = {
  elements,
  positions,
  together,
  order,
  several,
  collecting,
  folding,
  searching,
  walking,
  sources,
};

export const rows: readonly Row[] = Object.values(families).flat();
