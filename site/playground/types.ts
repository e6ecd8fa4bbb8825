/**
 * The real TypeScript beside the editor: members with their types, what stands under the pointer, faults. It weighs a megabyte, so it
 * comes when the editor is used, over http only, and not for who saves data. Until then, and from disk, the catalogue answers.
 */
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip } from '@codemirror/view';
import type { DecorationSet, Tooltip } from '@codemirror/view';
import type { Answer, Answers, Fault, Question } from '../types/protocol.ts';
import { told } from './completions.ts';

export interface Types {
  readonly complete: CompletionSource;
  readonly extension: Extension;
}

/** From the last key to the look for faults. */
const PAUSE = 700;

/** The worker, and who waits for it. */
class Service {
  ready = false;
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, (answer: never) => void>();
  private readonly whenReady: () => void;

  constructor(whenReady: () => void) {
    this.whenReady = whenReady;
  }

  begin(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (this.worker !== undefined || !location.protocol.startsWith('http') || connection?.saveData === true)
      return;
    this.worker = new Worker('playground-types.js', { name: 'types' });
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('id' in data) {
        this.waiting.get(data.id)?.(data.answer as never);
        this.waiting.delete(data.id);
      } else {
        this.ready = true;
        this.whenReady();
      }
    };
  }

  ask<K extends keyof Answers>(code: string, question: Question & { kind: K }): Promise<Answers[K]> {
    const id = ++this.count;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker!.postMessage({ ...question, id, code });
    });
  }
}

const setFaults = StateEffect.define<readonly Fault[]>();

const faultsField = StateField.define<{ faults: readonly Fault[]; marks: DecorationSet }>({
  create: () => ({ faults: [], marks: Decoration.none }),
  update(before, { changes, effects, docChanged, state }) {
    for (const effect of effects) if (effect.is(setFaults)) return marked(effect.value, state.doc.length);
    return docChanged ? { faults: [], marks: before.marks.map(changes) } : before;
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

function marked(
  faults: readonly Fault[],
  length: number,
): { faults: readonly Fault[]; marks: DecorationSet } {
  const inside = faults.filter(({ from, to }) => from < to && to <= length);
  const mark = Decoration.mark({ class: 'type-wrong' });
  return {
    faults: inside,
    marks: Decoration.set(
      inside.map(({ from, to }) => mark.range(from, to)),
      true,
    ),
  };
}

export function realTypes(fallback: CompletionSource): Types {
  let view: EditorView | undefined;
  let timer = 0;
  const check = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE) as unknown as number;
  };
  const look = async (): Promise<void> => {
    if (view === undefined || !service.ready) return;
    const { doc } = view.state;
    const faults = await service.ask(doc.toString(), { kind: 'check' });
    // What was typed meanwhile will be looked at by itself.
    if (view.state.doc === doc) view.dispatch({ effects: setFaults.of(faults) });
  };
  const service = new Service(check);
  const extension = [
    faultsField,
    EditorView.domEventHandlers({
      focus: (_event, focused) => {
        view = focused;
        service.begin();
      },
    }),
    EditorView.updateListener.of(({ docChanged, view: changed }) => {
      view = changed;
      if (docChanged && service.ready) check();
    }),
    hoverTooltip((hovered, position) => tooltip(service, hovered, position)),
  ];
  return {
    complete: (context) => (service.ready ? completions(service, context) : fallback(context)),
    extension,
  };
}

async function tooltip(service: Service, view: EditorView, position: number): Promise<Tooltip | null> {
  const { faults } = view.state.field(faultsField);
  const here = faults.filter(({ from, to }) => from <= position && position <= to);
  const found = service.ready
    ? await service.ask(view.state.doc.toString(), { kind: 'hover', position })
    : undefined;
  if (found === undefined && here.length === 0) return null;
  const create = (): { dom: HTMLElement } => {
    const dom = found === undefined ? document.createElement('div') : told(found.signature, found.text);
    dom.classList.add('type-hover');
    for (const { text } of here) {
      const line = document.createElement('p');
      line.className = 'type-fault';
      line.textContent = text;
      dom.append(line);
    }
    return { dom };
  };
  return { pos: found?.from ?? here[0]!.from, end: found?.to ?? here[0]!.to, create };
}

const WORD = /^[\w$]*$/;

async function completions(service: Service, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*$/);
  const from = word?.from ?? context.pos;
  const after = context.state.sliceDoc(Math.max(0, from - 1), from);
  const wanted = context.explicit || /[.'"/]/.test(after) || from < context.pos;
  if (!wanted) return null;
  const code = context.state.doc.toString();
  const found = await service.ask(code, { kind: 'complete', position: context.pos });
  if (context.aborted || found.length === 0) return null;
  const options = found.map(({ name, kind }, i): Completion => ({
    label: name,
    type: kind,
    // In the order that TypeScript gives them.
    boost: 99 - Math.min(198, i),
    info: async () => {
      const details = await service.ask(code, { kind: 'details', position: context.pos, name });
      return details === undefined ? null : told(details.signature, details.text);
    },
  }));
  return { from, options, validFor: WORD };
}
