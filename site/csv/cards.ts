/** A card for each column. All texts of the file are put in as text. */
import { histogram } from './chart.ts';
import { grouped, percent, rounded } from './format.ts';
import type { ColumnSummary } from './summary.ts';

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

function facts(column: ColumnSummary): HTMLElement {
  const list = element('dl');
  const add = (name: string, value: string): void => {
    list.append(element('dt', '', name), element('dd', '', value));
  };
  const rows = column.missing + column.present;
  add('missing', `${grouped(column.missing)} (${percent(column.missing, rows)})`);
  add('distinct', column.distinct === null ? 'too many to tell' : grouped(column.distinct));
  if (column.min !== undefined && column.min !== '') add('least', column.min);
  if (column.mean !== undefined) add('mean', rounded(column.mean));
  if (column.max !== undefined && column.max !== '') add('greatest', column.max);
  if (column.longest !== undefined) {
    add(
      'length',
      column.shortest === column.longest ? `${column.longest}` : `${column.shortest} to ${column.longest}`,
    );
  }
  return list;
}

/** The most frequent values, each with a bar as long as its share. */
function frequent({ mostFrequent, present, atLeast }: ColumnSummary): HTMLElement {
  if (mostFrequent.length === 0) {
    return element(
      'p',
      'note',
      present === 0 ? 'no values' : atLeast ? 'no value stands out' : 'every value differs',
    );
  }
  const list = element('ol', 'frequent');
  for (const { text, count } of mostFrequent) {
    const item = element('li');
    const bar = element('span', 'bar');
    bar.style.width = `${Math.max(0.5, (count / present) * 100)}%`;
    const label = element('span', 'value', text);
    label.title = text;
    item.append(
      bar,
      label,
      element('span', 'count', `${atLeast ? '≥ ' : ''}${grouped(count)} · ${percent(count, present)}`),
    );
    list.append(item);
  }
  return list;
}

export function card(column: ColumnSummary): HTMLElement {
  const box = element('article', 'card');
  const head = element('header');
  const title = element('h2', '', column.name);
  title.title = column.name;
  head.append(title, element('span', 'type', column.type));
  box.append(head, facts(column));
  if (column.others !== undefined) {
    const { count, first } = column.others;
    const text = `${grouped(count)} ${count === 1 ? 'value is' : 'values are'} of another type, the first: ${JSON.stringify(first)}`;
    box.append(element('p', 'odd', text));
  }
  box.append(
    column.histogram === undefined
      ? frequent(column)
      : histogram(column.histogram, column.type === 'date', column.name),
  );
  return box;
}
