/**
 * Pictures that play in the pages, recorded from runs: that of the front page with its figures, and one for each example of
 * "How it works" that runs a chain. Charts out of bench/results.json. All of it into site/build/parts.json, by its place.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartOfWorkloads } from './charts.mjs';
import { fencesOf, hashOf, keyOf, programOf } from './fences.mjs';
import { load, root, work } from './load.mjs';

const FRONT = `import { Seq } from 'seqable';

Seq.range(1, 1_000_001)
  .filter((n) => n % 3 === 2)
  .map((n) => n * n)
  .take(4)
  .toArray(); // → [4, 25, 64, 121]
`;

/** A longer story makes no picture that one looks at in a text. */
const LONGEST = 120;

// Arrays are given up after two seconds in a page; here their number of elements alone counts, however busy the machine is.
const began = Date.now();
Date.now = () => began;

const { storiesOf, figures } = await load('playground/stories.ts');
const grouped = (count) => count.toLocaleString('en');

/** In HTML nothing in it may look like the end of the element. */
const lanes = (story, attributes) =>
  `<seq-lanes ${attributes}><script type="application/json">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script></seq-lanes>`;

function figuresOf(story) {
  const items = figures(story).map(
    ({ label, seq, array }) =>
      `<div><dt>${label}</dt><dd><b>${grouped(seq)}</b> <span>instead of ${grouped(array)}</span></dd></div>`,
  );
  return `<dl class="figures">${items.join('')}</dl>`;
}

const [front] = await storiesOf(FRONT);
const [read] = figures(front);
const parts = {
  '<!-- picture: front -->': lanes(front, 'autoplay bare'),
  '<!-- figures -->': figuresOf(front),
  '<!-- sentence -->': `<p class="sentence"><b>${grouped(read.seq)}</b> elements read instead of <b>${grouped(read.array)}</b>.</p>`,
  '<!-- try: front -->': `<a class="try" target="_self" href="playground.html${hashOf(FRONT)}">Change this program</a>`,
  'performance.svg': await chartOfWorkloads(),
};

const { runs } = existsSync(join(work, 'runs.json'))
  ? JSON.parse(readFileSync(join(work, 'runs.json'), 'utf8'))
  : { runs: {} };
let count = 0;
for (const code of fencesOf(readFileSync(join(root, 'docs/how-it-works.md'), 'utf8'))) {
  if (runs[keyOf(code)] !== true) continue;
  const [story] = await storiesOf(programOf(code)).catch(() => []);
  if (story === undefined || story.steps.length > LONGEST) continue;
  parts[`story:${keyOf(code)}`] = lanes(story, 'autoplay bare');
  count++;
}
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'parts.json'), JSON.stringify(parts));
console.log(
  `front: ${grouped(read.seq)} read instead of ${grouped(read.array)}; ${count} pictures in "How it works"`,
);
