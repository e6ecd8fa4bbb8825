/** The code of each fence of a Markdown text. */
export function fencesOf(markdown: string): string[];
/** The example as a whole program. */
export function programOf(code: string): string;
export function keyOf(code: string): string;
/** The hash of the address that opens a program. */
export function hashOf(code: string): string;
