/** Puts the imports of a module in order: what compiled chains need comes in, what nobody needs any more goes out. */
import type MagicString from 'magic-string';
import { importText, requireText } from './names.ts';
import type { Imports, Names } from './names.ts';
import type { Origin } from './origins.ts';
import type { Chain } from './read.ts';
import type { Scopes } from './scopes.ts';
import { child, list } from './syntax.ts';
import type { Node } from './syntax.ts';

export function putImports(
  text: MagicString,
  scopes: Scopes,
  origins: readonly Origin[],
  names: Names,
  compiled: readonly Chain[],
): void {
  const gone = new Set(compiled.filter(({ constant }) => constant === undefined).map(({ first }) => first));
  const isIdle = ({ binding }: Origin): boolean =>
    binding.uses.length > 0 &&
    binding.uses.every((use) => gone.has(use)) &&
    !scopes.typeNames.has(binding.name);
  const done = new Set<Imports>();
  for (const node of new Set(origins.map((origin) => origin.node))) {
    const here = origins.filter((origin) => origin.node === node);
    const { how } = here[0]!;
    const known = names.importsOf(here[0]!);
    const imports = known !== undefined && !done.has(known) ? known : undefined;
    if (imports !== undefined) done.add(imports);
    const added = imports === undefined ? '' : how === 'import' ? importText(imports) : requireText(imports);
    const idle = here.filter(isIdle).map(({ binding }) => binding.id);
    if (how === 'import') rewriteImport(text, node, idle, added);
    else rewriteRequire(text, node, idle, added);
  }
}

function rewriteImport(text: MagicString, node: Node, idle: readonly Node[], added: string): void {
  const specifiers = list(node, 'specifiers');
  const kept = specifiers.filter((specifier) => !idle.includes(child(specifier, 'local')));
  if (kept.length === 0) return replace(text, node, added);
  dropParts(text, specifiers, kept);
  if (added === '') return;
  const end = text.original[node.end - 1] === ';' ? '' : ';';
  text.appendLeft(node.end, `${end} ${added}`);
}

function rewriteRequire(text: MagicString, node: Node, idle: readonly Node[], added: string): void {
  const id = child(node, 'id');
  if (id.type === 'ObjectPattern') {
    const properties = list(id, 'properties');
    const hasRest = properties.some(({ type }) => type === 'RestElement');
    const kept = hasRest ? properties : properties.filter((part) => !idle.includes(child(part, 'value')));
    if (kept.length > 0) dropParts(text, properties, kept);
    else if (added !== '') return replace(text, node, added);
  } else if (added !== '' && idle.includes(id)) return replace(text, node, added);
  if (added !== '') text.appendLeft(node.end, `, ${added}`);
}

function replace(text: MagicString, node: Node, by: string): void {
  if (by === '') text.remove(node.start, node.end);
  else text.update(node.start, node.end, by);
}

/** Leaves out the parts of a list that are not kept, each with a comma. */
function dropParts(text: MagicString, parts: readonly Node[], kept: readonly Node[]): void {
  let before: Node | undefined;
  parts.forEach((part, i) => {
    const after = parts[i + 1];
    if (kept.includes(part)) before = part;
    else if (after !== undefined) text.remove(part.start, after.start);
    else text.remove(before!.end, part.end);
  });
}
