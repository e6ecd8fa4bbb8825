/** Every check, in the order of the clauses. */
import type { Check } from '../harness.ts';
import { arrayChecks } from './arrays.ts';
import { constructorChecks } from './constructor.ts';
import { eagerChecks } from './eager.ts';
import { disposeChecks, fromChecks } from './from.ts';
import { hostileChecks } from './hostile.ts';
import { concatChecks, zipChecks } from './joint.ts';
import { lazyChecks } from './lazy.ts';
import { shape } from './shape.ts';

export const checks: Check[] = [
  ...constructorChecks,
  ...concatChecks,
  ...fromChecks,
  ...zipChecks,
  ...lazyChecks,
  ...eagerChecks,
  ...disposeChecks,
  ...shape,
  ...arrayChecks,
  ...hostileChecks,
];
