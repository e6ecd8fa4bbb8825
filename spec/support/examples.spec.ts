/** The runner of the examples must see what is wrong, or the docs could say anything. */
import { describe, expect, test } from '@jest/globals';
import { fencesOf, runExample } from './examples.ts';

const verdicts = async (code: string): Promise<boolean[]> =>
  (await runExample(code, {}, { two: 2 })).map(({ ok }) => ok);

describe('an arrow holds what stands before it to what stands after it', () => {
  test.each([
    ['1 + 1; // → 2', true],
    ['1 + 1; // → 3', false],
    ['two; // → 2', true],
    ['const a = [1, 2]; // → [1, 2]', true],
    ['const a = [1, 2]; // → [2, 1]', false],
    ['0 * -1; // → 0', false],
    ["new Map([['a', [1]]]); // → Map(1) { 'a' => [ 1 ] }", true],
    ["new Map([['a', [1]]]); // → Map(1) { 'a' => [ 2 ] }", false],
    ['({ b: 1, a: undefined }); // → { b: 1 }', false],
    ['Object.assign(Object.create(null), { b: 1 }); // → { b: 1 }', true],
    ['[1,\n  2,\n]\n  .concat(3); // → [1, 2, 3]', true],
    ['1; // → [\n     //   1]', false],
    ['[1, 2];\n// → [\n//   1,\n//   2]', true],
    ['for (const x of [1, 2]) console.log(x); // → 1, 2', true],
    ['for (const x of [1, 2]) console.log(x); // → 1, 3', false],
    ["console.log('a' + 1); // → 'a1'", true],
    ['[1].map((x) => {\n  return x;\n}); // → [1]', true],
    ["'// → 3'; // → '// → 3'", true],
    ['await Promise.resolve(3); // → 3', true],
    ['await Promise.resolve(3); // → 4', false],
    ['try {\n  null.x;\n} catch (error) {\n  error.name; // → "TypeError"\n}', true],
    ['if (false) {\n  1; // → 1\n}', false],
  ])('%j: %s', async (code, ok) => {
    expect(await verdicts(code)).toEqual([ok]);
  });

  test.each([
    ['null.x; // → throws TypeError', true],
    ['null.x; // → throws TypeError: of null', true],
    ['null.x; // → throws TypeError: of undefined', false],
    ['null.x; // → throws RangeError', false],
    ['1; // → throws TypeError', false],
    ['await Promise.reject(new RangeError()); // → throws RangeError', true],
  ])('%j: %s', async (code, ok) => {
    expect(await verdicts(code)).toEqual([ok]);
  });

  test('an arrow without a statement is an error', async () => {
    await expect(verdicts('// → 3')).rejects.toThrow('belongs to no statement');
  });

  test('an example that throws without saying so is an error', async () => {
    await expect(verdicts('null.x;')).rejects.toThrow(TypeError);
  });

  test('an import that is not given is an error', async () => {
    await expect(verdicts("import { x } from 'y';\nx; // → 1")).rejects.toThrow("imports 'y'");
  });
});

describe('the fences of a Markdown text', () => {
  test('those of the language are found, with their lines', () => {
    const text =
      '# a\n\n```ts\n1; // → 1\n```\n\n- b\n\n  ```js\n  2;\n  ```\n\n```sh\nls\n```\n\n```ts no-check\n3;\n```\n';
    expect(fencesOf(text)).toEqual([
      { code: '1; // → 1', line: 4 },
      { code: '2;', line: 10 },
    ]);
  });
});
