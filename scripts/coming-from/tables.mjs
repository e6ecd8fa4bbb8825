/** Reads the tables of a page of docs/coming-from, for the recorder here and for spec/support/coming-from.ts. */

/** The cells of a line of a table, what stands between bars that are not escaped; undefined, if it is none. */
function cellsOf(line) {
  if (!line.startsWith('|')) return undefined;
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The tables: of each the line of its head, from 1, the head, and its rows with theirs. */
export function tablesOf(markdown) {
  const tables = [];
  let open;
  let fenced = false;
  markdown.split('\n').forEach((text, i) => {
    if (/^\s*```/.test(text)) fenced = !fenced;
    const cells = fenced ? undefined : cellsOf(text);
    const line = i + 1;
    if (cells === undefined) open = undefined;
    else if (open === undefined) tables.push((open = { line, head: cells, rows: [] }));
    else if (!/^[-: ]+$/.test(cells[0])) open.rows.push({ line, cells });
  });
  return tables;
}

/** What stands in a cell that is one code span, in one backtick or in two; undefined, if it is not. */
export function codeIn(cell) {
  const [, twice, once] = /^(?:`` ?(.+?) ?``|`([^`]+)`)$/.exec(cell) ?? [];
  return twice ?? once;
}
