/** The playground: what belongs to what. */
import { autoRun, editorBox, exampleList, lanesElement, outputBox, status, take } from './elements.ts';
import { beside } from '../lanes/beside.ts';
import { defineLanes } from '../lanes/player.ts';
import { score } from '../lanes/score.ts';
import { completionsOf } from './completions.ts';
import type { Entry } from './completions.ts';
import { Editor, parse } from './editor.ts';
import { examples } from './examples.ts';
import type { Failure, Item } from './execute.ts';
import { instrument, isUnreadable } from './instrument.ts';
import { gathered } from './marks.ts';
import { Output } from './output.ts';
import { savePng, saveSvg, wellFormed } from './picture.ts';
import type { Message } from './protocol.ts';
import { Runner } from './runner.ts';
import { Runs } from './runs.ts';
import { codeOf, hashOf } from './share.ts';
import { wasStopped, noteStopped } from './stopped.ts';
import { theTheme } from './theme.ts';
import { realTypes } from './types.ts';
import { withCode } from './labels.ts';

defineLanes(beside);

/** From the last key to the run. */
const PAUSE = 500;

const entries = JSON.parse(take('catalogue').textContent!) as Entry[];
const runner = new Runner(take('worker').textContent!);
const output = new Output(outputBox, (line) => editor.goTo(line));
const runs = new Runs(take('tabs'), take('picture'), lanesElement, take('tools'));
const types = realTypes(completionsOf(entries));

let waiting = 0;
let items: Item[] = [];

const editor = new Editor({
  parent: editorBox,
  code: examples[0]!.code,
  complete: types.complete,
  changed: () => typed(),
  run: () => run(true),
  more: types.extension,
});

function typed(): void {
  clearTimeout(waiting);
  if (autoRun.checked) waiting = setTimeout(() => run(false), PAUSE) as unknown as number;
}

/** `asked`: by a click, a key or a link; the picture plays. What is only typed is run, but not played. */
function run(asked: boolean): void {
  clearTimeout(waiting);
  const { code } = editor;
  const program = instrument(code, parse);
  if (isUnreadable(program)) {
    if (!asked) return;
    runner.end();
    finish({
      name: 'SyntaxError',
      message: 'The program cannot be read beyond this line.',
      line: program.line,
    });
    return;
  }
  items = [];
  output.clear();
  say('running…');
  take<HTMLButtonElement>('run').disabled = false;
  const lines = code.split('\n').length;
  runner.run(
    { code: program.code, marks: program.marks, lines },
    {
      message: (message) => receive(message, asked),
      stopped: () => stopped(code),
      broken: (text) => finish({ name: 'Error', message: text, line: 0 }),
    },
  );
}

function receive(message: Message, asked: boolean): void {
  switch (message.kind) {
    case 'items':
      items.push(...message.items);
      output.add(message.items, message.leftOut);
      showNotes(undefined);
      break;
    case 'stories': {
      const code = editor.code;
      runs.show(
        message.stories.map((story) => withCode(story, code, parse)),
        asked,
      );
      break;
    }
    case 'eager':
      runs.compared(message.index, message.eager);
      break;
    case 'done':
      if (message.failure !== undefined) finish(message.failure);
      else {
        showNotes(undefined);
        say(`ran in ${message.ms < 10 ? message.ms.toFixed(1) : Math.round(message.ms)} ms`, 'good');
      }
  }
}

function showNotes(errorLine: number | undefined): void {
  editor.show({ items: gathered(items), errorLine });
}

function say(text: string, kind = ''): void {
  status.textContent = text;
  status.className = `status ${kind}`;
}

function finish(failure: Failure): void {
  showNotes(failure.line);
  const unknown = /^(Seq|AsyncSeq) is not defined$/.exec(failure.message)?.[1];
  const from = unknown === 'Seq' ? 'seqable' : 'seqable/async';
  output.failure(failure, unknown === undefined ? '' : `Add: import { ${unknown} } from '${from}';`);
  say('an error', 'bad');
}

function stopped(code: string): void {
  noteStopped(code);
  showNotes(undefined);
  output.note(
    'Stopped after 2 seconds. An endless loop? What it had said until then stands below. ' +
      'take(n) ends an endless sequence.',
  );
  say('stopped', 'bad');
}

async function share(): Promise<void> {
  const hash = await hashOf(editor.code);
  history.replaceState(null, '', hash);
  try {
    await navigator.clipboard.writeText(location.href);
    say('the link is in the clipboard', 'good');
  } catch {
    say('the link is in the address bar', 'good'); // from disk, or where the clipboard is not given away
  }
}

function open(code: string): void {
  editor.code = code;
  clearTimeout(waiting);
  if (wasStopped(code)) {
    output.clear();
    output.note('This program was stopped the last time, so it is not run by itself. Run it, if you like.');
    say('not run');
  } else run(true);
}

/** What the address says, if it says something; true if it did. */
async function openAddress(): Promise<boolean> {
  try {
    const code = await codeOf(location.hash);
    if (code === undefined) return false;
    exampleList.value = '';
    open(code);
  } catch (error) {
    output.clear();
    output.note(
      `This link is damaged: no program can be read from it (${(error as Error).message}). ` +
        'Perhaps its end is missing. The program on the left is an example.',
      'failure',
    );
    say('a damaged link', 'bad');
  }
  return true;
}

exampleList.append(
  new Option('A shared program', ''),
  ...examples.map(({ name }, i) => new Option(name, String(i))),
);
exampleList.options[0]!.hidden = true;
exampleList.value = '0';
exampleList.addEventListener('change', () => {
  const example = examples[Number(exampleList.value)];
  if (example === undefined) return;
  history.replaceState(null, '', location.pathname + location.search);
  open(example.code);
});
take('run').addEventListener('click', () => run(true));
take('share').addEventListener('click', () => void share());
take('save-svg').addEventListener('click', () => saveSvg(picture()));
take('save-png').addEventListener('click', () => void savePng(picture(), '#fff'));
theTheme(take('theme'));

/** The picture of the run that is chosen, with its style inside. */
function picture(): string {
  return runs.story === undefined ? '' : wellFormed(score(runs.story, { style: true }));
}

addEventListener('hashchange', () => void openAddress());
void openAddress().then((opened) => {
  if (!opened) open(editor.code);
});
