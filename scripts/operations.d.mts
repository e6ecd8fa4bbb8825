import type ts from 'typescript';

/** The folder, with a slash at its end. */
export const lib: string;
export function parse(text: string, name?: string): ts.SourceFile;
/** What lib/fn.ts exports. */
export function exportsOfFn(): { readonly name: string; readonly path: string }[];
/** The declarations of a function: its overloads, or itself; without what is internal or only says no. */
export function signaturesOf(file: ts.SourceFile, name: string): ts.FunctionDeclaration[];
