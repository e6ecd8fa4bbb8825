/** Reads the expressions of a page of docs/coming-from: those of the first column, under the language that heads it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeIn, tablesOf } from './tables.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of the first fence of that language; it is the data of the rows. */
function fenceOf(text, language) {
  const open = `\n\`\`\`${language}\n`;
  const at = text.indexOf(open);
  return at < 0 ? '' : text.slice(at + open.length, text.indexOf('\n```', at + open.length));
}

/** The expressions of a page by language, as the heads of its tables have it, and the data of each language. */
export function readPage(name, languages) {
  const text = readFileSync(`${root}/docs/coming-from/${name}.md`, 'utf8');
  const parts = languages.map(({ head, fence }) => ({ head, data: fenceOf(text, fence), expressions: [] }));
  for (const { head, rows } of tablesOf(text)) {
    const part = head.length === 3 ? parts.find((one) => one.head === head[0]) : undefined;
    part?.expressions.push(...rows.map(({ cells }) => codeIn(cells[0]) ?? ''));
  }
  for (const { head, expressions } of parts) {
    const twice = expressions.find((expression, i) => expressions.indexOf(expression) !== i);
    if (twice !== undefined) throw new Error(`${name}: two rows of ${head} begin with ${twice}`);
  }
  return parts;
}
