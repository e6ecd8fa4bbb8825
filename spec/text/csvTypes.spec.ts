/** What typed columns take and what they refuse, and `trim`. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { csv, TextError } from '../../lib/text/index.ts';
import { thrownBy } from './support.ts';

type Type = (text: string) => unknown;

/** The value of a column with a type, whose only field is this; `separator` is what hardly any text has. */
const valueOf = (type: Type, text: string, options?: { trim: boolean }): unknown =>
  csv({ ...options, columns: { v: type }, separator: '\t' })(`i\tv\n1\t${text}\n`).first()!['v' as never];

/** What is said of a text that is refused. */
function refusal(type: Type, text: string): string {
  const error = thrownBy(() => valueOf(type, text));
  expect(error).toBeInstanceOf(TextError);
  expect(error).toMatchObject({ line: 2, column: 3 });
  return error.message.replace(/ \(line 2, column 3\)$/, '');
}

describe('Number', () => {
  test.each([
    ...['0', '-0', '+1', '.5', '5.', '-.5e-3', '1e3', '1E+3', '007', '0e0', '0.0'],
    ...['0.1234567890123456789', '3.141592653589793238462643', '1e308', '1e-400', '12345678901234567890.5'],
    ...['9007199254740991', '-9007199254740991', '9007199254740992', '1e23', '123e20', '1e400'.slice(0, 4)],
    ...['100000000000000000000', '00000000000000000000000000001'],
  ])('%s is what Number makes of it', (text) => {
    expect(valueOf(Number, text)).toBe(Number(text));
  });

  test.each([
    ...[
      '',
      ' ',
      'x',
      '1_000',
      '1,5',
      '1 000',
      '12px',
      '१२',
      '１２',
      '+',
      '-',
      '.',
      'e3',
      '1e',
      '--1',
      '1e5.5',
    ],
    ...['NaN', 'Infinity', '-Infinity', '+Infinity', '0x10', '0X1f', '0b11', '0o17', '0xe', '1n', 'null'],
  ])('%j is no number', (text) => {
    expect(refusal(Number, text)).toBe(`"v" must be a number, but is ${JSON.stringify(text)}`);
  });

  test.each([' 1', '1 ', '1\u00a0', '\u20031', '\ufeff1'])(
    '%j has blanks around it: the error names trim',
    (text) => {
      expect(refusal(Number, text)).toBe(
        `"v" must be a number, but is ${JSON.stringify(text)}; the option trim removes blanks around fields`,
      );
      expect(valueOf(Number, text, { trim: true })).toBe(1);
    },
  );

  test.each([
    ...['208310224003697457', '9007199254740993', '-9007199254740993', '+9007199254740993'],
    ...['9007199254740993.0', '9007199254740993.', '12345678901234567891', '0009007199254740993'],
  ])('%s would become another integer: the error names BigInt', (text) => {
    expect(refusal(Number, text)).toBe(
      `"v" must be a number, but is "${text}", which a number cannot hold: say BigInt`,
    );
  });

  test.each(['1e309', '-1e309', '9'.repeat(310)])('%s is too large', (text) => {
    expect(refusal(Number, text)).toContain('which is too large for a number');
  });

  test('an integer is taken if and only if it comes back as it was', () => {
    const integers = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
    fc.assert(
      fc.property(integers, (integer) => {
        const text = String(integer);
        if (BigInt(Number(text)) === integer) expect(valueOf(Number, text)).toBe(Number(text));
        else expect(refusal(Number, text)).toContain('say BigInt');
        expect(valueOf(BigInt, text)).toBe(integer);
      }),
    );
  });

  test('whatever is taken is what the decimal grammar says', () => {
    const grammar = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
    const signs = fc.constantFrom(...'0123456789+-.eExXbBoO_ \u00a0n'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 6 }), (text) => {
        let taken = true;
        try {
          valueOf(Number, text);
        } catch {
          taken = false;
        }
        expect([text, taken]).toEqual([text, grammar.test(text) && Number.isFinite(Number(text))]);
      }),
      { numRuns: 3000 },
    );
  });

  test('a long text is not told whole', () => {
    expect(refusal(Number, 'x'.repeat(1000)).length).toBeLessThan(120);
  });
});

describe('BigInt', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['+12', 12n],
    ['-208310224003697457', -208310224003697457n],
    ['007', 7n],
  ])('%s', (text, value) => {
    expect(valueOf(BigInt, text)).toBe(value);
  });

  test.each(['', ' ', '1.0', '1.', '1e3', '0x10', '0b1', '0o7', '1_000', '१', '+', '1n', 'Infinity'])(
    '%j is no whole number',
    (text) => {
      expect(refusal(BigInt, text)).toBe(`"v" must be a whole number, but is ${JSON.stringify(text)}`);
    },
  );

  test('blanks around it are refused, and name trim', () => {
    expect(refusal(BigInt, ' 1')).toContain('the option trim');
    expect(valueOf(BigInt, ' 1', { trim: true })).toBe(1n);
  });
});

describe('Boolean', () => {
  test.each(['', ' ', '1', '0', 'yes', 'T', 'truee', 'tru', 'ＴＲＵＥ'])('%j is refused', (text) => {
    expect(refusal(Boolean, text)).toBe(`"v" must be true or false, but is ${JSON.stringify(text)}`);
  });

  test('in any letters; with blanks only by trim', () => {
    expect(valueOf(Boolean, 'True')).toBe(true);
    expect(valueOf(Boolean, 'FALSE')).toBe(false);
    expect(refusal(Boolean, 'true ')).toContain('the option trim');
    expect(valueOf(Boolean, ' false ', { trim: true })).toBe(false);
  });
});

describe('Date', () => {
  test.each([
    ...['2024-02-30', '2023-02-29', '1900-02-29', '2024-06-31', '2024-01-32', '2024-13-01', '0000-00-00'],
    ...[
      '2024-05-01T24:00',
      '2024-05-01T24:00:00Z',
      '2024-12-31T23:59:60Z',
      '2016-12-31T23:59:60',
      '2024-05-01T23:60',
    ],
    ...[
      '2024-05-01T10:00+24:00',
      '2024-05-01T10:00+99:99',
      '2024-05-01T10:00-02:60',
      '2024-05-01T10:00+0200',
    ],
    ...[
      '2024-05-01T10:00z',
      '2024-05-01t10:00',
      '2024-05-01T10:00 Z',
      '2024-05-01T10:00:00,5',
      '20240501',
      '2024-5-1',
    ],
    ...[
      '24-05-01',
      '+002024-05-01',
      '05/01/2024',
      '2024-W18',
      '2024-122',
      '२०२४-०५-०१',
      '',
      ' ',
      '1714557600000',
    ],
  ])('%j is no date', (text) => {
    expect(refusal(Date, text)).toBe(`"v" must be a date such as 2024-05-01, but is ${JSON.stringify(text)}`);
  });

  test.each([
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31', '9999-12-31T00:00:00.000Z'],
    ['2024-05-01T23:59:59.999Z', '2024-05-01T23:59:59.999Z'],
    ['2024-05-01T10:00+14:00', '2024-04-30T20:00:00.000Z'],
    ['2024-05-01T10:00-23:59', '2024-05-02T09:59:00.000Z'],
    ['2024-05-01T10:00-00:00', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01T10:00:00.5Z', '2024-05-01T10:00:00.500Z'],
    ['2024-05-01 10:00:00.123456789Z', '2024-05-01T10:00:00.123Z'],
    ['2024-05-01T23:59:59.9999999+00:00', '2024-05-01T23:59:59.999Z'],
  ])('%s', (text, iso) => {
    expect((valueOf(Date, text) as Date).toISOString()).toBe(iso);
  });

  test('blanks around it are refused, and name trim', () => {
    expect(refusal(Date, '2024-05-01 ')).toContain('the option trim');
    expect(valueOf(Date, ' 2024-05-01 ', { trim: true })).toEqual(new Date('2024-05-01'));
  });
});

describe('trim', () => {
  const text = ' id , name\n 1 ,\tAnn \n" 2 ",\u00a0Bo\n';

  test('without it, blanks belong to their field', () => {
    expect(csv()(text).toArray()).toEqual([
      { ' id ': ' 1 ', ' name': '\tAnn ' },
      { ' id ': ' 2 ', ' name': '\u00a0Bo' },
    ]);
  });

  test('with it, they are gone from fields and from names, within quotes too', () => {
    const rows = [
      { id: '1', name: 'Ann' },
      { id: '2', name: 'Bo' },
    ];
    expect(csv({ trim: true })(text).toArray()).toEqual(rows);
    expect(csv({ trim: true })([...text]).toArray()).toEqual(rows);
    expect(csv({ trim: true, header: false })(' a\tb \n').first()).toEqual(['a\tb']);
    expect(
      csv({ trim: true, columns: { id: Number } })(text)
        .map((row) => row.id)
        .toArray(),
    ).toEqual([1, 2]);
  });

  test('two names may become one by it, which is an error', () => {
    expect(() => csv({ trim: true })('a, a\n').toArray()).toThrow('two columns are called "a"');
  });
});
