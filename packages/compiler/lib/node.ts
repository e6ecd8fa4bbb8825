/**
 * Compiles what Node loads:
 *
 *     node --import seqable-compiler/node app.js
 *
 * Where Node strips types itself, TypeScript, too.
 */
import * as nodeModule from 'node:module';
import { compileFile, compileLoaded } from './node/compileFile.ts';
import type { Loaded } from './node/compileFile.ts';

type Next = (url: string, context: object) => Loaded;

/** What newer Nodes have, and what all have but the types do not. */
interface Hooks {
  readonly registerHooks?: (hooks: { load: (url: string, context: object, next: Next) => Loaded }) => unknown;
  readonly Module: { readonly prototype: { _compile: Compile } };
}

type Compile = (this: unknown, code: string, filename: string, ...more: unknown[]) => unknown;

const { registerHooks, Module } = nodeModule as unknown as Hooks;

if (registerHooks !== undefined) {
  registerHooks({ load: (url, context, next) => compileLoaded(url, next(url, context)) });
} else {
  nodeModule.register('./node/thread.js', import.meta.url);
  // These Nodes do not ask their hooks about what is required.
  const { prototype } = Module;
  const compile = prototype._compile;
  prototype._compile = function (code, filename, ...more) {
    return compile.call(this, compileFile(filename, code) ?? code, filename, ...more);
  };
}
