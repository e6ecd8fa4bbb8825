/**
 * Dates of CSV columns: those of ISO 8601, with a time or without.
 *
 *     2024-05-01      2024-05-01T10:00      2024-05-01 10:00:30.5+02:00
 *
 * Engines make the 2nd of March of `new Date('2024-02-31')`, and an arbitrary date of `2024-05-01junk`. So the text is
 * checked before, and the result must have the day that was written.
 */
import { charCodeAt, Date, getTime, getUTCDate, Number, slice } from './builtins.ts';

const DAY = '0000-00-00';

/** The date, or undefined. Without a time it is midnight UTC; with one and no zone, a local time. */
export function dateOf(text: string): Date | undefined {
  if (after(text, 0, DAY) < 0) return undefined;
  const day = slice(text, 0, DAY.length);
  if (getUTCDate(new Date(day)) !== Number(slice(day, 8))) return undefined;
  if (text.length === DAY.length) return new Date(day);
  const separator = text[DAY.length];
  const time = separator === 'T' || separator === ' ' ? timeOf(text, DAY.length + 1) : '';
  if (time === '') return undefined;
  const date = new Date(`${day}T${time}`);
  const value = getTime(date);
  return value === value ? date : undefined;
}

/**
 * The rest of the text as a time that every engine reads: `10:00`, `10:00:30`, `10:00:30.25`, each with or without `Z`
 * or `+02:00` behind. Empty if it is none. A fraction is cut to milliseconds: engines differ on further digits.
 */
function timeOf(text: string, start: number): string {
  let at = after(text, start, '00:00');
  if (at < 0 || !isClock(text, start)) return '';
  let kept = at;
  const seconds = after(text, at, ':00');
  if (seconds >= 0) {
    if (Number(slice(text, at + 1, seconds)) > 59) return '';
    at = seconds;
    let fraction = after(text, at, '.0');
    for (; fraction >= 0; fraction = after(text, fraction, '0')) at = fraction;
    kept = at - seconds > 4 ? seconds + 4 : at;
  }
  const time = slice(text, start, kept);
  if (at === text.length) return time;
  const sign = text[at];
  const hasOffset = sign === '+' || sign === '-';
  const zone = hasOffset ? after(text, at + 1, '00:00') : after(text, at, 'Z');
  if (zone !== text.length || (hasOffset && !isClock(text, at + 1))) return '';
  return time + slice(text, at);
}

/** True if the hours and minutes at `at` exist: 24:00 would be another day. */
function isClock(text: string, at: number): boolean {
  return Number(slice(text, at, at + 2)) < 24 && Number(slice(text, at + 3, at + 5)) < 60;
}

/** The index behind `shape`, if the text at `at` has that form, with digits for its zeros; else −1. */
function after(text: string, at: number, shape: string): number {
  for (let index = 0; index < shape.length; index++) {
    if (at + index >= text.length) return -1;
    const wanted = shape[index];
    const code = charCodeAt(text, at + index);
    if (wanted === '0' ? code < 48 || code > 57 : text[at + index] !== wanted) return -1;
  }
  return at + shape.length;
}
