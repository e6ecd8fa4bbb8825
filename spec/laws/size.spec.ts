/** What sizeHint says is true of whatever then comes, and it is said without touching anything. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { sources, stages } from '../support/catalogue.ts';
import { chains, libSide, write } from '../support/chains.ts';
import { call, makeWorld } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import { World } from '../support/world.ts';

const seed = Number(process.env['SEQ_SEED'] ?? Date.now() % 2 ** 31);

test('of a random chain, the count is within the bounds, if it can be counted', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      chains(4).filter(({ source }) => !('op' in source)),
      (chain) => {
        const world = new World(libSide(Seq));
        let seq: any;
        try {
          seq = Seq.from(world.source(chain.source as never));
          for (const { op, args } of chain.stages) seq = seq[op.name](...world.args(args));
        } catch {
          return;
        }
        const told = world.log.events.length;
        const { min, max } = seq.sizeHint();
        expect(world.log.events).toHaveLength(told);
        let count = 0;
        try {
          for (const _ of seq) count++;
        } catch {
          // It ended in an error: only that there were not too many can be told.
          expect(`${count <= max}${write(chain)}`).toBe(`true${write(chain)}`);
          return;
        }
        if (min === max) exact++;
        expect(`${min} <= ${count} <= ${max}${write(chain)}`).toBe(
          `${Math.min(min, count)} <= ${count} <= ${Math.max(max, count)}${write(chain)}`,
        );
      },
    ),
    { numRuns: 3000, seed },
  );
  expect(exact).toBeGreaterThan(100);
});

describe.each(stages)('$name', (entry) => {
  test('is sized without a touch, and as it then turns out', () => {
    const world = makeWorld();
    const made = call(world, entry, Seq.from(makeProbe(world.log, 's', [3, 1, 2])));
    const { min, max } = made.sizeHint();
    expect(world.log.events).toEqual([]);
    const count = made.toArray().length;
    expect(count).toBeGreaterThanOrEqual(min);
    expect(count).toBeLessThanOrEqual(max);
  });

  test('is sized as its line says', () => {
    const unknown: Iterable<number> = { [Symbol.iterator]: () => [1].values() };
    const five = Seq.of(1, 2, 3, 4, 5);
    const said = [five, five.filter(() => true), Seq.from(unknown), Seq.empty<number>()].map((seq) => {
      const { min, max } = call(makeWorld(), entry, seq).sizeHint();
      return min === max ? `${min}` : `${min}–${max === Infinity ? '∞' : max}`;
    });
    expect(said.join(' ')).toBe(entry.sizes);
  });

  test('over what never ends it tells so, or a size that it may have, and throws nothing', () => {
    const { min, max } = call(makeWorld(), entry, Seq.range(0)).sizeHint();
    const surely = entry.endless === 'passes' || entry.endless === 'collects';
    if (surely) expect({ min, max }).toEqual({ min: Infinity, max: Infinity });
    else expect(min).toBeLessThanOrEqual(max);
  });
});

test.each(sources)('Seq.$name is sized as it then turns out', (entry) => {
  const world = makeWorld();
  const seq = (Seq as any)[entry.name](...world.args(entry.params.map(({ good }) => good[0]!)));
  const { min, max } = seq.sizeHint();
  const count = seq.take(100).toArray().length;
  expect(count).toBeGreaterThanOrEqual(Math.min(min, 100));
  expect(count).toBeLessThanOrEqual(max);
});
