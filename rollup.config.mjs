/**
 * Second half of `npm run build`: build/lib/ (written by tsc) → dist/.
 *
 * One run makes all entries of one format, with what they share in common chunks: there is one `Seq` class
 * however many entries a program imports. docs/decisions/015 says why these chunks and why in this form.
 */
import { existsSync, readFileSync } from 'node:fs';
import { transformAsync } from '@babel/core';
import blockScoping from '@babel/plugin-transform-block-scoping';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Entry name in dist/ → file in build/lib/, without its ending. The `exports` of package.json name the same. */
const entries = {
  index: 'index',
  fn: 'fn',
  async: 'async/index',
  pipe: 'pipe',
  compiled: 'compiled/index',
  'fn/text': 'text/light/index',
  collectors: 'collectors/index',
  text: 'text/index',
  node: 'node/index',
  jobs: 'jobs/index',
  'jobs/node': 'jobs/node/index',
};

const input = (ending) =>
  Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, `build/lib/${file}${ending}`]));

const output = (format, ending) => ({
  dir: 'dist',
  format,
  entryFileNames: `[name]${ending}`,
  // A chunk of declarations is called after the file that it begins with: `seq.d`.
  chunkFileNames: ({ name }) => `chunks/${name.replace(/\.d$/, '')}${ending}`,
});

/**
 * What is shipped for engines and bundlers: no comments but those for bundlers, little white space, all names. Text that is
 * ASCII throughout takes V8 half the memory, and less time.
 */
const readable = () =>
  terser({
    ecma: 2015,
    compress: false,
    mangle: false,
    format: {
      beautify: true,
      indent_level: 1,
      comments: /^!/,
      preserve_annotations: true,
      keep_numbers: true,
      ascii_only: true,
    },
  });

const code = (format, ending) => ({
  ...output(format, ending),
  sourcemap: true,
  minifyInternalExports: false,
  plugins: [readable()],
});

/** Reads what tsc has written, and the map from there to lib/. */
const compiled = {
  name: 'compiled',
  load(id) {
    const map = `${id}.map`;
    if (!existsSync(map)) return null;
    return { code: readFileSync(id, 'utf8'), map: readFileSync(map, 'utf8') };
  },
};

/** TypeScript wraps `import(url)` into a helper that says `this`: here it is as it was meant. */
const plainImport = {
  name: 'plain-import',
  load: (id) =>
    id.endsWith('build/lib/jobs/node/import.js') ? 'export const importModule = (url) => import(url);' : null,
};

/** Where the modules of lib/ come from. A plugin that makes one of them at the build stands before `compiled`. */
const library = [plainImport, compiled];

/** What a plan is, and what is said when something cannot be: `fn/text` gets by with these and what they import. */
const base = ['arguments/messages', 'plan', 'run/asIterator', 'run/spent'];

/** All that `fn` needs, which is all but the class, its loops and the other entries, stands in one chunk and that. */
const withCore = (options) => ({
  ...options,
  manualChunks: {
    base: base.map((name) => `build/lib/engine/${name}.js`),
    core: [`build/lib/${entries.fn}.js`],
  },
});

/** The same as one file a module, for `npm run size`, which tells what each of them weighs. */
const modules = {
  dir: 'build/modules',
  format: 'es',
  preserveModules: true,
  preserveModulesRoot: 'build/lib',
};

/** The polyfill stands alone: it is compiled for ES2015, and loaded where the library is not. */
const polyfill = { polyfill: 'auto', 'polyfill/es': 'es', 'polyfill/install': 'install' };

const external = /^node:/;

// Without this line `[Symbol.dispose]` in the declarations is an error wherever `lib` has no disposables.
const banner = '/// <reference lib="esnext.disposable" />';

/** Copies hand-written declarations into dist/, for import and for require. */
const declarations = (names) => ({
  name: 'declarations',
  generateBundle() {
    for (const name of names) {
      const source = readFileSync(new URL(`types/${name}.d.ts`, import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source });
      this.emitFile({ type: 'asset', fileName: `${name}.d.cts`, source });
    }
  },
});

/**
 * A field that nobody outside sees has a name that begins with `_` (lib/polyfill/contract.ts): a minifier may rename it.
 * `__proto__` is not such a name.
 */
const inner = /^_[a-z]/;

/** In lib/polyfill/flags.ts every flag is false. What is built with this has the named ones true. */
const flags = (...names) => ({
  name: 'flags',
  transform(code, id) {
    if (!id.endsWith('polyfill/flags.js')) return null;
    const set = (text, name) => {
      const flag = `const ${name} = false;`;
      if (!text.includes(flag)) throw new Error(`flags: there is no ${flag} in ${id}`);
      return text.replace(flag, `const ${name} = true;`);
    };
    return { code: names.reduce(set, code), map: null };
  },
});

/**
 * `let` and `const` become `var`. Old Hermes gives a name declared in a block to the whole function; then a minifier, which gives
 * the same short name to two blocks, would make one variable of two.
 */
const varOnly = {
  name: 'var-only',
  renderChunk: (code) =>
    transformAsync(code, {
      plugins: [blockScoping],
      configFile: false,
      babelrc: false,
      sourceMaps: true,
    }).then(({ code, map }) => ({ code, map })),
};

/** In lib/ an error class extends what `TypeError` was at load; whoever reads its declaration wants to read TypeError. */
const plainErrors = {
  name: 'plain-errors',
  renderChunk(code) {
    const plain = code
      .replace(/^declare const (\w+)Builtin: \1Constructor;\n/gm, '')
      .replace(/ extends (\w+Error)Builtin /g, ' extends $1 ');
    return { code: plain, map: null };
  },
};

/** A warning is a mistake of ours: fail. */
const onwarn = (warning) => {
  throw new Error(`rollup: ${warning.message}`);
};

export default [
  {
    input: input('.js'),
    external,
    onwarn,
    plugins: library,
    output: [withCore(code('es', '.js')), withCore(code('cjs', '.cjs')), modules],
  },
  {
    input: input('.d.ts'),
    external,
    onwarn,
    plugins: [dts(), plainErrors],
    output: [
      { ...output('es', '.d.ts'), banner },
      { ...output('es', '.d.cts'), banner },
    ],
  },
  {
    // All entries that a page has a use for, under one name: docs/script-tag.md says why it is one script.
    input: 'build/lib/script.js',
    onwarn,
    plugins: [...library, terser({ ecma: 2020, format: { comments: /^!/ } })],
    output: {
      file: 'dist/seqable.iife.min.js',
      format: 'iife',
      name: 'seqable',
      banner: `/*! seqable ${version} | MIT */`,
    },
  },
  {
    input: Object.fromEntries(
      Object.entries(polyfill).map(([name, file]) => [name, `build/polyfill/${file}.js`]),
    ),
    onwarn,
    plugins: [compiled, varOnly, declarations(['polyfill', 'polyfill/es'])],
    output: [code('es', '.js'), code('cjs', '.cjs')],
  },
  {
    input: { 'polyfill/install': 'build/lib/polyfill/install.d.ts' },
    onwarn,
    plugins: [dts()],
    output: [output('es', '.d.ts'), output('es', '.d.cts')],
  },
  {
    input: 'build/polyfill/auto.js',
    onwarn,
    plugins: [flags('SCRIPT'), varOnly],
    output: [
      {
        file: 'dist/polyfill.iife.js',
        format: 'iife',
        banner: `/*! seqable/polyfill ${version} | MIT */`,
        plugins: [readable()],
      },
      {
        file: 'dist/polyfill.iife.min.js',
        format: 'iife',
        banner: `/*! seqable/polyfill ${version} | MIT */`,
        plugins: [
          terser({
            ecma: 2015,
            compress: {
              passes: 3,
              // A function that is called in one place stays one: put there as an arrow it would be made anew at each step.
              reduce_funcs: false,
              unsafe_arrows: true,
              hoist_funs: true,
              keep_fargs: false,
              lhs_constants: false,
            },
            mangle: { properties: { builtins: true, regex: inner } },
            format: { comments: /^!/ },
          }),
        ],
      },
    ],
  },
];
