/**
 * The type tests, spec/types, against the declarations in dist/, under every TypeScript that is supported: what
 * `npm run check` finds in lib/ by one compiler must be found in the package by all.
 */
import { ensureBuilt, root } from './build.mjs';
import { compilers, runJobs, tscOf } from './compilers.mjs';

ensureBuilt('library');
await runJobs(
  compilers.map((compiler) => ({ name: compiler, args: [tscOf(compiler), '-p', 'tsconfig.types.json'] })),
  root,
);
