/** Rows of text, set in columns. */
import { max } from '../platform/builtins.ts';

/** The rows as lines; every column but the last is padded. */
export function table(rows: readonly (readonly string[])[]): string {
  let text = '';
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let line = '';
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]!;
      line += column === row.length - 1 ? cell : pad(cell, widthOf(rows, column) + 2);
    }
    text += (i === 0 ? '' : '\n') + line;
  }
  return text;
}

/** `text`, filled up with spaces to `width`. */
export function pad(text: string, width: number): string {
  let padded = text;
  while (padded.length < width) padded += ' ';
  return padded;
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  let width = 0;
  for (let i = 0; i < rows.length; i++) width = max(width, rows[i]![column]!.length);
  return width;
}
