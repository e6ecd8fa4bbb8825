import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const quiet = (log: Log): string[] => log.events.filter((event) => !/value$/.test(event));

test('gives rows of one element from each source, up to the shortest', () => {
  expect(Seq.zip([[1, 2, 3], new Set(['a', 'b']), Seq.range(0)]).toArray()).toEqual([
    [1, 'a', 0],
    [2, 'b', 1],
  ]);
});

test('the method puts the elements of the Seq first', () => {
  expect(Seq.of(1, 2).zip(['a', 'b', 'c'], [true, false]).toArray()).toEqual([
    [1, 'a', true],
    [2, 'b', false],
  ]);
});

test.each(['shortest', 'longest', 'strict'] as const)('of no sources is empty (%s)', (mode) => {
  expect(Seq.zip([], { mode: mode as 'strict' }).toArray()).toEqual([]);
});

test('of one source is its elements in rows', () => {
  expect(Seq.zip([[1, 2]]).toArray()).toEqual([[1], [2]]);
  expect(Seq.of(5).zip().toArray()).toEqual([[5]]);
});

test('each row is a fresh array', () => {
  expect(
    Seq.zip([[1, 2]])
      .tap((row) => row.push(0))
      .toArray(),
  ).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test('the sources may come from any iterable, which is read at the call', () => {
  const sources = new Set([[1], [2]]);
  const seq = Seq.zip(sources as never);
  sources.clear();
  expect(seq.toArray()).toEqual([[1, 2]]);
});

describe('shortest', () => {
  test('an early end closes all, from the last to the first', () => {
    const log = new Log();
    Seq.zip([makeProbe(log, 'a', [1, 2]), makeProbe(log, 'b', [3, 4])])
      .take(1)
      .toArray();
    expect(quiet(log).slice(-2)).toEqual(['b1 return', 'a1 return']);
  });

  test('where a source fails to open, those open are closed and later one-shot ones too', () => {
    const log = new Log();
    const b = makeProbe(log, 'b', [3], 'iterable', { open: 1 });
    const seq = Seq.zip([makeProbe(log, 'a', [1]), b, makeProbe(log, 'c', [5], 'own'), [6]]);
    expect(() => seq.toArray()).toThrow('injected: b open');
    expect(log.events).toEqual(['a open', 'b open', 'c open', 'c1 return', 'a1 return']);
  });

  test('may end although a side is endless', () => {
    expect(Seq.range(0).zip(['a']).toArray()).toEqual([[0, 'a']]);
  });

  test('is endless if all sides are', () => {
    expect(() => Seq.range(0).zip(Seq.repeat(1)).toArray()).toThrow('toArray: the sequence is endless');
  });
});

describe('longest', () => {
  test('gives undefined for what has ended', () => {
    expect(Seq.zip([[1], [2, 3, 4], [5, 6]], { mode: 'longest' }).toArray()).toStrictEqual([
      [1, 2, 5],
      [undefined, 3, 6],
      [undefined, 4, undefined],
    ]);
  });

  test('gives the padding, by place, and undefined where there is none', () => {
    const padding = ['p', 'q'] as const;
    expect(Seq.zip([[], [1], [], []], { mode: 'longest', padding }).toArray()).toStrictEqual([
      ['p', 1, undefined, undefined],
    ]);
  });

  test('reads of the padding one element a source, at the call, and closes the rest', () => {
    const log = new Log();
    const padding = makeProbe(log, 'p', ['x', 'y', 'z']);
    Seq.zip([[1], [2]], { mode: 'longest', padding: padding as never });
    expect(quiet(log)).toEqual(['p open', 'p1 next', 'p1 next', 'p1 return']);
  });

  test('a source that has ended is not pulled again', () => {
    const log = new Log();
    Seq.zip([makeProbe(log, 'a', []), [1, 2, 3]], { mode: 'longest' }).toArray();
    expect(log.events).toEqual(['a open', 'a1 next']);
  });

  test('an early end closes only what has not ended', () => {
    const log = new Log();
    Seq.zip([makeProbe(log, 'a', []), makeProbe(log, 'b', [1, 2])], { mode: 'longest' })
      .take(1)
      .toArray();
    expect(log.events.filter((event) => event.endsWith('return'))).toEqual(['b1 return']);
  });

  test('is endless if some side is', () => {
    const seq = Seq.zip([[1], Seq.range(0)], { mode: 'longest' });
    expect(() => seq.toArray()).toThrow('toArray: the sequence is endless');
    expect(seq.take(2).toArray()).toEqual([
      [1, 0],
      [undefined, 1],
    ]);
  });
});

describe('strict', () => {
  test('gives the rows where all sources are of equal length', () => {
    expect(
      Seq.zip(
        [
          [1, 2],
          [3, 4],
        ],
        { mode: 'strict' },
      ).toArray(),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('a source that ends before the first is a TypeError, and the others are closed', () => {
    const log = new Log();
    const seq = Seq.zip([makeProbe(log, 'a', [1]), [], makeProbe(log, 'c', [3])], { mode: 'strict' });
    expect(refusal(() => seq.toArray())).toBe(
      'TypeError: zip: in strict mode all sources must be of equal length, but source 1 ended early',
    );
    expect(log.events.slice(-2)).toEqual(['c1 return', 'a1 return']);
  });

  test('a source that goes on after the first is a TypeError', () => {
    const log = new Log();
    const seq = Seq.zip([[1], [2], makeProbe(log, 'c', [3, 4])], { mode: 'strict' });
    expect(refusal(() => seq.toArray())).toBe(
      'TypeError: zip: in strict mode all sources must be of equal length, but source 2 goes on after source 0',
    );
    expect(log.events).toEqual(['c open', 'c1 next', 'c1 value', 'c1 next', 'c1 return']);
  });

  test('where the first has ended, all others are stepped once without reading `value`', () => {
    const log = new Log();
    Seq.zip([[], makeProbe(log, 'b', []), makeProbe(log, 'c', [])], { mode: 'strict' }).toArray();
    expect(log.events).toEqual(['b open', 'c open', 'b1 next', 'c1 next']);
  });

  test('is not counted without walking, so that unequal lengths are seen', () => {
    expect(() => Seq.zip([[1], [2, 3]], { mode: 'strict' }).count()).toThrow(
      'source 1 goes on after source 0',
    );
  });
});

describe('arguments', () => {
  test('the padding is not read in other modes', () => {
    const options = {
      mode: 'strict' as const,
      get padding() {
        throw new Error('read');
      },
    };
    expect(Seq.zip([[1]], options).toArray()).toEqual([[1]]);
  });

  test('an endless list of sources is refused', () => {
    expect(() => Seq.zip(Seq.repeat([1]) as never)).toThrow('zip: the sequence is endless');
  });
});

test.each([
  ['shortest', 1, 2],
  ['longest', 3, 3],
  ['strict', 1, 2],
] as const)('its size in mode %s', (mode, least, most) => {
  const seq = Seq.zip([[1, 2, 3], 'ab'.split(''), Seq.of(1, 2, 3).filter(Boolean)], {
    mode: mode as 'strict',
  });
  const { min, max, op } = seq.explain().stages[0]!;
  expect([op, min <= least, max]).toEqual([
    mode === 'shortest' ? 'zip(3 sources)' : `zip(3 sources, ${mode})`,
    true,
    most,
  ]);
});

test('counts what is built in without walking', () => {
  expect(Seq.range(0, 1e12).zip(Seq.range(0)).count()).toBe(1e12);
});
