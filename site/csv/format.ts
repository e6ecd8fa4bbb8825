/** Numbers and texts as a reader wants them. */
export const grouped = (count: number): string => count.toLocaleString('en');

export function bytes(count: number): string {
  if (count < 1000) return `${Math.round(count)} B`;
  const power = Math.min(4, Math.floor(Math.log10(count) / 3));
  return `${(count / 1000 ** power).toFixed(1)} ${'kMGT'[power - 1]}B`;
}

export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  const share = (part / whole) * 100;
  return share < 0.1 ? '<0.1 %' : `${share.toFixed(share < 10 ? 1 : 0)} %`;
}

/** Six digits, as many as one reads. */
export function rounded(value: number): string {
  const isPlain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e12);
  if (!isPlain) return value.toExponential(3);
  return value.toLocaleString('en', { maximumSignificantDigits: 6, useGrouping: Math.abs(value) >= 10_000 });
}

/** The border of a bin: a date if it is one. */
export function borderOf(value: number, isDate: boolean, span: number): string {
  if (!isDate) return rounded(value);
  const text = new Date(value).toISOString();
  return span < 3 * 24 * 60 * 60 * 1000 ? text.slice(0, 16).replace('T', ' ') : text.slice(0, 10);
}
