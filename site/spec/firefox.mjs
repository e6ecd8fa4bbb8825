/** `npm run site:firefox`: the built site in Firefox ESR, over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { everywhere } from './anyBrowser.mjs';
import { Checks } from './checks.mjs';

const executablePath = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) {
  console.error('There is no Firefox here (Debian: apt-get install firefox-esr): nothing was checked.');
  process.exit(1);
}

const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
const page = await browser.newPage();
const driver = {
  open: (address) => page.goto(address),
  ask: (expression) => page.evaluate(expression),
};
const checks = new Checks();
for (const [name, work] of Object.entries(everywhere))
  await checks.check(`firefox: ${name}`, () => work(driver));
await browser.close();
checks.end();
