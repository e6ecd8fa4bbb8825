/**
 * What the worker tells the page. A program runs in that worker and could send what it likes, so the page takes nothing as it
 * comes: every text becomes a text, every number a number, what has no place here is left out.
 */
import type { Story } from '../lanes/story.ts';
import { cleanEager, cleanStory } from './cleanStory.ts';
import type { Eager } from '../lanes/story.ts';
import type { Failure, Item } from './execute.ts';
import type { Mark } from './instrument.ts';

/** What the page sends. */
export interface Order {
  /** The program with calls of `__run`, still TypeScript. */
  readonly code: string;
  readonly marks: readonly Mark[];
  readonly lines: number;
}

export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly leftOut: boolean }
  | { readonly kind: 'stories'; readonly stories: readonly Story[] }
  | { readonly kind: 'eager'; readonly index: number; readonly eager: Eager }
  | { readonly kind: 'done'; readonly ms: number; readonly failure?: Failure };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export function textOf(value: unknown, longest = 20_000): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** A whole number from 0. */
export const countOf = (value: unknown): number => Math.max(0, Math.floor(numberOf(value)));

export function listOf<T>(value: unknown, each: (one: unknown) => T | undefined, most: number): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((one) => each(one) ?? []);
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir'];

function itemOf(value: unknown): Item | undefined {
  if (!isFields(value)) return undefined;
  const { kind, line, text, ok, says, level } = value;
  if (kind === 'log') {
    const known = LEVELS.includes(textOf(level)) ? textOf(level) : 'log';
    return { kind, line: countOf(line), text: textOf(text, 100_000), level: known };
  }
  if (kind !== 'value') return undefined;
  const shown = { kind, line: countOf(line), text: textOf(text) } as const;
  return says === undefined ? shown : { ...shown, says: textOf(says), ok: ok === true };
}

function failureOf(value: unknown): Failure | undefined {
  if (!isFields(value)) return undefined;
  const { name, message, line, trace } = value;
  const known = { name: textOf(name, 200), message: textOf(message), line: countOf(line) };
  return trace === undefined ? known : { ...known, trace: textOf(trace, 500) };
}

/** A message as it may be used; undefined if it is none. */
export function messageOf(data: unknown): Message | undefined {
  if (!isFields(data)) return undefined;
  switch (data['kind']) {
    case 'ready':
    case 'running':
      return { kind: data['kind'] };
    case 'items':
      return { kind: 'items', items: listOf(data['items'], itemOf, 5000), leftOut: data['leftOut'] === true };
    case 'stories':
      return { kind: 'stories', stories: listOf(data['stories'], cleanStory, 8) };
    case 'eager': {
      const eager = cleanEager(data['eager']);
      return eager && { kind: 'eager', index: countOf(data['index']), eager };
    }
    case 'done': {
      const failure = failureOf(data['failure']);
      const done = { kind: 'done', ms: Math.max(0, numberOf(data['ms'])) } as const;
      return failure === undefined ? done : { ...done, failure };
    }
    default:
      return undefined;
  }
}
