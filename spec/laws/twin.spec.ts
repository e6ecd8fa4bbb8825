/**
 * The law of the twins: an AsyncSeq gives, calls, pulls and closes what the Seq of the same chain gives, calls, pulls and closes.
 * Its sources are iterables, generators and iterators of either kind and streams, its callbacks give their results at once, by
 * promises, or by what has a `then`.
 *
 * SEQ_CHAINS sets how many, SEQ_SEED repeats a run; both are in the report of a failure.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { AsyncSeq } from 'seqable/async';
import { runAsync } from '../support/asyncWorld.ts';
import { sources, stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { chains, runLib, write } from '../support/chains.ts';
import type { Call, Chain, Result } from '../support/chains.ts';
import type { SourceSpec } from '../support/world.ts';

const numRuns = Number(process.env['SEQ_CHAINS'] ?? 5000);
const seed = Number(process.env['SEQ_SEED'] ?? 20261130);

/** Not on AsyncSeq, or with another meaning there. */
const missing = new Set(['toJSON']);
const zips = new Set(['zip', 'zipKeyed']);

const callsOf = ({ source, stages: links, end }: Chain): Call[] => [
  ...('op' in source ? [source] : []),
  ...links,
  ...(end.by === 'terminal' ? [end.call] : []),
];
const has = (chain: Chain, names: ReadonlySet<string>): boolean =>
  callsOf(chain).some(({ op }) => names.has(op.name));

/**
 * To await an element is to read it, so one that Seq passes over unread is read here. What fails when it is read fails when
 * it is asked for.
 */
function readable<X>(spec: X): X {
  if (Array.isArray(spec)) return spec.map(readable) as X;
  if (typeof spec !== 'object' || spec === null || 'model' in spec) return spec;
  if (Object.getPrototypeOf(spec) !== Object.prototype && Object.getPrototypeOf(spec) !== null) return spec;
  const entries = Object.entries(spec).map(([name, value]) => [name, readable(value)]);
  const made = Object.fromEntries(entries) as Record<string, unknown>;
  const faults = made['faults'] as { value?: number } | undefined;
  if (faults?.value !== undefined) made['faults'] = { next: faults.value };
  return made as X;
}

const quiet = ({ outcomes, events }: Result): Result => ({
  outcomes,
  events: events.filter((event) => !event.endsWith(' value')),
});

async function compare(drawn: Chain, forms: number): Promise<void> {
  const chain = readable(drawn);
  const expected = quiet(runLib(Seq, chain));
  const actual = quiet(await runAsync(Seq, AsyncSeq, chain, forms));
  const zipped = has(chain, zips);
  // Zip asks all its sides at once: what they are asked differs, and which of two errors comes first.
  if (zipped && [...expected.outcomes, ...actual.outcomes].some((text) => text.startsWith('threw'))) return;
  try {
    if (zipped) expect(actual.outcomes).toEqual(expected.outcomes);
    else expect(actual).toEqual(expected);
  } catch (error) {
    const text = `SEQ_SEED=${seed}, forms ${forms}\n${write(chain)}\n${(error as Error).message}`;
    throw new Error(text, { cause: error });
  }
}

async function same(depth: number, count: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      chains(depth).filter((chain) => !has(chain, missing)),
      fc.integer({ min: 0, max: 2 ** 31 }),
      compare,
    ),
    { numRuns: count, seed },
  );
}

describe('random chains: AsyncSeq does what Seq does', () => {
  test('without a stage', () => same(0, numRuns / 10), 60_000);
  test('with one stage', () => same(1, numRuns / 5), 60_000);
  test('with two stages', () => same(2, numRuns / 5), 60_000);
  test('with up to six stages', () => same(6, numRuns / 2), 120_000);
});

const source: SourceSpec = { source: 'iterable', values: [3, 1, 2, 4] };
const ends: Chain['end'] = {
  by: 'terminal',
  call: { op: terminals.find(({ name }) => name === 'toArray')!, args: [] },
};

const take: Call = { op: stages.find(({ name }) => name === 'take')!, args: [{ literal: 4 }] };

/** A chain with the operation in it, with the usual arguments or with one of the others. */
function chainsOf(entry: Entry): Chain[] {
  const calls = [usual(entry), ...entry.params.flatMap((_, i) => variants(entry, i))].map((args) => ({
    op: entry,
    args,
  }));
  const before = stages.filter(({ name }) => name === entry.after).map((op) => ({ op, args: usual(op) }));
  const whole = (call: Call): Chain => ({
    source,
    stages: [...before, call],
    end: ends,
    runs: 2,
    failing: 0,
  });
  return calls.flatMap((call): Chain[] => {
    const few = entry.endless === 'passes' ? [take] : [];
    if (entry.kind === 'source') return [{ ...whole(call), source: call, stages: few }];
    if (entry.kind === 'stage') return [whole(call), { ...whole(call), end: { by: 'break', after: 1 } }];
    const over =
      entry.over === 'one'
        ? [3]
        : entry.over === 'pairs'
          ? [
              [1, 2],
              [3, 4],
            ]
          : [3, 1, 2];
    const end: Chain['end'] = { by: 'terminal', call };
    return [{ ...whole(call), source: { ...source, values: over }, stages: [], end }];
  });
}

/** The usual arguments with another one in place `i`. */
function variants(entry: Entry, i: number): Call['args'][] {
  const all = entry.params.map((param) => param.good[0]!);
  // Draws at random always by a callback of ours.
  const last = entry.params[i + 1]?.role === 'rng' ? [all[i + 1]!] : [];
  return entry.params[i]!.good.map((good) => [...all.slice(0, i), good, ...last]);
}

const entries = [...sources, ...stages, ...terminals].filter(
  ({ name, model }) => model !== undefined && !missing.has(name),
);

describe.each(entries)('$kind $name', (entry) => {
  test.each([0, 1, 2, 3, 4, 5])(
    'gives, calls, pulls and closes what that of Seq does, forms %s',
    async (forms) => {
      for (const chain of chainsOf(entry)) await compare(chain, forms);
    },
  );
});
