/** Completions by the real TypeScript, when they can be had; until then, and from disk, those of the catalogue. */
import type { CompletionSource } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';

export interface Types {
  readonly complete: CompletionSource;
  readonly extension: Extension;
}

export function realTypes(fallback: CompletionSource): Types {
  return { complete: fallback, extension: [] };
}
