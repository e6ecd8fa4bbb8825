/** The editor: CodeMirror with TypeScript's grammar, values beside the lines, and completions. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import type { CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { colours } from './highlight.ts';
import { notes, setNotes } from './marks.ts';
import type { Notes } from './marks.ts';
import type { Parse } from './tree.ts';

export const parse = ((code) => typescriptLanguage.parser.parse(code)) as Parse;

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly code: string;
  readonly complete: CompletionSource;
  readonly changed: () => void;
  readonly run: () => void;
  readonly more: Extension;
}

export class Editor {
  readonly view: EditorView;

  constructor({ parent, code, complete, changed, run, more }: EditorOptions) {
    const runNow = (): boolean => {
      run();
      return true;
    };
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: code,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          indentUnit.of('  '),
          EditorView.lineWrapping,
          new LanguageSupport(typescriptLanguage),
          syntaxHighlighting(colours),
          autocompletion({ override: [complete], icons: false, defaultKeymap: true }),
          notes,
          more,
          // No indentation by Tab: it is the way out for who has no mouse. It takes what is offered, if a list is open.
          keymap.of([
            { key: 'Mod-Enter', run: runNow, preventDefault: true },
            { key: 'Tab', run: acceptCompletion },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            ...completionKeymap,
          ]),
          EditorView.contentAttributes.of({ 'aria-label': 'Program, in TypeScript', spellcheck: 'false' }),
          EditorView.updateListener.of(({ docChanged }) => {
            if (docChanged) changed();
          }),
        ],
      }),
    });
  }

  get code(): string {
    return this.view.state.doc.toString();
  }

  set code(text: string) {
    const { length } = this.view.state.doc;
    this.view.dispatch({ changes: { from: 0, to: length, insert: text } });
  }

  show(shown: Notes): void {
    this.view.dispatch({ effects: setNotes.of(shown) });
  }

  goTo(line: number): void {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) return;
    this.view.dispatch({ selection: { anchor: doc.line(line).from }, scrollIntoView: true });
    this.view.focus();
  }
}
