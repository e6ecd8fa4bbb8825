/** What is asked of the picture in the playground. */
import { readFileSync } from 'node:fs';
import { equal, isTrue, until } from './checks.mjs';

const SEQ = "import { Seq } from 'seqable';\n";

const counter = (it) => it.page.textContent('seq-lanes output');
const figures = (it) =>
  it.page.$$eval('.sl-beside dd', (all) =>
    all.map((one) => [one.firstChild.textContent, one.lastChild.textContent]),
  );

export const pictureChecks = {
  'the first run is told in 28 steps, with its figures beside those of arrays': async (it) => {
    await it.open(undefined);
    await until(async () => (await figures(it)).length === 3, 'the figures come');
    equal(await figures(it), [
      ['6', '10'],
      ['18', '28'],
      ['1', '15'],
    ]);
    isTrue(/\/ 28$/.test(await counter(it)), await counter(it));
    const labels = await it.page.$$eval('.sl-labels text', (all) =>
      all.map((one) => one.textContent).join(' '),
    );
    isTrue(labels.includes('.filter((n) => n % 2 === 1)'), labels);
  },

  'arrow keys, Home and End go through the steps, with a sentence for each': async (it) => {
    await it.open(undefined);
    await until(async () => (await figures(it)).length === 3, 'the figures come');
    await it.page.focus('.sl-last');
    await it.page.keyboard.press('Home');
    equal(await counter(it), '1 / 28');
    await it.page.keyboard.press('ArrowRight');
    equal(await counter(it), '2 / 28');
    await it.page.keyboard.press('End');
    equal(await counter(it), '28 / 28');
    const sentence = await it.page.textContent('.sl-words');
    isTrue(/4 elements never read/.test(sentence), sentence);
    equal(await it.page.getAttribute('seq-lanes input', 'aria-valuetext'), sentence);
  },

  'several runs are tabs, with arrow keys between them': async (it) => {
    await it.open(`${SEQ}Seq.of(1).toArray();\nSeq.of(2).sum();\n`);
    const names = () => it.page.$$eval('.tab', (all) => all.map((one) => one.textContent));
    await until(async () => (await names()).length === 2, 'two tabs');
    equal(await names(), ['line 2 toArray()', 'line 3 sum()']);
    await it.page.focus('.tab');
    await it.page.keyboard.press('ArrowRight');
    equal(await it.page.evaluate(() => document.activeElement.textContent), 'line 3 sum()');
    equal(await it.page.getAttribute('#run-1', 'aria-selected'), 'true');
  },

  'the picture can be had as SVG and as PNG': async (it) => {
    await it.open(undefined);
    const saved = async (button) => {
      const [file] = await Promise.all([it.page.waitForEvent('download'), it.page.click(button)]);
      return readFileSync(await file.path());
    };
    const svg = (await saved('#save-svg')).toString();
    isTrue(
      svg.startsWith('<svg') && svg.includes('<style') && !/<script|\son\w+=/.test(svg),
      svg.slice(0, 200),
    );
    const fault = (text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '';
    equal(await it.page.evaluate(fault, svg), '', 'what XML says');
    const png = await saved('#save-png');
    equal(png.subarray(1, 4).toString(), 'PNG');
    isTrue(png.readUInt32BE(16) > 600, `it is ${png.readUInt32BE(16)} wide`);
  },

  'nothing moves by itself for who does not want it': async (it) => {
    await it.page.emulateMedia({ reducedMotion: 'reduce' });
    await it.open(undefined);
    await until(async () => (await figures(it)).length === 3, 'the figures come');
    equal(await counter(it), '28 / 28');
  },
};
