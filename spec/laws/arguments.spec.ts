/**
 * Bad arguments are refused when the method is called: the right class, a message that names the method and what it
 * got, and a one-shot receiver closed once; of a re-iterable one nothing is opened or closed.
 */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import * as fn from 'seqable/fn';
import { refusal } from '../support/calls.ts';
import { catalogue, sources, stages, terminals } from '../support/catalogue.ts';
import type { Entry } from '../support/catalogue.ts';
import { before, finish, makeWorld, thrown } from '../support/laws.ts';
import { makeProbe, probeKinds } from '../support/probe.ts';
import type { ProbeKind } from '../support/probe.ts';
import { badArguments, refused, wrongSources } from '../support/refusals.ts';
import type { Refused } from '../support/refusals.ts';
import { ofSources, ofStages, ofTerminals, takesAnything } from '../support/refusalTexts.ts';
import type { RefusalText } from '../support/refusalTexts.ts';
import { show } from '../support/world.ts';

/** The method called with one bad argument; the arguments around it are good. */
function attempt(one: Pick<Refused, 'entry' | 'at' | 'value'>, seq: any): unknown {
  const world = makeWorld();
  const args = badArguments(one, world);
  const receiver = before(world, one.entry, seq);
  return thrown(() => receiver[one.entry.name](...args));
}

test.each(refused)('$title', (one) => {
  const error = attempt(one, Seq.of(1)) as Error;
  expect(error.constructor).toBe(one.error);
  expect(error.message).toMatch(new RegExp(`^${one.entry.name}: `));
  expect(error.message).toContain(one.shown);
  if (one.entry.params[one.at]!.type.startsWith('iterable')) expect(error.message).toContain('iterable');
});

describe('the text of a refusal', () => {
  const texts = [...ofSources, ...ofStages, ...ofTerminals];
  const entryOf = (of: string): Entry =>
    (of.startsWith('Seq.') ? sources : catalogue.filter(({ kind }) => kind !== 'source')).find(
      ({ name }) => name === of.replace('Seq.', ''),
    )!;
  const argumentsOf = ({ of, at, value, rest }: RefusalText): unknown[] => {
    const good = badArguments({ entry: entryOf(of), at, value }, makeWorld());
    return rest.length > 0 ? [...good.slice(0, at), value, ...rest] : good;
  };

  test.each(ofSources)('$text', (line) => {
    const { name } = entryOf(line.of);
    expect(refusal(() => (Seq as any)[name](...argumentsOf(line)))).toBe(line.text);
    expect(refusal(() => (fn as any)[name](...argumentsOf(line)))).toBe(line.text);
  });

  test.each([...ofStages, ...ofTerminals])('$text', (line) => {
    const entry = entryOf(line.of);
    const world = makeWorld();
    const asMethod = makeProbe(world.log, 's', [1, 2], 'own');
    const receiver = before(world, entry, Seq.from(asMethod));
    expect(refusal(() => receiver[entry.name](...argumentsOf(line)))).toBe(line.text);
    expect(asMethod.tracks).toMatchObject([{ nexts: 0, returns: 1 }]);
  });

  test('stands in the table for every argument that can be refused', () => {
    const able = catalogue.flatMap(({ name, kind, params }) =>
      params.flatMap(({ type }, at) =>
        type === 'value' ? [] : [`${kind === 'source' ? 'Seq.' : ''}${name} ${at}`],
      ),
    );
    const lines = new Set([...texts.map(({ of, at }) => `${of} ${at}`), ...takesAnything]);
    expect(able.filter((argument) => !lines.has(argument))).toEqual([]);
  });
});

/** One bad argument of each operation that can have one. */
const one = refused.filter((each, i) => each.entry !== refused[i - 1]?.entry);

describe.each(probeKinds)('a receiver that is %s', (kind: ProbeKind) => {
  test.each(one)('$title', (bad) => {
    const world = makeWorld();
    const probe = makeProbe(world.log, 's', [1, 2], kind);
    attempt(bad, Seq.from(probe));
    expect(probe.tracks.map(({ nexts }) => nexts)).toEqual(probe.tracks.map(() => 0));
    const closed = probe.tracks.reduce((total, { returns }) => total + returns, 0);
    expect(closed).toBe(kind === 'iterable' ? 0 : 1);
  });
});

test.each(one)('$title: an error from closing is suppressed', (bad) => {
  const world = makeWorld();
  const probe = makeProbe(world.log, 's', [1], 'own', { return: 'throws' });
  expect((attempt(bad, Seq.from(probe)) as Error).constructor).toBe(bad.error);
  expect(world.log.events).toEqual(['s open', 's1 return']);
});

test.each(one)('$title: a bad argument behind a chain closes the one-shot source below', (bad) => {
  const world = makeWorld();
  const probe = makeProbe(world.log, 's', [1], 'bare');
  attempt(bad, Seq.from(probe).map(String).take(2));
  expect(world.log.events).toEqual(['s1 return']);
});

test.each(one)('$title: a one-shot receiver that was closed is spent', (bad) => {
  const world = makeWorld();
  const probe = makeProbe(world.log, 's', [1], 'own');
  attempt(bad, Seq.from(probe));
  expect(thrown(() => Seq.from(probe).toArray()).name).toBe('SeqConsumedError');
});

const optional = [...stages, ...terminals].flatMap((entry) =>
  entry.params.flatMap((param, at) =>
    param.type === 'fn' && param.optional === true
      ? [{ entry, at, title: `${entry.name}, argument ${at}` }]
      : [],
  ),
);

test.each(optional)('$title: undefined is as if it were not there', ({ entry, at }) => {
  const run = (...last: undefined[]): string => {
    const world = makeWorld();
    const args = entry.params.slice(0, at).map((param) => world.argument(param.good[0]!));
    return show(finish(entry, before(world, entry, Seq.of(3, 1, 3))[entry.name](...args, ...last)));
  };
  expect(run(undefined)).toBe(run());
});

const limits = [...stages, ...terminals].flatMap((entry) =>
  entry.params.flatMap((param, at) => (param.type === 'limit' ? [{ entry, at, title: entry.name }] : [])),
);

describe('limits', () => {
  test.each(limits)('$title: converted once, when the method is called', ({ entry, at }) => {
    let conversions = 0;
    const limit = { valueOf: () => ++conversions };
    const world = makeWorld();
    const args = entry.params.map((param) => world.argument(param.good[0]!));
    args[at] = limit;
    const made = (Seq.of([1]) as any)[entry.name](...args);
    expect(conversions).toBe(1);
    finish(entry, made);
    finish(entry, made);
    expect(conversions).toBe(1);
  });

  test.each(limits)(
    '$title: what the conversion throws goes out as it is, and the receiver is closed',
    (one) => {
      const world = makeWorld();
      const error = new Error('mine');
      const value = {
        valueOf() {
          throw error;
        },
      };
      expect(attempt({ ...one, value }, Seq.from(makeProbe(world.log, 's', [1], 'own')))).toBe(error);
      expect(world.log.events).toEqual(['s open', 's1 return']);
    },
  );

  test.each(limits)('$title: −0.5 is 0 and Infinity is allowed', ({ entry }) => {
    expect(() => (Seq.of([1]) as any)[entry.name](-0.5)).not.toThrow();
    expect(() => (Seq.of([1]) as any)[entry.name](Infinity)).not.toThrow();
  });
});

describe('iterable arguments', () => {
  const iterables = [...stages, ...terminals].flatMap((entry) =>
    entry.params.flatMap((param, at) =>
      param.type.startsWith('iterable') ? [{ entry, at, title: `${entry.name}, argument ${at}` }] : [],
    ),
  );

  test.each(iterables)('$title: what reading Symbol.iterator throws goes out as it is', (one) => {
    const error = new Error('mine');
    const value = {
      get [Symbol.iterator]() {
        throw error;
      },
    };
    expect(attempt({ ...one, value }, Seq.of(1))).toBe(error);
  });

  test.each(
    // Those that run call it then.
    iterables.filter(({ entry }) => entry.kind === 'stage'),
  )('$title: Symbol.iterator is looked at but not called', ({ entry, at }) => {
    let calls = 0;
    const world = makeWorld();
    const args = entry.params.map((param) => world.argument(param.good[0]!));
    args[at] = { [Symbol.iterator]: () => calls++ };
    (Seq.of(1) as any)[entry.name](...args);
    expect(calls).toBe(0);
  });

  test.each(['concat', 'zip', 'compress'] as const)('%s refuses strings', (name) => {
    const error = thrown(() => (Seq.of(1) as any)[name]('ab'));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('iterable');
    expect(error.message).toContain('"ab"');
  });

  test.each(['product'] as const)('%s takes strings by code point', (name) => {
    expect((Seq.of(1) as any)[name]('a😀').toArray()).toEqual([
      [1, 'a'],
      [1, '😀'],
    ]);
  });

  test.each([
    'interleave',
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'innerJoin',
    'leftJoin',
    'rightJoin',
    'fullJoin',
    'groupJoin',
  ] as const)('%s takes strings by code point', (name) => {
    const key = (text: unknown): unknown => text;
    const of = (other: Iterable<string>): unknown => (Seq.of('😀') as any)[name](other, key, key).toArray();
    if (name === 'interleave') expect(Seq.of('x').interleave('a😀').toArray()).toEqual(['x', 'a', '😀']);
    else expect(of('a😀')).toEqual(of(['a', '😀']));
  });

  test('flatMap refuses strings when it runs', () => {
    expect(
      thrown(() =>
        Seq.of(1)
          .flatMap(() => 'ab' as never)
          .toArray(),
      ),
    ).toBeInstanceOf(TypeError);
  });
});

describe.each(wrongSources)('$title in place of a source', ({ value, shown, remedy }) => {
  /** The message says who refuses, which argument, what it got and what to do, in this order. */
  function told(work: () => unknown, name: string): void {
    const error = thrown(work);
    expect(error).toBeInstanceOf(TypeError);
    const [head, help] = error.message.split(` must be iterable, but got ${shown}; `);
    expect(head).toMatch(
      new RegExp(`^${name}: (source|other|inner|selectors|prefix|sources|padding|the .* result)\\b`),
    );
    expect(help).toContain(remedy);
  }
  const withSource = [...stages, ...terminals].flatMap((entry) =>
    entry.params.flatMap((param, at) =>
      param.type.startsWith('iterable') ? [{ entry, at, title: `${entry.name}, argument ${at}` }] : [],
    ),
  );

  test.each(withSource)('$title', ({ entry, at }) => {
    told(() => {
      throw attempt({ entry, at, value }, Seq.of(1));
    }, entry.name);
  });

  test.each(['from', 'concat', 'product', 'interleave'] as const)('Seq.%s', (name) => {
    told(() => (Seq[name] as any)(value), name);
    told(() => (fn[name] as any)(value), name);
  });

  test('in the lists of zip, zipKeyed and merge, and in place of a list', () => {
    told(() => Seq.zip([[1], value] as never), 'zip');
    // The standard passes over a key without a source.
    if (value !== undefined) told(() => Seq.zipKeyed({ a: value } as never), 'zipKeyed');
    told(() => Seq.mergeSorted([[1], value] as never), 'mergeSorted');
    told(() => Seq.mergeSorted(value as never), 'mergeSorted');
    told(() => Seq.zip(value as never), 'zip');
  });

  test.each(catalogue.filter(({ name }) => name in fn && !sources.some((one) => one.name === name)))(
    'as the source of fn.$name',
    (entry) => {
      const world = makeWorld();
      const args = entry.params.map((param) => world.argument(param.good[0]!));
      told(() => (fn as any)[entry.name](value, ...args), entry.after === undefined ? entry.name : '\\w+');
    },
  );

  test('as what a callback gives', () => {
    const single = ['number', 'bigint', 'function'].includes(typeof value);
    const its = (work: () => unknown, name: string): void => {
      const { message } = thrown(work);
      expect(message).toMatch(
        new RegExp(`^${name}: the (mapper|children|factory)'s result must be iterable`),
      );
      expect(message).toContain(`but got ${single ? '' : shown}`);
      expect(message).toContain(single ? 'for one element, give [value]' : remedy);
    };
    its(
      () =>
        Seq.of(1)
          .flatMap(() => value as never)
          .toArray(),
      'flatMap',
    );
    its(() => Seq.defer(() => value as never).toArray(), 'defer');
    if (value === null || value === undefined) return;
    its(
      () =>
        Seq.of(1)
          .expand(() => value as never)
          .toArray(),
      'expand',
    );
  });
});

describe('sources one by one, where they are wanted in one list, and the other way round', () => {
  const list = 'several sources stand in one list: Seq.';
  test.each([
    ['zip of arrays', () => Seq.zip([1] as never, [2] as never), `${list}zip([a, b])`],
    ['zip of rows', () => Seq.zip([[1]], [[2]] as never), `${list}zip([a, b])`],
    ['zip of Seqs', () => Seq.zip(Seq.of([1]) as never, Seq.of(2) as never), `${list}zip([a, b])`],
    ['zip of Sets', () => Seq.zip(new Set([1]) as never, new Set([2]) as never), `${list}zip([a, b])`],
    ['zip and a string', () => Seq.zip([[1]], 'ab' as never), `${list}zip([a, b])`],
    ['fn.zip of arrays', () => fn.zip([1] as never, [2] as never), `${list}zip([a, b])`],
    [
      'mergeSorted of arrays',
      () => Seq.mergeSorted([1] as never, [2] as never),
      `${list}mergeSorted([a, b])`,
    ],
    [
      'the method mergeSorted with two others',
      () => Seq.of(1).mergeSorted([1], [2] as never),
      `${list}mergeSorted([a, b])`,
    ],
    [
      'zip with the options of the static form',
      () => (Seq.of(1) as any).zip([1], { mode: 'longest' }),
      'Seq.zip([a, b], options)',
    ],
    ['zipKeyed of a list', () => Seq.zipKeyed([1] as never), 'Seq.zip(list)'],
    ['zipKeyed of a Map', () => Seq.zipKeyed(new Map([['a', [1]]]) as never), 'Object.fromEntries(map)'],
    ['zipKeyed of a Seq', () => Seq.zipKeyed(Seq.of([1]) as never), 'Seq.zip(list)'],
    ['zipKeyed of two', () => Seq.zipKeyed({ a: [1] }, [2] as never), '{ a, b }'],
    ['defer of a generator', () => Seq.defer((function* () {})() as never), '() => source'],
  ])('%s', (_name, work, remedy) => {
    const error = thrown(work);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/^\w+: /);
    expect(error.message).toContain(remedy);
  });

  test('what the standard takes is taken', () => {
    expect(Seq.zip([[1]], {}).toArray()).toEqual([[1]]);
    expect(Seq.zip([[1]], undefined).toArray()).toEqual([[1]]);
    expect(Seq.zipKeyed([] as never).toArray()).toEqual([]);
    expect(Seq.zipKeyed([[1], [2]] as never).toArray()).toEqual([{ 0: 1, 1: 2 }]);
    expect(Seq.zipKeyed(Object.create({ a: 1 })).toArray()).toEqual([]);
  });

  test('elements may be lists: what is given in one list where several were meant is not refused', () => {
    expect(Seq.concat([[1], [2]]).toArray()).toEqual([[1], [2]]);
    expect(Seq.product([[1], [2]]).toArray()).toEqual([[[1]], [[2]]]);
  });
});

describe('the constructor', () => {
  test.each([
    ['new Seq([1])', () => new (Seq as any)([1])],
    ['new Seq()', () => new (Seq as any)()],
    ['a class of the user', () => new (class extends (Seq as any) {})()],
    ['Reflect.construct', () => Reflect.construct(Seq, [Seq.of(1)])],
  ])('%s says how a Seq is made', (_name, work) => {
    const error = thrown(work);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/^Seq: use Seq\.from\(iterable\) or Seq\.of\(…\)/);
    expect(error.message).toContain('.pipe(function)');
  });

  test('without new it is an error of the engine', () => {
    expect(() => (Seq as any)([1])).toThrow(TypeError);
  });
});
