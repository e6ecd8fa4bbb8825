/** What a field looks like. */
export type Kind = 'integer' | 'number' | 'code' | 'boolean' | 'date' | 'text';

/** A field understood: its kind and, of a number or a date, the number (of a date, milliseconds since 1970). */
export interface Field {
  kind: Kind;
  amount: number;
}

const DIGITS = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const TRUTH = /^(?:true|false|yes|no)$/i;
const ISO_DATE =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-]\d\d):?(\d\d))?)?$/;
const WORD_DATE = /^([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function understand(field: string): Field {
  const text = field.trim();
  const first = text.charCodeAt(0);
  // + - . and digits
  if (first <= 57 && first >= 43) {
    if (DIGITS.test(text)) return digits(text);
    if (DECIMAL.test(text)) {
      const amount = Number(text);
      return Number.isFinite(amount) ? { kind: 'number', amount } : { kind: 'text', amount: 0 };
    }
    return isoDate(text);
  }
  if (TRUTH.test(text)) return { kind: 'boolean', amount: 0 };
  return wordDate(text);
}

/** A number with leading zeros, or more digits than a number can hold, is a name made of digits: a zip code, an id. */
function digits(text: string): Field {
  const amount = Number(text);
  const isCode = /^[+-]?0\d/.test(text) || !Number.isSafeInteger(amount);
  return isCode ? { kind: 'code', amount: 0 } : { kind: 'integer', amount };
}

/** 2026-01-31, 2026/1/31, with or without a time: `2026-01-31T23:59:59Z` */
function isoDate(text: string): Field {
  const match = ISO_DATE.exec(text);
  if (match === null) return { kind: 'text', amount: 0 };
  const [year, , month, day, hour, minute, second, offsetHours, offsetMinutes] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  if (hour! > 23 || minute! > 59 || second! > 60) return { kind: 'text', amount: 0 };
  const offset = offsetHours! * 60 + Math.sign(offsetHours!) * offsetMinutes!;
  return date(year!, month!, day!, ((hour! * 60 + minute! - offset) * 60 + second!) * 1000);
}

/** Jan 31 2026, January 31, 2026 */
function wordDate(text: string): Field {
  const match = WORD_DATE.exec(text);
  if (match === null) return { kind: 'text', amount: 0 };
  const month = MONTHS.indexOf(match[1]!.slice(0, 3).toLowerCase()) + 1;
  return date(Number(match[3]), month, Number(match[2]), 0);
}

/** Text, if there is no such day. */
function date(year: number, month: number, day: number, time: number): Field {
  const midnight = new Date(Date.UTC(2000, month - 1, day));
  midnight.setUTCFullYear(year, month - 1, day);
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return exists ? { kind: 'date', amount: midnight.getTime() + time } : { kind: 'text', amount: 0 };
}
