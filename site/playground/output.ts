/** What a program has said, and what went wrong, below the picture. All of it is text, never markup. */
import type { Failure, Item } from './execute.ts';
import { Allowance } from './limits.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

export class Output {
  private readonly box: HTMLElement;
  private readonly goTo: (line: number) => void;
  private allowance = new Allowance();
  private list: HTMLElement | undefined;

  constructor(box: HTMLElement, goTo: (line: number) => void) {
    this.box = box;
    this.goTo = goTo;
  }

  clear(): void {
    this.box.replaceChildren();
    this.list = undefined;
    this.allowance = new Allowance();
  }

  add(items: readonly Item[], leftOut: boolean): void {
    const lines: HTMLElement[] = [];
    for (const item of items) {
      if (item.kind !== 'log') continue;
      const text = this.allowance.take(item.text);
      if (text === undefined) break;
      const line = element('div', `said said-${item.level}`);
      line.append(this.place(item.line), element('span', 'said-text', text));
      lines.push(line);
    }
    if (lines.length > 0) this.lines().append(...lines);
    const more = (leftOut || this.allowance.full) && this.list?.lastElementChild?.className !== 'left-out';
    if (more) this.lines().append(element('div', 'left-out', 'More output was left out.'));
  }

  private lines(): HTMLElement {
    if (this.list === undefined) {
      this.list = element('div', 'said-list');
      this.box.append(element('h2', '', 'Output'), this.list);
    }
    return this.list;
  }

  private place(line: number): HTMLElement {
    const button = element('button', 'place', String(line));
    button.type = 'button';
    button.title = `line ${line}`;
    button.setAttribute('aria-label', `To line ${line}`);
    button.addEventListener('click', () => this.goTo(line));
    return button;
  }

  failure({ name, message, line, trace }: Failure, hint = ''): void {
    const box = element('div', 'failure');
    box.setAttribute('role', 'alert');
    const head = element('p', 'failure-head', name === '' ? message : `${name}: ${message}`);
    box.append(head);
    const where = [line > 0 ? `line ${line}` : '', trace ?? ''].filter(Boolean).join(', ');
    if (where !== '') box.append(element('p', 'failure-where', where));
    if (hint !== '') box.append(element('p', 'failure-hint', hint));
    this.box.prepend(box);
  }

  note(text: string, kind = 'warning'): void {
    const box = element('p', kind, text);
    box.setAttribute('role', 'status');
    this.box.prepend(box);
  }
}
