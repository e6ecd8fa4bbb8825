/** Scripts of one piece, for browsers. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { library, site } from './load.mjs';

/** Parts of sucrase for what no program here has: JSX, Flow, React, source maps, options that are not ours. */
const NOT_NEEDED =
  /sucrase\/dist\/esm\/(computeSourceMap|transformers\/(JSX|Flow|ReactDisplayName|ReactHotLoader|JestHoist)Transformer|parser\/plugins\/(flow|jsx\/\w+)|util\/formatTokens|Options-gen-types)\.js$|ts-interface-checker|@jridgewell/;

const withoutWhatIsNotNeeded = {
  name: 'without-what-is-not-needed',
  setup({ onLoad }) {
    onLoad({ filter: NOT_NEEDED }, () => ({
      // What is taken from it is undefined, and nothing calls it, as the options that would are off.
      contents: 'module.exports = { createCheckers: () => ({ Options: { strictCheck() {} } }) };',
      loader: 'js',
    }));
  },
};

/** A script of one piece. In HTML nothing in it may look like the end of its element, or like a comment. */
export async function bundle(entry, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(site, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    write: false,
    charset: 'utf8',
    alias: await library(),
    logLevel: 'error',
    plugins: [withoutWhatIsNotNeeded],
    ...more,
  });
  return outputFiles[0].text.trimEnd();
}
