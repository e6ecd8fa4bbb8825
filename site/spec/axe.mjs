/** Accessibility: axe finds nothing, and nothing hangs over the side of a small screen. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { equal } from './checks.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  ...[
    'index',
    'readme',
    'how-it-works',
    'which-operation',
    'reference/index',
    'reference/slice',
    'reference/async',
  ],
  ...[
    'coming-from/lodash',
    'performance',
    'polyfill',
    'script-tag',
    'recipes/index',
    'recipes/pivot',
    'decisions/index',
  ],
  ...['decisions/014-what-speed-costs', 'contributing', 'changelog', 'playground', 'csv'],
];
const LOOKS = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  '390 px': { colorScheme: 'light', viewport: { width: 390, height: 844 } },
};

async function violations(page) {
  const results = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await window.axe.run(document, { runOnly: tags });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary ?? ''}`,
    );
  });
  return results;
}

export async function accessible(checks, withPage, address) {
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const name of PAGES) {
      await checks.check(`axe, ${look}: ${name}`, () =>
        withPage(async (page) => {
          await page.goto(`${address}${name}.html`);
          if (name === 'csv') await page.click('#example').then(() => page.waitForSelector('.card'));
          else await page.waitForTimeout(name === 'playground' ? 1200 : 250);
          // As the page's policy forbids scripts that are put into it, by the protocol.
          await page.evaluate(source);
          equal(await violations(page), []);
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (look === '390 px') equal(over, 0, 'pixels over the side');
        }, options),
      );
    }
  }
}
