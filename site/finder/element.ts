/**
 * <operation-filter>: a box over the list of "Which operation?". What one types hides the lines that do not answer to it; the
 * names of other libraries, in the table at the end of the page, count for the operations that they lead to.
 */
import { matcherOf } from './match.ts';
import type { Line, Matcher } from './match.ts';

interface Row extends Line {
  readonly element: HTMLElement;
}

const hrefOf = (link: Element): string => (link.getAttribute('href') ?? '').replace(/^.*(?=reference\/)/, '');

/** Names in other libraries, by the address of the operation here. */
function elsewhere(page: Element): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of page.querySelectorAll('tbody tr')) {
    const [name, , here] = row.children;
    for (const link of here?.querySelectorAll('a') ?? []) {
      const key = hrefOf(link);
      names.set(key, [...(names.get(key) ?? []), name!.textContent ?? '']);
    }
  }
  return names;
}

class OperationFilter extends HTMLElement {
  private rows: Row[] = [];
  private matcher: Matcher | undefined;
  private input: HTMLInputElement | undefined;
  private count: HTMLElement | undefined;

  connectedCallback(): void {
    if (this.input !== undefined) return;
    const label = document.createElement('label');
    label.textContent = 'What do you want, or what is it called elsewhere? ';
    this.input = document.createElement('input');
    this.input.type = 'search';
    this.input.placeholder = 'running total, top ten, flatMap, groupingBy, iloc …';
    this.input.addEventListener('input', () => this.filter());
    this.count = document.createElement('p');
    this.count.setAttribute('role', 'status');
    label.append(this.input);
    this.append(label, this.count);
  }

  /** The lines are read when they are asked for: the page may still be on its way when the box is put into it. */
  private read(): Matcher {
    const page = this.closest('.vp-doc') ?? document.body;
    const names = elsewhere(page);
    const items = [...page.querySelectorAll<HTMLElement>('h2 ~ ul li')].filter((item) =>
      item.querySelector(':scope > a[href*="reference/"], :scope > p > a[href*="reference/"]'),
    );
    this.rows = [...items, ...page.querySelectorAll<HTMLElement>('tbody tr')].map((element) => {
      const inner = element.cloneNode(true) as HTMLElement;
      inner.querySelectorAll('ul').forEach((list) => list.remove());
      const above = element.parentElement?.closest('li')?.firstElementChild?.textContent ?? '';
      const also = [...inner.querySelectorAll('a')].flatMap((link) => names.get(hrefOf(link)) ?? []);
      return { element, text: `${above} ${inner.textContent ?? ''}`, also };
    });
    return (this.matcher = matcherOf(this.rows));
  }

  private filter(): void {
    const query = this.input!.value.trim();
    const answers = (this.matcher ?? this.read())(query);
    const page = this.closest('.vp-doc') ?? document.body;
    page.classList.toggle('is-filtered', query !== '');
    const shown = new Set<Element>();
    this.rows.forEach(({ element }, i) => {
      if (!answers[i]) return;
      for (let above: Element | null = element; above !== null && above !== page; above = above.parentElement)
        shown.add(above);
    });
    for (const one of page.querySelectorAll<HTMLElement>('h2 ~ ul li, tbody tr')) {
      one.hidden = query !== '' && !shown.has(one);
    }
    for (const list of page.querySelectorAll<HTMLElement>('h2 ~ ul, table')) {
      list.hidden = query !== '' && !shown.has(list);
      const head = list.previousElementSibling;
      if (head?.tagName === 'H2') (head as HTMLElement).hidden = list.hidden;
    }
    const found = answers.filter(Boolean).length;
    this.count!.textContent = query === '' ? '' : found === 1 ? '1 line answers' : `${found} lines answer`;
  }
}

if (!customElements.get('operation-filter')) customElements.define('operation-filter', OperationFilter);
