/**
 * What operations are called elsewhere: the names behind the semicolon of each `@see` line of the catalogues,
 * lib/seq.ts and lib/async/asyncSeq.ts.
 *
 *     @see `sort`, `last`; `reversed` in Python and Kotlin, `Reverse` in LINQ
 *                          └── name ──┘ └──── where ────┘
 */
import { readCatalogue } from './catalogue.mjs';

/** Names, and what is said of all of them, in which further code may stand: `takeWhile` with `inclusive` in RxJS. */
const NAMES = /((?:`[^`]+`(?:, | and )?)+)((?:[^`]*\b(?:with|of) `[^`]+`)*[^`]*)/g;

/** Pairs of a name and where it is used, of what stands behind the semicolon of one line. */
export function namesIn(see) {
  const cut = see.indexOf(';');
  if (cut < 0) return [];
  return [...see.slice(cut + 1).matchAll(NAMES)].flatMap(([, spans, rest]) => {
    const where = rest.trim().replace(/(,| and)$/, '');
    return [...spans.matchAll(/`([^`]+)`/g)].map(([, name]) => ({ name, where }));
  });
}

/** What one looks for: `itertools.pairwise` stands under p, `!Any` under a. */
const wordOf = (name) =>
  name
    .slice(name.search(/[^.]*$/))
    .replace(/^\W+/, '')
    .toLowerCase() || name;

/** All names, sorted by what one looks for: each with where it is used, by operation. */
export function namesElsewhere(members = readCatalogue()) {
  const found = new Map();
  for (const member of members) {
    for (const { see } of member.signatures) {
      for (const { name, where } of see.flatMap(namesIn)) {
        if (!found.has(name)) found.set(name, new Map());
        const operations = found.get(name);
        if (!operations.has(member)) operations.set(member, new Set());
        if (where !== '') operations.get(member).add(where);
      }
    }
  }
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return [...found].sort(([a], [b]) => compare(wordOf(a), wordOf(b)) || compare(a, b));
}
