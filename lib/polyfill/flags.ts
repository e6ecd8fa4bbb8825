/**
 * Whether this is one of the scripts. They install all features into their own realm and report to nobody, so what serves
 * other realms, and the report, is left out of them. In lib/ each flag is false; the build of the scripts says which of them
 * are true (rollup.config.mjs).
 */
export const SCRIPT: boolean = false;
