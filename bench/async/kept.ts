/** What is kept beside a source that never answers. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Bytes per element, by question; none where the engine cannot say. */
export function measureKept(node: string, lib: string): Record<string, number> {
  const isV8 =
    spawnSync(node, ['-p', '!process.versions.bun'], { encoding: 'utf8' }).stdout.trim() === 'true';
  if (!isV8) return {};
  const program = fileURLToPath(new URL('./keptCell.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(node, ['--expose-gc', program, lib], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}
