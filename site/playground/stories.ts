/** The runs of a program as stories, with the code of their stages and with their arrays: for pages that show a picture. */
import { typescriptLanguage } from '@codemirror/lang-javascript';
import type { Story } from '../lanes/story.ts';
import { compile } from './compile.ts';
import { execute } from './execute.ts';
import { instrument, isUnreadable } from './instrument.ts';
import { withCode } from './labels.ts';
import { modules, trace } from './modules.ts';
import { recording } from './recording.ts';
import type { Recorded } from './recording.ts';
import type { Parse } from './tree.ts';

export { figures } from '../lanes/score.ts';

const parse = ((text) => typescriptLanguage.parser.parse(text)) as Parse;

/** Rejects with what went wrong, if something did. The program is one of ours: it runs in this very process. */
export async function storiesOf(code: string): Promise<Story[]> {
  const program = instrument(code, parse);
  if (isUnreadable(program)) throw new Error(`line ${program.line} cannot be read`);
  let recorded: Recorded | undefined;
  const begin = (line: () => number | undefined): void => void (recorded = recording(line));
  const script = { code: compile(program.code), marks: program.marks, lines: code.split('\n').length };
  const failure = await execute(script, { modules, report: () => undefined, trace, begin });
  const stories = (recorded?.stories() ?? []).map((story) => withCode(story, code, parse));
  recorded?.compare((index, eager) => (stories[index] = { ...stories[index]!, eager }));
  if (failure !== undefined) throw new Error(`line ${failure.line}: ${failure.message}`);
  return stories;
}
