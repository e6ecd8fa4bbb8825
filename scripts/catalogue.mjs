/**
 * Reads lib/seq.ts, the catalogue, by the TypeScript API: every public method with its signatures and their docs.
 * The reference is generated from it, and spec/laws/docs.spec.ts holds it to the rules of the house.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const categories = [
  ...['Sources', 'Per element', 'Slice', 'Combine', 'Chunk', 'Distinct', 'Order', 'Join'],
  ...['Share', 'Observe', 'Collect', 'Group', 'Search', 'Fold', 'Compare'],
];

const seqFile = fileURLToPath(new URL('../lib/seq.ts', import.meta.url));
const asyncFile = fileURLToPath(new URL('../lib/async/asyncSeq.ts', import.meta.url));

/** The members of the exported classes of lib/seq.ts, in the order of the file; overloads are signatures of one member. */
export function readCatalogue(text = readFileSync(seqFile, 'utf8')) {
  const file = ts.createSourceFile('seq.ts', text, ts.ScriptTarget.Latest, true);
  const members = new Map();
  for (const statement of file.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const node of statement.members) {
      if (!ts.isMethodDeclaration(node) || isInternal(node)) continue;
      const name = node.name.getText(file);
      const isStatic = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
      const key = `${statement.name.text}${isStatic ? '.' : '#'}${name}`;
      if (!members.has(key)) {
        members.set(key, {
          key,
          className: statement.name.text,
          name,
          isStatic,
          signatures: [],
          statements: 0,
        });
      }
      const member = members.get(key);
      if (node.body !== undefined) member.statements = statementsOf(node.body);
      // With overloads the implementation is not seen from outside, and neither is its doc.
      if (node.body === undefined || member.signatures.length === 0)
        member.signatures.push(signatureOf(node, file));
    }
  }
  return [...members.values()].map((member) => ({ ...member, category: member.signatures[0].category }));
}

/** The members of the asynchronous catalogue, lib/async/asyncSeq.ts. */
export function readAsyncCatalogue() {
  return readCatalogue(readFileSync(asyncFile, 'utf8'));
}

/** What a member of either catalogue is called in documents: a static method with its class. */
export const titleOf = ({ isStatic, name, className }) =>
  isStatic ? `${className.includes('Async') ? 'AsyncSeq' : 'Seq'}.${name}` : name;

/**
 * What only AsyncSeq has: members of which Seq has none by that name, with all signatures, and of the others those signatures
 * that say more than Seq's do, by an argument of their own.
 */
export function onlyAsync(own = readAsyncCatalogue(), others = readCatalogue()) {
  const twinOf = (member) =>
    others.find(({ name, isStatic }) => name === member.name && isStatic === member.isStatic);
  return own
    .map((member) => {
      if (twinOf(member) === undefined) return member;
      return { ...member, signatures: member.signatures.filter(({ text }) => OWN_OPTIONS.test(text)) };
    })
    .filter(({ signatures }) => signatures.length > 0);
}

/** What is about time among the arguments. */
const OWN_OPTIONS = /\boptions\??: (?:Concurrency|ChunkOptions|Overflow)\b/;

const isInternal = (node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');

/** How many statements a body has; a block inside counts as more than one. */
function statementsOf(body) {
  return body.statements.reduce(
    (sum, statement) => sum + (/Return|Expression/.test(ts.SyntaxKind[statement.kind]) ? 1 : 2),
    0,
  );
}

function signatureOf(node, file) {
  const doc = node.jsDoc?.at(-1);
  const tags = (doc?.tags ?? []).map((tag) => ({
    name: tag.tagName.text,
    text: textOfTag(tag, file),
    line: file.getLineAndCharacterOfPosition(tag.getStart(file)).line + 1,
  }));
  const of = (name) => tags.filter((tag) => tag.name === name).map(({ text }) => text);
  const paragraphs = commentText(doc?.comment)
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean);
  return {
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
    text: headOf(node, file),
    summary: paragraphs[0]?.replace(/\s+/g, ' ') ?? '',
    paragraphs: paragraphs.slice(1).map((paragraph) => paragraph.replace(/\s+/g, ' ')),
    throws: of('throws').map((text) => text.replace(/\s+/g, ' ')),
    examples: tags
      .filter(({ name }) => name === 'example')
      .map(({ text, line }) => ({ code: text, line: line + 1 })),
    see: of('see').map((text) => text.replace(/\s+/g, ' ')),
    category: of('category')[0],
    tags: tags.map(({ name }) => name),
  };
}

/** The declaration without its body, on one line. */
function headOf(node, file) {
  const end = node.body === undefined ? node.getEnd() : node.body.getStart(file);
  const text = file.text.slice(node.getStart(file), end);
  return text
    .replace(/\s+/g, ' ')
    .replace(/^override /, '')
    .replace(/\( /g, '(')
    .replace(/,? \)/g, ')')
    .replace(/[;\s]+$/, '');
}

const commentText = (comment) =>
  typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '');

/** The text of a tag as it stands, line by line: the parser takes `{ }` and URLs in an example for something else. */
function textOfTag(tag, file) {
  const lines = file.text.slice(tag.getStart(file), tag.getEnd()).split('\n');
  lines[0] = lines[0].replace(/^@\w+ ?/, '');
  return lines
    .map((line, i) => (i === 0 ? line : line.replace(/^\s*\* ?/, '')))
    .join('\n')
    .replace(/\*?\/?\s*$/, '')
    .trim();
}
