/**
 * The laws of the asynchronous catalogue, lib/async/asyncSeq.ts: every signature is documented in the form of the house, every
 * example gives what it says, and a method is one statement. What it has in common with that of Seq is in mirror.spec.ts.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as front from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import { Seq } from '../../lib/index.ts';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { documented } from '../support/documented.ts';

const path = 'lib/async/asyncSeq.ts';
const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
const catalogue = readCatalogue(readFileSync(file, 'utf8'));

documented({
  path,
  className: 'AsyncSeq',
  catalogue,
  least: 100,
  modules: { 'seqable/async': front, seqable: { Seq }, 'seqable/collectors': collectors },
  names: { AsyncSeq: front.AsyncSeq, Seq },
  imports: "import { AsyncSeq } from 'seqable/async'; import { Seq } from 'seqable';",
});
