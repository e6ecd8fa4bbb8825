/**
 * One application, once by hand and once by one contestant, in turns, block by block. Everything counts: plans, small
 * calls, warming up, compiling. Prints one line of JSON.
 */
import { isDeepStrictEqual } from 'node:util';
import { cpuTime } from '../suite/measure.ts';
import { blocks, type Block, type Call, type Scenario } from './load.ts';
import { makeSites } from './sites.ts';

export interface AppTask {
  scenario: Scenario;
  hand: string[];
  other: string[];
}

/** Milliseconds of CPU, calls of less than 512 elements apart from the others. */
export interface AppResult {
  hand: { small: number; large: number };
  other: { small: number; large: number };
  elements: number;
  calls: number;
  tiny: number;
}

type Sites = ((data: unknown[]) => unknown)[];

const LARGE = 512;

async function main({ scenario, hand, other }: AppTask): Promise<AppResult> {
  const byHand = await load(hand);
  const byOther = await load(other);
  const result: AppResult = {
    hand: { small: 0, large: 0 },
    other: { small: 0, large: 0 },
    elements: 0,
    calls: 0,
    tiny: 0,
  };
  const firstCalls = new Map<number, Call>();
  let round = 0;
  for (const block of blocks(scenario, makeSites(scenario.sites, scenario.seed))) {
    for (const call of block) {
      if (call.data.length > 2) firstCalls.set(call.site, call);
      result.elements += call.data.length;
      if (call.data.length < 32) result.tiny++;
    }
    result.calls += block.length;
    const sums = [0, 0];
    for (const turn of round++ % 2 === 0 ? [0, 1] : [1, 0]) {
      sums[turn] = turn === 0 ? run(byHand, block, result.hand) : runOther(byOther, block, result.other);
    }
    if (sums[0] !== sums[1])
      throw new Error(`block ${round}: ${sums[1]} where the hand loops give ${sums[0]}`);
  }
  for (const [site, { data }] of firstCalls) {
    const expected = byHand[site]!(data);
    const found = byOther[site]!(data);
    if (!isSame(expected, found))
      throw new Error(`site ${site} gives ${String(found)}, not ${String(expected)}`);
  }
  return result;
}

async function load(urls: readonly string[]): Promise<Sites> {
  const modules = await Promise.all(urls.map((url) => import(url) as Promise<{ sites: Sites }>));
  return modules.flatMap(({ sites }) => sites);
}

/** Two copies, so that neither shares feedback with the other. */
function run(sites: Sites, block: Block, spent: AppResult['hand']): number {
  let sum = 0;
  const start = cpuTime();
  for (const { site, data } of block) if (data.length < LARGE) sum += digest(sites[site]!(data));
  const middle = cpuTime();
  for (const { site, data } of block) if (data.length >= LARGE) sum += digest(sites[site]!(data));
  const end = cpuTime();
  spent.small += middle - start;
  spent.large += end - middle;
  return sum;
}

function runOther(sites: Sites, block: Block, spent: AppResult['hand']): number {
  let sum = 0;
  const start = cpuTime();
  for (const { site, data } of block) if (data.length < LARGE) sum += digest(sites[site]!(data));
  const middle = cpuTime();
  for (const { site, data } of block) if (data.length >= LARGE) sum += digest(sites[site]!(data));
  const end = cpuTime();
  spent.small += middle - start;
  spent.large += end - middle;
  return sum;
}

/** Of a number only its sign: exact and plain sums end in other digits. Results are compared in full at the end. */
function digest(result: unknown): number {
  if (typeof result === 'number') return result > 0 ? 1 : 2;
  return Array.isArray(result) ? result.length : 3;
}

function isSame(expected: unknown, found: unknown): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number') return isDeepStrictEqual(expected, found);
  return Object.is(expected, found) || Math.abs(expected - found) <= Math.abs(expected) * 1e-9;
}

console.log(JSON.stringify(await main(JSON.parse(process.argv[2]!) as AppTask)));
