/** The standard's own iterator helpers: Node 22 and later, Bun. */
if (typeof globalThis.Iterator?.prototype?.map !== 'function') throw new Error('no iterator helpers here');

// Not a static import: that would come before the check.
export const { answers } = await import('./helpers/standard.js');
