/** What is asked of the CSV page. */
import { writeFileSync, mkdtempSync, rmSync, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { equal, isTrue, until } from './checks.mjs';

async function withFile(text, work) {
  const folder = mkdtempSync(join(tmpdir(), 'seqable-csv-'));
  try {
    const path = join(folder, 'data.csv');
    if (typeof text === 'string') writeFileSync(path, text);
    else await text(path);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file of so many megabytes. */
const large = (megabytes) => async (path) => {
  const stream = createWriteStream(path);
  stream.write('id,name,amount,day,note\n');
  let row = 0;
  for (let written = 0; written < megabytes * 1e6;) {
    let piece = '';
    for (let i = 0; i < 5000; i++, row++) {
      const day = new Date(Date.UTC(2020, 0, 1) + (row % 2000) * 86_400_000).toISOString().slice(0, 10);
      piece += `${row},customer ${row % 977},${((row * 7919) % 100_000) / 100},${day},"a note, of some length"\n`;
    }
    written += piece.length;
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
};

const done = (page, ms = 60_000) =>
  until(async () => (await page.$$('.card')).length > 0, 'the cards are there', ms);

export const csvChecks = {
  'the example is profiled': async (page, address) => {
    await page.goto(address);
    await page.click('#example');
    await done(page);
    isTrue(
      /orders\.csv · 24 rows · 9 columns/.test(await page.textContent('#head')),
      await page.textContent('#head'),
    );
    equal(await page.$$eval('.card .type', (all) => all.map((one) => one.textContent)), [
      ...['integer', 'text', 'date', 'code', 'number', 'boolean', 'integer', 'text', 'empty'],
    ]);
    isTrue((await page.$$('.histogram')).length === 4, 'four histograms');
  },

  'a broken file says where': (page, address) =>
    withFile('a,b\n1,2\n3,"4\n', async (path) => {
      await page.goto(address);
      await page.setInputFiles('#file', path);
      const text = await until(async () => page.textContent('#error'), 'an error is shown');
      isTrue(/line 3|3:/.test(text), text);
    }),

  'markup in a file stays text': (page, address) =>
    withFile(
      '<img src=x onerror=window.hacked=1>,b\n<b>1</b>,<script>window.hacked=1</script>\n<b>1</b>,2\n',
      async (path) => {
        await page.goto(address);
        await page.setInputFiles('#file', path);
        await done(page);
        equal(await page.$$eval('#cards img, #cards b, #cards script', (all) => all.length), 0);
        equal(await page.evaluate(() => window.hacked), undefined);
      },
    ),

  'the profile can be had as JSON': async (page, address) => {
    await page.goto(address);
    await page.click('#example');
    await done(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
    equal(file.suggestedFilename(), 'orders.profile.json');
    const { readFileSync } = await import('node:fs');
    const profile = JSON.parse(readFileSync(await file.path(), 'utf8'));
    equal([profile.rows, profile.columns.length, profile.columns[0].name], [24, 9, 'Order']);
  },

  'while a large file is read the page goes on, and it can be cancelled': (page, address) =>
    withFile(large(Number(process.env.CSV_MEGABYTES ?? 60)), async (path) => {
      await page.goto(address);
      await page.evaluate(() => {
        window.longest = 0;
        let last = performance.now();
        const frame = () => {
          const now = performance.now();
          window.longest = Math.max(window.longest, now - last);
          last = now;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      await page.setInputFiles('#file', path);
      await until(async () => /MB of/.test(await page.textContent('#told')), 'progress is told');
      await page.click('#cancel');
      isTrue(/Cancelled/.test(await page.textContent('#error')), 'it says so');
      await page.setInputFiles('#file', path);
      await done(page, 120_000);
      const frames = await page.evaluate(() => window.longest);
      return `${await page.textContent('#head')}; the longest frame took ${frames.toFixed(0)} ms`;
    }),
};
