/** Plans: whatever the files and the measure, the parts cover all, in order, and are about as large as was asked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count } from 'seqable/collectors';
import { job } from 'seqable/jobs';
import { lines } from 'seqable/text';
import { coreOf } from '../../../lib/jobs/core.ts';
import { piecesOf, readPlan, scanHere } from '../../../lib/jobs/node/plan.ts';
import { VERSION } from '../../../lib/jobs/version.ts';
import { root } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'seqable-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const core = coreOf(job(lines).collect(count()))!;

const sizes = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });

test('parts cover the files without gap or overlap, and there are no more than asked', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 20 }), async (lengths, parts) => {
      const paths = lengths.map((length, i) => {
        const path = join(folder, `${i}`);
        writeFileSync(path, 'a\n'.repeat(length));
        return path;
      });
      const pieces = await piecesOf(core, paths, { parts }, scanHere);
      expect(pieces.parts.length).toBeLessThanOrEqual(parts);
      const plan = {
        seqable: 'plan',
        v: 1,
        lib: VERSION,
        job: { module: '/a', name: 'b', params: null, code: 'c' },
        files: pieces.files,
        parts: pieces.parts,
      };
      writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
      // It refuses what does not cover.
      expect(readPlan(join(folder, 'plan.json')).parts).toEqual(pieces.parts);
    }),
    { numRuns: 200 },
  );
});

test('a number of parts is met where the lines allow it', async () => {
  const path = join(folder, 'long');
  writeFileSync(path, '0123456\n'.repeat(1000));
  for (const parts of [1, 3, 7, 60, 400]) {
    const pieces = await piecesOf(core, [path], { parts }, scanHere);
    expect(pieces.parts).toHaveLength(parts);
    const lengths = pieces.parts.map(([piece]) => piece![2] - piece![1]);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(16);
  }
});

test('the version of the library is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});
