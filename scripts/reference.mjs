/**
 * Writes what can be generated from lib/seq.ts: a page for each category in docs/reference/, and in
 * docs/which-operation.md the names of other libraries, between `<!-- elsewhere:begin -->` and `<!-- elsewhere:end -->`.
 *
 *     node scripts/reference.mjs             writes them
 *     node scripts/reference.mjs --check     exits with 1, naming them, if one is not as it would be written
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { categories, readCatalogue } from './catalogue.mjs';
import { namesElsewhere } from './elsewhere.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'docs/reference';
const finder = 'docs/which-operation.md';
const [begin, end] = ['<!-- elsewhere:begin -->', '<!-- elsewhere:end -->'];

const members = readCatalogue();
const inCategory = (category) => members.filter((member) => member.category === category);
const pageOf = (category) => `${category.toLowerCase().replaceAll(' ', '-')}.md`;
const titleOf = ({ isStatic, name }) => (isStatic ? `Seq.${name}` : name);
/** The anchor that GitHub gives to a heading. */
const anchorOf = (member) =>
  titleOf(member)
    .toLowerCase()
    .replace(/[^\w\- ]/g, '');
const addressOf = (member) => `${pageOf(member.category)}#${anchorOf(member)}`;

/** Turns the names of operations, up to the first semicolon, into links: after it stand those of other libraries. */
function linked(text, self) {
  const cut = text.indexOf(';') < 0 ? text.length : text.indexOf(';');
  const ours = text.slice(0, cut).replace(/`([^`]+)`/g, (code, name) => {
    const found =
      members.find((member) => titleOf(member) === name && member !== self) ??
      members.find((member) => member.name === name && member !== self);
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

/** One row for each name that is another elsewhere, sorted by it. */
function elsewhere() {
  const code = (name) => `\`${name.replaceAll('|', '\\|')}\``;
  const rows = namesElsewhere(members).flatMap(([name, operations]) => {
    const others = [...operations].filter(([member]) => member.name !== name);
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
  const head = '# The operations of Seq\n\n<!-- Written by scripts/reference.mjs out of lib/seq.ts -->';
  return [head, ...lines].join('\n\n') + '\n';
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
  [finder, finderPage()],
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
