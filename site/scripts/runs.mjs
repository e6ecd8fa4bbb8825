/**
 * Tries every example of the documentation as the playground would run it, and writes to site/build/runs.json which of them do what
 * they say: those get a button. An example fails here that needs a file, another library, or names from its page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { fencesOf, keyOf, programOf } from './fences.mjs';
import { library, load, root, site, work } from './load.mjs';

/** As long as the page gives a program. */
const LIMIT = 2000;

async function built() {
  const outfile = join(work, 'node-worker.mjs');
  await build({
    entryPoints: [join(site, 'playground/node-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    alias: await library(),
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/**
 * What became of each program, in their order. A worker runs one after the other, and the next worker begins behind the one that
 * had to be stopped.
 */
async function tried(file, codes) {
  const results = [];
  while (results.length < codes.length) {
    const rest = codes.slice(results.length);
    await new Promise((resolve) => {
      const worker = new Worker(file, { workerData: { codes: rest }, stdout: true, stderr: true });
      let timer;
      const end = (result) => {
        clearTimeout(timer);
        if (result !== undefined) results.push(result);
        void worker.terminate().then(resolve);
      };
      worker.on('message', (message) => {
        clearTimeout(timer);
        if ('begins' in message)
          timer = setTimeout(() => end({ fault: 'it takes more than 2 seconds' }), LIMIT);
        else if (results.push(message) === codes.length) end();
      });
      worker.on('error', (error) => end({ fault: `${error.name}: ${error.message}` }));
    });
  }
  return results;
}

/** A signature stands in a fence, too; what says or shows nothing is not worth a button. */
const isExample = (code) => /\/\/ (→|->)|console\.\w+\(|^import /m.test(code);

const { readPages } = await load('.vitepress/pages.ts');
const examples = readPages(root).list.flatMap(({ file }) =>
  fencesOf(readFileSync(join(root, file), 'utf8')).map((code) => ({ file, code, key: keyOf(code) })),
);
const different = [
  ...new Map(
    examples.filter(({ code }) => isExample(code)).map((example) => [example.key, example]),
  ).values(),
];
const results = await tried(
  await built(),
  different.map(({ code }) => programOf(code)),
);
const runs = {};
const faults = [];
different.forEach(({ file, code, key }, i) => {
  const { fault, items } = results[i];
  if (fault === undefined && items.length > 0) runs[key] = true;
  else if (fault !== undefined && /\/\/ (→|->)/.test(code)) faults.push(`${file}: ${fault}`);
});
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'runs.json'), JSON.stringify({ runs, faults }, null, 1));
console.log(`${different.length} different examples: ${Object.keys(runs).length} run by themselves`);
for (const fault of faults) console.log(`  without a button: ${fault}`);
