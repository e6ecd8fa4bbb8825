/** The table in README.md: Seq beside those that a reader thinks of first, over many elements and over three. */
import { mainSmallRun } from '../small/page.ts';
import { OURS } from '../small/contestants.ts';
import type { Workload } from '../workloads/types.ts';
import { between, markdown, nameOf, sources } from './markdown.ts';
import type { Results } from './results.ts';
import { geometricMean, mainRun, standings } from './summary.ts';
import { short } from './svg.ts';

/** By its name in benchmarks, and what it is called where imports and bytes are weighed. */
const others: readonly (readonly [string, string | undefined])[] = [
  ['native', undefined],
  ['es-toolkit', 'es-toolkit'],
  ['remeda', 'remeda'],
  ['ix', 'ix/iterable'],
  ['lodash', 'lodash'],
];
const FEW = 3;

/** README.md with a fresh table. */
export function fillFront(page: string, results: Results, workloads: readonly Workload[]): string {
  return between(page, 'beside', frontTable(results, workloads) ?? 'Not measured yet.');
}

function frontTable(results: Results, workloads: readonly Workload[]): string | undefined {
  const long = mainRun(results.suite);
  const few = mainSmallRun(results.small);
  const weighed = Object.values(results.weight).at(-1);
  if (long === undefined || few === undefined || weighed === undefined) return undefined;
  const means = standings(long, workloads);
  const rows = others.map(([name, packageName]) => {
    const its = means.find((standing) => standing.name === name);
    const ratios = few.cells
      .filter(({ n, times }) => n === FEW && times[name] !== undefined && times[OURS] !== undefined)
      .map(({ times }) => times[OURS]! / times[name]!);
    const bytes = packageName === undefined ? 0 : weighed.sizes.five[packageName]?.gzip;
    return [
      nameOf(name),
      its === undefined ? '–' : `${short(its.mean)} (Seq ${short(its.ownMean)})`,
      ratios.length === 0 ? '–' : `${short(geometricMean(ratios))} ×`,
      bytes === undefined ? '–' : (bytes / 1000).toFixed(1),
    ];
  });
  const ownBytes = weighed.sizes.five['seqable/fn']?.gzip;
  const head = [
    '',
    'many elements: time to that of a loop',
    'three elements: time of Seq to its time',
    'kB of five functions',
  ];
  const note =
    ownBytes === undefined ? '' : `\n\nThe five of \`seqable/fn\` are ${(ownBytes / 1000).toFixed(1)} kB.`;
  const runs = [
    ['long', long],
    ['few', few],
    ['weight', weighed],
  ] as const;
  return `${markdown(head, rows)}${note}\n\n${sources(runs)}`;
}
