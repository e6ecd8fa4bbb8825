/**
 * The least a reader can do that makes the same rows: how far `csv` is from what JavaScript allows.
 *
 *     npm run bench csv            the row "by hand" beside the packages
 *
 * The same file in the same pieces, decoded in the same way; fields that hold nothing of the text they were cut from, and row
 * objects copied from a template, as lib/text has them. What it leaves out is everything else: it knows LF only, no
 * errors and no places, no options, no limit, at most one chunk held; each row goes to a callback, without an iterator.
 */
import { closeSync, openSync, readSync } from 'node:fs';

type Row = Record<string, string>;

const CHUNK = 65536;
const QUOTE = 34;
const LINE_FEED = 10;

export function readByHand(file: string, give: (row: Row) => void): void {
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const fields: string[] = [];
  let names: string[] = [];
  let template: Row = {};
  let rest = '';
  for (;;) {
    const length = readSync(descriptor, buffer, 0, CHUNK, null);
    if (length === 0) break;
    // The file of the bench is ASCII: no character is cut in two.
    const text = rest + decoder.decode(buffer.subarray(0, length));
    let at = 0;
    for (;;) {
      const next = record(text, at, fields);
      if (next < 0) break;
      at = next;
      if (names.length === 0) {
        names = fields.slice();
        template = Object.fromEntries(names.map((name) => [name, '']));
        names = Object.keys(template);
      } else give(rowOf(names, template, fields));
    }
    rest = own(text, at, text.length);
  }
  closeSync(descriptor);
}

/** Cuts the record at `at` into `fields`; gives where the next begins, or −1 if this one does not end here. */
function record(text: string, at: number, fields: string[]): number {
  const line = text.indexOf('\n', at);
  if (line < 0) return -1;
  let count = 0;
  // As long as no quote is met, fields end at separators; the last one at the line's end.
  for (let comma = text.indexOf(',', at); comma >= 0 && comma < line; comma = text.indexOf(',', at)) {
    if (text.charCodeAt(at) === QUOTE) break;
    fields[count++] = own(text, at, comma);
    at = comma + 1;
  }
  if (text.charCodeAt(at) !== QUOTE) {
    fields[count] = own(text, at, line);
    return line + 1;
  }
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      let value = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0 || close + 1 === text.length) return -1;
        const doubled = text.charCodeAt(close + 1) === QUOTE;
        value += own(text, from, doubled ? close + 1 : close);
        if (!doubled) {
          at = close + 1;
          break;
        }
        from = close + 2;
      }
      fields[count++] = value;
    } else {
      const comma = text.indexOf(',', at);
      const end = text.indexOf('\n', at);
      if (end < 0) return -1;
      const to = comma >= 0 && comma < end ? comma : end;
      fields[count++] = own(text, at, to);
      at = to;
    }
    if (text.charCodeAt(at++) === LINE_FEED) return at;
  }
}

/** As lib/text/copy.ts has it. */
function own(text: string, start: number, end: number): string {
  const length = end - start;
  if (length <= 12) return text.slice(start, end);
  if (length <= 24) return text.slice(start, start + 12) + text.slice(start + 12, end);
  return ` ${text.slice(start, end)}`.slice(1);
}

/** As lib/text/csvHeader.ts has it, for the eight columns of the bench. */
function rowOf(names: readonly string[], template: Row, fields: readonly string[]): Row {
  const row = { ...template };
  row[names[0]!] = fields[0]!;
  row[names[1]!] = fields[1]!;
  row[names[2]!] = fields[2]!;
  row[names[3]!] = fields[3]!;
  row[names[4]!] = fields[4]!;
  row[names[5]!] = fields[5]!;
  row[names[6]!] = fields[6]!;
  row[names[7]!] = fields[7]!;
  return row;
}
