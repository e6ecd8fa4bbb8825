/** The methods of Seq and AsyncSeq that run a chain. A spec holds the list to the catalogue of the library. */
export const TERMINALS: readonly string[] = [
  ...['toArray', 'toSet', 'toMap', 'toObject', 'toGroups', 'toJSON', 'join', 'collect', 'unzip', 'partition'],
  ...['countBy', 'aggregateBy', 'reduceBy', 'find', 'findIndex', 'findLast', 'first', 'last', 'single', 'at'],
  ...['indexOf', 'includes', 'isEmpty', 'some', 'every', 'reduce', 'forEach', 'count', 'sum', 'mean', 'min', 'max'],
  ...['minBy', 'maxBy', 'minMax', 'stats', 'quantile', 'sample', 'equals', 'startsWith', 'compare', 'isSorted'],
];
