/** What other packages call our options: a hint for who comes from there. */
import { indexOf, slice, toLowerCase } from './builtins.ts';

/** Our option, and what others call it: in small letters, without `-` and `_`. */
const NAMES: readonly (readonly [ours: string, theirs: string])[] = [
  ['separator', ' delimiter delimeter delim sep fieldseparator fielddelimiter columndelimiter seperator '],
  ['header', ' headers hasheader hasheaders headerline fieldnames columnnames names objectmode '],
  ['quote', ' quotechar quotecharacter enclosure '],
  ['escape', ' escapechar escapecharacter '],
  ['comment', ' comments commentprefix '],
  ['skipLines', ' skiplines skiprows skipfirstnlines skip from fromline '],
  ['relaxed', ' relax relaxcolumncount relaxquotes strict strictcolumnhandling discardunmappedcolumns '],
  ['trim', ' ltrim rtrim trimheaders skipinitialspace ignoreleadingwhitespace stripwhitespace '],
  ['columns', ' dynamictyping cast castdate types dtype schema checktype colparser transform '],
  ['encoding', ' charset inputencoding fileencoding '],
  ['maxRecord', ' maxrecordsize maxrowbytes maxfieldsize limitfieldsize '],
  ['gzip', ' compression compressed gunzip unzip decompress '],
];

/** What holds without an option. */
const ALWAYS: readonly (readonly [what: string, theirs: string])[] = [
  ['empty lines are always passed over', ' skipemptylines ignoreempty skiplineswithempty skipblanklines '],
  ['a byte order mark is always dropped', ' bom stripbom '],
  ['\\n, \\r\\n and \\r end a line in any case', ' newline eol recorddelimiter rowdelimiter lineterminator '],
  ['take(n) ends after n rows', ' preview limit maxrows nrows to toline '],
];

/** How to say it here, to be added to a message; empty if the name tells nothing. */
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

export function indexIn(list: readonly string[], wanted: string): number {
  for (let index = 0; index < list.length; index++) if (list[index] === wanted) return index;
  return -1;
}
