/** Each row of docs/coming-from/rust.md, against what Rust gave. */
import { expect, test } from '@jest/globals';
import { isNamed, readPage, rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('rust');

/** The methods of Iterator (Rust 1.95, the unstable ones too), and of Itertools 0.15 but those that it deprecates. */
const names = [
  ...[
    'advance_by',
    'all',
    'any',
    'array_chunks',
    'by_ref',
    'chain',
    'cloned',
    'cmp',
    'collect',
    'collect_into',
  ],
  ...['copied', 'count', 'cycle', 'enumerate', 'eq', 'filter', 'filter_map', 'find', 'find_map', 'flat_map'],
  ...[
    'flatten',
    'fold',
    'for_each',
    'fuse',
    'ge',
    'gt',
    'inspect',
    'intersperse',
    'is_partitioned',
    'is_sorted',
  ],
  ...[
    'is_sorted_by',
    'is_sorted_by_key',
    'last',
    'le',
    'lt',
    'map',
    'map_while',
    'map_windows',
    'max',
    'max_by',
  ],
  ...['max_by_key', 'min', 'min_by', 'min_by_key', 'next', 'next_chunk', 'nth', 'partial_cmp', 'partition'],
  ...[
    'partition_in_place',
    'peekable',
    'position',
    'product',
    'reduce',
    'rev',
    'rposition',
    'scan',
    'size_hint',
  ],
  ...['skip', 'skip_while', 'step_by', 'sum', 'take', 'take_while', 'try_find', 'try_fold', 'try_for_each'],
  ...['try_reduce', 'unzip', 'zip', 'rfind', 'rfold', 'nth_back', 'empty', 'from_fn', 'once', 'once_with'],
  ...['repeat', 'repeat_n', 'repeat_with', 'successors', 'all_equal', 'all_equal_value', 'all_unique'],
  ...[
    'array_combinations',
    'array_windows',
    'at_most_one',
    'batching',
    'cartesian_product',
    'chunk_by',
    'chunks',
  ],
  ...['circular_tuple_windows', 'coalesce', 'collect_array', 'collect_tuple', 'collect_vec', 'combinations'],
  ...[
    'combinations_with_replacement',
    'contains',
    'counts',
    'counts_by',
    'dedup',
    'dedup_by',
    'dedup_with_count',
  ],
  ...[
    'dropping',
    'dropping_back',
    'duplicates',
    'exactly_one',
    'filter_map_ok',
    'filter_ok',
    'find_or_first',
  ],
  ...['find_or_last', 'find_position', 'flatten_ok', 'fold_ok', 'fold_options', 'fold_while', 'format'],
  ...['format_with', 'interleave', 'interleave_shortest', 'intersperse_with', 'into_group_map'],
  ...['into_group_map_by', 'into_grouping_map', 'into_grouping_map_by', 'join', 'k_largest', 'k_smallest'],
  ...['kmerge', 'kmerge_by', 'map_into', 'map_ok', 'max_set_by_key', 'merge', 'merge_by', 'merge_join_by'],
  ...[
    'minmax',
    'minmax_by_key',
    'multi_cartesian_product',
    'multipeek',
    'multiunzip',
    'next_array',
    'next_tuple',
  ],
  ...['pad_using', 'partition_map', 'partition_result', 'peeking_take_while', 'permutations', 'position_max'],
  ...['position_min_by_key', 'positions', 'powerset', 'process_results', 'product1', 'set_from', 'sorted'],
  ...['sorted_by', 'sorted_by_cached_key', 'sorted_by_key', 'sorted_unstable', 'sum1', 'tail'],
  ...['take_while_inclusive', 'take_while_ref', 'tee', 'tree_reduce', 'try_collect', 'try_len'],
  ...['tuple_combinations', 'tuple_windows', 'tuples', 'unique', 'unique_by', 'update', 'while_some'],
  ...['with_position', 'zip_eq', 'zip_longest'],
];

test('the page names all of Iterator and Itertools', () => {
  const page = readPage('rust');
  expect(names.filter((name) => !isNamed(page, name))).toEqual([]);
});
