/** What is asked of the pages of the documentation. */
import { equal, isTrue, until } from './checks.mjs';

export const docsChecks = {
  '"Run and watch" opens the example and runs it': async (page, address) => {
    await page.goto(`${address}reference/slice.html`);
    const started = Date.now();
    await page.click('.run-and-watch >> nth=0');
    await until(async () => (await page.$$('.note-right')).length > 0, 'the example has run');
    return `${Date.now() - started} ms from the click`;
  },

  'over http the real TypeScript completes and underlines': async (page, address) => {
    await page.goto(`${address}playground.html`);
    const [worker] = await Promise.all([
      page.waitForEvent('worker', (one) => one.url().endsWith('playground-types.js')),
      page.click('.cm-content'),
    ]);
    isTrue(worker !== null, 'its worker begins');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('const bad: number = "x";\n');
    await until(async () => (await page.$$('.type-wrong')).length > 0, 'a fault is underlined', 30_000);
    await page.keyboard.type('Seq.of("a").first()?.toUp');
    await until(
      async () => (await page.$$eval('.cm-completionLabel', (all) => all[0]?.textContent)) === 'toUpperCase',
      'a method of strings is offered',
    );
  },

  'search finds an operation by its name': async (page, address) => {
    await page.goto(address);
    await page.click('.VPNavBarSearchButton');
    await page.fill('.VPLocalSearchBox input, #localsearch-input', 'groupBy');
    const first = await until(
      () => page.$eval('.VPLocalSearchBox .result', (one) => one.getAttribute('href')).catch(() => ''),
      'there are results',
    );
    isTrue(first.endsWith('reference/group.html#groupby'), first);
  },

  'which operation answers to names of other libraries': async (page, address) => {
    await page.goto(`${address}which-operation.html`);
    await page.fill('operation-filter input', 'itertools.groupby');
    const links = () =>
      page.$$eval('h2 ~ ul li:not([hidden]) > a', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
      );
    await until(async () => (await links()).includes('chunkBy'), 'chunkBy is shown');
    isTrue((await links()).length < 12, 'the rest is not');
    await page.fill('operation-filter input', 'running totals');
    equal(await links(), ['scan']);
    await page.fill('operation-filter input', '');
    isTrue((await links()).length > 80, 'all are shown again');
  },

  'it works from disk: style, links, the filter': async (page, _address, disk) => {
    await page.goto(disk('reference/slice.html'));
    isTrue(
      (await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontSize)) !== '2em',
      'style',
    );
    await page.click('a.run-and-watch >> nth=0');
    await until(async () => (await page.$$('.note-right')).length > 0, 'the example has run');
    await page.goto(disk('which-operation.html'));
    await page.fill('operation-filter input', 'shuffle');
    await until(async () => /answer/.test(await page.textContent('operation-filter p')), 'the filter counts');
  },
};
