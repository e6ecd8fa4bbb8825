/**
 * One cell of the table in a process of its own: one contestant at one row, the hand-written loop beside it.
 * Prints one line of JSON.
 */
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Entrant } from '../suite/contestants.ts';
import { cpuTime, takingTurns, type Effort } from '../suite/measure.ts';
import type { Mode } from '../suite/pollute.ts';
import { rows } from './rows/index.ts';
import type * as Timed from './timed.ts';
import { turnsOf } from './turns.ts';
import type { AsyncSeqClass, Row, Run } from './types.ts';

export interface AsyncTask {
  row: string;
  entrant: Entrant;
  mode: Mode;
  effort: Effort;
}

/** Nanoseconds per run, and turns per element of what is ours; or why there are none. */
export type AsyncResult =
  | { hand: number; own: number; shorter?: number; turns?: { own: number; hand: number } }
  | { none: 'absent' | 'missing' | 'wrong'; why?: string };

type Answers = (row: Row) => { run?: Run; shorter?: Run };

const CALLS = 40;

async function main({ row: name, entrant, mode, effort }: AsyncTask): Promise<AsyncResult> {
  const row = rows.find((one) => one.name === name)!;
  let answers: Answers;
  try {
    answers = await answersOf(entrant);
  } catch (error) {
    return { none: 'missing', why: String(error) };
  }
  const { run, shorter } = answers(row);
  if (run === undefined) return { none: 'absent' };
  const hand: Run = (data) => row.hand(data);

  await pollute(answers, mode, row);

  const { data, callbacks } = row.timed();
  const [right, result] = [await hand(data, callbacks()), await run(data, callbacks())];
  if (!isDeepStrictEqual(right, result))
    return { none: 'wrong', why: `${show(result)} where the hand loop gives ${show(right)}` };

  const repeats = [
    await loop('hand', hand, data, () => undefined),
    await loop('own', run, data, callbacks),
    ...(shorter ? [await loop('shorter', shorter, data, callbacks)] : []),
  ];
  const [handTime, ownTime, shorterTime] = await measure(repeats, effort);
  const times = { hand: handTime!, own: ownTime!, ...(shorter ? { shorter: shorterTime! } : {}) };
  if (entrant.lib === undefined) return times;
  const perElement = async (of: Run): Promise<number> =>
    Number(((await turnsOf(() => of(data, callbacks()))) / row.elements).toFixed(2));
  return { ...times, turns: { own: await perElement(run), hand: await perElement(hand) } };
}

async function answersOf({ lib, adapter }: Entrant): Promise<Answers> {
  if (lib === undefined) {
    const { answers } = (await import(pathToFileURL(adapter!).href)) as { answers: Record<string, Run> };
    return ({ name }) => (name in answers ? { run: answers[name]! } : {});
  }
  const { AsyncSeq } = (await import(pathToFileURL(`${lib}/async.js`).href)) as { AsyncSeq: AsyncSeqClass };
  return (row) => ({
    run: (data, callbacks) => row.ours(AsyncSeq, data, callbacks),
    ...(row.shorter && { shorter: (data, callbacks) => row.shorter!.run(AsyncSeq, data, callbacks) }),
  });
}

/** Five pipelines of each row that the contestant can do; of the measured one too if that is hostile. */
async function pollute(answers: Answers, mode: Mode, measured: Row): Promise<void> {
  if (mode === 'mono') return;
  for (const row of rows) {
    const { run } = answers(row);
    if (run === undefined || (row === measured && mode !== 'hostile')) continue;
    for (const { data, callbacks } of row.others()) {
      try {
        for (let call = 0; call < CALLS; call++) await run(data, callbacks());
      } catch {
        // Not everyone takes odd data (a rival's sum of objects): then this one has polluted less.
      }
    }
  }
}

type Repeat = (times: number) => Promise<void>;

/** See suite/timed.ts for why it is imported anew. */
async function loop(name: string, run: Run, data: unknown, callbacks: () => unknown): Promise<Repeat> {
  const { repeat } = (await import(`./timed.js?${name}`)) as typeof Timed;
  return (times) => repeat(run, data, callbacks, times);
}

async function measure(repeats: readonly Repeat[], effort: Effort): Promise<number[]> {
  const turns = takingTurns(repeats.length, effort);
  let turn = turns.next();
  while (!turn.done) {
    const { contestant, times } = turn.value;
    const before = cpuTime();
    await repeats[contestant]!(times);
    turn = turns.next(cpuTime() - before);
  }
  return turn.value;
}

const show = (value: unknown): string => String(JSON.stringify(value)).slice(0, 100);

console.log(JSON.stringify(await main(JSON.parse(process.argv[2]!) as AsyncTask)));
