/** Writes an application to disk: modules of 50 call sites each, as a program has its files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site, Style } from './sites.ts';

const SITES_PER_MODULE = 50;

/** Gives the URLs of the modules. Each exports `sites`, functions of an array, in order. */
export function writeApplication(
  folder: string,
  sites: readonly Site[],
  style: Style,
  seqUrl: string,
): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const urls: string[] = [];
  for (let from = 0; from < sites.length; from += SITES_PER_MODULE) {
    const part = sites.slice(from, from + SITES_PER_MODULE);
    const file = join(folder, `part${from / SITES_PER_MODULE}.mjs`);
    writeFileSync(file, moduleText(part, style, from, seqUrl));
    urls.push(pathToFileURL(file).href);
  }
  return urls;
}

function moduleText(sites: readonly Site[], style: Style, from: number, seqUrl: string): string {
  const before = new Set(sites.map(({ text }) => text[style].before));
  const functions = sites.map(
    ({ text }, i) => `function site${from + i}(data) {\n  ${text[style].body}\n}\n`,
  );
  return [
    style === 'seq' ? `import { Seq } from '${seqUrl}';\n` : '',
    ...before,
    ...functions,
    `export const sites = [${sites.map((_, i) => `site${from + i}`).join(', ')}];\n`,
  ].join('\n');
}
