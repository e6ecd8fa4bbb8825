/** The twin of a method of Seq, with all its overloads: its text in lib/async/asyncSeq.ts, to be edited and kept. */
export function mirror(wanted: string, text?: string): string;
/** An example of Seq, for AsyncSeq: terminals are awaited. */
export function exampleOf(code: string, terminals: ReadonlySet<string>): string;
