/**
 * The law of the mirror: AsyncSeq has every operation of Seq, with the same parameters in the same order, the same first sentence
 * and the same category. What differs is named here. scripts/mirror.mjs writes a method from its twin.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { AsyncSeq } from 'seqable/async';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { mirror } from '../../scripts/mirror.mjs';

const read = (path: string): ReturnType<typeof readCatalogue> =>
  readCatalogue(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));
const seq = read('lib/seq.ts');
const own = read('lib/async/asyncSeq.ts');

/** Not there: what needs no waiting is made by Seq, and JSON cannot wait. `trace` is that of Seq. */
const notThere = ['Seq.range', 'Seq.repeat', 'Seq.trace', 'Seq#toJSON', 'Seq#[Symbol.iterator]'];
/** Of the asynchronous side alone. */
const alone = [
  ...['AsyncSeq.merge', 'AsyncSeq.push', 'AsyncSeq.events', 'AsyncSeq.interval', 'AsyncSeq.asCompleted'],
  ...['AsyncSeq#merge', 'AsyncSeq#prefetch', 'AsyncSeq#signal', 'AsyncSeq#timeout', 'AsyncSeq#breathe'],
  ...['AsyncSeq#toReadableStream', 'AsyncSeq#[Symbol.asyncIterator]', 'SharedAsyncSeq#[Symbol.asyncDispose]'],
];
/** What goes by another name. */
const renamed: Record<string, string> = {
  'Seq.isSeq': 'AsyncSeq.isAsyncSeq',
  'OrderedSeq#thenBy': 'OrderedAsyncSeq#thenBy',
};
/** First sentences that say more or less, since more can be a source there. */
const otherSentence = ['Seq.from', 'Seq.isSeq', 'Seq#[Symbol.iterator]'];

const twinOf = (key: string): string => renamed[key] ?? key.replace(/^Seq/, 'AsyncSeq');

const pairs = seq
  .filter(({ key }) => !notThere.includes(key))
  .map((member) => ({ key: member.key, twin: twinOf(member.key), member }));

const find = (key: string): (typeof own)[number] => {
  const found = own.find((member) => member.key === key);
  if (found === undefined)
    throw new Error(`lib/async/asyncSeq.ts has no ${key}: node scripts/mirror.mjs writes it`);
  return found;
};

/** The names of the parameters of a signature, with what may be left out of them. */
function parametersOf(text: string): string[] {
  const from = text.indexOf('(');
  const names: string[] = [];
  let depth = 0;
  let at = from + 1;
  for (let i = from; i < text.length; i++) {
    if ('([{<'.includes(text[i]!)) depth++;
    if (')]}'.includes(text[i]!) || (text[i] === '>' && text[i - 1] !== '=')) depth--;
    if (depth === 0 || (depth === 1 && text[i] === ',')) {
      const name = /^\s*((?:\.\.\.)?\w+\??)\s*:/.exec(text.slice(at, i))?.[1];
      if (name !== undefined && name !== 'this') names.push(name);
      at = i + 1;
    }
    if (depth === 0) break;
  }
  return names;
}

/** The words that differ. */
const plain = (sentence: string): string =>
  sentence
    .replace(/\b[Aa]n AsyncSeq\b/g, 'a Seq')
    .replace(/\bAsyncSeq(s?)\b/g, 'Seq$1')
    .replace(/^A Seq/, 'a Seq')
    .toLowerCase();

test('there are operations to look at', () => {
  expect(pairs.length).toBeGreaterThan(100);
});

describe.each(pairs)('$key', ({ key, twin, member }) => {
  test('is there, in the same category', () => {
    expect(find(twin).category).toBe(member.category);
  });

  test('has the same parameters in the same order', () => {
    const theirs = find(twin).signatures.map(({ text }) => parametersOf(text).join());
    // A guard cannot be promised; options come behind what there is.
    const ours = member.signatures
      .filter(({ text }) => !/: this is/.test(text))
      .map(({ text }) => parametersOf(text).join());
    for (const list of ours)
      expect([...theirs, ...theirs.map((one) => one.replace(/,options\?$/, ''))]).toContain(list);
    for (const list of theirs)
      expect(ours).toContain(ours.includes(list) ? list : list.replace(/,options\??$/, ''));
  });

  test('begins with the same sentence', () => {
    if (otherSentence.includes(key)) return;
    const theirs = find(twin).signatures.map(({ summary }) => plain(summary));
    const ours = member.signatures
      .filter(({ text }) => !/: this is/.test(text))
      .map(({ summary }) => plain(summary));
    for (const sentence of ours) expect(theirs).toContain(sentence);
  });
});

test('AsyncSeq has nothing else', () => {
  const known = [...pairs.map(({ twin }) => twin), ...alone];
  expect(own.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
});

test('every method is there at run time, under its name', () => {
  const ordered = Object.getPrototypeOf(AsyncSeq.of(1).sortBy(Number)) as object;
  for (const { key, name, className, isStatic } of own) {
    if (name.startsWith('[')) continue;
    const holder: any = isStatic ? AsyncSeq : className === 'AsyncSeq' ? AsyncSeq.prototype : ordered;
    expect({ key, kind: typeof holder[name] }).toEqual({ key, kind: 'function' });
  }
});

describe('scripts/mirror.mjs', () => {
  test('writes a stage', () => {
    expect(mirror('take')).toContain('take(limit: number): AsyncSeq<T> {\n    return ops.take(this as never');
    expect(mirror('take')).toContain('await AsyncSeq.from(Seq.range(1)).take(3).toArray(); // → [1, 2, 3]');
  });

  test('writes a terminal', () => {
    expect(mirror('isEmpty')).toContain(
      'isEmpty(): Promise<boolean> {\n    return promised(() => ops.isEmpty(this as never))',
    );
  });

  test('says what may be a promise, and awaits it in the types', () => {
    expect(mirror('map')).toContain('map<U>(mapper: Mapper<T, U>): AsyncSeq<Awaited<U>>');
    expect(mirror('map')).toContain('What `mapper` gives may be a promise, which is awaited.');
  });

  test('refuses a name that is none', () => {
    expect(() => mirror('nothing')).toThrow('lib/seq.ts has no method nothing');
  });
});
