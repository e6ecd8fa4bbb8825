/** The names of our options in other packages: hints for users who come from there. */
import { indexOf, slice, toLowerCase } from './builtins.ts';
import type { Knowing } from './csvOptions.ts';
import { indexIn } from './indexIn.ts';

/** Our option, and its other names: in small letters, without `-` and `_`. */
const NAMES: readonly (readonly [ours: string, theirs: string])[] = [
  ['separator', ' delimiter sep fieldseparator seperator '],
  ['header', ' headers columnnames names objectmode '],
  ['quote', ' quotechar enclosure '],
  ['escape', ' escapechar '],
  ['comment', ' comments '],
  ['skipLines', ' skiprows fromline '],
  ['relaxed', ' relaxcolumncount strict '],
  ['trim', ' ltrim rtrim skipinitialspace '],
  ['columns', ' dynamictyping cast dtype '],
  ['encoding', ' charset fileencoding '],
  ['gzip', ' gunzip '],
];

/** Behaviour that needs no option here. */
const ALWAYS: readonly (readonly [what: string, theirs: string])[] = [
  ['empty lines are always passed over', ' skipemptylines ignoreempty '],
  ['a byte order mark is always dropped', ' bom '],
  ['any line break is known', ' newline recorddelimiter rowdelimiter '],
  ['take(n) ends after n rows', ' preview limit maxrows nrows to '],
];

/** The hint to be added to a message; empty if the name gives none. */
export function hintFor(name: string, known: readonly string[]): string {
  let plain = '';
  for (let at = 0; at < name.length; at++) {
    if (name[at] !== '_' && name[at] !== '-') plain += slice(name, at, at + 1);
  }
  const wanted = ` ${toLowerCase(plain)} `;
  for (let index = 0; index < known.length; index++) {
    if (wanted === ` ${toLowerCase(known[index]!)} `) return `it is called ${known[index]!}`;
  }
  for (let index = 0; index < NAMES.length; index++) {
    const ours = NAMES[index]![0];
    const theirs = NAMES[index]![1];
    if (indexIn(known, ours) < 0) continue;
    if (indexOf(theirs, wanted) >= 0) return `it is called ${ours}`;
  }
  for (let index = 0; known.length > 3 && index < ALWAYS.length; index++) {
    const what = ALWAYS[index]![0];
    const theirs = ALWAYS[index]![1];
    if (indexOf(theirs, wanted) >= 0) return what;
  }
  return '';
}

/** The check of options for the class and for files; `extra`: the names of options that the caller handles. */
export function knowing(extra?: readonly string[]): Knowing {
  return extra === undefined ? HINTS : { extra, hint: hintFor };
}

const HINTS: Knowing = { hint: hintFor };
