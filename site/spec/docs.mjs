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
