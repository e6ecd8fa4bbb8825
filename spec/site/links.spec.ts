/** Which file is which page, and where links lead: the same in a clone as in the site. */
import { describe, expect, test } from '@jest/globals';
import { addressOf, editAddressOf, pageOf, relative, slugOf } from '../../site/links.ts';

describe('pages', () => {
  test.each([
    ['README.md', 'readme'],
    ['docs/how-it-works.md', 'how-it-works'],
    ['docs/reference/README.md', 'reference/index'],
    ['docs/recipes/pivot.md', 'recipes/pivot'],
    ['site/decisions.md', 'decisions/index'],
    ['bench/README.md', undefined],
    ['site/lanes/README.md', undefined],
    ['toString', undefined],
  ])('%s is %s', (file, page) => {
    expect(pageOf(file)).toBe(page);
  });
});

const REPOSITORY = 'https://github.com/seqable/seqable';

describe('links', () => {
  test.each([
    ['README.md', 'docs/performance.md#when-not-to-use-seq', './performance.md#when-not-to-use-seq'],
    ['docs/reference/slice.md', 'per-element.md#filter', './per-element.md#filter'],
    ['docs/reference/slice.md', '../how-it-works.md', './../how-it-works.md'],
    ['docs/how-it-works.md', 'decisions/007-x.md', './decisions/007-x.md'],
    ['docs/decisions/007-x.md', '../../README.md', './../readme.md'],
    ['README.md', 'docs/decisions', './decisions/index.md'],
    ['README.md', 'docs/llms.txt', 'llms.txt'],
    ['docs/how-it-works.md', '#closing-once', '#closing-once'],
    ['docs/how-it-works.md', 'https://tc39.es', 'https://tc39.es'],
    ['docs/how-it-works.md', '../spec/laws/fast.spec.ts', `${REPOSITORY}/blob/main/spec/laws/fast.spec.ts`],
    ['README.md', 'spec/types', `${REPOSITORY}/tree/main/spec/types`],
  ])('in %s, %s leads to %s', (file, href, address) => {
    expect(addressOf(file, href)).toBe(address);
  });

  test('the way between folders goes up no further than it must', () => {
    expect(relative('reference/slice', 'reference/join.md')).toBe('join.md');
    expect(relative('reference/slice', 'coming-from/rust.md')).toBe('../coming-from/rust.md');
    expect(relative('readme', 'reference/join.md')).toBe('reference/join.md');
  });
});

describe('anchors', () => {
  test.each([
    ['Seq.from', 'seqfrom'],
    ['[Symbol.iterator]', 'symboliterator'],
    ['I want to wait for what takes time', 'i-want-to-wait-for-what-takes-time'],
    ['Why not …', 'why-not-'],
    ['lone_word-1', 'lone_word-1'],
  ])('%s is #%s, as on GitHub', (heading, slug) => {
    expect(slugOf(heading)).toBe(slug);
  });
});

test('what is generated is edited where it comes from', () => {
  expect(editAddressOf('docs/reference/slice.md')).toMatch(/\/edit\/main\/lib\/seq\.ts$/);
  expect(editAddressOf('docs/reference/async.md')).toMatch(/\/lib\/async\/asyncSeq\.ts$/);
  expect(editAddressOf('docs/polyfill.md')).toMatch(/\/docs\/polyfill\.md$/);
});
