/** docs/which-operation.md names every operation, and none that does not exist. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as collectors from '../../lib/collectors/index.ts';
import * as node from '../../lib/node/index.ts';
import * as textModule from '../../lib/text/index.ts';
import { onlyAsync, readCatalogue, titleOf } from '../../scripts/catalogue.mjs';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const whole = readFileSync(`${docs}which-operation.md`, 'utf8');
const [page, elsewhere] = whole.split('<!-- elsewhere:begin -->') as [string, string];

/** The anchor that GitHub gives to a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const headingsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text!);

interface Link {
  readonly text: string;
  readonly file: string;
  readonly anchor: string | undefined;
}
const links: Link[] = [...page.matchAll(/\[([^\]\n]+|`\[[^\]\n]+\]`)\]\(([^)#]*)(?:#([^)]*))?\)/g)].map(
  ([, text, file, anchor]) => ({ text: text!, file: file!, anchor }),
);
const operations = links.filter(({ file, anchor }) => file.startsWith('reference/') && anchor !== undefined);
const nameOf = ({ text }: Link): string => text.replaceAll('`', '');
const titles = readCatalogue().map(titleOf);
const asyncTitles = onlyAsync().map(titleOf);
const isAsync = ({ file }: Link): boolean => file === 'reference/async.md';
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** The code spans that are no links. */
const spans = [...page.replace(/\[`.+?`\]\(.*?\)/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);

describe('docs/which-operation.md', () => {
  test('names every operation, and none that does not exist', () => {
    expect(sorted(operations.filter((link) => !isAsync(link)).map(nameOf))).toEqual(sorted(titles));
  });

  test('names every operation that only AsyncSeq has', () => {
    expect(sorted(operations.filter(isAsync).map(nameOf))).toEqual(sorted(asyncTitles));
  });

  test.each(sorted(links.map(({ file, anchor }) => `${file}#${anchor ?? ''}`)))('%s exists', (address) => {
    const [file, anchor] = address.split('#') as [string, string];
    const target = file === '' ? `${docs}which-operation.md` : docs + file;
    expect(existsSync(target)).toBe(true);
    if (anchor !== '') {
      expect(headingsOf(readFileSync(target, 'utf8')).map(anchorOf)).toContain(anchor);
    }
  });

  test('leads each name to the operation of that name', () => {
    for (const link of operations)
      expect([link.text, link.anchor]).toEqual([`\`${nameOf(link)}\``, anchorOf(nameOf(link))]);
  });

  test('lists each of its parts at the top', () => {
    const parts = headingsOf(page).slice(1).map(anchorOf);
    expect(links.filter(({ file }) => file === '').map(({ anchor }) => anchor)).toEqual(parts);
  });

  test('names every collector and every reader of files', () => {
    const functions = [collectors, node, textModule].flatMap((module) =>
      Object.entries(module)
        .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
        .map(([name]) => name),
    );
    expect(sorted(functions).filter((name) => !spans.includes(name))).toEqual([]);
  });

  test.each([
    ['uniq', 'distinct'],
    ['keyBy', 'toMap'],
    ['sumBy', 'sum'],
    ['pairwise', 'windows'],
    ['batch', 'chunks'],
    ['skip', 'drop'],
    ['top', 'sortBy'],
    ['moving average', 'windows'],
    ['compact', 'filter'],
    ['pluck', 'map'],
    ['islice', 'slice'],
    ['fromEvent', 'AsyncSeq.events'],
    ['pMap', 'map'],
    ['bufferTime', 'chunks'],
    ['withAbort', 'signal'],
  ])('answers to the name %s', (name, operation) => {
    const rows = elsewhere.split('\n').filter((row) => row.split('|')[1]?.includes(`${name}\``));
    expect(rows.join('\n')).toContain(`[\`${operation}\`]`);
  });

  test('says no other name that could be taken for one', () => {
    const others = ['init', 'add', 'merge', 'done', 'concurrency', 'AsyncSeq'];
    const known = [...titles, ...Object.keys(collectors), ...Object.keys(node), ...others];
    expect(spans.filter((code) => /^[a-z]\w*$/i.test(code) && !known.includes(code))).toEqual([]);
  });
});
