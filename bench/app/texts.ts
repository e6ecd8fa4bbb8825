/**
 * Texts of callbacks, as programs have them: cheap and dear, over numbers, strings and small objects, with names and
 * constants drawn at random. A text is kept as a function of its variable, so that the hand-written loop can have the very
 * expression in place.
 */
import type { Random } from './random.ts';

/** What an element is at some place of a pipeline. */
export type Kind = 'number' | 'text' | 'row';

export interface Expression {
  /** The expression over a variable of this name. */
  over: (variable: string) => string;
  gives: Kind;
}

type Template = (random: Random) => Expression;

const to =
  (gives: Kind, make: (k: number, j: number) => (v: string) => string): Template =>
  (random) => ({ over: make(random.below(97) + 2, random.below(9) + 1), gives });

/** Cheap ones first: most callbacks of programs read a property or count. */
const maps: Record<Kind, Template[]> = {
  number: [
    to('number', (k, j) => (v) => `${v} * ${j} + ${k}`),
    to('number', (k) => (v) => `${v} - ${k}`),
    to('number', (k) => (v) => `(${v} ^ ${k}) & 1023`),
    to('number', (_, j) => (v) => `${v} / ${j + 1}`),
    to('number', (k) => (v) => `Math.round(${v} * 1.${k})`),
    to('number', (k) => (v) => `Math.sqrt(${v} * ${v} + ${k})`),
    to('row', (k) => (v) => `({ id: ${v}, price: ${v} * ${k}, name: 'made' })`),
  ],
  text: [
    to('number', (k) => (v) => `${v}.length + ${k}`),
    to('number', (k) => (v) => `${v}.charCodeAt(0) % ${k}`),
    to('text', (k) => (v) => `${v} + '-${k}'`),
    to('text', (_, j) => (v) => `${v}.toUpperCase().slice(0, ${j})`),
    to('row', (k) => (v) => `({ id: ${v}.length, price: ${k}, name: ${v} })`),
  ],
  row: [
    to('number', (_, j) => (v) => `${v}.price * ${j}`),
    to('number', (k) => (v) => `${v}.id + ${k}`),
    to('text', () => (v) => `${v}.name`),
    to('row', (k) => (v) => `({ id: ${v}.id, price: ${v}.price + ${k}, name: ${v}.name })`),
    to('row', (k) => (v) => `({ ...${v}, price: ${k} })`),
  ],
};

const filters: Record<Kind, ((k: number, j: number) => (v: string) => string)[]> = {
  number: [
    (k) => (v) => `${v} > ${k}`,
    (_, j) => (v) => `(${v} & ${j}) !== 0`,
    (k) => (v) => `${v} !== ${k}`,
    (k, j) => (v) => `${v} < ${k * 40} && ${v} >= ${j}`,
  ],
  text: [
    (_, j) => (v) => `${v}.length > ${j}`,
    (k) => (v) => `${v} !== 'item ${k}'`,
    (_, j) => (v) => `!${v}.includes('${j}')`,
  ],
  row: [
    (k) => (v) => `${v}.price > ${k}`,
    (_, j) => (v) => `${v}.id % ${j + 1} !== 0`,
    (k) => (v) => `${v}.name !== 'item ${k}'`,
  ],
};

/** What becomes of an element in a sum: always a number. */
const weights: Record<Kind, (k: number) => (v: string) => string> = {
  number: (k) => (v) => `${v} * ${k}`,
  text: (k) => (v) => `${v}.length * ${k}`,
  row: (k) => (v) => `${v}.price + ${k}`,
};

/** How many of a list's templates are cheap; the dear ones (those that make strings and objects) are drawn once in eight. */
const cheap: Record<Kind, number> = { number: 5, text: 2, row: 3 };

export function mapOver(kind: Kind, random: Random): Expression {
  const isDear = random.unit() < 1 / 8;
  const from = isDear ? cheap[kind] : 0;
  const end = isDear ? maps[kind].length : cheap[kind];
  return maps[kind][from + random.below(end - from)]!(random);
}

export function filterOver(kind: Kind, random: Random): Expression {
  const over = random.of(filters[kind])(random.below(97) + 2, random.below(5) + 2);
  return { over, gives: kind };
}

export const weightOver = (kind: Kind, random: Random): Expression => ({
  over: weights[kind](random.below(9) + 1),
  gives: 'number',
});

/** Never true: what is looked for is not there. */
export const never = (kind: Kind, random: Random): Expression => ({
  over: (v) =>
    kind === 'row' ? `${v}.id === -${random.below(97) + 1}.5` : `${v} === 'x${random.below(97)}'`,
  gives: kind,
});

export const names: readonly string[] = [
  'value',
  'x',
  'item',
  'it',
  'n',
  'entry',
  'current',
  'e',
  'element',
  'each',
  'v',
  'data',
];
