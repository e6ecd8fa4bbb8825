/**
 * A transformer for Jest, which compiles what another one gives:
 *
 *     transform: { '\\.tsx?$': ['seqable-compiler/jest', { transformer: ['ts-jest', { useESM: true }] }] }
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import remapping from '@jridgewell/remapping';
import { compile } from './compile.ts';
import type { CompileOptions } from './compile.ts';
import { checkVersion, version } from './version.ts';

/** The options of the transformer. */
export interface JestOptions extends Omit<CompileOptions, 'filename' | 'language'> {
  /** The transformer that comes first, or its name; with its options, if it has some. None, if not given. */
  readonly transformer?: string | readonly [name: string, options?: object] | JestTransformer;
}

type Transformed = string | { readonly code: string; readonly map?: object | string | null };

/** The part of a transformer that is used here, as Jest describes it. */
export interface JestTransformer {
  readonly canInstrument?: boolean;
  process?(text: string, path: string, options: object): Transformed;
  processAsync?(text: string, path: string, options: object): Promise<Transformed>;
  getCacheKey?(text: string, path: string, options: object): string;
  getCacheKeyAsync?(text: string, path: string, options: object): Promise<string>;
}

interface TransformerModule extends JestTransformer {
  readonly default?: TransformerModule;
  createTransformer?(options?: object): JestTransformer | Promise<JestTransformer>;
}

/** Makes the transformer. */
export async function createTransformer(options: JestOptions = {}): Promise<JestTransformer> {
  const { transformer, ...rest } = options;
  const inner = transformer === undefined ? undefined : await load(transformer);
  const own = `${version} ${JSON.stringify(options)}`;
  const finish = (given: Transformed, path: string) => compileGiven(given, path, rest, inner !== undefined);
  return {
    canInstrument: inner?.canInstrument === true,
    process: (text, path, how) => finish(inner?.process?.(text, path, how) ?? text, path),
    processAsync: async (text, path, how) => {
      const given =
        inner?.processAsync === undefined
          ? inner?.process?.(text, path, how)
          : await inner.processAsync(text, path, how);
      return finish(given ?? text, path);
    },
    getCacheKey: (text, path, how) => keyOf(own, inner?.getCacheKey?.(text, path, how), text, path, how),
    getCacheKeyAsync: async (text, path, how) => {
      const key =
        inner?.getCacheKeyAsync === undefined
          ? inner?.getCacheKey?.(text, path, how)
          : await inner.getCacheKeyAsync(text, path, how);
      return keyOf(own, key, text, path, how);
    },
  };
}

async function load(transformer: NonNullable<JestOptions['transformer']>): Promise<JestTransformer> {
  if (typeof transformer !== 'string' && !isNamed(transformer)) return transformer;
  const [name, options] = typeof transformer === 'string' ? [transformer] : transformer;
  const require = createRequire(join(process.cwd(), 'jest.config.js'));
  const loaded = require(name) as TransformerModule;
  const module =
    loaded.createTransformer === undefined && loaded.default !== undefined ? loaded.default : loaded;
  return module.createTransformer === undefined ? module : await module.createTransformer(options);
}

function isNamed(
  transformer: readonly [name: string, options?: object] | JestTransformer,
): transformer is readonly [name: string, options?: object] {
  return Array.isArray(transformer);
}

/** What is cached depends on this package, on its options, and on all that the first transformer looks at. */
function keyOf(own: string, inner: string | undefined, text: string, path: string, how: object): string {
  const { configString, instrument } = how as { configString?: string; instrument?: boolean };
  const parts = [own, inner ?? '', text, path, configString ?? '', String(instrument)];
  return createHash('sha1').update(parts.join('\0')).digest('hex');
}

const INLINE = /\n?\/\/[#@] sourceMappingURL=data:application\/json[^,]*;base64,([\w+/=]+)\s*$/;

function compileGiven(given: Transformed, path: string, options: object, isCompiled: boolean): Transformed {
  const { code, map } = typeof given === 'string' ? { code: given, map: null } : given;
  // What another transformer gives is JavaScript, whatever the file is called.
  const asked = { ...options, filename: path, ...(isCompiled ? { language: 'jsx' as const } : {}) };
  const inline = INLINE.exec(code);
  const compiled = compile(inline === null ? code : code.slice(0, inline.index), asked);
  if (compiled.map === undefined) return given;
  checkVersion(path);
  const before = map ?? (inline === null ? null : Buffer.from(inline[1]!, 'base64').toString());
  if (before === null) return { code: compiled.code, map: JSON.parse(compiled.map.toString()) as object };
  const earlier = typeof before === 'string' ? before : JSON.stringify(before);
  let asks = 0;
  const both = remapping(compiled.map.toString(), () => (asks++ === 0 ? earlier : null));
  return { code: compiled.code, map: JSON.parse(both.toString()) as object };
}
