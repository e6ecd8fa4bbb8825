/**
 * What must be so in every browser, from disk: asked by two calls only, `open(address)` and `ask(expression)`, which each kind of
 * driver has.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { out } from '../scripts/load.mjs';
import { equal, isTrue, until } from './checks.mjs';
import { hashOf } from './playground.mjs';

const SEQ = "import { Seq } from 'seqable';\n";
const address = pathToFileURL(join(out, 'playground.html')).href;

const text = (selector) => `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`;
const notes = `[...document.querySelectorAll('.note')].map((one) => one.textContent)`;

const RAN = /ran|error|stopped/;

async function run(driver, code, wanted = RAN) {
  await driver.open('about:blank');
  await driver.open(code === undefined ? address : address + hashOf(code));
  await until(async () => wanted.test(await driver.ask(text('#status'))), `the status is ${wanted}`, 20_000);
  const status = await driver.ask(text('#status'));
  isTrue(wanted !== RAN || !/stopped/.test(status), `it was stopped: ${await driver.ask(text('#output'))}`);
}

export const everywhere = {
  'the first program runs, and its picture has 28 steps': async (driver) => {
    await run(driver, undefined);
    equal(await driver.ask(notes), ['→ [10, 30, 50]']);
    isTrue(
      /\/ 28$/.test(await driver.ask(text('seq-lanes output'))),
      await driver.ask(text('seq-lanes output')),
    );
    equal(
      await driver.ask(`document.querySelectorAll('.sl-scroll svg .pill').length`),
      15,
      'elements in the picture',
    );
  },
  'a shared program runs, and what its comments claim is judged': async (driver) => {
    await run(driver, `${SEQ}Seq.of(1, 2).sum(); // → 3\nSeq.of(1).first(); // → 2\n`);
    equal(await driver.ask(notes), ['✓', '✗ 1']);
  },
  'an endless loop is stopped': async (driver) => {
    await run(driver, `console.log('before');\nwhile (true) {}\n`, /stopped/);
    isTrue(/Stopped after 2 seconds.*before/s.test(await driver.ask(text('#output'))), 'it says so');
  },
  'an error has its line': async (driver) => {
    await run(driver, `${SEQ}\n\nSeq.of(1).map(() => { throw new RangeError('no'); })\n  .toArray();\n`);
    isTrue(
      /RangeError: no.*line 4, in map, element 0/s.test(await driver.ask(text('#output'))),
      await driver.ask(text('#output')),
    );
  },
  'a program cannot reach the network': async (driver) => {
    const code = `
const tries = [
  () => fetch('https://example.com/'),
  () => new Function('return import("https://example.com/x.js")')(),
  () => new Function('return import("data:text/javascript,1")')(),
];
for (const one of tries) try { await one(); console.log('free'); } catch { console.log('kept'); }
`;
    await run(driver, code);
    const said = await driver.ask(
      `[...document.querySelectorAll('.said-text')].map((one) => one.textContent)`,
    );
    equal(said, ['kept', 'kept', 'kept']);
  },
  'a damaged link says so': async (driver) => {
    await driver.open('about:blank');
    await driver.open(`${address}${hashOf('1;\n'.repeat(50)).slice(0, -5)}`);
    await until(async () => /damaged/.test(await driver.ask(text('#output'))), 'it says so');
  },
  'the CSV page profiles its example': async (driver) => {
    await driver.open(pathToFileURL(join(out, 'csv.html')).href);
    await driver.ask(`void document.getElementById('example').click()`);
    await until(
      async () => (await driver.ask(`document.querySelectorAll('.card').length`)) === 9,
      'nine cards',
    );
  },
};
