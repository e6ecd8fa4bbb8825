/** Columns with a type, and the header, of CSV. */
import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { Seq } from '../../lib/index.ts';
import { csv, TextError, type CsvOptions } from '../../lib/text/index.ts';

const thrown = (run: () => unknown): Error => {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

describe('columns', () => {
  test('the columns that are named become values, the others stay text', () => {
    const rows = csv({ columns: { n: Number, big: BigInt, ok: Boolean, day: Date, s: String } });
    expect(rows('id,n,big,ok,day,s\n1,-2.5e3,12345678901234567890,TRUE,2024-05-01,x\n').toArray()).toEqual([
      { id: '1', n: -2500, big: 12345678901234567890n, ok: true, day: new Date('2024-05-01'), s: 'x' },
    ]);
  });

  test('a function makes of the text what it likes, and gets nothing but the text', () => {
    const calls: unknown[][] = [];
    const note = (...args: unknown[]): number => calls.push(args);
    expect(csv({ columns: { a: note } })('a,b\nx,1\n"y,z",2\n').toArray()).toEqual([
      { a: 1, b: '1' },
      { a: 2, b: '2' },
    ]);
    expect(calls).toEqual([['x'], ['y,z']]);
  });

  test('with a list of names too, and where the text comes in parts', () => {
    const rows = csv({ header: ['x', 'y'], columns: { y: Number } });
    expect(rows(['1,', '2\n3', ',4']).toArray()).toEqual([
      { x: '1', y: 2 },
      { x: '3', y: 4 },
    ]);
  });

  test('a column may be called anything', () => {
    const types = JSON.parse('{"__proto__": 0, "constructor": 0}', (_, value: unknown) =>
      value === 0 ? Number : value,
    ) as Record<string, NumberConstructor>;
    const [row] = csv({ columns: types })('__proto__,constructor\n1,2\n').toArray();
    expect(Object.entries(row!)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  test.each([
    ['Number', Number, ['', ' ', 'x', '1,5', '12px', 'NaN'], 'a number'],
    ['BigInt', BigInt, ['', ' ', 'x', '1.5'], 'a whole number'],
    ['Boolean', Boolean, ['', 'yes', '1'], 'true or false'],
    ['Date', Date, ['', '1', 'x 1', '2024', '2024-13-01', 'May 1, 2024 10:00'], 'a date such as 2024-05-01'],
  ])('%s refuses what is none', (_name, type, texts, wanted) => {
    for (const text of texts) {
      const rows = csv({ columns: { v: type }, separator: ';' })(`id;v\n1;${text}\n`);
      const error = thrown(() => rows.toArray());
      expect(error).toBeInstanceOf(TextError);
      expect(error.message).toBe(`"v" must be ${wanted}, but is ${JSON.stringify(text)} (line 2, column 3)`);
    }
  });

  test.each(['2024-02-31', '2023-02-29', '2024-04-31', '2024-00-10', '2024-05-00'])(
    '%s is no day of the calendar, and no other day is made of it',
    (text) => {
      expect(thrown(() => csv({ columns: { v: Date } })(`v\n${text}\n`).toArray())).toBeInstanceOf(TextError);
    },
  );

  test.each([
    ...[
      '2024-05-01junk',
      '2024-05-01(x)',
      '2024-05-01 x',
      '2024-05-01T',
      '2024-05-01T1',
      '2024-05-01T10:00x',
    ],
    ...['2024-05-01T25:00', '2024-05-01T10:61', '2024-05-01T10:00:00.', '2024-05-01T10:00+0', '2024-05-011'],
  ])('%s is a date with something else behind it, and refused', (text) => {
    expect(thrown(() => csv({ columns: { v: Date } })(`v\n${text}\n`).toArray())).toBeInstanceOf(TextError);
  });

  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-05-01T10:00Z', '2024-05-01T10:00Z'],
    ['2024-05-01 10:00:30.25+02:00', '2024-05-01T10:00:30.250+02:00'],
    ['2024-05-01 10:00', '2024-05-01T10:00'],
  ])('%s is a date', (text, iso) => {
    expect(csv({ columns: { v: Date } })(`v\n${text}\n`).first()).toEqual({ v: new Date(iso) });
  });

  test('the error says where the field begins, in a record with quotes too', () => {
    const rows = csv({ columns: { b: Number } });
    expect(thrown(() => rows('a,b,c\n\nxyz,oh,1\n').toArray())).toMatchObject({ line: 3, column: 5 });
    expect(thrown(() => rows('a,b,c\n"x\ny",oh,1\n').toArray())).toMatchObject({ line: 3, column: 4 });
    expect(thrown(() => rows('a,b,c\rx,"o\r\nh",1\n').toArray())).toMatchObject({ line: 2, column: 3 });
  });

  test('the rows before are given', () => {
    const seen: unknown[] = [];
    const rows = csv({ columns: { n: Number } })('n\n1\n2\nx\n');
    expect(() => rows.forEach((row) => seen.push(row.n))).toThrow(TextError);
    expect(seen).toEqual([1, 2]);
  });

  test('what a function throws goes out as it is', () => {
    const mine = new Error('mine');
    const fail = (): never => {
      throw mine;
    };
    expect(thrown(() => csv({ columns: { a: fail } })('a\n1\n').toArray())).toBe(mine);
  });

  test('a column that is not there is an error, at once where that can be told', () => {
    expect(thrown(() => csv({ columns: { aeg: Number } })('id,age\n').toArray()).message).toBe(
      'there is no column "aeg", but id, age (line 1, column 1)',
    );
    // @ts-expect-error the types know it too
    expect(() => csv({ header: ['id', 'age'], columns: { aeg: Number } })).toThrow(
      new TypeError('csv: header has no column "aeg"; there is id, age'),
    );
  });

  test('relaxed: a short row lacks its last columns, whatever their type', () => {
    const rows = csv({ relaxed: true, columns: { a: Number, b: Number } });
    expect(rows('a,b\n1\n1,2,3\n').toArray()).toEqual([{ a: 1 }, { a: 1, b: 2, _3: '3' }]);
  });

  test('bad options are refused at once', () => {
    const refused = (options: object): string => thrown(() => csv(options as CsvOptions)).message;
    expect(refused({ columns: ['a'] })).toBe(
      'csv: columns must be an object of types by column, got an array; a list of names is the option header',
    );
    expect(refused({ columns: { a: 'number' } })).toBe(
      'csv: columns["a"] must be Number or another type, or a function, got string "number"',
    );
    expect(refused({ header: false, columns: { a: Number } })).toBe(
      'csv: columns need a header: rows are arrays without one',
    );
    expect(refused({ onHeader: 1 })).toBe('csv: onHeader must be a function, got number 1');
  });

  test('types', () => {
    const rows = csv({ columns: { age: Number, born: Date, tags: (text) => text.split('|') } })('');
    rows.forEach((row) => {
      expectTypeOf(row.age).toEqualTypeOf<number>();
      expectTypeOf(row.born).toEqualTypeOf<Date>();
      expectTypeOf(row.tags).toEqualTypeOf<string[]>();
    });
    expectTypeOf(csv({ header: ['x', 'y'], columns: { y: BigInt } })('')).toEqualTypeOf<
      Seq<{ x: string; y: bigint }>
    >();
    expect(() => rows.toArray()).not.toThrow();
  });
});

describe('onHeader', () => {
  test('is told the names once a run, also where no row follows', () => {
    const told: string[][] = [];
    const rows = csv({ onHeader: (names) => told.push(names) })('id,name\n');
    expect(told).toEqual([]);
    expect(rows.toArray()).toEqual([]);
    expect(rows.count()).toBe(0);
    expect(told).toEqual([
      ['id', 'name'],
      ['id', 'name'],
    ]);
  });

  test('before the first row; and may do with the list what it likes', () => {
    const log: unknown[] = [];
    const onHeader = (names: string[]): void => {
      log.push([...names]);
      names.length = 0;
    };
    csv({ onHeader })('a,b\n1,2\n').forEach((row) => log.push(row));
    expect(log).toEqual([['a', 'b'], { a: '1', b: '2' }]);
  });

  test('is not called where nothing is read, and told relaxed names apart', () => {
    const told: string[][] = [];
    const onHeader = (names: string[]): void => void told.push(names);
    csv({ onHeader })('').toArray();
    csv({ onHeader, header: ['a'] })('1\n').toArray();
    csv({ onHeader, header: false })('1\n').toArray();
    expect(told).toEqual([]);
    csv({ onHeader, relaxed: true })('a,a\n').toArray();
    expect(told).toEqual([['a', 'a_2']]);
  });

  test('what it throws ends the run', () => {
    const mine = new Error('mine');
    const rows = csv({
      onHeader: () => {
        throw mine;
      },
    })('a\n1\n');
    expect(thrown(() => rows.toArray())).toBe(mine);
  });
});
