/** What becomes of a file that Node loads: the text with its source map in it. */
import { fileURLToPath } from 'node:url';
import { compile } from '../compile.ts';
import { checkVersion } from '../version.ts';

/** The compiled text of a file of the user's own; undefined if it stays as it is. */
export function compileFile(filename: string, source: string): string | undefined {
  if (!source.includes('seqable') || /[\\/]node_modules[\\/]/.test(filename)) return undefined;
  const { code, map } = compile(source, { filename });
  if (map === undefined) return undefined;
  checkVersion(filename);
  const data = Buffer.from(map.toString()).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${data}\n`;
}

/** What a loader of Node has loaded. */
export interface Loaded {
  readonly format?: string | null | undefined;
  readonly source?: unknown;
}

const FORMATS = new Set(['module', 'commonjs', 'module-typescript', 'commonjs-typescript']);

/** The same with its text compiled, if it is a file of JavaScript or TypeScript. */
export function compileLoaded<L extends Loaded>(url: string, loaded: L): L {
  const { format, source } = loaded;
  if (!url.startsWith('file:') || !FORMATS.has(format ?? '') || source === null || source === undefined)
    return loaded;
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source as Uint8Array);
  const compiled = compileFile(fileURLToPath(url), text);
  return compiled === undefined ? loaded : { ...loaded, source: compiled };
}
