/** The compiler and the library have to be of one version: the text that one writes calls functions of the other. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

/** The version of this package. */
export const version: string = versionIn(new URL('../package.json', import.meta.url));

function versionIn(file: string | URL): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Folders whose library has been looked at. */
const checked = new Set<string>();

/** Throws if a file finds a library of another version. That it finds none is for others to say. */
export function checkVersion(filename: string): void {
  const folder = dirname(resolve(filename));
  if (checked.has(folder)) return;
  const file = packageFor(folder);
  const found = file === undefined ? version : versionIn(file);
  if (found !== version) {
    throw new Error(
      `seqable-compiler: version ${version} goes with seqable ${version}, but ${filename} finds ${found} (${file}); ` +
        'install the same version of both',
    );
  }
  checked.add(folder);
}

function packageFor(folder: string): string | undefined {
  try {
    return createRequire(`${folder}/any.js`).resolve('seqable/package.json');
  } catch {
    return undefined;
  }
}
