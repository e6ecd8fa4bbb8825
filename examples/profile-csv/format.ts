/** Numbers and texts as a reader wants them. */

/** `12345` → `12,345` */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** `12345678` → `12.3 M`: for narrow columns. */
export function short(count: number): string {
  return count < 10_000_000 ? grouped(count) : `${(count / 1e6).toFixed(1)} M`;
}

export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function percent(part: number, whole: number): string {
  const share = (part / whole) * 100;
  return share === 0 || share >= 0.1 ? `${share.toFixed(share < 10 ? 1 : 0)} %` : '<0.1 %';
}

/** `1234567` → `1.2 MB` */
export function bytes(count: number): string {
  if (count < 1000) return `${Math.round(count)} B`;
  const power = Math.min(4, Math.floor(Math.log10(count) / 3));
  return `${(count / 1000 ** power).toFixed(1)} ${'kMGT'[power - 1]}B`;
}

/** All digits of a number, where they fit; small ones without grouping, as most of them are years. */
export function exact(value: number, width: number): string {
  const text = Number.isInteger(value) && Math.abs(value) >= 10_000 ? grouped(value) : String(value);
  return text.length <= width ? text : String(Number(value.toPrecision(width - 7)));
}

/** Six digits of a number. */
export function rounded(value: number): string {
  if (value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9)) {
    return value.toLocaleString('en', {
      maximumSignificantDigits: 6,
      useGrouping: Math.abs(value) >= 10_000,
    });
  }
  return Number.isFinite(value) ? value.toExponential(3) : '–';
}

const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** `[0, 1, 8]` → ` ▁█`: a blank is none at all. */
export function bars(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? ' ' : STEPS[Math.ceil((count / most) * 8) - 1])).join('');
}

/** At most `width` characters, on one line. */
export function cut(text: string, width: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = [...line.slice(0, 2 * width + 2)];
  return characters.length <= width
    ? line
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

export function left(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - [...text].length)) + text;
}
