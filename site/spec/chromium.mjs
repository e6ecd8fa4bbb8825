/** `npm run site:chromium`: the built site in a real Chromium, from disk and over http. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/preview.mjs';
import { out } from '../scripts/load.mjs';
import { accessible } from './axe.mjs';
import { Checks, equal, isTrue, until } from './checks.mjs';
import { csvChecks } from './csv.mjs';
import { docsChecks } from './docs.mjs';
import { pictureChecks } from './pictures.mjs';
import { attacks, behaviour, MARKUP, Playground } from './playground.mjs';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) {
  console.log('There is no Chromium here (Debian: apt-get install chromium): nothing was checked.');
  process.exit(process.argv.includes('--if-there') ? 0 : 1);
}
if (!existsSync(out)) {
  console.error('The site is not built: npm run site');
  process.exit(1);
}

const checks = new Checks();
checks.wanted = checks.wanted.filter((word) => !word.startsWith('--'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const { address, end } = await serve();
const disk = (name) => pathToFileURL(join(out, name)).href;

/** Runs `work` with a page of its own; an error of the page's own scripts fails it. */
async function withPage(work, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    const said = await work(page, context);
    equal(faults, [], 'errors of the page');
    return said;
  } finally {
    await context.close();
  }
}

const playground = (work, from = disk('playground.html')) =>
  withPage((page) => work(new Playground(page, from), page));

for (const [name, work] of Object.entries(behaviour))
  await checks.check(`playground: ${name}`, () => playground(work));

/** A server elsewhere, which would let anybody in; `asked` counts who came. */
const elsewhere = createServer((request, response) => {
  elsewhere.asked.push(request.url);
  response
    .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' })
    .end('export default 1;');
});
elsewhere.asked = [];
await new Promise((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
const outside = `http://127.0.0.1:${elsewhere.address().port}/`;

for (const [name, code] of Object.entries(attacks)) {
  await checks.check(`attack: ${name}`, () =>
    playground(async (it) => {
      elsewhere.asked.length = 0;
      await it.open(`${code.replaceAll('OUTSIDE', outside)}\n`);
      isTrue(/kept/.test(await it.output()) && !/free/.test(await it.output()), await it.output());
      equal(elsewhere.asked, [], 'requests that arrived');
    }, `${address}playground.html`),
  );
}

await checks.check('attack: markup in every text', () =>
  playground(async (it, page) => {
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => page.evaluate('window.hacked = 2')));
    await it.open(MARKUP);
    for (const tab of await page.$$('.tab')) {
      await tab.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      equal(await page.evaluate(() => window.hacked), undefined, 'a script ran');
      // CodeMirror has pictures of its own beside what it puts into lines; they have no address.
      const strange = 'img:not(.cm-widgetBuffer), img[src], [onload], [onerror]';
      equal(await page.$$eval(strange, (all) => all.map((one) => one.outerHTML)), [], 'elements');
    }
    equal(await page.$$eval('.tab', (all) => all.length), 3, 'runs');
  }),
);

await checks.check('every example of the documentation runs, and gives what it says', () =>
  playground(async (it, page) => {
    const files = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.html'));
    const hashes = new Set(
      files.flatMap((name) =>
        [...readFileSync(join(out, name), 'utf8').matchAll(/playground\.html(#code=[\w-]+)/g)].map(
          ([, hash]) => hash,
        ),
      ),
    );
    await it.open(undefined);
    const wrong = [];
    for (const hash of hashes) {
      await page.evaluate((to) => {
        document.getElementById('status').textContent = '';
        location.hash = to;
      }, hash);
      const status = await until(async () => {
        const text = await page.textContent('#status');
        return /ran|error|stopped|damaged/.test(text) ? text : '';
      }, `the status of ${hash}`);
      const notes = await page.$$eval('.note-wrong', (all) => all.map((one) => one.textContent));
      if (!status.startsWith('ran') || notes.length > 0) wrong.push(`${status} ${notes.join(' ')} ${hash}`);
    }
    equal(wrong, []);
    isTrue(hashes.size > 100, `only ${hashes.size} examples`);
    return `${hashes.size} examples`;
  }),
);

for (const [name, work] of Object.entries(pictureChecks)) {
  await checks.check(`picture: ${name}`, () => playground(work));
}
for (const [name, work] of Object.entries(csvChecks)) {
  await checks.check(`csv: ${name}`, () => withPage((page) => work(page, disk('csv.html'))));
}
for (const [name, work] of Object.entries(docsChecks)) {
  await checks.check(`pages: ${name}`, () => withPage((page) => work(page, address, disk)));
}
await accessible(checks, withPage, address);

await browser.close();
elsewhere.close();
end();
checks.end();
