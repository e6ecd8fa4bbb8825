/** A program in an address, made by the page and by the build, read by the page. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fencesOf, hashOf as hashOfBuild, programOf } from '../../site/scripts/fences.mjs';
import { codeOf, hashOf } from '../../site/playground/share.ts';

describe('a shared program', () => {
  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (code) => {
        expect(await codeOf(await hashOf(code))).toBe(code);
      }),
      { numRuns: 50 },
    );
  });

  test('has only characters that no address changes', async () => {
    expect(await hashOf('Seq.of("ü", "漢字", "🙂").first();')).toMatch(/^#code=[\w-]+$/);
  });

  test('of two lines is shorter than 160 characters', async () => {
    const code =
      "import { Seq } from 'seqable';\n\nSeq.range(0, 10).filter((n) => n % 2 === 1).take(3).toArray();\n";
    expect((await hashOf(code)).length).toBeLessThan(160);
  });

  test('of the build is read by the page', async () => {
    const code = 'Seq.of(1).first(); // → 1\n';
    expect(await codeOf(hashOfBuild(code))).toBe(programOf(code));
  });

  test('may be missing', async () => {
    expect(await codeOf('')).toBeUndefined();
    expect(await codeOf('#closing-once')).toBeUndefined();
  });

  test('that lost its end, or has strange characters, is an error', async () => {
    const whole = await hashOf('Seq.of(1).toArray();\n'.repeat(30));
    await expect(codeOf(whole.slice(0, -8))).rejects.toThrow();
    await expect(codeOf('#code=%%%')).rejects.toThrow();
    await expect(codeOf('#code=AAAA')).rejects.toThrow();
  });

  test('that would unpack to very much is an error, and is not unpacked', async () => {
    const bomb = await hashOf('a'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(codeOf(bomb)).rejects.toThrow('longer than');
  });
});

describe('an example of the documentation', () => {
  test('gets the imports that the page leaves out', () => {
    expect(programOf('Seq.of(1);\n')).toBe("import { Seq } from 'seqable';\n\nSeq.of(1);\n");
    const whole = "import { Seq } from 'seqable';\nSeq.of(1);\n";
    expect(programOf(whole)).toBe(whole);
    expect(programOf('AsyncSeq.of(1);')).toContain("from 'seqable/async'");
    expect(programOf('1 + 1;')).toBe('1 + 1;\n');
  });

  test('is a fence in TypeScript that is not marked otherwise', () => {
    const text =
      '```ts\na;\n```\n\n```ts no-check\nb;\n```\n\n- x\n\n  ```ts\n  c;\n  ```\n\n```sh\nd\n```\n';
    expect(fencesOf(text)).toEqual(['a;\n', 'c;\n']);
  });
});
