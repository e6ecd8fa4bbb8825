/** The pages that are one HTML file each, with script, style and worker inside: playground.html and csv.html, into site/build/public. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { bundle } from './bundle.mjs';
import { root, site, work } from './load.mjs';

const folder = join(work, 'public');

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke-width='3'%3E%3Cpath stroke='%23888' d='M6 8c12 0 7 8 10 8s-2 8 10 8'/%3E%3Ccircle cx='6' cy='8' r='4' fill='%233b78d8'/%3E%3Ccircle cx='16' cy='16' r='4' fill='%23d9541e'/%3E%3Ccircle cx='26' cy='24' r='4' fill='%231f9d4d'/%3E%3C/svg%3E";

const inHtml = (text) => text.replace(/<(?=\/script|!--|script)/gi, '\\x3c');

/** Members for the list that opens while one types: as short as can be, since every visitor loads it. */
function catalogueOf(members) {
  return members.map(({ name, category, signatures: [{ text, summary }], isStatic }) => [
    name,
    category,
    text,
    summary.replace(/\{@link (\S+?)\}/g, '$1'),
    isStatic ? 1 : 0,
  ]);
}

function policy(script, more) {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' ${more}`,
    "worker-src blob: 'self'",
    "connect-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The template with its parts; a part may have any character, `$` too. */
const filled = (template, parts) => template.replace(/%([A-Z]+)%/g, (all, name) => parts[name] ?? all);

function write(name, template, { script, more, ...parts }) {
  // A blank more, and the page's own script would not be the one that its policy names.
  if (!template.includes('<script>%SCRIPT%</script>'))
    throw new Error(`${name}: the script must stand alone`);
  const text = filled(template, { ICON, POLICY: policy(script, more), SCRIPT: script, ...parts });
  writeFileSync(join(folder, name), text);
  console.log(`${name}: ${(gzipSync(text).length / 1000).toFixed(1)} kB gz`);
}

const styleOf = (name) =>
  ['playground/base.css', `${name}/style.css`].map((file) => readFileSync(join(site, file), 'utf8')).join('');

async function playground() {
  const [script, worker] = await Promise.all([bundle('playground/page.ts'), bundle('playground/worker.ts')]);
  write('playground.html', readFileSync(join(site, 'playground/index.html'), 'utf8'), {
    script: inHtml(script),
    // Programs are functions that are made of text.
    more: "'unsafe-eval' blob:",
    STYLE: styleOf('playground'),
    CATALOGUE: JSON.stringify(catalogueOf(readCatalogue())).replaceAll('<', '\\u003c'),
    WORKER: inHtml(worker),
  });
}

/** Elements of the documentation's pages. */
async function elements() {
  for (const [entry, name] of [
    ['finder/element.ts', 'finder.js'],
    ['finder/lanes.ts', 'lanes.js'],
  ]) {
    const text = await bundle(entry);
    writeFileSync(join(folder, name), text);
    console.log(`${name}: ${(gzipSync(text).length / 1000).toFixed(1)} kB gz`);
  }
}

async function csvPage() {
  const [script, worker] = await Promise.all([bundle('csv/page.ts'), bundle('csv/worker.ts')]);
  write('csv.html', readFileSync(join(site, 'csv/index.html'), 'utf8'), {
    script: inHtml(script),
    more: 'blob:',
    STYLE: styleOf('csv'),
    WORKER: inHtml(worker),
    ORDERS: inHtml(readFileSync(join(root, 'examples/data/orders.csv'), 'utf8')),
  });
}

mkdirSync(folder, { recursive: true });
await elements();
await playground();
await csvPage();
