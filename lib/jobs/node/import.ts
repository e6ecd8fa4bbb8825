/**
 * `import()` of a module by its URL. The build puts the plain call here (rollup.config.mjs): TypeScript wraps one whose
 * argument it does not know into a helper that says `this`.
 */
export const importModule: (url: string) => Promise<unknown> = (url) => import(url);
