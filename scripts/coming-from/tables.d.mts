export interface Table {
  readonly line: number;
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
export function tablesOf(markdown: string): Table[];
export function codeIn(cell: string): string | undefined;
