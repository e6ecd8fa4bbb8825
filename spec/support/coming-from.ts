/**
 * Runs the tables of docs/coming-from: each row says that two expressions give the same.
 *
 *     | Python | Seq | note |
 *     |---|---|---|
 *     | `list(islice(count(), 3))` | `Seq.range(0).take(3)` | |
 *
 * - A table of three columns whose second head is `Seq` or `AsyncSeq` is such a table; what has another number of columns is prose.
 * - Each of the first two cells is one code span. `\|` is a `|`; what has backticks in it stands between two of them.
 * - The first ```ts fence of a page, if it stands before the first such table, is its example data. It is run afresh
 *   for each expression, so that one that changes the data does no harm to the next. Its imports are in scope too.
 *   The page's further fences are examples (see examples.ts) that find the data, too.
 * - In scope anyway: `Seq`, `AsyncSeq`, `fn` (seqable/fn), `collectors` (seqable/collectors).
 *
 * What is compared are values, where the second head is `AsyncSeq` also what promises and asynchronous sequences come to: anything iterable is the array of its elements, except strings, Maps and Sets; an object
 * is its own properties; undefined, null, NaN, -0 and Infinity are not the same. What is logged by `console.log` is
 * part of it. If one side throws, the other must too, and the note must name our error: `throws RangeError`. A name that
 * is not there (ReferenceError) is never what a row means.
 *
 * The first expression is run here, against the real library, or, in another language, was run before: its result is
 * in spec/coming-from/recorded/<page>.json, which has a record for each row and no other.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as asyncFront from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import * as fn from '../../lib/fn.ts';
import * as front from '../../lib/index.ts';
import { codeIn, tablesOf } from '../../scripts/coming-from/tables.mjs';
import type { Table } from '../../scripts/coming-from/tables.mjs';
import { fencesOf, runExample } from './examples.ts';
import type { Modules, Snippet } from './examples.ts';

export interface Row {
  /** The line in the page, from 1. */
  readonly line: number;
  /** The expression that one comes with, and ours. */
  readonly old: string;
  readonly seq: string;
  readonly note: string;
}

export interface Page {
  /** Its path from the root of the project. */
  readonly file: string;
  readonly text: string;
  readonly data: Snippet | undefined;
  /** Whether its second column is AsyncSeq: only there a promise is what it becomes. */
  readonly waits: boolean;
  readonly rows: readonly Row[];
  readonly examples: readonly Snippet[];
}

/** What an expression came to. */
export type Outcome = { readonly logged: readonly string[] } & (
  { readonly value: unknown } | { readonly throws: string }
);

/** One row of another language, as it was run there. */
export interface RecordedRow {
  readonly expression: string;
  /**
   * JSON, and what JSON has not: `{"$": "NaN"}` (also undefined, Infinity, -Infinity, -0), `{"$map": [[key, value]]}`,
   * `{"$set": [value]}`, `{"$bigint": "1"}`; `{"$throws": "IndexError"}` instead of a value.
   */
  readonly output: unknown;
  readonly logged?: readonly string[];
}

export interface Recording {
  /** The command that wrote the file. */
  readonly producedBy: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The functions that the library has there, as far as it can be asked. */
  readonly names?: string;
  readonly rows: readonly RecordedRow[];
}

export interface Library {
  /** What the page's data may import beside `seqable`. */
  readonly modules?: Modules;
  /** Further names in scope of the expressions. */
  readonly given?: Modules;
  /** What to compare of the library's result, if it is not a plain value; `ours` is what our expression gave. */
  readonly read?: (result: unknown, ours: unknown) => unknown;
  /** Whether our errors must be of the same kind as the library's. */
  readonly sameErrors?: boolean;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownModules: Modules = {
  seqable: front,
  'seqable/async': asyncFront,
  'seqable/fn': fn,
  'seqable/collectors': collectors,
};
const ownNames: Modules = {
  Seq: front.Seq,
  AsyncSeq: asyncFront.AsyncSeq,
  key: front.key,
  fn,
  collectors,
};

// ── Pages ──────────────────────────────────────────────────────────────────────────────────────────────────

function codeOf(cell: string, line: number): string {
  const code = codeIn(cell);
  if (code === undefined) throw new Error(`line ${line}: not one code span: ${cell}`);
  return code;
}

/** The rows of the tables of a Markdown text that have three columns. */
export function rowsOf(markdown: string): Row[] {
  return tablesOf(markdown)
    .filter(({ head }) => head.length === 3)
    .flatMap(({ line, head, rows }) => {
      if (!/^(Async)?Seq$/.test(head[1]!))
        throw new Error(`line ${line}: the head of the second column is not 'Seq' or 'AsyncSeq'`);
      return rows.map(rowOf);
    });
}

function rowOf({ line, cells }: Table['rows'][number]): Row {
  if (cells.length !== 3) throw new Error(`line ${line}: ${cells.length} cells instead of three`);
  return { line, old: codeOf(cells[0]!, line), seq: codeOf(cells[1]!, line), note: cells[2]! };
}

export function pageOf(markdown: string, file: string): Page {
  const rows = rowsOf(markdown);
  const fences = fencesOf(markdown);
  const data = fences.find(({ line }) => line < (rows[0]?.line ?? 0));
  const waits = tablesOf(markdown).some(({ head }) => head[1] === 'AsyncSeq');
  return { file, text: markdown, data, waits, rows, examples: fences.filter((fence) => fence !== data) };
}

export function readPage(name: string): Page {
  const file = `docs/coming-from/${name}.md`;
  return pageOf(readFileSync(root + file, 'utf8'), file);
}

/** Whether a page says something of `name`, in the first column of a row, or in a code span of a note or its prose. */
export function isNamed({ text, rows }: Page, name: string): boolean {
  const lines = new Set(rows.map(({ line }) => line));
  const prose = text.replace(/^\s*```[^]*?^\s*```/gm, (fence) => fence.replace(/.+/g, '')).split('\n');
  const notes = rows.map(({ note }) => note);
  const spans = [...prose.filter((_, i) => !lines.has(i + 1)), ...notes].flatMap((line) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, span]) => span!),
  );
  return [...rows.map(({ old }) => old), ...spans].some((code) => new RegExp(`\\b${name}\\b`).test(code));
}

/**
 * A page as a program whose lines have the numbers of the page's, for `typeErrorsOf`: the data, the expressions as
 * functions that nobody calls, and the examples as blocks.
 */
export function programOf(page: Page, sides: readonly ('old' | 'seq')[]): Snippet {
  const lines: string[] = page.text.split('\n').map(() => '');
  const put = ({ code, line }: Snippet): void =>
    code.split('\n').forEach((text, i) => void (lines[line - 1 + i] = text));
  if (page.data !== undefined) put(page.data);
  for (const { code, line } of page.examples) put({ code: `{\n${code}\n}`, line: line - 1 });
  for (const row of page.rows)
    lines[row.line - 1] = sides.map((side) => `void (() => (${row[side]}));`).join(' ');
  const given = [
    ["'seqable'", "import { key, Seq } from 'seqable';"],
    ["'seqable/async'", "import { AsyncSeq } from 'seqable/async';"],
    ["'seqable/fn'", "import * as fn from 'seqable/fn';"],
    ["'seqable/collectors'", "import * as collectors from 'seqable/collectors';"],
  ] as const;
  const imports = given.filter(([name]) => !page.data?.code.includes(`from ${name}`)).map(([, text]) => text);
  return { code: `${imports.join(' ')} ${lines.join('\n')}`, line: 1 };
}

// ── Values ─────────────────────────────────────────────────────────────────────────────────────────────────

const has = (value: object, key: PropertyKey): boolean => typeof (value as never)[key] === 'function';

/** A value as it is compared. Runs what is lazy. */
export function plainOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [plainOf(key), plainOf(item)]));
  if (value instanceof Set) return new Set([...value].map(plainOf));
  if (value instanceof Date || value instanceof RegExp || value instanceof Error) return value;
  if (has(value, Symbol.iterator)) return Array.from(value as Iterable<unknown>, plainOf);
  if (has(value, 'next')) return Array.from({ [Symbol.iterator]: () => value as Iterator<unknown> }, plainOf);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainOf(item)]));
}

const special: Record<string, unknown> = { undefined, NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

/** The value that a record stands for. */
export function decode(output: unknown): unknown {
  if (Array.isArray(output)) return output.map(decode);
  if (typeof output !== 'object' || output === null) return output;
  const { $, $map, $set, $bigint } = output as Record<string, never>;
  if ($ !== undefined) {
    if (!Object.hasOwn(special, $)) throw new Error(`no such value: ${JSON.stringify(output)}`);
    return special[$];
  }
  if ($map !== undefined) return new Map(decode($map) as [unknown, unknown][]);
  if ($set !== undefined) return new Set(decode($set) as unknown[]);
  if ($bigint !== undefined) return BigInt($bigint);
  return Object.fromEntries(Object.entries(output).map(([key, item]) => [key, decode(item)]));
}

/** What has to be waited for, in full: of a promise what it becomes, of an asynchronous sequence its elements. */
export async function arrived(value: unknown): Promise<unknown> {
  const waits = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && (has(one, 'then') || has(one, Symbol.asyncIterator));
  if (Array.isArray(value) && value.some(waits)) return Promise.all(value.map(arrived));
  if (!waits(value)) return value;
  if (has(value as object, 'then')) return arrived(await value);
  const elements: unknown[] = [];
  for await (const element of value as AsyncIterable<unknown>) elements.push(element);
  return arrived(elements);
}

// ── Running ────────────────────────────────────────────────────────────────────────────────────────────────

/** What an error is called, also one of another realm: an AbortError is the engine's own. */
function nameOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
  return String(isError ? error.name : error);
}

/**
 * What an expression of a page comes to, as a value, and what it gave before `read` and `plainOf` made one of it.
 * Expressions that are compiled together with others, `among`, are so once.
 */
export async function evaluate(
  expression: string,
  page: Page,
  { modules, given, read = (result) => result }: Library = {},
  ours?: unknown,
  among: readonly string[] = [expression],
): Promise<{ outcome: Outcome; result: unknown }> {
  const logged: string[] = [];
  let outcome: Outcome | undefined;
  let result: unknown;
  const run = async (bodies: readonly (() => unknown)[]): Promise<void> => {
    try {
      result = bodies[among.indexOf(expression)]!();
      const given = read(result, ours);
      outcome = { value: plainOf(page.waits ? await arrived(given) : given), logged };
    } catch (error) {
      outcome = { throws: nameOf(error), logged };
    }
  };
  const log = (...values: unknown[]): void => void logged.push(values.map(String).join(' '));
  const bodies = among.map((text) => `() => (${text}\n),\n`).join('');
  const code = `const console = __console;\n${page.data?.code ?? ''}\nawait __run([\n${bodies}]);`;
  const names = { ...ownNames, ...given, __run: run, __console: { log } };
  await runExample(code, { ...ownModules, ...modules }, names);
  return { outcome: outcome!, result };
}

/** Holds two outcomes of a row against each other; `sameErrors`, if their errors are to be of the same kind. */
export function compare(theirs: Outcome, ours: Outcome, { note }: Row, sameErrors: boolean = false): void {
  if (!('throws' in theirs) || !('throws' in ours)) {
    expect(ours).toStrictEqual(theirs);
    return;
  }
  expect(note).toContain(`throws ${ours.throws}`);
  expect([theirs.throws, ours.throws]).not.toContain('ReferenceError');
  expect(ours).toStrictEqual(sameErrors ? theirs : { ...theirs, throws: ours.throws });
}

const titleOf = (page: Page, { line, old }: Row): string => `${page.file}:${line} ${old}`;

function examplesGiveWhatTheySay({ data, examples, file }: Page, { modules, given }: Library): void {
  for (const { code, line } of examples) {
    test(`the example at ${file}:${line} gives what it says`, async () => {
      const all = { ...ownModules, ...modules };
      const outcomes = await runExample(`${data?.code ?? ''}\n${code}`, all, { ...ownNames, ...given });
      const says = outcomes.map((outcome) => outcome.says);
      expect(outcomes.map(({ found, ok }, i) => (ok ? says[i] : found))).toEqual(says);
    });
  }
}

/** Tests of a page whose rows begin with JavaScript: one for each row, against the real library. */
export function rowsAgainstLibrary(name: string, library: Library = {}): void {
  const page = readPage(name);
  const { read: _, ...ofOurs } = library;
  const all = page.rows.flatMap(({ old, seq }) => [old, seq]);
  describe(`both expressions of a row give the same (${name})`, () => {
    test('there are rows', () => {
      expect(page.rows.length).toBeGreaterThan(10);
    });
    for (const row of page.rows) {
      test(titleOf(page, row), async () => {
        const ours = await evaluate(row.seq, page, ofOurs, undefined, all);
        const theirs = await evaluate(row.old, page, library, ours.result, all);
        compare(theirs.outcome, ours.outcome, row, library.sameErrors);
      });
    }
  });
  examplesGiveWhatTheySay(page, library);
}

/** The recording of a page; undefined, if its expressions are JavaScript. */
export function readRecording(name: string): Recording | undefined {
  const file = `${root}spec/coming-from/recorded/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording) : undefined;
}

/** What a record says that its expression came to. */
export function outcomeOfRecord({ output, logged = [] }: RecordedRow): Outcome {
  const { $throws } = (output ?? {}) as { $throws?: string };
  return $throws === undefined ? { value: plainOf(decode(output)), logged } : { throws: $throws, logged };
}

/** Tests of a page in another language: one for each row, against what was recorded there. */
export function rowsAgainstRecording(name: string, library: Omit<Library, 'read'> = {}): void {
  const page = readPage(name);
  const { rows: records } = readRecording(name)!;
  const all = page.rows.map(({ seq }) => seq);
  describe(`ours gives what was recorded (${name})`, () => {
    test('the rows and the records are of the same expressions', () => {
      const sorted = (expressions: string[]): string[] => [...new Set(expressions)].sort();
      expect(sorted(records.map(({ expression }) => expression))).toEqual(
        sorted(page.rows.map(({ old }) => old)),
      );
      expect(page.rows.length).toBeGreaterThan(10);
    });
    for (const row of page.rows) {
      test(titleOf(page, row), async () => {
        const record = records.find(({ expression }) => expression === row.old)!;
        compare(
          outcomeOfRecord(record),
          (await evaluate(row.seq, page, library, undefined, all)).outcome,
          row,
        );
      });
    }
  });
  examplesGiveWhatTheySay(page, library);
}
