/** Bytes of programs as `npm run size` weighs them: bundled and minified by esbuild for ES2022, then gzipped. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rivalsFolder, root } from '../suite/contestants.ts';
import { ownPrograms, peers } from './peers.ts';

export interface Size {
  minified: number;
  gzip: number;
}

export interface Sizes {
  /** By the name of the peer. */
  whole: Record<string, Size>;
  five: Record<string, Size>;
  /** Ours that have targets, by what they are. */
  own: Record<string, Size>;
}

export async function weighAll(): Promise<Sizes> {
  const sizes: Sizes = { whole: {}, five: {}, own: {} };
  for (const { name, isOurs, whole, five } of peers) {
    const folder = isOurs ? root : rivalsFolder;
    if (whole !== undefined) sizes.whole[name] = await weigh(whole, folder);
    if (five !== undefined) sizes.five[name] = await weigh(five, folder);
  }
  for (const { what, program } of ownPrograms) sizes.own[what] = await weigh(program, root);
  return sizes;
}

async function weigh(contents: string, resolveDir: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    // Without our tsconfig and its `paths`: `seqable` is dist/, as for everyone else.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    write: false,
    logLevel: 'error',
  });
  const bytes = outputFiles[0]!.contents;
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
