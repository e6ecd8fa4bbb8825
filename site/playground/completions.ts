/** Names of the library while one types, from its own catalogue: there at once, also from disk. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';

/** One member, as the build writes it: name, category, signature, first sentence, 1 if static. */
export type Entry = readonly [string, string, string, string, 0 | 1];

const MODULES = ['seqable', 'seqable/fn', 'seqable/collectors', 'seqable/text', 'seqable/async'];

/** What stands beside the list when an entry is looked at. */
export function told(signature: string, sentence: string): HTMLElement {
  const box = document.createElement('div');
  const code = document.createElement('code');
  code.textContent = signature;
  const text = document.createElement('p');
  text.textContent = sentence;
  box.append(code, text);
  return box;
}

const optionOf = ([name, category, signature, sentence]: Entry): Completion => ({
  label: name,
  type: 'method',
  detail: category,
  info: () => told(signature, sentence),
});

export function completionsOf(
  entries: readonly Entry[],
): (context: CompletionContext) => CompletionResult | null {
  const methods = entries.filter((entry) => entry[4] === 0).map(optionOf);
  const statics = entries.filter((entry) => entry[4] === 1).map(optionOf);
  return (context) => {
    const inString = context.matchBefore(/from\s+['"][\w/]*$/);
    if (inString !== null) {
      const from = inString.to - /[\w/]*$/.exec(inString.text)![0].length;
      return { from, options: MODULES.map((label) => ({ label, type: 'namespace' })), validFor: /^[\w/]*$/ };
    }
    const member = context.matchBefore(/[\w)\]'"`]\s*\.\w*$/);
    if (member === null) return null;
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const isStatic = /\bSeq\s*\.\w*$/.test(before);
    // `1.` is a number.
    if (/(^|[^\w$])\d+\.\w*$/.test(before)) return null;
    return {
      from: context.pos - /\w*$/.exec(before)![0].length,
      options: isStatic ? statics : methods,
      validFor: /^\w*$/,
    };
  };
}
