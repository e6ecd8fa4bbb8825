/**
 * False, but for the scripts, where the build puts `true` (rollup.config.mjs): a script installs all features into its
 * own realm and reports to nobody, so what serves other realms and the report is left out of it.
 */
export const SCRIPT: boolean = false;
