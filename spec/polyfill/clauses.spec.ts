/** The clauses, in this realm: without natives all of ours, on a newer Node ours beside them. */
import { test } from '@jest/globals';
import '../../lib/polyfill/auto.ts';
import { checks } from './clauses/index.ts';

test.each(checks)('%s', (_name, run) => run());
