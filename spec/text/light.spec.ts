/** The decoders of seqable/fn/text: the same rows and errors as those of seqable/text, as light plans. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import * as fn from 'seqable/fn';
import { Seq, SeqConsumedError } from '../../lib/index.ts';
import * as text from '../../lib/text/index.ts';
import * as light from '../../lib/text/light/index.ts';
import { bytes, cut, CountingSource, thrownBy } from './support.ts';

/** All that comes out, and what is thrown at last. */
function outcome(elements: () => Iterable<unknown>): unknown[] {
  const given: unknown[] = [];
  try {
    for (const element of elements()) given.push(element);
  } catch (error) {
    const { name, message } = error as Error;
    given.push({ name, message });
  }
  return given;
}

const pairs: [
  string,
  (chunks: text.Chunks) => Iterable<unknown>,
  (chunks: text.Chunks) => Iterable<unknown>,
][] = [
  ['csv', text.csv(), light.csv()],
  ['csv, relaxed', text.csv({ relaxed: true }), light.csv({ relaxed: true })],
  [
    'csv, typed',
    text.csv({ header: ['a', 'b'], columns: { b: Number } }),
    light.csv({ header: ['a', 'b'], columns: { b: Number } }),
  ],
  ['lines', text.lines, light.lines],
  ['jsonl', text.jsonl(), light.jsonl()],
];

describe.each(pairs)('%s', (_name, ofClass, ofFn) => {
  test('gives the same and throws the same, whatever the text and the cuts', () => {
    const signs = fc.constantFrom(...'ab1,"\n\r{}: é'.split(''));
    const raw = fc.string({ unit: signs, maxLength: 30 }).map((value) => bytes(value));
    fc.assert(
      fc.property(raw, fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), (value, places) => {
        const chunks = cut(value, places);
        expect(outcome(() => ofFn(chunks))).toEqual(outcome(() => ofClass(chunks)));
      }),
      { numRuns: 300 },
    );
  });
});

const decoders: [string, (chunks: text.Chunks) => fn.Lazy<unknown>][] = [
  ['lines', light.lines],
  ['csv', light.csv({ header: false })],
  ['jsonl', light.jsonl()],
];

describe.each(decoders)('%s and its chunks', (name, decode) => {
  test('opens nothing until it is pulled, pulls no more than it needs, closes once', () => {
    const source = new CountingSource('1\n', '2\n', '3\n');
    const plan = decode(source);
    const iterator = plan[Symbol.iterator]();
    expect(source.opened).toBe(0);
    expect(iterator.next().done).toBe(false);
    expect(source).toMatchObject({ opened: 1, pulled: 1, closed: 0 });
    expect(iterator.return()).toEqual({ done: true, value: undefined });
    iterator.return();
    expect(source).toMatchObject({ opened: 1, pulled: 1, closed: 1 });
    expect(iterator.next()).toEqual({ done: true, value: undefined });
  });

  test('closes nothing at the end, and runs again', () => {
    const source = new CountingSource('1\n', '2\n');
    const plan = decode(source);
    expect([...plan]).toEqual([...plan]);
    expect(source).toMatchObject({ opened: 2, closed: 0 });
  });

  test('an iterator that was never advanced opens and closes nothing', () => {
    const source = new CountingSource('1\n');
    const iterator = decode(source)[Symbol.iterator]();
    iterator.return();
    expect(iterator.next().done).toBe(true);
    expect(source).toMatchObject({ opened: 0, closed: 0 });
  });

  test('a second run over a one-shot source is a SeqConsumedError, here and in the class', () => {
    for (const end of [(plan: fn.Lazy<unknown>) => [...plan], (plan: fn.Lazy<unknown>) => fn.first(plan)]) {
      const chunks = ['1\n', '2\n'].values();
      const plan = decode(chunks);
      end(plan);
      expect(() => [...plan]).toThrow(SeqConsumedError);
      expect(() => Seq.from(chunks).toArray()).toThrow(SeqConsumedError);
    }
    const spent = ['1\n'].values();
    Seq.from(spent).toArray();
    expect(() => [...decode(spent)]).toThrow(SeqConsumedError);
    const left = new Set(['1\n', '2\n']).values();
    for (const _ of decode(left)) break;
    expect(() => [...decode(left)]).toThrow(SeqConsumedError);
  });

  test('chunks may be a bare iterator, a sequence of either kind, a string, bytes', () => {
    const whole = [...decode('1\n2\n')];
    let count = 0;
    const bare = {
      next: () => (count++ === 0 ? { done: false, value: '1\n2\n' } : { done: true, value: undefined }),
    };
    expect([...decode(bare as Iterator<string>)]).toEqual(whole);
    expect([...decode(Seq.of('1\n', '2\n'))]).toEqual(whole);
    expect([...decode(fn.map(['1', '2'], (part) => `${part}\n`))]).toEqual(whole);
    expect([...decode(bytes('1\n2\n'))]).toEqual(whole);
    expect([...decode([])]).toEqual([]);
  });

  test('what the source throws goes out as it is, and the source is not closed', () => {
    const mine = new Error('mine');
    const source = new CountingSource('1\n');
    const failing = {
      [Symbol.iterator]: () =>
        Object.assign(source[Symbol.iterator](), {
          next: (): never => {
            throw mine;
          },
        }),
    };
    expect(thrownBy(() => [...decode(failing)])).toBe(mine);
    expect(source.closed).toBe(0);
  });

  test('an iterator that is none is a TypeError', () => {
    const odd = (iterator: unknown): text.Chunks => ({ [Symbol.iterator]: () => iterator }) as text.Chunks;
    expect(() => [...decode(odd(1))]).toThrow('Symbol.iterator did not give an object');
    expect(() => [...decode(odd({ next: () => 1 }))]).toThrow('next() did not give an object');
    const left = odd({ next: () => ({ done: false, value: '1\n' }), return: () => 1 });
    expect(() => {
      for (const _ of decode(left)) break;
    }).toThrow('did not give an object');
    const without = odd({ next: () => ({ done: false, value: '1\n' }), return: null });
    for (const _ of decode(without)) break;
    expect(() => decode(new Proxy(Seq.of('1'), {}))).not.toThrow();
    expect(() => [...decode(new Proxy(Seq.of('1'), {}))]).toThrow(TypeError);
  });

  test('a bad chunk is a TypeError, and closes the source', () => {
    const source = new CountingSource<unknown>('1\n', 7);
    expect(thrownBy(() => [...decode(source as never)]).message).toContain(`${name}: a chunk must be`);
    expect(source).toMatchObject({ pulled: 2, closed: 1 });
  });
});

describe('a light plan', () => {
  const rows = light.csv()('a,b\n1,2\n3,4\n');

  test('is a source for every function, and for the class', () => {
    expect(fn.toArray(fn.map(rows, (row) => row['a']))).toEqual(['1', '3']);
    expect(fn.count(rows)).toBe(2);
    expect(fn.take(rows, 1)).not.toHaveProperty('take');
    expect(
      Seq.from(rows)
        .map((row) => row['b'])
        .toArray(),
    ).toEqual(['2', '4']);
    expect(Seq.of(0).zip(rows).toArray()).toEqual([[0, { a: '1', b: '2' }]]);
    expect(fn.explain(fn.take(rows, 1)).stages.map(({ op }) => op)).toEqual(['csv', 'take(1)']);
    expect(fn.profile(rows, (plan) => fn.count(plan)).result).toBe(2);
    expect(fn.sizeHint(rows)).toEqual(fn.sizeHint(fn.from(new CountingSource('a'))));
    expect(JSON.stringify(rows)).toBe('[{"a":"1","b":"2"},{"a":"3","b":"4"}]');
  });

  test('gives iterators with all that iterators have', () => {
    const iterator = rows[Symbol.iterator]();
    expect(iterator[Symbol.iterator]()).toBe(iterator);
    expect(Object.prototype.toString.call(iterator)).toBe('[object Seq Iterator]');
    const parent = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
    expect(Object.getPrototypeOf(Object.getPrototypeOf(iterator))).toBe(parent);
    if (Symbol.dispose as unknown) iterator[Symbol.dispose]();
  });

  test('refuses to be pulled or closed from within', () => {
    const held: { iterator?: Iterator<unknown> } = {};
    for (const method of ['next', 'return'] as const) {
      const typed = light.csv({ columns: { a: () => held.iterator![method]!() } })('a\n1\n');
      held.iterator = typed[Symbol.iterator]();
      expect(() => held.iterator!.next()).toThrow('iterator: it is already running');
      expect(held.iterator.next().done).toBe(true);
    }
  });

  test('a Proxy around one is refused as any other', () => {
    const proxy = new Proxy(rows, {});
    expect(() => [...proxy]).toThrow('Proxy');
    expect(() => proxy[Symbol.iterator]()).toThrow(TypeError);
    expect(() => JSON.stringify(proxy)).toThrow(TypeError);
    expect(() => fn.count(proxy)).toThrow('Proxy');
  });
});

test('a program that only iterates has neither class nor loop in it', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: "export { csv } from './lib/text/light/index.ts';",
      resolveDir: fileURLToPath(new URL('../../', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const { inputs } = Object.values(metafile.outputs)[0]!;
  const files = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  expect(files.map(([file]) => file).filter((file) => /seq\.ts|run\/(pass|flow|cursors)/.test(file))).toEqual(
    [],
  );
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThan(12_100);
});
