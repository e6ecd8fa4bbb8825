/** What is asked of the playground in a browser. Each function gets a page that has just been opened. */
import { deflateRawSync } from 'node:zlib';
import { equal, isTrue, until } from './checks.mjs';

export const hashOf = (code) => `#code=${deflateRawSync(code).toString('base64url')}`;

const SEQ = "import { Seq } from 'seqable';\n";

/** The playground with a program in it, run to its end. */
export class Playground {
  constructor(page, address) {
    this.page = page;
    this.address = address;
  }

  async open(code, wanted = /ran|error|stopped|not run/) {
    await this.page.goto('about:blank');
    await this.page.goto(this.address + (code === undefined ? '' : hashOf(code)));
    if (wanted) await this.status(wanted);
  }

  status(wanted) {
    const ask = async () => wanted.test((await this.page.textContent('#status')) ?? '');
    return until(ask, `the status is ${wanted}`);
  }

  notes() {
    return this.page.$$eval('.note', (all) => all.map((one) => one.textContent));
  }

  output() {
    return this.page.textContent('#output');
  }

  async type(text) {
    await this.page.click('.cm-content');
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }
}

export const behaviour = {
  'the first program runs by itself': async (it) => {
    await it.open(undefined);
    equal(await it.notes(), ['→ [10, 30, 50]']);
  },

  'values stand beside the code, claims are judged': async (it) => {
    await it.open(
      `${SEQ}Seq.of(1, 2).sum();\nSeq.of(1, 2).toArray(); // → [1, 2]\nSeq.of(1).first(); // → 2\n`,
    );
    equal(await it.notes(), ['→ 3', '✓', '✗ 1']);
  },

  'errors that are claimed count as well': async (it) => {
    await it.open(
      `${SEQ}Seq.of(1).take(-1); // → throws RangeError\nSeq.of(1).take(1); // → throws RangeError\n`,
    );
    const [right, wrong] = await it.notes();
    equal(right, '✓');
    isTrue(wrong.startsWith('✗ Seq {'), wrong);
  },

  'a Seq that was not run shows its plan': async (it) => {
    await it.open(`${SEQ}Seq.range(0).map((n) => n);\n`);
    equal(await it.notes(), ['→ Seq { range(0) ▸ map } · a plan until something asks for its elements']);
  },

  'console.log stands beside its line and in the output': async (it) => {
    await it.open(`${SEQ}\nfor (const n of Seq.of(7, 8)) console.log('n', n);\n`);
    equal(await it.notes(), ['n 8 ×2']);
    isTrue(/3n 7.*3n 8/s.test(await it.output()), await it.output());
  },

  'an error has its line, and the stage it came from': async (it) => {
    await it.open(`${SEQ}Seq.of('1', '{').map((t) => JSON.parse(t)).label('parse')\n  .toArray();\n`);
    const text = await it.output();
    isTrue(/SyntaxError/.test(text) && /line 2, in parse, element 1/.test(text), text);
    equal(
      await it.page.$$eval('.cm-line', (all) => all.findIndex((one) => one.classList.contains('line-wrong'))),
      1,
    );
  },

  'an unknown import lists what there is': async (it) => {
    await it.open("import _ from 'lodash';\n_.chunk([]);\n");
    isTrue(/'lodash' cannot be imported here.*'seqable\/async'/.test(await it.output()), await it.output());
  },

  'top-level await works': async (it) => {
    await it.open(
      "import { AsyncSeq } from 'seqable/async';\nawait AsyncSeq.of(1, 2).map(async (n) => n * 2).toArray();\n",
    );
    equal(await it.notes(), ['→ [2, 4]']);
  },

  'it runs as one types, and not while the text cannot be read': async (it) => {
    await it.open(`${SEQ}`);
    await it.type('Seq.of(4, 5).sum(');
    await new Promise((resolve) => setTimeout(resolve, 900));
    // The closing bracket stands there already: typing it steps over it.
    await it.type(');');
    await until(async () => (await it.notes()).includes('→ 9'), 'the sum is shown');
  },

  'an endless loop is stopped, and what it had said is kept': async (it) => {
    await it.open(`console.log('before');\nwhile (true) {}\n`, /stopped/);
    isTrue(/Stopped after 2 seconds.*before/s.test(await it.output()), await it.output());
    await it.page.reload();
    await it.status(/not run/);
  },

  'a flood of output is cut': async (it) => {
    await it.open(`for (let i = 0; ; i++) console.log('line', i);\n`, /stopped/);
    const lines = await it.page.$$eval('.said', (all) => all.length);
    isTrue(lines <= 500 && lines > 400, `${lines} lines`);
    isTrue(/More output was left out/.test(await it.output()), 'it is not said');
  },

  'an array that grows for ever does not take the page with it': async (it) => {
    await it.open('const all = [];\nfor (;;) all.push(new Array(1000).fill(0));\n', /stopped|error/);
    await it.page.selectOption('#examples', '0');
    await it.status(/ran/);
  },

  'a link opens the program that was shared': async (it) => {
    await it.open(undefined);
    await it.type('\nSeq.of("ü").first(); // 漢字');
    await it.page.click('#share');
    await until(async () => (await it.page.url()).includes('#code='), 'the address has the program');
    const address = await it.page.url();
    await it.page.goto('about:blank');
    await it.page.goto(address);
    await it.status(/ran/);
    isTrue((await it.page.textContent('.cm-content')).includes('// 漢字'), 'the end of the program');
  },

  'a damaged link says so': async (it) => {
    await it.page.goto('about:blank');
    await it.page.goto(`${it.address}${hashOf('1 + 1;\n'.repeat(40)).slice(0, -6)}`);
    await it.status(/damaged/);
    isTrue(/This link is damaged/.test(await it.output()), await it.output());
  },

  'Tab leaves the editor, and Ctrl+Enter runs': async (it) => {
    await it.open(`${SEQ}Seq.of(2).first();\n`);
    await it.page.uncheck('#auto');
    await it.type('Seq.of(3).first();');
    equal((await it.notes()).length, 1, 'nothing ran by itself');
    await it.page.keyboard.press('Control+Enter');
    await until(async () => (await it.notes()).includes('→ 3'), 'it ran');
    await it.page.keyboard.press('Tab');
    equal(await it.page.evaluate(() => document.activeElement.closest('.cm-editor')), null, 'the focus');
  },

  'names are completed from the catalogue': async (it) => {
    await it.open(`${SEQ}`);
    await it.type('Seq.of(1).takeW');
    const first = await until(
      () => it.page.textContent('.cm-completionLabel').catch(() => ''),
      'the list opens',
    );
    equal(first, 'takeWhile');
    isTrue(
      /closes the source|before the first one that fails/.test(
        await it.page.textContent('.cm-completionInfo'),
      ),
      'its text',
    );
    await it.page.keyboard.press('Tab');
    isTrue((await it.page.textContent('.cm-content')).includes('.takeWhile'), 'it is taken');
  },

  'light and dark': async (it) => {
    await it.open(undefined);
    const ground = () => it.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await it.page.click('#theme');
    isTrue((await ground()) !== before, 'the ground is the same');
  },
};

/** Programs of strangers: each tries something, and says `free` if it worked. */
export const attacks = {
  'a request': `try { await fetch('OUTSIDE?secret'); console.log('free'); } catch { console.log('kept'); }`,
  'a request by another way': `
const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker', 'importScripts',
  'BroadcastChannel', 'indexedDB', 'caches', 'navigator', 'postMessage', 'close'];
const there = ways.filter((name) => (globalThis as any)[name] !== undefined);
console.log(there.length === 0 ? 'kept' : 'free ' + there);`,
  'a script from elsewhere': `
try { await new Function('return import("OUTSIDEx.js")')(); console.log('free'); } catch { console.log('kept'); }`,
  'a script as data': `
try { await new Function('return import("data:text/javascript,export default 1")')(); console.log('free'); } catch { console.log('kept'); }`,
  'the classes behind the doors': `
const found = ['IDBFactory', 'CacheStorage'].filter((name) => name in globalThis && (globalThis as any)[name] !== undefined);
console.log(found.length === 0 ? 'kept' : 'free');`,
};

/** Markup wherever a program can put text; nothing of it may become an element. */
export const MARKUP = `${SEQ}
const evil = '<img src=x onerror="parent.hacked=1;window.hacked=1"><svg onload=alert(1)>';
class X extends Error { name = evil }
console.log(evil, { [evil]: evil });
Seq.of(evil, evil + 1).map((t) => ({ [evil]: t })).label(evil).toArray();
Seq.of(evil).groupBy((t) => t).map((g) => g.key).toArray(); // → ${'<img src=x onerror=alert(1)>'}
Seq.of(1).map(() => { throw new X(evil); }).label(evil).toArray();
`;
