/** The command, in real processes: the same bytes by every way, each exit code, and nothing written where it fails. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ensureBuilt, orders, prepare, root, seqable, workFolder, type Ended, type How } from './support.ts';

const folder = workFolder();
const run = (args: string, how: Partial<How> = {}): Promise<Ended> =>
  seqable(args.split(' '), { cwd: folder, ...how });
const at = (name: string): string => join(folder, name);
const ok = (out: string): unknown => ({ code: 0, out, err: expect.any(String) });
const left = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

const result = ['Oslo', 'New\nYork', 'a "b",', 'Rome']
  .map((city, i) => `${JSON.stringify([city, { orders: 100, revenue: 4800 + i * 100 }])}\n`)
  .join('');

// Each test starts processes; on a machine that is busy they take their time.
jest.setTimeout(60_000);

beforeAll(() => {
  ensureBuilt();
  prepare(folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the same bytes', () => {
  test('in one process, by workers, and to a file', async () => {
    const runs = await Promise.all([
      run('run jobs.mjs#byCity orders.csv -q'),
      run('run jobs.mjs orders.csv -q -w 2 --bytes 300'),
      run('run jobs.mjs#byCity orders.csv -q -w 1 --bytes 1000 -o made/result'),
    ]);
    expect(runs.map(({ out }) => out)).toEqual([result, result, '']);
    expect(readFileSync(at('made/result'), 'utf8')).toBe(result);
    expect([left(), readdirSync(at('made'))]).toEqual([[], ['result']]);
  });

  test('by a plan: parts in a folder and on standard output, some of them twice, in another order', async () => {
    await run('split jobs.mjs#byCity orders.csv --parts 3 -o plan.json');
    const parts = await Promise.all([
      run('partition plan.json --index 2'),
      run('partition plan.json', { env: { SLURM_ARRAY_TASK_ID: '0' } }),
      run('partition plan.json -o parts', { env: { JOB_COMPLETION_INDEX: '1' } }),
    ]);
    const one = readFileSync(at('parts/part-00000001'), 'utf8');
    const input = parts[0]!.out + one + parts[1]!.out + one;
    expect(await run('merge plan.json', { input })).toEqual(ok(result));
    const tree = await run('merge plan.json --to-part', { input: parts[1]!.out + one });
    expect(await run('merge plan.json', { input: tree.out + parts[0]!.out })).toEqual(ok(result));
    const partial = await run('merge plan.json parts --partial');
    expect(partial.code).toBe(0);
    expect(partial.err).toContain(
      `the result is partial, without the parts 0, 2: bytes ${at('orders.csv')} 0–`,
    );
  });

  test('of lines that an engine pipes in, with the number of parts or without', async () => {
    const parts = await Promise.all([
      run('partition jobs.mjs#words --index 1', { input: 'b\na\n' }),
      run('partition jobs.mjs#words', { input: 'a\n', env: { mapreduce_task_partition: '0' } }),
    ]);
    const input = parts.map(({ out }) => out).join('');
    expect(await run('merge jobs.mjs#words --parts 2', { input })).toEqual(ok('["a",2]\n["b",1]\n'));
    expect(await run('merge jobs.mjs#words --parts any', { input: parts[0]!.out })).toEqual(
      ok('["b",1]\n["a",1]\n'),
    );
  });

  test('of a job that gives lines: by workers, in one process, by a plan', async () => {
    const texts = orders(400)
      .replace(/"New\nYork"/g, 'New\nYork')
      .replace(/"a ""b"","/g, 'a "b",');
    expect(texts).toContain('New');
    const runs = await Promise.all([
      run('run jobs.mjs#big more.csv -q'),
      run('run jobs.mjs#big more.csv -q -w 2 --bytes 60 -o big'),
    ]);
    // A city with a line break cannot be a line.
    expect(runs.map(({ code, out }) => [code, out])).toEqual([
      [1, ''],
      [1, ''],
    ]);
    expect(runs[0]!.err).toContain('toLines: a line has a line break in it');
    writeFileSync(at('plain.csv'), orders(90).replace(/"New\nYork"/g, 'York'));
    const good = await Promise.all([
      run('run jobs.mjs#big plain.csv -q'),
      run('run jobs.mjs#big plain.csv -q -w 2 --bytes 60 -o big'),
    ]);
    expect(good[0]!.out.split('\n')).toHaveLength(85);
    expect(readFileSync(at('big'), 'utf8')).toBe(good[0]!.out);
    await run('split jobs.mjs#big plain.csv --parts 2 -o big.json');
    await Promise.all([
      run('partition big.json --index 0 -o lines'),
      run('partition big.json --index 1 -o lines'),
    ]);
    expect(await run('merge big.json lines')).toEqual(ok(good[0]!.out));
    rmSync(at('lines/part-00000000'));
    expect(await run('merge big.json lines')).toMatchObject({
      code: 65,
      out: '',
      err: expect.stringContaining('1 of 2 parts are there; missing: 0'),
    });
    expect(left()).toEqual([]);
  });

  test('of many files, one of them empty, one without a last line break', async () => {
    writeFileSync(at('empty.csv'), '');
    writeFileSync(at('open.csv'), 'city,amount\nOslo,1');
    const one = await run('run jobs.mjs#byCity more.csv empty.csv open.csv more.csv -q');
    const two = await run('run jobs.mjs#byCity more.csv empty.csv open.csv more.csv -q -w 2 --bytes 100');
    expect(one.out).toContain('["Oslo",{"orders":17,');
    expect(two).toEqual(one);
  });

  test('with parameters', async () => {
    const how = { cwd: folder };
    const params = ['--params', '{"from":90}', '-q'];
    expect(await seqable(['run', 'jobs.mjs#since', 'orders.csv', ...params], how)).toEqual(ok('40\n'));
    expect(await seqable(['run', 'jobs.mjs#since', 'orders.csv', '-w', '1', ...params], how)).toEqual(
      ok('40\n'),
    );
  });

  test('by a module that is a program, bundled to one file and alone in a folder', async () => {
    const { build } = await import('esbuild');
    const alone = join(dirname(root), `seqable-alone-${process.pid}`);
    mkdirSync(alone);
    try {
      const program = join(alone, 'orders.mjs');
      await build({
        entryPoints: [at('jobs.mjs')],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'silent',
      });
      cpSync(at('orders.csv'), join(alone, 'orders.csv'));
      const how = { cwd: alone, program };
      expect(await run('run #byCity orders.csv -q -w 2 --bytes 999', how)).toEqual(ok(result));
      await run('split #byCity orders.csv --parts 2 -o plan.json', how);
      await Promise.all([
        run('partition plan.json --index 0 -o parts', how),
        run('partition plan.json --index 1 -o parts', { cwd: alone }),
      ]);
      expect(await run('merge plan.json parts', how)).toEqual(ok(result));
      expect(await run('merge plan.json parts', { cwd: alone })).toEqual(ok(result));
      expect(await run('run orders.csv', how)).toMatchObject({
        code: 64,
        err: expect.stringContaining('has 2 jobs: say which, as #byCity'),
      });
    } finally {
      rmSync(alone, { recursive: true });
    }
  });

  test('what a job prints is not among the results', async () => {
    const runs = await Promise.all([
      run('run jobs.mjs#talks more.csv -q'),
      run('run jobs.mjs#talks more.csv -q -w 1'),
    ]);
    expect(runs.map(({ out }) => out)).toEqual(['30\n', '30\n']);
    expect(runs.every(({ err }) => err.includes('hello from a callback'))).toBe(true);
  });
});

describe('what goes wrong ends with its code and a sentence, and writes nothing', () => {
  beforeAll(async () => {
    await run('split jobs.mjs#byCity orders.csv --parts 2 -o two.json');
    writeFileSync(at('cut.json'), readFileSync(at('two.json'), 'utf8').slice(0, 300));
    const plan = JSON.parse(readFileSync(at('two.json'), 'utf8')) as Record<string, any>;
    const other = (name: string, change: (copy: Record<string, any>) => void): void => {
      const copy = structuredClone(plan);
      change(copy);
      writeFileSync(at(name), JSON.stringify(copy));
    };
    other('gap.json', (copy) => copy['parts'][1][0][1]++);
    other('code.json', (copy) => (copy['job'].code = '0'.repeat(16)));
    other('lib.json', (copy) => (copy['lib'] = '9.9.9'));
    other('gone.json', (copy) => (copy['files'][0].path = '/home/me/orders.csv'));
    other('module.json', (copy) => (copy['job'].module = '/home/me/jobs.mjs'));
    writeFileSync(at('changed.csv'), orders(400));
    other('changed.json', (copy) => (copy['files'][0].path = at('changed.csv')));
    appendFileSync(at('changed.csv'), 'Oslo,1\n');
    writeFileSync(at('same.csv'), orders(400).replace('Oslo,0', 'Oslo,9'));
    other('same.json', (copy) => (copy['files'][0].path = at('same.csv')));
    writeFileSync(at('broken.mjs'), 'export const byCity = nothing;\n');
    await run('partition two.json --index 0 -o good');
    await run('partition two.json --index 1 -o good');
    mkdirSync(at('bad'));
    cpSync(at('good/part-00000001'), at('bad/part-00000001'));
    writeFileSync(at('bad/part-00000000'), readFileSync(at('good/part-00000000'), 'utf8').slice(0, -30));
  }, 60_000);

  test.each<[number, string, string]>([
    [64, 'frobnicate', 'the verb is one of check, run, split, partition, merge, not "frobnicate"'],
    [64, 'run', 'run: which job? Say the file of a module and a name'],
    [64, 'run jobs.mjs#byCity', 'run: no file to read: give at least one'],
    [64, 'run jobs.mjs#nope orders.csv', 'exports no job called nope, but'],
    [64, 'run jobs.mjs#number orders.csv', 'exports no job called number'],
    [64, 'run jobs.mjs#justRows orders.csv', 'are rows: say what they come to, as with collect(count())'],
    [
      64,
      'run nothing.mjs#byCity orders.csv',
      'nothing.mjs is not there: JOB is the file of a module and a name',
    ],
    [64, 'run jobs.mjs#byCity orders.csv --frob', "Unknown option '--frob'"],
    [64, 'run jobs.mjs#byCity orders.csv -w two', '--workers must be a whole number, but got "two"'],
    [64, 'split jobs.mjs#byCity orders.csv --bytes 5Q', '--bytes must be a size such as 256M, but got "5Q"'],
    [64, 'run jobs.mjs#since orders.csv --params {', '--params must be JSON'],
    [
      64,
      'run jobs.mjs#byCity orders.csv --params 1',
      'the job byCity takes no parameters: export a function of them',
    ],
    [64, 'partition two.json', 'partition: which part? Say --index I, or set one of SEQABLE_INDEX'],
    [
      64,
      'partition two.json --index 2',
      'there is no part 2: the plan has 2, numbered from 0 to 1. An array of tasks must begin at 0, as --array=0-1',
    ],
    [64, 'partition two.json orders.csv --index 0', 'it takes one plan or job, but got orders.csv as well'],
    [64, 'partition lib.json --index 0', 'was made by seqable 9.9.9, and this is'],
    [64, 'merge jobs.mjs#byCity good', 'without a plan say how many parts there are'],
    [
      65,
      'run jobs.mjs#byCity fault.csv -q',
      `"amount" must be a number, but is "x" (${at('fault.csv')}:253:6)`,
    ],
    [
      65,
      'run jobs.mjs#byCity fault.csv -q -w 2 --bytes 99',
      `"amount" must be a number, but is "x" (${at('fault.csv')}:253:6)`,
    ],
    [
      65,
      'partition cut.json --index 0',
      'this is no plan: it is no JSON, or it was cut off; make it anew by split',
    ],
    [65, 'partition gap.json --index 0', 'part 1 does not begin where the one before ends'],
    [65, 'partition code.json --index 0', 'is not the file that the plan was made with'],
    [65, 'partition changed.json --index 0', 'changed.csv has changed: it has '],
    [65, 'partition same.json --index 0', 'same.csv has changed: its beginning or its end is another one'],
    [
      65,
      'merge two.json good/part-00000000',
      '1 of 2 parts are there; missing: 1. Run those, then merge again',
    ],
    [
      65,
      'merge two.json bad',
      'bad/part-00000000: this is no line of a part: "00000000.". Something else wrote into the parts, or one was cut off',
    ],
    [65, 'merge two.json orders.csv', 'orders.csv: this is no line of a part: "city,amount"'],
    [65, 'check jobs.mjs#random orders.csv', 'run twice, it is not the same. Line 1 of the result'],
    [65, 'check jobs.mjs#indexed orders.csv', 'in 2 pieces, merged one after the other, it is not the same'],
    [66, 'run jobs.mjs#byCity nowhere.csv', 'nowhere.csv is not there'],
    [66, 'run jobs.mjs#byCity good', 'good is a folder: name its files'],
    [
      66,
      'partition gone.json --index 0',
      '/home/me/orders.csv is not there. The plan names it as the machine saw it that made the plan: it must have the same path on every machine',
    ],
    [
      66,
      'partition module.json --index 0',
      "/home/me/jobs.mjs is not there: the plan names the job's file as the machine saw it",
    ],
    [66, 'merge two.json nowhere', 'nowhere is not there'],
    [73, 'run jobs.mjs#byCity orders.csv -q -o orders.csv/result', 'cannot write'],
    [73, 'partition two.json --index 0 -o orders.csv/parts', 'cannot write'],
    [1, 'run broken.mjs#byCity orders.csv', 'ReferenceError: nothing is not defined'],
    [1, 'run jobs.mjs#throws orders.csv -q', 'Error: a fault of mine\n    at '],
    [1, 'run jobs.mjs#throws orders.csv -q -w 2 --bytes 500', 'Error: a fault of mine\n    at '],
    [1, 'partition throws.json --index 0', 'part 0'],
    [1, 'run jobs.mjs#keys more.csv -q', 'what the job holds, a key of a Map, is an object'],
    [1, 'run jobs.mjs#keys more.csv -q -w 1', 'what the job holds, a key of a Map, is an object'],
  ])('%i: %s', async (code, args, message) => {
    if (args.includes('throws.json')) await run('split jobs.mjs#throws orders.csv --parts 1 -o throws.json');
    const ended = await run(args);
    expect({ ...ended, err: ended.err.includes(message) ? message : ended.err }).toEqual({
      code,
      out: '',
      err: message,
    });
    expect(ended.err).not.toContain('this is a fault of seqable');
    expect(left()).toEqual([]);
  });

  test('a part that fails leaves no file under its name', async () => {
    await run('split jobs.mjs#throws orders.csv --parts 1 -o throws.json');
    expect((await run('partition throws.json --index 0 -o none')).code).toBe(1);
    expect(existsSync(at('none')) ? readdirSync(at('none')) : []).toEqual([]);
  });
});

test('check says how the input is cut, what a part ships and how long all takes', async () => {
  const { code, out, err } = await run('check jobs.mjs#byCity orders.csv');
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('Files are cut behind line breaks that stand outside of quotes, exactly.');
  expect(err).toContain('The same in 2, 7, 60 pieces as in one.');
  expect(err).toMatch(/400 rows reached the collector; \d+ MB\/s/);
  expect(err).toMatch(/A part of \d+ bytes ships \d+ bytes \([\d.]+ %\), 4 groups\./);
  expect(err).toMatch(/All \d+ bytes: about [\d.]+ s in one process/);
});

test('--help and --version', async () => {
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
    .version;
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  expect((await run('--help')).out).toContain('seqable run JOB FILE...');
});
