/**
 * Reads the functions of `seqable/fn`: their signatures, as they stand in the files that lib/fn.ts names.
 * scripts/steps.mjs makes the steps of `seqable/pipe` out of them, scripts/hovers.mjs their docs.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const lib = fileURLToPath(new URL('../lib/', import.meta.url));
export const parse = (text, name = 'x.ts') => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

/** What lib/fn.ts exports: `{ name, path }` of each function, in its order. */
export function exportsOfFn() {
  const text = readFileSync(join(lib, 'fn.ts'), 'utf8');
  return [...text.matchAll(/^export \{ (\w+) \} from '\.\/([^']+)';/gm)].map(([, name, path]) => ({
    name,
    path,
  }));
}

const tagged = (node, tag) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === tag);

/** The declarations of the function `name`: its overloads, or itself; without what is internal or only says no. */
export function signaturesOf(file, name) {
  // `export { concat as concatTo }`, `export { finallyDo as finally }`
  const all = file.statements.filter(
    (node) => ts.isFunctionDeclaration(node) && localName(file, name) === node.name?.text,
  );
  const overloads = all.filter(({ body }) => body === undefined);
  return (overloads.length > 0 ? overloads : all).filter(
    (node) => !tagged(node, 'internal') && !/\bInstead</.test(node.parameters.at(-1)?.getText(file) ?? ''),
  );
}

/** The name under which a file declares what it exports as `name`. */
function localName(file, name) {
  for (const node of file.statements) {
    if (!ts.isExportDeclaration(node) || node.exportClause === undefined || node.moduleSpecifier) continue;
    for (const { name: outside, propertyName } of node.exportClause.elements)
      if (outside.text === name && propertyName !== undefined) return propertyName.text;
  }
  return name;
}

/** Where each type that a file names comes from: a path relative to lib/, with its ending. */
export function typesIn(file, path) {
  const found = new Map();
  for (const node of file.statements) {
    if (ts.isImportDeclaration(node) && /^import type/.test(node.getText(file))) {
      const from = join(dirname(path), node.moduleSpecifier.text);
      for (const { name } of node.importClause?.namedBindings?.elements ?? []) found.set(name.text, from);
    }
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) found.set(node.name.text, path);
  }
  return found;
}
