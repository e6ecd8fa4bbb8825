/** The doc of the step `name`, of its signature `i` of `count`. */
export function stepDocs(name: string, i: number, count: number): string;
/** The doc of the function `name`, of its signature `i` of `count`. */
export function functionDocs(name: string, i: number, count: number): string;
/** The text of a file of `seqable/fn`, or of its declarations, with the docs of the function `name` put in. */
export function documented(text: string, name: string, path: string): string;
/** The text of the class with its neighbours as links. */
export function withLinks(text: string): string;
