/**
 * A cursor may answer "not yet, call again". Whoever says it, as often as it likes, nothing else changes:
 * the same elements, the same calls of callbacks in the same order, the same pulls and closes, the same errors at the same
 * place. So whatever reads a cursor can stop anywhere and go on.
 *
 * SEQ_CHAINS sets how many random chains (900), SEQ_SEED repeats a run.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import type { Cursor, PullStage } from '../../lib/engine/contract.ts';
import { withPull } from '../../lib/engine/lazy.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { others, sources, stages, terminals, usual } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { chains, write } from '../support/chains.ts';
import type { Call, Chain, End } from '../support/chains.ts';
import { elements, makeWorld, side } from '../support/laws.ts';
import type { AnySeq } from '../support/laws.ts';
import { makeProbe } from '../support/probe.ts';
import {
  everywhere,
  fluent,
  runSpoken,
  seen,
  speech,
  Stutter,
  stuttering,
  watchedCall,
} from '../support/stutter.ts';
import type { Seen, Speech, Where } from '../support/stutter.ts';
import type { ArgSpec, ElementSpec, World } from '../support/world.ts';

// Thousands of errors are made here; nobody looks at their stacks.
Error.stackTraceLimit = 0;

/** How the sources stutter: by chance, and as much as they can. */
const manners: readonly (readonly [Where, () => Stutter])[] = [
  ...everywhere.map((where): [Where, () => Stutter] => [where, () => new Stutter(1)]),
  ['all sources', () => new Stutter(2)],
  ['all sources', () => new Stutter(3, 1)],
  ['all sources', () => new Stutter(0, 2, 2)],
];

/** Runs a chain over sources that stutter in all manners; gives how often they did. */
function compare(chain: Chain, sided: boolean = true): number {
  const expected = runSpoken(chain, fluent);
  let said = 0;
  for (const [where, make] of manners) {
    if (where === 'the sides' && !sided) continue;
    const stutter = make();
    same(runSpoken(chain, speech(where, stutter)), expected, `${write(chain)}\n  // ${where}`);
    said += stutter.said;
  }
  return said;
}

function same(actual: Seen, expected: Seen, what: string): void {
  try {
    expect(actual).toEqual(expected);
  } catch (error) {
    throw new Error(`${what}\n${(error as Error).message}`, { cause: error });
  }
}

/** The usual arguments, then each argument in each of its good forms, those around it as usual. */
function argumentsOf(entry: Entry): ArgSpec[][] {
  const least = usual(entry).length;
  const lists = [usual(entry)];
  entry.params.forEach((param, at) => {
    const list = entry.params.slice(0, Math.max(least, at + 1)).map(({ good }) => good[0]!);
    const forms = at < least ? param.good.slice(1) : param.good;
    for (const form of forms) lists.push(list.map((usualForm, i) => (i === at ? form : usualForm)));
  });
  return lists;
}

const toArray = terminals.find(({ name }) => name === 'toArray')!;
const first = terminals.find(({ name }) => name === 'first')!;
const by = (op: Entry): End => ({ by: 'terminal', call: { op, args: [] } });
/** To the end, with one call of a callback that throws or none; and those who leave before. */
const endings: readonly (readonly [End, number])[] = [
  ...[0, 1, 2, 4].map((failing): [End, number] => [by(toArray), failing]),
  [by(first), 0],
  [{ by: 'break', after: 2 }, 0],
  [{ by: 'hand', after: 3 }, 0],
  [{ by: 'hand', after: 40 }, 0],
];

function valuesFor(entry: Entry): ElementSpec[][] {
  const own = elements(entry) as ElementSpec[];
  if (entry.over !== undefined) return [own, []];
  return ['combinations', 'permutations', 'powerset'].includes(entry.name)
    ? [own, []]
    : [own, [], [5, 2, 2, 4, 1, 6, 3, 2]];
}

/** What stands before an operation that stands only after another. */
function beforeIt(entry: Entry): Call[] {
  const op = stages.find(({ name }) => name === entry.after);
  return op === undefined ? [] : [watchedCall(op, usual(op), 'iterable')];
}

/** True if an operation reads more than its main source. */
const isSided = ({ params }: Entry): boolean =>
  params.some(({ type, role }) => type.startsWith('iterable') || role === 'sub' || role === 'children');

/** The operation in every chain of this law. */
function* chainsOf(entry: Entry): Generator<Chain> {
  for (const [i, args] of argumentsOf(entry).entries()) {
    for (const values of valuesFor(entry)) {
      for (const kind of i === 0 ? (['iterable', 'own'] as const) : (['iterable'] as const)) {
        const source = { source: kind, values };
        const call = watchedCall(entry, args, kind);
        if (entry.kind === 'terminal') {
          for (const failing of [0, 1, 2, 4])
            yield { source, stages: [], end: { by: 'terminal', call }, runs: 1, failing };
        } else {
          for (const [end, failing] of endings)
            yield { source, stages: [...beforeIt(entry), call], end, runs: 1, failing };
        }
      }
    }
  }
}

describe('a source that says "not yet" changes nothing for', () => {
  test.each([...stages, ...terminals])('$name', (entry) => {
    let said = 0;
    for (const chain of chainsOf(entry)) said += compare(chain, isSided(entry));
    expect(said).toBeGreaterThan(0);
  });

  test.each(sources.filter(({ endless }) => endless === 'ends'))('Seq.$name', (entry) => {
    for (const args of argumentsOf(entry)) {
      for (const kind of ['iterable', 'own'] as const) {
        for (const [end, failing] of endings) {
          compare({ source: watchedCall(entry, args, kind), stages: [], end, runs: 1, failing });
        }
      }
    }
  });

  test('a source that fails anywhere', () => {
    const faults = [1, 2, 3].flatMap((n) => [{ next: n }, { value: n }, { done: n }, { primitive: n }]);
    for (const fault of [...faults, { open: 1 }, { return: 'throws' as const }]) {
      for (const entry of stages) {
        const stage = watchedCall(entry, usual(entry), 'iterable');
        for (const end of [by(toArray), by(first)]) {
          compare({
            source: { source: 'iterable', values: [3, 1, 2], faults: fault },
            stages: [...beforeIt(entry), stage],
            end,
            runs: 1,
            failing: 0,
          });
        }
      }
    }
  });
});

describe('random chains over sources that say "not yet"', () => {
  const numRuns = Number(process.env['SEQ_CHAINS'] ?? 900);
  const seed = Number(process.env['SEQ_SEED'] ?? 20261201);

  test.each([1, 2, 4])('of up to %i stages are as over sources that do not', (depth) => {
    fc.assert(
      fc.property(chains(depth), fc.integer({ min: 0, max: 2 ** 31 }), (chain, manner) => {
        const stutter = new Stutter(manner);
        const where = everywhere[manner % 3]!;
        same(
          runSpoken(chain, speech(where, stutter)),
          runSpoken(chain, fluent),
          `SEQ_SEED=${seed}\n${write(chain)}\n  // ${where}, ${manner}`,
        );
      }),
      { numRuns: numRuns / 3, seed },
    );
  });
});

// ─────────────────────────────────────────────────── what a chain cannot say

/** Runs `work` over a source that stutters in each manner, and over one that does not. */
function both(work: (how: Speech, world: World) => unknown, failing: number = 0): void {
  const once = (how: Speech): Seen => {
    const world = makeWorld(failing);
    return { outcomes: [seen(world, () => work(how, world))], events: world.log.events };
  };
  const expected = once(fluent);
  let said = 0;
  for (const [where, make] of manners) {
    const stutter = make();
    same(once(speech(where, stutter)), expected, where);
    said += stutter.said;
  }
  expect(said).toBeGreaterThan(0);
}

/** What `next`, `peek` and the like give, in words. */
const shown = ({ done, value }: IteratorResult<unknown>): string => (done === true ? 'end' : String(value));

/** A watched main source behind a callback of the world. */
function spoken(how: Speech, world: World, values: readonly number[] = [1, 2, 3, 4]): AnySeq {
  return how.main(makeProbe(world.log, 'a', values, 'own')).map(world.fn('mapper', 1));
}

describe.each([0, 1, 3])('call %i of a callback throws:', (failing) => {
  /** Pulls from several iterators in a given order, and goes on after an error. */
  function pulls(world: World, readers: AnySeq[], order: string): string {
    const iterators = readers.map((reader) => reader[Symbol.iterator]());
    return Array.from(order, (digit) => seen(world, () => shown(iterators[Number(digit)].next()))).join(', ');
  }

  test('two readers of memoize', () => {
    both((how, world) => {
      const memo = spoken(how, world).memoize();
      return [pulls(world, [memo, memo], '0011100001111'), seen(world, () => memo.toArray())];
    }, failing);
  });

  test('two readers of share', () => {
    both((how, world) => {
      const shared = spoken(how, world).share();
      return [pulls(world, [shared, shared], '001010'), seen(world, () => shared.toArray())];
    }, failing);
  });

  test('the branches of tee', () => {
    both((how, world) => {
      const branches = spoken(how, world).tee(3);
      return [pulls(world, branches, '000112'), seen(world, () => branches[1].toArray())];
    }, failing);
  });

  test('one branch of tee is disposed', () => {
    both((how, world) => {
      const [left, right] = spoken(how, world).tee();
      const before = pulls(world, [left, right], '00011');
      left[Symbol.dispose]();
      right[Symbol.dispose]();
      return before;
    }, failing);
  });

  test('peekable', () => {
    both((how, world) => {
      const iterator = spoken(how, world).peekable();
      const passes = world.fn('predicate', 0);
      const moves: (() => IteratorResult<unknown>)[] = [
        () => iterator.peek(),
        () => iterator.peek(),
        () => iterator.nextIf(passes),
        () => iterator.next(),
        () => iterator.nextIf(passes),
        () => iterator.peek(),
        () => iterator.return(),
        () => iterator.next(),
      ];
      return moves.map((move) => seen(world, () => shown(move())));
    }, failing);
  });

  test('profile', () => {
    both((how, world) => {
      const { result, profile } = spoken(how, world)
        .filter(world.fn('predicate', 1))
        .profile((seq: AnySeq) => seq.toArray());
      return [result, profile.stages.map((stage: any) => `${stage.op} ${stage.in} ${stage.out}`)];
    }, failing);
  });

  test('pipe', () => {
    both((how, world) => spoken(how, world).pipe((seq: AnySeq) => [...seq]), failing);
  });

  test('groups that are read on', () => {
    both((how, world) => {
      const groups = spoken(how, world).groupBy(world.fn('key', 0));
      return groups.map((group: AnySeq) => [group.key, group.map(world.fn('mapper', 0)).toArray()]).toArray();
    }, failing);
  });
});

describe('lists of sources that say "not yet"', () => {
  test('the list of zip, and its padding', () => {
    both((how) => {
      const list = how.main([how.side([1, 2, 3]), how.side([4])]);
      return Seq.zip(list as never, { mode: 'longest', padding: how.side([8, 9]) as never }).toArray();
    });
  });

  test('strict zip, equal or not', () => {
    for (const lengths of [
      [2, 2],
      [2, 1],
      [1, 2],
      [0, 1],
      [0, 0],
    ]) {
      both((how) => {
        const [a, b] = lengths.map((length) => Array.from({ length }, (_, i) => i));
        return Seq.zip([how.main(a) as never, how.side(b)], { mode: 'strict' }).toArray();
      });
    }
  });

  test('the list of mergeSorted', () => {
    both((how) => Seq.mergeSorted(how.main([how.side([1, 4]), how.side([2, 3])]) as never).toArray());
  });

  test('the sources of zipKeyed', () => {
    both((how) =>
      Seq.zipKeyed({ a: how.main([1, 2]) as never, b: how.side([3]) }, { mode: 'longest' }).toArray(),
    );
  });

  test('a source made when it is opened', () => {
    both((how) => Seq.defer(() => how.main([1, 2]) as Iterable<unknown>).toArray());
  });

  test('sequences in sequences, flattened', () => {
    both((how) =>
      how
        .main([how.side([1, how.side([2, how.side([])])]), 3])
        .flatten(Infinity)
        .toArray(),
    );
  });
});

test('everything else in the catalogue is thought of above', () => {
  const tested = ['pipe', 'tee', 'peekable', 'profile'];
  const readsNothing = ['isSeq', 'trace', 'explain', 'sizeHint'];
  expect(others.map(({ name }) => name).sort()).toEqual([...tested, ...readsNothing].sort());
});

// ─────────────────────────────────────────────────────────── the law itself

/** Pairs of neighbours, by a cursor that forgets what it had when the next element is not there yet. */
function forgetful(up: Cursor<unknown>): Cursor<unknown> {
  return {
    value: undefined,
    advance() {
      const has = up.advance();
      if (!has) return has;
      const left = up.value;
      const more = up.advance();
      if (!more) return more;
      (this as { value: unknown }).value = [left, up.value];
      return true;
    },
  };
}

/** The elements, by a cursor to which "not yet" is the end. */
function hasty(up: Cursor<unknown>): Cursor<unknown> {
  return {
    get value() {
      return up.value;
    },
    advance: () => up.advance() === true,
  };
}

/** The elements, by a cursor that calls its callback again when it is asked again. */
function talkative(up: Cursor<unknown>, callback: () => unknown): Cursor<unknown> {
  return {
    get value() {
      return up.value;
    },
    advance() {
      callback();
      return up.advance();
    },
  };
}

describe('the law finds', () => {
  function finds(open: (up: Cursor<unknown>, world: World) => Cursor<unknown>): void {
    expect(() =>
      both((how, world) => {
        const seq = how.main(makeProbe(world.log, 'a', [1, 2, 3, 4]));
        const stage: PullStage<unknown, unknown> = {
          name: 'careless',
          open: (up) => open(up(), world),
        };
        return Seq.from(withPull(seq, planOf(seq), stage)).toArray();
      }),
    ).toThrow('the main source');
  }

  test('a cursor that forgets', () => finds(forgetful));
  test('a cursor that ends too early', () => finds(hasty));
  test('a callback that is called twice', () => finds((up, world) => talkative(up, world.fn('effect', 0))));

  test('nothing in one that passes the answer on', () => {
    expect(() =>
      finds((up) => ({
        get value() {
          return up.value;
        },
        advance: () => up.advance(),
      })),
    ).toThrow('Received function did not throw');
  });

  test('nothing where nobody stutters', () => {
    const stutter = new Stutter(1, 0);
    expect(stuttering([1, 2], stutter).toArray()).toEqual(side.from([1, 2]).toArray());
    expect(stutter.said).toBe(0);
  });

  test('"not yet" before the first element, between any two and before the end', () => {
    const stutter = new Stutter(1, 1, 1);
    stuttering([1, 2], stutter).toArray();
    expect(stutter.said).toBe(3);
  });
});
