/** The module of texts that is made of `code`, the template as JavaScript. */
export function textsModule(code: string, lib?: string, ending?: string): string;
/** The template as JavaScript. */
export function template(): string;
