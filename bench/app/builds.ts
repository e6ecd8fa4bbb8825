/**
 * Builds of the library whose engine lacks one of its ways to run (docs/performance.md): dist/ with one line changed. There is no
 * switch for it in the library, which has no use for one.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownBuild, root } from '../suite/contestants.ts';

interface Change {
  /** Where the line comes from. */
  file: string;
  line: RegExp;
  instead: string;
}

export const changes: Record<string, Change> = {
  // A copy costs more than anyone can pay.
  'without copies': {
    file: 'lib/engine/fast/loopCopies.ts',
    line: /^const PRICE = [\d_]+;$/m,
    instead: 'const PRICE = Infinity;',
  },
  // As if there were no text of the loop but the plain one.
  'plain engine': {
    file: 'lib/engine/fast/fast.ts',
    line: /^( *)if \((texts\S*)\.length === 0\)/m,
    instead: '$1if ($2.length >= 0)',
  },
};

/** Writes them to build/app; gives their folders by name. */
export function lesserBuilds(): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, build(name, change)]));
}

function build(name: string, { line, instead }: Change): string {
  const folder = join(root, 'build/app', name.replace(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  cpSync(ownBuild, folder, { recursive: true });
  const scripts = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.js'),
  );
  let changed = 0;
  for (const script of scripts) {
    const file = join(folder, script);
    const text = readFileSync(file, 'utf8');
    if (!line.test(text)) continue;
    writeFileSync(file, text.replace(line, instead));
    changed++;
  }
  if (changed !== 1)
    throw new Error(`${changed} files of dist/ have the line ${String(line)}: see bench/app/builds.ts`);
  return folder;
}
