/** Values beside the code: at the end of each line what its statements gave, and the line of an error. */
import { StateEffect, StateField } from '@codemirror/state';
import type { Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Item } from './execute.ts';

export type Shown = Item & { readonly times?: number };

const LONGEST = 120;

class Note extends WidgetType {
  private readonly item: Shown;

  constructor(item: Shown) {
    super();
    this.item = item;
  }

  override eq(other: Note): boolean {
    return JSON.stringify(other.item) === JSON.stringify(this.item);
  }

  override toDOM(): HTMLElement {
    const { item } = this;
    const element = document.createElement('span');
    const text = item.text.length > LONGEST ? `${item.text.slice(0, LONGEST)}…` : item.text;
    const times = item.times !== undefined && item.times > 1 ? ` ×${item.times}` : '';
    element.className = 'note';
    if (item.kind === 'log') {
      element.classList.add('note-log');
      element.textContent = `${text}${times}`;
    } else if (item.ok === undefined) {
      element.textContent = `→ ${text}${times}`;
    } else {
      element.classList.add(item.ok ? 'note-right' : 'note-wrong');
      element.textContent = item.ok ? '✓' : `✗ ${text}`;
      element.ariaLabel = item.ok ? 'as the comment says' : `not as the comment says, but ${text}`;
      element.setAttribute('role', 'note');
    }
    element.title = item.text.slice(0, 2000);
    return element;
  }
}

export interface Notes {
  readonly items: readonly Shown[];
  readonly errorLine: number | undefined;
}

export const setNotes = StateEffect.define<Notes>();

/** Of several things that one statement gave, in a loop say, the last, and how many there were. */
export function gathered(items: readonly Item[]): Shown[] {
  const found = new Map<string, Shown>();
  for (const item of items) {
    const key = `${item.line} ${item.kind} ${item.kind === 'value' ? (item.says ?? '') : ''}`;
    const before = found.get(key);
    const wrong = before?.kind === 'value' && before.ok === false;
    found.set(key, { ...(wrong ? before : item), times: (before?.times ?? 0) + 1 });
  }
  return [...found.values()];
}

function decorationsOf(
  state: { doc: EditorView['state']['doc'] },
  { items, errorLine }: Notes,
): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const { doc } = state;
  const withClaim = new Set(
    items.filter((item) => item.kind === 'value' && item.ok !== undefined).map(({ line }) => line),
  );
  for (const item of items) {
    if (item.line < 1 || item.line > doc.lines) continue;
    // What is claimed of a line is what it logs: once is enough.
    if (item.kind === 'log' && withClaim.has(item.line)) continue;
    ranges.push(Decoration.widget({ widget: new Note(item), side: 1 }).range(doc.line(item.line).to));
  }
  if (errorLine !== undefined && errorLine >= 1 && errorLine <= doc.lines) {
    ranges.push(Decoration.line({ class: 'line-wrong' }).range(doc.line(errorLine).from));
  }
  return Decoration.set(ranges, true);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, state }) {
    let now = before.map(changes);
    for (const effect of effects) if (effect.is(setNotes)) now = decorationsOf(state, effect.value);
    return now;
  },
  provide: (one) => EditorView.decorations.from(one),
});

export const notes: Extension = field;
