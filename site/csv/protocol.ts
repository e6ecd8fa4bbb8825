import type { Summary } from './summary.ts';

/** What is read: a file of the disk, or a text that the page has itself. WebKit cannot read files that a page from disk has made. */
export interface Source {
  readonly name: string;
  readonly size: number;
  readonly file?: File;
  readonly bytes?: Uint8Array;
}

export interface Order {
  readonly source: Source;
  readonly header: boolean;
  readonly relaxed: boolean;
}

export type Message =
  | {
      readonly kind: 'progress';
      readonly bytes: number;
      readonly rows: number;
      readonly milliseconds: number;
    }
  | { readonly kind: 'done'; readonly summary: Summary }
  | { readonly kind: 'failed'; readonly text: string };
