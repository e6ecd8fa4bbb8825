/**
 * What a decoder says of itself, so that `seqable/jobs` can cut its texts. No more than that stands here, since every
 * program with a decoder ships it; how a text is cut is in cut.ts.
 */
export interface CutMark {
  readonly name: 'csv' | 'jsonl' | 'lines';
  /** The options with all defaults filled in. */
  readonly format: unknown;
}

/** In the registry of symbols, for programs with two forms of this package (import and require). */
export const cutSymbol: unique symbol = /* @__PURE__ */ Symbol.for('seqable.cut') as never;

/** `decoder` with the mark. */
export function marked<D extends object>(decoder: D, name: CutMark['name'], format: unknown): D {
  (decoder as { [cutSymbol]?: CutMark })[cutSymbol] = { name, format };
  return decoder;
}
