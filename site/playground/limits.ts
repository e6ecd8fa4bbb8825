/** How much a program may say, and how long it may take. */

/** Milliseconds from the beginning of a run to its end. */
export const TIME = 2000;

export const LINES = 500;
export const CHARACTERS = 100_000;

/** How many statements may show a value. */
export const VALUES = 2000;

/** Counts what is said; both the worker and the page ask it, as a program can forge what it sends. */
export class Allowance {
  private lines = 0;
  private characters = 0;
  full = false;

  /** False if no more may be said: what is too long is cut, and that was the last. */
  take(text: string): string | undefined {
    if (this.full) return undefined;
    this.lines += text.split('\n').length;
    const room = CHARACTERS - this.characters;
    this.characters += text.length;
    this.full = this.lines > LINES || this.characters > CHARACTERS;
    if (this.lines > LINES) return undefined;
    return text.length > room ? text.slice(0, room) : text;
  }
}
