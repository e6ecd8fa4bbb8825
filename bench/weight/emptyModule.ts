/** Nothing: what the import of anything costs. */
export {};
