/**
 * `npm run test:bundlers`: one small application by each bundler, as it is and compiled. Both have to print the same; the
 * compiled one must not contain the class, since all its chains are unfolded. Then what minifiers make of it.
 *
 *     node packages/compiler/spec/bundlers/main.mjs [NAME…]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensureBuilt, root } from '../../../../scripts/build.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(root, 'build/bundlers');
const entry = join(here, 'app/main.ts');

/** A text of the class that no bundle without it has. */
const OF_THE_CLASS = 'to make one, not new';

function prepare() {
  ensureBuilt('library', 'compiler');
  if (!existsSync(join(here, 'node_modules/vite')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  const link = join(here, 'node_modules/seqable');
  if (!existsSync(link)) symlinkSync(root, link);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
}

const pluginFor = async (bundler, times) => {
  // Bun makes its own, in its own process.
  if (bundler === 'bun') return Array.from({ length: times });
  const { seqable } = await import(`../../dist/${bundler}.js`);
  return Array.from({ length: times }, () => seqable());
};

/** How each bundler builds the application into a file, with so many of our plugins. */
const bundlers = {
  async vite(file, plugins) {
    const { build } = await import('vite');
    await build({
      configFile: false,
      logLevel: 'warn',
      root: here,
      plugins,
      build: {
        ssr: entry,
        minify: true,
        emptyOutDir: false,
        outDir: out,
        rollupOptions: { output: { entryFileNames: file } },
      },
      ssr: { noExternal: true },
    });
  },
  async rollup(file, plugins) {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const { transform } = await import('esbuild');
    const types = {
      name: 'types',
      transform: (code, id) =>
        id.endsWith('.ts') ? transform(code, { loader: 'ts', sourcemap: true }) : null,
    };
    const bundle = await rollup({ input: entry, plugins: [nodeResolve(), ...plugins, types] });
    await bundle.write({ file: join(out, file), format: 'es' });
  },
  async rolldown(file, plugins) {
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({ input: entry, plugins });
    await bundle.write({ file: join(out, file), format: 'es', minify: true });
  },
  async webpack(file, plugins) {
    const { default: webpack } = await import('webpack');
    await runWebpack(webpack, file, plugins, {
      test: /\.ts$/,
      loader: 'ts-loader',
      options: { transpileOnly: true, configFile: join(here, 'app/tsconfig.json') },
    });
  },
  async rspack(file, plugins) {
    const { rspack } = await import('@rspack/core');
    await runWebpack(rspack, file, plugins, {
      test: /\.ts$/,
      loader: 'builtin:swc-loader',
      options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
    });
  },
  async esbuild(file, plugins) {
    const { build } = await import('esbuild');
    await build({
      logLevel: 'error',
      entryPoints: [entry],
      outfile: join(out, file),
      plugins,
      bundle: true,
      minify: true,
      format: 'esm',
    });
  },
  async bun(file, plugins) {
    // Its builder runs in Bun only.
    const script = `
      const { seqable } = await import(${JSON.stringify(join(here, '../../dist/bun.js'))});
      const plugins = Array.from({ length: ${plugins.length} }, () => seqable());
      const made = await Bun.build({ entrypoints: [${JSON.stringify(entry)}], plugins, minify: true, target: 'node' });
      await Bun.write(${JSON.stringify(join(out, file))}, await made.outputs[0].text());`;
    writeFileSync(join(out, 'build.bun.mjs'), script);
    execFileSync(join(here, 'node_modules/.bin/bun'), [join(out, 'build.bun.mjs')], {
      stdio: ['ignore', 2, 2],
    });
  },
};

function runWebpack(webpack, file, plugins, rule) {
  const options = {
    mode: 'production',
    target: 'node',
    context: here,
    entry,
    output: { path: out, filename: file },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [rule] },
    plugins,
  };
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString()));
      else resolve();
    });
  });
}

/** What a minifier makes of a bundle. */
const minifiers = {
  terser: async (code) =>
    (await (await import('terser')).minify(code, { module: true, compress: { passes: 2 } })).code,
  esbuild: async (code) =>
    (await (await import('esbuild')).transform(code, { minify: true, format: 'esm' })).code,
  swc: async (code) =>
    (await (await import('@swc/core')).minify(code, { module: true, compress: true, mangle: true })).code,
};

const sizes = (code) =>
  `${(code.length / 1024).toFixed(1)} kB, ${(gzipSync(code, { level: 9 }).length / 1024).toFixed(1)} gz`;
const printed = (file) => execFileSync(process.execPath, [file], { encoding: 'utf8' });

const faults = [];
function check(is, what) {
  if (!is) faults.push(what);
}

async function one(name, build) {
  const shown = [];
  let expected;
  for (const times of [0, 1, 2]) {
    const extension = name === 'webpack' || name === 'rspack' ? 'cjs' : 'mjs';
    const file = `${name}-${times}.${extension}`;
    await build(file, await pluginFor(name, times));
    const code = readFileSync(join(out, file), 'utf8');
    const said = printed(join(out, file));
    expected ??= said;
    check(
      said === expected && said.startsWith('[['),
      `${name} with ${times} plugins printed ${said} and not ${expected}`,
    );
    check(code.includes(OF_THE_CLASS) === (times === 0), `${name} with ${times} plugins: the class`);
    if (times < 2) shown.push(sizes(code));
  }
  console.log(`${name.padEnd(10)} ${shown[0].padEnd(22)} compiled ${shown[1]}`);
  return expected;
}

async function minified(expected) {
  const code = readFileSync(join(out, 'rollup-1.mjs'), 'utf8');
  for (const [name, minify] of Object.entries(minifiers)) {
    const file = join(out, `minified-${name}.mjs`);
    writeFileSync(file, await minify(code));
    check(printed(file) === expected, `after ${name} something else is printed`);
    console.log(`${name.padEnd(10)} of rollup’s, compiled: ${sizes(readFileSync(file, 'utf8'))}`);
  }
}

prepare();
const wanted = process.argv.slice(2);
const outputs = new Map();
for (const [name, build] of Object.entries(bundlers))
  if (wanted.length === 0 || wanted.includes(name)) outputs.set(name, await one(name, build));
check(new Set(outputs.values()).size === 1, 'the bundlers’ applications print different things');
if (outputs.has('rollup')) await minified(outputs.get('rollup'));
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
