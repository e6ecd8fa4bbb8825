/** The plugin, as Rollup runs it: which files it reads, what it tells. The other bundlers are asked by `npm run test:bundlers`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import type { PluginOptions } from '../lib/plugin.ts';
import { seqable } from '../lib/rollup.ts';

const CHAIN = "import { Seq } from 'seqable';\nexport const a = (Seq.of(1)).sum();";
const folder = mkdtempSync(join(tmpdir(), 'seqable-plugin-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  jest.restoreAllMocks();
});

/** Builds a module that exports from each of the files. Gives the code, and the source map. */
async function build(files: Record<string, string>, options?: PluginOptions) {
  const names = Object.keys(files);
  const given: Plugin = {
    name: 'files',
    resolveId: (id) => (id === 'entry' || id in files ? id : null),
    load: (id) =>
      id === 'entry'
        ? names.map((name, i) => `export * as a${i} from '${name}';`).join('\n')
        : (files[id] ?? null),
  };
  const bundle = await rollup({
    input: 'entry',
    external: /^seqable/,
    plugins: [given, seqable(options)],
    treeshake: false,
  });
  const { output } = await bundle.generate({ format: 'es', sourcemap: true });
  return output[0];
}

describe('the plugin', () => {
  test('compiles JavaScript and TypeScript, whatever their query', async () => {
    const names = ['/a.js', '/b.mjs', '/c.js?x', '/d.vue?vue&type=script&lang.js', '/e.jsx'];
    const { code, map } = await build(Object.fromEntries(names.map((name) => [name, CHAIN])));
    expect(code.match(/sum\(\(of\(1\)\)\)/g)).toHaveLength(names.length);
    expect(map!.sources.length).toBe(names.length);
  });

  test('leaves packages, its own modules of a bundler, and all other files alone', async () => {
    const names = ['/node_modules/x/a.js', '\0virtual.js', '/styles'];
    const { code } = await build(Object.fromEntries(names.map((name) => [name, CHAIN])));
    expect(code.match(/Seq\.of\(1\)/g)).toHaveLength(names.length);
  });

  test('compiles what it is told to', async () => {
    const files = { '/node_modules/x/a.js': CHAIN, '/b.js': CHAIN };
    const { code } = await build(files, { include: /\/x\//, exclude: /\/b/ });
    expect(code).toContain('sum((of(1)))');
    expect(code).toContain('(Seq.of(1)).sum()');
  });

  test('runs before other plugins, or where it is told', () => {
    // Rollup alone has no such order; those that have it read it here.
    const order = (enforce?: 'pre' | 'normal' | 'post') =>
      (seqable(enforce === undefined ? {} : { enforce }) as { enforce?: string }).enforce;
    expect([order(), order('pre'), order('normal'), order('post')]).toEqual([
      'pre',
      'pre',
      undefined,
      'post',
    ]);
  });

  test('says nothing if nobody asks', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue();
    await build({ '/a.js': CHAIN });
    expect(warn).not.toHaveBeenCalled();
  });

  test('lists all chains if it is asked to', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue();
    await build({ '/a.js': CHAIN, '/b.js': `${CHAIN}\nexport const b = Seq.of(1);` }, { report: true });
    const [text] = warn.mock.calls[0] as [string];
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^\/a\.js:2:19 unfolded Seq\.of ▸ sum: /),
      expect.stringMatching(/^\/b\.js:2:19 unfolded Seq\.of ▸ sum: /),
      '/b.js:3:18 left Seq.of: it has no terminal: the Seq itself is used as a value',
      'seqable-compiler: 3 chains in 2 files: 0 compiled, 2 unfolded, 1 left',
    ]);
  });

  test.each(['chains.json', 'chains.txt'])('writes the list to %s', async (name) => {
    const report = join(folder, name);
    await build({ '/a.js': CHAIN }, { report });
    const text = readFileSync(report, 'utf8');
    if (name.endsWith('.json')) {
      expect(JSON.parse(text)).toMatchObject([
        { file: '/a.js', line: 2, column: 19, became: 'unfolded', promised: false },
      ]);
    } else expect(text).toMatch(/^\/a\.js:2:19 unfolded .*\nseqable-compiler: 1 chain in 1 file: .*\n$/);
  });

  test('lets a build fail where a promise is not kept', async () => {
    const files = { '/a.js': CHAIN.replace('(Seq', '/* seqable-compile */ (Seq') };
    await expect(build(files, { strict: true })).rejects.toThrow(
      /no loop for what the comment seqable-compile promises one.*\n {2}\/a\.js:2:41 unfolded Seq\.of ▸ sum: /,
    );
    expect((await build(files)).code).toContain('sum((of(1)))');
  });

  test('knows the library by other names', async () => {
    const { code } = await build({ '/a.js': CHAIN.replace("'seqable'", "'#seq'") }, { packages: ['#seq'] });
    expect(code).toContain('sum((of(1)))');
  });
});
