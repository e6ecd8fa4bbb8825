/** Which lines of a list answer to what somebody types. */

/** A line with the words by which it is found: what it says, the operations it leads to, their names elsewhere. */
export interface Line {
  readonly text: string;
  readonly also: readonly string[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** `sortBy` → sortby, sort, by */
function partsOf(text: string): string[] {
  return [...wordsOf(text), ...wordsOf(text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' '))];
}

/** Words that say nothing of an operation. */
const EMPTY = new Set('a an the of to in on by is it i want how do with and or for each them'.split(' '));

export interface Matcher {
  (query: string): boolean[];
}

/** Says of each line whether all words of a query begin a word of it. */
export function matcherOf(lines: readonly Line[]): Matcher {
  const known = lines.map(({ text, also }) => [text, ...also].flatMap(partsOf));
  return (query) => {
    const all = wordsOf(query);
    const asked = all.filter((word) => !EMPTY.has(word));
    const wanted = asked.length > 0 ? asked : all;
    return known.map((words) => wanted.every((one) => words.some((word) => word.startsWith(one))));
  };
}
