/** The examples of the documentation as programs: what stands in a ```ts fence, with the import that the page leaves out. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

const FENCE = /^([ \t]*)(```+)(?:ts|js|typescript|javascript)[ \t]*\n([\s\S]*?)^\1\2[ \t]*$/gm;

/** The code of each fence of a Markdown text. */
export const fencesOf = (markdown) =>
  [...markdown.matchAll(FENCE)].map(([, indent, , code]) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

const USED = [
  ['Seq', 'seqable'],
  ['AsyncSeq', 'seqable/async'],
];

/** The example as a whole program. */
export function programOf(code) {
  const missing = USED.filter(
    ([name]) =>
      new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`import \\{[^}]*\\b${name}\\b`).test(code),
  );
  const imports = missing.map(([name, from]) => `import { ${name} } from '${from}';\n`).join('');
  return `${imports}${imports === '' || code.startsWith('import ') ? '' : '\n'}${code.trim()}\n`;
}

export const keyOf = (code) => createHash('sha256').update(programOf(code)).digest('base64url').slice(0, 16);

/** The hash of the address that opens a program, in the form of playground/share.ts. */
export const hashOf = (code) =>
  `#code=${deflateRawSync(programOf(code), { level: 9 }).toString('base64url')}`;
