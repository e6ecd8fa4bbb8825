/** Workers that die, runs that are interrupted, and the first fault of the input. */
import { readdirSync, rmSync, writeFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ensureBuilt, orders, prepare, seqable, workFolder, type Ended, type How } from './support.ts';

const folder = workFolder();
const at = (name: string): string => join(folder, name);
const run = (job: string, params: unknown, args: string, how: Partial<How> = {}): Promise<Ended> =>
  seqable(
    [
      'run',
      `jobs.mjs#${job}`,
      ...args.split(' '),
      ...(params === undefined ? [] : ['--params', JSON.stringify(params)]),
    ],
    {
      cwd: folder,
      ...how,
    },
  );
const temporary = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

// Each test starts processes; on a machine that is busy they take their time.
jest.setTimeout(60_000);

beforeAll(() => {
  ensureBuilt();
  prepare(folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('a worker that is killed is replaced, and the result is the same', async () => {
  const { code, out, err } = await run('dies', { marks: [at('first')] }, 'orders.csv -q -w 2 --bytes 700');
  expect({ code, out }).toEqual({ code: 0, out: '400\n' });
  expect(err).toMatch(
    /a worker died at .*orders\.csv, bytes \d+ to \d+ \(it was ended by SIGKILL\); another one goes on/,
  );
});

test('a worker that dies twice at the same piece is given up: 75, and what may help', async () => {
  const { code, out, err } = await run(
    'dies',
    { marks: [at('a'), at('b')] },
    'more.csv orders.csv -q -w 1 --bytes 4000',
  );
  expect({ code, out }).toEqual({ code: 75, out: '' });
  expect(err).toContain('a worker died 2 times at');
  expect(err).toContain('--max-old-space-size');
});

test('of two faults the first of the input is told, whichever worker finds one sooner', async () => {
  // The later fault stands at the beginning of a block, the earlier one at the end of another.
  writeFileSync(at('two.csv'), `${orders(299)}Oslo,early\nOslo,late\n${orders(300).slice(12)}`);
  const one = await run('byCity', undefined, 'two.csv -q -w 0');
  const two = await run('byCity', undefined, 'two.csv -q -w 2 --bytes 150');
  expect(one.err).toContain('but is "early"');
  expect(two).toEqual(one);
});

describe('an interrupted run', () => {
  /** Waits until the job says that it is at work. */
  const atWork = async (mark: string): Promise<number> => {
    while (!existsSync(mark) || readFileSync(mark, 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    return Number(readFileSync(mark, 'utf8'));
  };
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: ends with %i, without output, files or workers', async (signal, code) => {
    const mark = at(signal);
    let kill = (): void => undefined;
    const ended = run('slow', { mark }, 'orders.csv -q -w 2 --bytes 700 -o out', {
      onStart: (child) => (kill = () => void child.kill(signal)),
    });
    const worker = await atWork(mark);
    kill();
    expect(await ended).toEqual({ code, out: '', err: '' });
    expect([existsSync(at('out')), temporary()]).toEqual([false, []]);
    while (isAlive(worker)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test('workers end when their parent is killed', async () => {
    const mark = at('orphan');
    let kill = (): void => undefined;
    const ended = run('slow', { mark }, 'orders.csv -q -w 1 --bytes 700', {
      onStart: (child) => (kill = () => void child.kill('SIGTERM')),
    });
    const worker = await atWork(mark);
    kill();
    await ended;
    while (isAlive(worker)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAlive(worker)).toBe(false);
  });
});
