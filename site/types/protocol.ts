/** What the editor asks the worker that has TypeScript, and what comes back. */
export type Question =
  | { readonly kind: 'complete'; readonly position: number }
  | { readonly kind: 'details'; readonly position: number; readonly name: string }
  | { readonly kind: 'hover'; readonly position: number }
  | { readonly kind: 'check' };

export type Asked = Question & { readonly id: number; readonly code: string };

export interface Entry {
  readonly name: string;
  readonly kind: string;
}

export interface Told {
  readonly signature: string;
  readonly text: string;
}

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Answers {
  readonly complete: readonly Entry[];
  readonly details: Told | undefined;
  readonly hover: (Told & { readonly from: number; readonly to: number }) | undefined;
  readonly check: readonly Fault[];
}

/** `ready` comes first, once. */
export type Answer = { readonly kind: 'ready' } | { readonly id: number; readonly answer: unknown };
