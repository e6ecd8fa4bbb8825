/** Who folds what: every piece is folded once, in blocks of neighbours, whoever is fast, slow or dies. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Blocks, type Block } from '../../../lib/jobs/node/blocks.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Workers that take steps in the order of `steps`; a step that begins with 0 of ten is the death of the worker. */
function simulate(
  pieces: number,
  workers: number,
  steps: readonly (readonly [who: number, what: number])[],
): Range[] {
  const blocks = new Blocks<number>(pieces, workers);
  const folded: Range[] = [];
  const turn = (who: number, dies: boolean): void => {
    const block = blocks.of(who);
    if (block === undefined) {
      const next = blocks.next(who);
      // The owner agrees at once, but never gives what it is at.
      if (next !== undefined && 'owner' in next) blocks.cut(next.block, Math.max(next.to, next.block.at + 1));
    } else if (dies) blocks.abandon(who);
    else if (block.at < block.to) block.at++;
    else folded.push({ from: block.from, to: blocks.ended(who).to });
  };
  for (const [who, what] of steps) turn(who % workers, what === 0);
  for (let i = 0; !blocks.isDone; i++) turn(i % workers, false);
  return folded.sort((a, b) => a.from - b.from);
}

test('every piece is folded once', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 200 }),
      (pieces, workers, steps) => {
        const folded = simulate(pieces, workers, steps);
        const covered = folded.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(covered).toEqual(Array.from({ length: pieces }, (_, i) => i));
      },
    ),
    { numRuns: 500 },
  );
});

test('equal workers fold one block each', () => {
  expect(simulate(64, 2, [])).toEqual([
    { from: 0, to: 32 },
    { from: 32, to: 64 },
  ]);
});

describe('who is done', () => {
  test('takes the later half of what the slowest has left, and not what it is at', () => {
    const blocks = new Blocks<string>(12, 2);
    const slow = (blocks.next('slow') as { block: Block }).block;
    blocks.next('fast');
    blocks.ended('fast');
    slow.at = 1;
    expect(blocks.next('fast')).toEqual({ owner: 'slow', block: slow, to: 4 });
    expect(blocks.next('other')).toBeUndefined();
    blocks.cut(slow, 4);
    expect(blocks.next('fast')).toMatchObject({ block: { from: 4, to: 6 } });
  });

  test('waits where one piece is left', () => {
    const blocks = new Blocks<string>(2, 1);
    const { block } = blocks.next('slow') as { block: Block };
    block.at = 1;
    expect(blocks.next('fast')).toBeUndefined();
  });
});

test('from a fault on nothing is wanted: later blocks end, earlier ones end before it', () => {
  const blocks = new Blocks<string>(30, 3);
  for (const worker of ['a', 'b', 'c']) blocks.next(worker);
  expect(blocks.limit(12)).toEqual({ useless: ['c'], shorter: ['b'] });
  expect([blocks.of('a')!.to, blocks.of('b')!.to, blocks.of('c')]).toEqual([10, 12, undefined]);
});
