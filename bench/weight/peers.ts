/** Who is weighed: our entries and other libraries', and the programs that are bundled of each. */

export interface Peer {
  name: string;
  /** It is one of ours, not a package of bench/rivals. */
  isOurs?: boolean;
  /** Most milliseconds of CPU that the import may take on Node 20. */
  importTarget?: number;
  /** All of it; none where a bundler cannot have it. */
  whole?: string;
  /** filter, map, sortBy, take and groups, as a program imports them; none where the library has not all of them. */
  five?: string;
}

export const peers: readonly Peer[] = [
  {
    name: 'seqable',
    isOurs: true,
    importTarget: 7.5,
    whole: `export * from 'seqable';`,
  },
  {
    name: 'seqable/fn',
    isOurs: true,
    importTarget: 5.6,
    whole: `export * from 'seqable/fn';`,
    five: `export { filter, map, sortBy, take, toGroups } from 'seqable/fn';`,
  },
  {
    name: 'lodash',
    whole: `export { default } from 'lodash';`,
    // The package is one CommonJS file, which no bundler takes apart; these are its files of one function.
    five: ['filter', 'map', 'sortBy', 'take', 'groupBy']
      .map((name) => `export { default as ${name} } from 'lodash/${name}';`)
      .join('\n'),
  },
  // Its package.json says that no file has side effects, so bundlers drop those that give its classes their methods.
  { name: 'ix' },
  {
    name: 'ix/iterable',
    whole: `export * from 'ix/iterable'; export * as operators from 'ix/iterable/operators';`,
    five: `export { from, toArray } from 'ix/iterable';
      export { filter, map, orderBy, take, groupBy } from 'ix/iterable/operators';`,
  },
  {
    name: 'remeda',
    whole: `export * from 'remeda';`,
    five: `export { pipe, filter, map, sortBy, take, groupBy } from 'remeda';`,
  },
  {
    name: 'es-toolkit',
    whole: `export * from 'es-toolkit';`,
    // Filter and map are methods of Array.
    five: `export { sortBy, take, groupBy } from 'es-toolkit';`,
  },
  { name: 'rxjs', whole: `export * from 'rxjs';` },
  { name: 'lfi', whole: `export * from 'lfi';` },
];

/** Programs of ours that have targets: bytes gzipped. */
export const ownPrograms: readonly { what: string; program: string; target: number }[] = [
  { what: 'the whole class', program: `export * from 'seqable';`, target: 36_000 },
  { what: 'one function: map', program: of('map'), target: 4500 },
  {
    what: 'five lazy ones and toArray',
    program: of('filter', 'map', 'take', 'drop', 'chunks', 'toArray'),
    target: 5500,
  },
  {
    what: "an application's five",
    program: of('filter', 'map', 'sortBy', 'take', 'toGroups'),
    target: 7500,
  },
  {
    what: "an application's twenty",
    program: of(
      ...['filter', 'map', 'flatMap', 'take', 'drop', 'distinct', 'sortBy', 'groupBy', 'reduce', 'sum'],
      ...['count', 'find', 'some', 'every', 'first', 'last', 'toMap', 'toGroups', 'chunks', 'zip'],
    ),
    target: 13_000,
  },
];

function of(...names: string[]): string {
  return `export { ${names.join(', ')} } from 'seqable/fn';`;
}
