/**
 * Runs a program and reports what its statements give. The same code runs in the worker of the page and, when the site is
 * built, in Node, which tries every example of the documentation.
 */
import type { Mark } from './instrument.ts';
import { alike, same, show } from './values.ts';

export type Item =
  /** What a statement gave: `ok` says if that is what its comment says. */
  | {
      readonly kind: 'value';
      readonly line: number;
      readonly text: string;
      readonly ok?: boolean;
      readonly says?: string;
    }
  | { readonly kind: 'log'; readonly line: number; readonly level: string; readonly text: string };

export interface Failure {
  readonly name: string;
  readonly message: string;
  /** The line of the program, from 1. */
  readonly line: number;
  /** What `Seq.trace` says: "in parse, element 2". */
  readonly trace?: string;
}

export interface Script {
  /** JavaScript, with calls of `__run` in it. */
  readonly code: string;
  readonly marks: readonly Mark[];
  readonly lines: number;
}

export interface World {
  /** What the program may import, by name. */
  readonly modules: Readonly<Record<string, unknown>>;
  readonly report: (item: Item) => void;
  /** Where in a chain an error came from. */
  /** Called with a function that says at which line the program is. */
  readonly begin?: (line: () => number | undefined) => void;
  readonly trace: (error: unknown) => { stage: string; label?: string; index: number } | undefined;
}

const NAME = 'program.ts';

/** `new Function` puts two lines in front of what it is given. */
const LINES_IN_FRONT = 2;

/** The parts of a statement's life that the program itself tells of: `__run` in it. */
class Teller {
  current = 0;
  private heardFrom = 0;
  private readonly said: string[] = [];
  private readonly marks: readonly Mark[];
  private readonly report: World['report'];
  private readonly consoles = new Map<number, Console & { same: (value: unknown) => unknown }>();

  constructor(marks: readonly Mark[], report: World['report']) {
    this.marks = marks;
    this.report = report;
  }

  at(id: number): number {
    return (this.current = id);
  }

  value(id: number, value: unknown, expected?: () => unknown): unknown {
    const mark = this.marks[id];
    if (mark === undefined || (value === undefined && mark.says === undefined)) return value;
    const text = textOf(value);
    if (mark.says === undefined) this.report({ kind: 'value', line: mark.line, text });
    else this.judged(mark, text, agrees(value, text, mark.says, expected));
    return value;
  }

  threw(id: number, error: unknown): void {
    const { says = '' } = this.marks[id]!;
    const [, name, message] = /^throws (\w+):?\s*(.*)$/s.exec(says) ?? [];
    const ok = error instanceof Error && error.name === name && error.message.includes(message ?? '');
    this.judged(this.marks[id]!, `throws ${show(error)}`, ok);
  }

  listen(_id: number): void {
    this.heardFrom = this.said.length;
  }

  heard(id: number): void {
    const text = this.said.slice(this.heardFrom).join(', ');
    this.judged(this.marks[id]!, text, alike(text, this.marks[id]!.says ?? ''));
  }

  on(line: number): Console & { same: (value: unknown) => unknown } {
    const known = this.consoles.get(line);
    if (known !== undefined) return known;
    const level =
      (name: string) =>
      (...values: unknown[]) =>
        this.log(line, name, values);
    const one = {
      ...Object.fromEntries(
        ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir'].map((name) => [name, level(name)]),
      ),
      ...Object.fromEntries(
        ['assert', 'clear', 'count', 'group', 'groupEnd', 'time', 'timeEnd', 'trace'].map((name) => [
          name,
          () => undefined,
        ]),
      ),
      same: (value: unknown): unknown => {
        this.log(line, 'log', [value]);
        return value;
      },
    } as unknown as Console & { same: (value: unknown) => unknown };
    this.consoles.set(line, one);
    return one;
  }

  private log(line: number, level: string, values: readonly unknown[]): void {
    const text = values.map((value) => (typeof value === 'string' ? value : show(value))).join(' ');
    if (this.said.length < 10_000) this.said.push(text);
    this.report({ kind: 'log', line, level, text });
  }

  private judged({ line, says }: Mark, text: string, ok: boolean): void {
    this.report({ kind: 'value', line, text, ok, says: says ?? '' });
  }
}

/** A plan looks like a value, and people wait for one. */
function textOf(value: unknown): string {
  const text = show(value);
  return /^(Async)?Seq \{ .* \}$/.test(text) ? `${text}${PLAN}` : text;
}

const PLAN = ' · a plan until something asks for its elements';

function agrees(value: unknown, text: string, says: string, expected: (() => unknown) | undefined): boolean {
  if (alike(text.replace(PLAN, ''), says)) return true;
  if (expected === undefined) return false;
  try {
    return same(value, expected());
  } catch {
    return false; // what is printed may happen to be an expression that cannot be evaluated
  }
}

/** The line of the program that an error came from: by its stack, else that of the statement at work. */
function lineOf(error: unknown, { marks, lines }: Script, current: number): number {
  const stack = error instanceof Error ? String(error.stack) : '';
  const found = Number(/program\.ts:(\d+)/.exec(stack)?.[1]) - LINES_IN_FRONT;
  if (found >= 1 && found <= lines) return found;
  return marks[current]?.first ?? 1;
}

function failureOf(error: unknown, script: Script, current: number, { trace }: World): Failure {
  const place = trace(error);
  const where = place && `in ${place.label ?? place.stage}, element ${place.index}`;
  const [name, message] =
    error instanceof Error ? [String(error.name), String(error.message)] : ['', `threw ${show(error)}`];
  const line = lineOf(error, script, current);
  return where === undefined ? { name, message, line } : { name, message, line, trace: where };
}

/** Runs the program to its end; what went wrong, if something did. */
export async function execute(script: Script, world: World): Promise<Failure | undefined> {
  const teller = new Teller(script.marks, world.report);
  const require = (name: string): unknown => {
    if (Object.hasOwn(world.modules, name)) return world.modules[name];
    const known = Object.keys(world.modules).map((one) => `'${one}'`);
    throw new Error(`'${name}' cannot be imported here; what can: ${known.join(', ')}`);
  };
  try {
    // eslint-disable-next-line no-new-func -- running a program is what this file is for
    const body = new Function(
      ...['require', 'exports', 'console', '__run'],
      `return (async () => {${script.code}\n})();\n//# sourceURL=${NAME}`,
    ) as (...args: unknown[]) => Promise<void>;
    world.begin?.(() => script.marks[teller.current]?.line);
    await body(require, {}, teller.on(1), teller);
    return undefined;
  } catch (error) {
    return failureOf(error, script, teller.current, world);
  }
}
