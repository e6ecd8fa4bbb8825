/** Reads the expressions of a page of docs/coming-from: those of the first column, under the language that heads it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of the first fence of that language; it is the data of the rows. */
function fenceOf(text, language) {
  const open = `\n\`\`\`${language}\n`;
  const at = text.indexOf(open);
  return at < 0 ? '' : text.slice(at + open.length, text.indexOf('\n```', at + open.length));
}

/** The cells of a row; what stands between bars that are not escaped. */
function cellsOf(line) {
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** What stands in a code span. */
const codeOf = (cell) => /^(?:`` ?(.+?) ?``|`([^`]+)`)$/.exec(cell)?.slice(1).find(Boolean) ?? '';

/** The expressions of a page by language, as the heads of its tables have it, and the data of each language. */
export function readPage(name, languages) {
  const text = readFileSync(`${root}/docs/coming-from/${name}.md`, 'utf8');
  const parts = languages.map(({ head, fence }) => ({ head, data: fenceOf(text, fence), expressions: [] }));
  let part;
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const cells = !fenced && line.startsWith('|') ? cellsOf(line) : [];
    if (cells.length !== 3) part = undefined;
    else if (part === undefined) part = parts.find(({ head }) => head === cells[0]);
    else if (!/^[-: ]+$/.test(cells[0])) part.expressions.push(codeOf(cells[0]));
  }
  for (const { head, expressions } of parts) {
    const twice = expressions.find((expression, i) => expressions.indexOf(expression) !== i);
    if (twice !== undefined) throw new Error(`${name}: two rows of ${head} begin with ${twice}`);
  }
  return parts;
}
