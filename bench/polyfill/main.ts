/**
 * The polyfill beside its rivals and beside natives, in one run.
 *
 *     npm run bench polyfill
 *     npm run bench polyfill -- --node path/to/node                          on another Node
 *     npm run bench polyfill -- --helpers path/to/node_modules/es-iterator-helpers
 *     npm run bench polyfill -- zip concat                                   these cases only
 *
 * Each rival has a process of its own, where the natives are taken away first if a polyfill is measured, and where other
 * sources and callbacks have been through the same methods before, as in a program and unlike in a lone loop. They take
 * turns, case by case and round by round. What they give is compared before anything is timed. A number is the lower
 * quartile of the rounds, in milliseconds of processor time, garbage collection and compilation included. A ratio is the
 * median of the ratios of each round, whose two sides were measured one right after the other.
 *
 * "by hand" is a loop that calls the engine's `next` and the callbacks, and does nothing else: the bound of all polyfills.
 * es-iterator-helpers is no dependency of this project: it takes part if it is installed, or given by its path.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cases } from './cases.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'string', default: process.execPath },
    helpers: { type: 'string' },
    rounds: { type: 'string', default: '25' },
  },
});
const names = Object.keys(cases).filter((name) => positionals.length === 0 || positionals.includes(name));
const rounds = Number(options.rounds);
const warmUp = 5;

interface Answer {
  result?: number;
  time: number;
}

const script = fileURLToPath(new URL('./child.js', import.meta.url));
const children = new Map<string, ChildProcess>();
for (const rival of ['seqable', 'core-js', 'es-iterator-helpers', 'by hand', 'native', 'beside']) {
  const child = fork(script, [rival, ...(options.helpers ? [options.helpers] : [])], {
    execPath: options.node,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (await answer(child)) children.set(rival, child);
}

/** The next message of a child, or undefined if it ends without one. */
function answer(child: ChildProcess): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (message?: unknown): void => {
      child.off('message', done);
      child.off('exit', gone);
      resolve(message as Answer | undefined);
    };
    const gone = (): void => done();
    child.on('message', done);
    child.on('exit', gone);
  });
}

async function ask(child: ChildProcess, name: string): Promise<Answer> {
  const answered = answer(child);
  child.send(name);
  return (await answered) ?? { time: NaN };
}

const times: Record<string, Record<string, number[]>> = {};
for (const name of names) {
  times[name] = {};
  const expected = (await ask(children.get('seqable')!, name)).result;
  for (const [rival, child] of children) {
    const { result } = await ask(child, name);
    if (result === undefined) continue;
    if (result !== expected) throw new Error(`${name}: ${rival} gives ${result}, seqable ${expected}`);
    times[name][rival] = [];
  }
}
const rivals = [...children.keys()];
for (let round = -warmUp; round < rounds; round++) {
  rivals.push(rivals.shift()!);
  for (const name of names) {
    for (const rival of rivals) {
      const taken = times[name]?.[rival];
      if (taken === undefined) continue;
      const { time } = await ask(children.get(rival)!, name);
      if (round >= 0) taken.push(time / 1000);
    }
  }
}
for (const child of children.values()) child.disconnect();

/** The value that so large a part of the list lies below. */
const quantile = (list: readonly number[], part: number): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * part)] ?? NaN;

function ratio(name: string, above: string, below: string): number {
  const times = timesOf(name, above);
  return quantile(
    timesOf(name, below).map((time, round) => (times[round] ?? NaN) / time),
    0.5,
  );
}

const timesOf = (name: string, rival: string): readonly number[] => times[name]?.[rival] ?? [];
const shown = (value: number, digits: number): string =>
  (Number.isNaN(value) ? '–' : value.toFixed(digits)).padStart(10);

const columns = [...children.keys()];
console.log(
  [
    'milliseconds'.padEnd(28),
    ...columns.map((rival) => rival.replace('es-iterator-', '').padStart(10)),
    '  core-js ÷ seqable',
    '  beside ÷ native',
  ].join(''),
);
for (const name of names) {
  console.log(
    [
      name.padEnd(28),
      ...columns.map((rival) => shown(quantile(timesOf(name, rival), 0.25), 2)),
      shown(ratio(name, 'core-js', 'seqable'), 1).padStart(19),
      shown(ratio(name, 'beside', 'native'), 2).padStart(17),
    ].join(''),
  );
}
