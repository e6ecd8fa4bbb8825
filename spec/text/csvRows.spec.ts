import { describe, expect, test } from '@jest/globals';
import { csv } from '../../lib/text/index.ts';

describe('csv: rows as objects', () => {
  test('the first record names the columns', () => {
    expect(csv()('id,full name\n1,Ann\n2,Bo\n').toArray()).toEqual([
      { id: '1', 'full name': 'Ann' },
      { id: '2', 'full name': 'Bo' },
    ]);
  });

  test('a list names them, and the first record is a row', () => {
    expect(csv({ header: ['id', 'name'] })('id,name\n1,Ann\n').toArray()).toEqual([
      { id: 'id', name: 'name' },
      { id: '1', name: 'Ann' },
    ]);
  });

  test('a row is an ordinary object with its own, enumerable, writable properties', () => {
    const row = csv()('a,b\n1,2\n').first()!;
    expect(Object.getPrototypeOf(row)).toBe(Object.getPrototypeOf({ a: '1' }));
    expect(Object.getOwnPropertyDescriptor(row, 'a')).toEqual({
      value: '1',
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '', 'a b', '0'])(
    'a column may be called %j',
    (name) => {
      const row = csv()(`${name},other\nvalue,x\n`).first()!;
      expect(Object.getOwnPropertyDescriptor(row, name)?.value).toBe('value');
      expect(Object.keys(row).sort()).toEqual([name, 'other'].sort());
      expect(({} as Record<string, unknown>)['value']).toBeUndefined();
    },
  );

  test('a column called __proto__ holds its own value in every row, odd ones too', () => {
    const rows = csv({ relaxed: true })('a,__proto__\n1,x\n2,y,z\n3,w\n').toArray();
    expect(rows.map((row) => Object.getOwnPropertyDescriptor(row, '__proto__')?.value)).toEqual([
      'x',
      'y',
      'w',
    ]);
    expect(rows.every((row) => Object.getPrototypeOf(row) === Object.getPrototypeOf({ a: '1' }))).toBe(true);
  });

  test('a setter on Object.prototype is not run', () => {
    let ran = 0;
    Object.defineProperty(Object.prototype, 'trap', { configurable: true, set: () => ran++ });
    try {
      expect(Object.entries(csv()('trap\n1\n').first()!)).toEqual([['trap', '1']]);
    } finally {
      delete (Object.prototype as { trap?: unknown }).trap;
    }
    expect(ran).toBe(0);
  });

  test('columns stand in their order', () => {
    expect(Object.keys(csv()('z,a,m\n1,2,3\n').first()!)).toEqual(['z', 'a', 'm']);
  });

  test('rows are objects of their own', () => {
    const rows = csv()('a\n1\n2\n').toArray();
    rows[0]!['a'] = 'changed';
    expect(rows[1]).toEqual({ a: '2' });
    expect(csv({ header: false })('1\n2\n').toArray()).toEqual([['1'], ['2']]);
  });

  test('many columns', () => {
    const names = Array.from({ length: 300 }, (_, index) => `column ${index}`);
    const row = csv()(`${names.join()}\n${names.map((_, index) => index).join()}\n`).first()!;
    expect(Object.entries(row)).toEqual(names.map((name, index) => [name, String(index)]));
  });
});

describe('csv: relaxed', () => {
  const relaxed = csv({ relaxed: true });

  test('a shorter row has fewer properties', () => {
    expect(relaxed('a,b,c\n1\n1,2\n').toArray()).toEqual([{ a: '1' }, { a: '1', b: '2' }]);
  });

  test('a longer row has its surplus by the number of the column', () => {
    expect(relaxed('a,b\n1,2,3,4\n').toArray()).toEqual([{ a: '1', b: '2', _3: '3', _4: '4' }]);
  });

  test('a surplus field takes no name that a column has', () => {
    expect(relaxed('_3,_3_2\n1,2,3\n').toArray()).toEqual([{ _3: '1', _3_2: '2', _3_3: '3' }]);
  });

  test('a second column of one name is told apart', () => {
    expect(relaxed('a,b,a,a_2,a\n1,2,3,4,5\n').toArray()).toEqual([
      { a: '1', b: '2', a_3: '3', a_2: '4', a_4: '5' },
    ]);
  });

  test('arrays keep their length', () => {
    expect(csv({ header: false, relaxed: true })('1,2\n3\n4,5,6\n').toArray()).toEqual([
      ['1', '2'],
      ['3'],
      ['4', '5', '6'],
    ]);
  });

  test.each([
    ['a quote within a field', 'x"y,z', ['x"y', 'z']],
    ['a quote behind a space', ' "x",z', [' "x"', 'z']],
    ['text behind a closing quote', '"x"y,z', ['"x"y', 'z']],
    ['a separator within such quotes', '"x,1"y,z', ['"x,1"y', 'z']],
    ['doubled quotes in such a field', '"x""1"y,z', ['"x""1"y', 'z']],
    ['a quote more behind it', '"x"y",z', ['"x"y"', 'z']],
    ['a quote that is never closed', 'z,"x""1,2', ['z', '"x""1,2']],
    ['a lone quote', 'z,"', ['z', '"']],
  ])('%s is kept as it is written', (_, text, fields) => {
    for (let place = 0; place <= text.length; place++) {
      const chunks = [text.slice(0, place), text.slice(place)];
      expect(csv({ header: false, relaxed: true })(chunks).toArray()).toEqual([fields]);
    }
  });

  test('a quote sign that a replacement pattern would read is only a sign', () => {
    expect(csv({ header: false, relaxed: true, quote: '$' })('$a$$b$c,d').toArray()).toEqual([
      ['$a$$b$c', 'd'],
    ]);
  });
});
