/** What Node loads is compiled, modules and scripts; stacks lead to the source. And the command, on the same files. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { App, build } from './support/app.ts';

const files = {
  'main.mjs': `import { Seq } from 'seqable';
import { createRequire } from 'node:module';

// The parentheses keep the chains from becoming loops.
const work = (fail) => (Seq.from([1, 2]))
  .map((x) => fail(x))
  .toArray();
const required = createRequire(import.meta.url)('./required.cjs');
const { default: imported } = await import('./imported.cjs');
console.log(JSON.stringify({ work: String(work), required, imported }));
try {
  work((x) => { throw new Error(x); });
} catch (error) {
  console.log(error.stack.match(/main\\.mjs:\\d+:\\d+/g).join());
}`,
  'required.cjs': "const { Seq } = require('seqable');\nmodule.exports = String(() => (Seq.of(1)).sum());",
  'imported.cjs': "const { Seq } = require('seqable');\nmodule.exports = String(() => (Seq.of(1)).sum());",
  'typed.ts':
    "import { Seq } from 'seqable';\nconst f = (): number => Seq.of<number>(1 as number).sum();\nconsole.log(String(f).includes('Seq'), f());",
};

let app: App;
beforeAll(() => {
  build();
  app = new App(files);
});
afterAll(() => app.remove());

test('node --import seqable-compiler/node', () => {
  const { out, error } = app.node('--enable-source-maps', '--import', 'seqable-compiler/node', 'main.mjs');
  expect(error).toBe('');
  const [shown, stack] = out.trim().split('\n');
  expect(JSON.parse(shown!)).toEqual({
    work: '(fail) => $toArray($map(($from([1, 2]))\n  , (x) => fail(x))\n  )',
    required: '() => $sum(($of(1)))',
    imported: '() => $sum(($of(1)))',
  });
  // Where the callback throws, where the chain calls it, and where the terminal is called: as without the compiler.
  const plain = app.node('main.mjs').out.trim().split('\n')[1];
  expect(stack).toBe(plain);
  expect(stack).toBe('main.mjs:12:23,main.mjs:6:15,main.mjs:7:4,main.mjs:12:3');
});

test('a script that is the main one', () => {
  app.write(
    'script.cjs',
    "const { Seq } = require('seqable');\nconsole.log(String(() => (Seq.of(1)).sum()));",
  );
  expect(app.node('--import', 'seqable-compiler/node', 'script.cjs').out).toBe('() => $sum(($of(1)))\n');
});

test('TypeScript, where Node strips types', () => {
  const { out, error } = app.node('--import', 'seqable-compiler/node', 'typed.ts');
  // Node 20 does not: then that is what it says.
  if ('typescript' in process.features && process.features.typescript !== false)
    expect(out).toBe('false 1\n');
  else expect(error).toContain('ERR_UNKNOWN_FILE_EXTENSION');
});

test('a library of another version is an error that says so', () => {
  app.write(
    'other/node_modules/seqable/package.json',
    '{ "version": "9.9.9", "exports": { "./package.json": "./package.json" } }',
  );
  app.write('other/main.mjs', "import { Seq } from 'seqable';\nSeq.of(1).sum();");
  const { error, status } = app.node('--import', 'seqable-compiler/node', 'other/main.mjs');
  expect(status).toBe(1);
  expect(error).toMatch(
    /seqable-compiler: version \d+\.\d+\.\d+ goes with seqable \d+\.\d+\.\d+, but .*main\.mjs finds 9\.9\.9 \(.*package\.json\); install the same version of both/,
  );
});

test('coverage counts the callbacks, where they stand in the source', () => {
  app.write(
    'counted.mjs',
    "import { Seq } from 'seqable';\nSeq.of(1, 2, 3)\n  .map((x) => x * 2)\n  .filter((x) => x > 2)\n  .some((x) => x > 99);\n",
  );
  const folder = join(app.folder, 'coverage');
  spawnSync(process.execPath, ['--import', 'seqable-compiler/node', 'counted.mjs'], {
    cwd: app.folder,
    env: { NODE_V8_COVERAGE: folder },
  });
  const reports = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CoverageReport,
  );
  const { result, 'source-map-cache': maps } = reports.find(({ result }) => result.some(isCounted))!;
  const { functions, url } = result.find(isCounted)!;
  const { data, lineLengths } = maps[url]!;
  const map = new TraceMap(data as never);
  const counts = functions
    .filter(({ ranges }) => ranges[0]!.startOffset > 0)
    .map(({ ranges: [range] }) => {
      let line = 0;
      let column = range!.startOffset;
      while (column > lineLengths[line]!) column -= lineLengths[line++]! + 1;
      return [originalPositionFor(map, { line: line + 1, column }).line, range!.count];
    });
  expect(counts).toEqual([
    [3, 3],
    [4, 3],
    [5, 2],
    // The loop: it stands where its chain begins, and ran once.
    [2, 1],
  ]);
});

interface CoverageReport {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { startOffset: number; count: number }[] }[];
  }[];
  readonly 'source-map-cache': Record<
    string,
    { readonly data: object; readonly lineLengths: readonly number[] }
  >;
}

const isCounted = ({ url }: { readonly url: string }): boolean => url.endsWith('counted.mjs');

describe('the command', () => {
  const command = (...args: string[]) => app.node('node_modules/seqable-compiler/dist/bin.js', ...args);

  test('prints what becomes of a file, and a line for each chain', () => {
    expect(command('required.cjs')).toEqual({
      out: "const { sum: $sum, of: $of } = require('seqable/fn');\nmodule.exports = String(() => $sum(($of(1))));",
      error: expect.stringMatching(
        /^required\.cjs:2:32 unfolded Seq\.of ▸ sum: .*\nseqable-compiler: 1 chain in 1 file: 0 compiled, 1 unfolded, 0 left\n$/,
      ),
      status: 0,
    });
  });

  test('prints the lines alone if it is asked to', () => {
    expect(command('--report', 'required.cjs', 'imported.cjs')).toMatchObject({ out: '', status: 0 });
  });

  test.each([
    [[], 'Usage: seqable-compiler'],
    [['--what'], 'seqable-compiler: there is no option --what'],
    [['missing.js'], 'seqable-compiler: missing.js: ENOENT'],
  ])('%j is a mistake', (args, message) => {
    const { error, status } = command(...args);
    expect([error.startsWith(message), status]).toEqual([true, 2]);
  });

  test('tells its version and its use', () => {
    expect(command('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(command('--help').out).toContain('Usage');
  });
});
