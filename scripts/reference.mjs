/**
 * Writes what can be generated from lib/seq.ts: a page for each category in docs/reference/; out of lib/async/asyncSeq.ts a page
 * of what only AsyncSeq has; and in docs/which-operation.md the names of other libraries, between
 * `<!-- elsewhere:begin -->` and `<!-- elsewhere:end -->`; and docs/llms.txt, all of it in short, for programs that read.
 *
 *     node scripts/reference.mjs             writes them
 *     node scripts/reference.mjs --check     exits with 1, naming them, if one is not as it would be written
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { categories, onlyAsync, readCatalogue, titleOf } from './catalogue.mjs';
import { namesElsewhere } from './elsewhere.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'docs/reference';
const finder = 'docs/which-operation.md';
const [begin, end] = ['<!-- elsewhere:begin -->', '<!-- elsewhere:end -->'];

const members = readCatalogue();
const inCategory = (category) => members.filter((member) => member.category === category);
const pageOf = (category) => `${category.toLowerCase().replaceAll(' ', '-')}.md`;
/** What only AsyncSeq has; it stands on a page of its own. */
const own = onlyAsync();
const asyncPage = 'async.md';
/** The anchor that GitHub gives to a heading. */
const anchorOf = (member) =>
  titleOf(member)
    .toLowerCase()
    .replace(/[^\w\- ]/g, '');
const addressOf = (member) =>
  `${own.includes(member) ? asyncPage : pageOf(member.category)}#${anchorOf(member)}`;

/** Turns the names of operations, up to the first semicolon, into links: after it stand those of other libraries. */
function linked(text, self) {
  const cut = text.indexOf(';') < 0 ? text.length : text.indexOf(';');
  const ours = text.slice(0, cut).replace(/`([^`]+)`/g, (code, name) => {
    // On the page of AsyncSeq its own come first; what it has in common with Seq is told of there.
    const known = own.includes(self) ? [...own, ...members] : members;
    const twin = name.replace(/^AsyncSeq\./, 'Seq.');
    const found =
      known.find((member) => titleOf(member) === name && member !== self) ??
      known.find((member) => titleOf(member) === twin && member !== self) ??
      known.find((member) => member.name === name && member !== self);
    return found === undefined ? code : `[${code}](${addressOf(found)})`;
  });
  return ours + text.slice(cut);
}

function signatureSection(member, { text, summary, paragraphs, throws, examples, see }) {
  const fence = (code) => `\`\`\`ts\n${code}\n\`\`\``;
  const isUrl = (line) => line.startsWith('https://');
  const neighbours = see.filter((line) => !isUrl(line)).map((line) => `See also ${linked(line, member)}.`);
  const clauses = see.filter(isUrl).map((line) => `In the standard: <${line}>`);
  return [
    fence(text),
    summary,
    ...paragraphs,
    throws.map((line) => `- Throws ${line.replace(/^(\w+) /, '`$1` ')}`).join('\n'),
    ...examples.map(({ code }) => fence(code)),
    [...neighbours, ...clauses].join('  \n'),
  ].filter(Boolean);
}

function page(category) {
  const sections = inCategory(category).flatMap((member) => [
    `## ${titleOf(member)}`,
    ...member.signatures.flatMap((signature) => signatureSection(member, signature)),
  ]);
  const head = `# ${category}\n\n<!-- Written by scripts/reference.mjs out of lib/seq.ts -->`;
  return [head, ...sections].join('\n\n') + '\n';
}

/** The operations that only AsyncSeq has, category by category. */
function pageOfAsync() {
  const sections = categories.flatMap((category) => {
    const some = own.filter((member) => member.category === category);
    const texts = some.flatMap((member) => [
      `## ${titleOf(member)}`,
      ...member.signatures.flatMap((signature) => signatureSection(member, signature)),
    ]);
    return texts;
  });
  const head = '# Asynchronous\n\n<!-- Written by scripts/reference.mjs out of lib/async/asyncSeq.ts -->';
  const lead =
    'What `AsyncSeq` of `seqable/async` has of its own. Every operation of [Seq](README.md) is there, too, under its name and ' +
    'with its meaning, but for `range`, `repeat`, `trace` and `toJSON`: `AsyncSeq.from(Seq.range(0, 10))`. A lazy one gives an ' +
    'AsyncSeq, one that runs gives a promise of its result; where a source is an argument it may be asynchronous, and what a ' +
    'callback gives may be a promise, which is awaited.';
  return [head, lead, ...sections].join('\n\n') + '\n';
}

/** One row for each name that is another elsewhere, sorted by it. */
function elsewhere() {
  const code = (name) => `\`${name.replaceAll('|', '\\|')}\``;
  const rows = namesElsewhere([...members, ...own]).flatMap(([name, operations]) => {
    const found = [...operations.keys()];
    /** A further form of an operation of Seq, which leads to that by the same name already. */
    const isMore = (member) =>
      own.includes(member) && found.some((one) => one.name === member.name && members.includes(one));
    const others = [...operations].filter(([member]) => member.name !== name && !isMore(member));
    if (others.length === 0) return [];
    const where = new Set(others.flatMap(([, places]) => [...places]));
    const answers = others.map(([member]) => `[\`${titleOf(member)}\`](reference/${addressOf(member)})`);
    return [`| ${code(name)} | ${[...where].join(', ')} | ${answers.join(' ')} |`];
  });
  return ['| Elsewhere | | Here |', '| --- | --- | --- |', ...rows].join('\n');
}

function index() {
  const lines = categories.flatMap((category) => [
    `## [${category}](${pageOf(category)})`,
    inCategory(category)
      .map((member) => `- [\`${titleOf(member)}\`](${addressOf(member)}): ${member.signatures[0].summary}`)
      .join('\n'),
  ]);
  const further = [
    `## [Asynchronous](${asyncPage})`,
    own
      .map((member) => `- [\`${titleOf(member)}\`](${addressOf(member)}): ${member.signatures[0].summary}`)
      .join('\n'),
  ];
  const head = '# The operations of Seq\n\n<!-- Written by scripts/reference.mjs out of lib/seq.ts -->';
  return [head, ...lines, ...further].join('\n\n') + '\n';
}

/** What to know before the first line, for who has no time for the rest (https://llmstxt.org). */
const inShort = [
  "`import { Seq } from 'seqable'`: methods; `from 'seqable/fn'`: the same operations as functions, which bundlers keep one by one.",
  'Lazy operations give a new Seq and run nothing; terminals (`toArray`, `reduce`, `find`, `forEach` …) and `for…of` run the chain, no further than the answer needs.',
  'Over an array, a Set or another re-iterable source a Seq runs any number of times. Over a generator object or an iterator it runs once; a second run throws `SeqConsumedError` (`Seq.defer`, `memoize`, `share` help).',
  'What needs the end of a sequence that is known to be endless throws `SeqInfiniteError`: write `take(n)` before it.',
  'A string is a source of its code points; but `flatMap`, `concat` and `zip` refuse one, and `flatten` leaves it whole.',
  'Callbacks get `(value, index)`. A promise from a test such as that of `filter` is a TypeError: use AsyncSeq.',
  "`import { AsyncSeq } from 'seqable/async'`: the same operations over what takes time; terminals give promises, callbacks may give them. One call at a time, unless `{ concurrency: n }` says otherwise.",
  '`seqable/text` and `seqable/node`: `csv`, `lines`, `jsonl` over chunks and files; `seqable/collectors`: mergeable folds for `collect` and `aggregateBy`; `seqable/polyfill`: the iterator helpers of the standard.',
];
const pages = [
  ['../README.md', 'what it is, with first examples'],
  ['how-it-works.md', 'plans, runs, closing, and who waits'],
  ['which-operation.md', 'from what is wanted, or from a name elsewhere, to the operation'],
  ['performance.md', 'figures beside loops by hand and other libraries, and what is slow'],
  ['polyfill.md', 'the iterator helpers of the standard, for engines without them'],
];

function llms() {
  const line = (member) =>
    `- [${titleOf(member)}](reference/${addressOf(member)}): ${member.signatures[0].summary}`;
  const sections = categories.map(
    (category) => `## ${category}\n\n${inCategory(category).map(line).join('\n')}`,
  );
  const headingOf = (path) => /^# (.*)/m.exec(readFileSync(`${root}docs/${path}`, 'utf8'))[1];
  const comingFrom = readdirSync(`${root}docs/coming-from`)
    .filter((name) => name !== 'README.md')
    .map((name) => [`coming-from/${name}`, 'row by row, what it is here']);
  const page = ([path, what]) => `- [${headingOf(path)}](${path}): ${what}`;
  return (
    [
      '# seqable',
      '> Lazy sequences for JavaScript and TypeScript: one class, Seq, over anything that can be iterated, and its twin AsyncSeq.',
      inShort.map((text) => `- ${text}`).join('\n'),
      `## Pages\n\n${[...pages, ...comingFrom].map(page).join('\n')}`,
      ...sections,
      `## Only on AsyncSeq\n\n${own.map(line).join('\n')}`,
    ].join('\n\n') + '\n'
  );
}

/** The page with a fresh table; an error if it has no place for it. */
function finderPage() {
  const text = readFileSync(root + finder, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${finder} has no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${elsewhere()}\n\n${text.slice(to)}`;
}

const files = new Map([
  [`${folder}/README.md`, index()],
  [`${folder}/${asyncPage}`, pageOfAsync()],
  [finder, finderPage()],
  ['docs/llms.txt', llms()],
]);
for (const category of categories) files.set(`${folder}/${pageOf(category)}`, page(category));

const known = existsSync(root + folder) ? readdirSync(root + folder).map((name) => `${folder}/${name}`) : [];
const surplus = known.filter((name) => !files.has(name));
const isStale = ([name, text]) => !existsSync(root + name) || readFileSync(root + name, 'utf8') !== text;
const stale = [...files].filter(isStale).map(([name]) => name);

if (process.argv.includes('--check')) {
  const wrong = [...stale, ...surplus];
  if (wrong.length > 0) {
    console.log(`Not as scripts/reference.mjs writes them: ${wrong.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(root + folder, { recursive: true });
  for (const name of stale) writeFileSync(root + name, files.get(name));
  for (const name of surplus) rmSync(root + name);
  console.log(`${stale.length} of ${files.size} files written`);
}
