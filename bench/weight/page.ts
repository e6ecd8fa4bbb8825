/** The tables of docs/performance.md about imports and bytes. */
import { markdown, sources } from '../suite/markdown.ts';
import { ownPrograms, peers } from './peers.ts';
import type { WeightRun } from './types.ts';

type Runs = Readonly<Record<string, WeightRun>>;

export function importTable(runs: Runs): string | undefined {
  const all = Object.entries(runs);
  if (all.length === 0) return undefined;
  const lines = peers.map(({ name, importTarget, isOurs }) => [
    isOurs ? `**\`${name}\`**` : `\`${name}\``,
    ...all.flatMap(([, { imports }]) =>
      ['import', 'require'].flatMap((way) => {
        const its = imports.times.find((time) => time.name === name && time.way === way);
        return its ? [String(its.withoutFaults), `${its.ms} (${its.faults})`] : ['–', '–'];
      }),
    ),
    String(importTarget ?? ''),
  ]);
  const head = all.flatMap(([key]) => [
    `${key}: import`,
    'with pages (how many)',
    `${key}: require`,
    'with pages',
  ]);
  const notes = all.map(([key, { imports }]) => `${key}: a page costs ${imports.perFault} µs here.`);
  return `${markdown(['ms of CPU', ...head, 'target'], lines)}\n\n${notes.join(' ')}\n\n${sources(all)}`;
}

/** Bytes do not depend on the runtime: those of the last run that is listed. */
export function sizeTable(runs: Runs): string | undefined {
  const sizes = Object.values(runs).at(-1)?.sizes;
  if (sizes === undefined) return undefined;
  const kB = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1000).toFixed(1));
  return markdown(
    ['kB, minified and gzipped', 'all of it', "an application's five"],
    peers.map(({ name, isOurs }) => [
      isOurs ? `**\`${name}\`**` : `\`${name}\``,
      kB(sizes.whole[name]?.gzip),
      kB(sizes.five[name]?.gzip),
    ]),
  );
}

export function ownSizeTable(runs: Runs): string | undefined {
  const sizes = Object.values(runs).at(-1)?.sizes;
  if (sizes === undefined) return undefined;
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
  return markdown(
    ['kB, minified and gzipped', 'Seq', 'target'],
    ownPrograms.map(({ what, target }) => [what, kB(sizes.own[what]?.gzip ?? Number.NaN), kB(target)]),
  );
}
