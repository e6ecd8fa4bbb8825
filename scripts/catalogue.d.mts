/** One way to call a method, with its doc. */
export interface Signature {
  readonly line: number;
  readonly text: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly throws: readonly string[];
  readonly examples: readonly { readonly code: string; readonly line: number }[];
  readonly see: readonly string[];
  readonly category: string | undefined;
  readonly tags: readonly string[];
}

export interface Member {
  /** `Seq#map`, `Seq.from`, `OrderedSeq#thenBy`. */
  readonly key: string;
  readonly className: string;
  readonly name: string;
  readonly isStatic: boolean;
  readonly signatures: readonly Signature[];
  /** How many statements its body has. */
  readonly statements: number;
  readonly category: string | undefined;
}

export const categories: readonly string[];
export function readCatalogue(text?: string): Member[];
/** The members of the asynchronous catalogue. */
export function readAsyncCatalogue(): Member[];
/** What only AsyncSeq has. */
export function onlyAsync(own?: readonly Member[], others?: readonly Member[]): Member[];
/** What a member is called in documents. */
export function titleOf(member: Member): string;
