import type { Summary } from './summary.ts';

export interface Order {
  readonly file: File;
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
