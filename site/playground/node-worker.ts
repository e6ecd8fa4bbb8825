/** One program, run in a worker of Node with the code of the page's worker: for the build, which tries every example. */
import { parentPort, workerData } from 'node:worker_threads';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { compile } from './compile.ts';
import { execute } from './execute.ts';
import type { Item } from './execute.ts';
import { instrument, isUnreadable } from './instrument.ts';
import { modules, trace } from './modules.ts';
import type { Parse } from './tree.ts';

/** What became of a program. */
export interface Tried {
  readonly fault?: string;
  readonly items: readonly Item[];
}

async function tried(code: string): Promise<Tried> {
  const parse = ((text) => typescriptLanguage.parser.parse(text)) as Parse;
  const program = instrument(code, parse);
  if (isUnreadable(program)) return { fault: `line ${program.line} cannot be read`, items: [] };
  const items: Item[] = [];
  // What the page does not have either.
  for (const name of ['process', 'Buffer', 'require', 'global', 'fetch'])
    Reflect.deleteProperty(globalThis, name);
  const script = { code: compile(program.code), marks: program.marks, lines: code.split('\n').length };
  const failure = await execute(script, { modules, report: (item) => items.push(item), trace });
  if (failure !== undefined)
    return { fault: `line ${failure.line}: ${failure.name}: ${failure.message}`, items };
  const wrong = items.find((item) => item.kind === 'value' && item.ok === false);
  if (wrong?.kind === 'value')
    return { fault: `line ${wrong.line}: ${wrong.text} instead of ${wrong.says}`, items };
  return { items };
}

const { codes } = workerData as { codes: readonly string[] };
for (const [i, code] of codes.entries()) {
  parentPort!.postMessage({ begins: i });
  parentPort!.postMessage({ index: i, ...(await tried(code)) });
}
