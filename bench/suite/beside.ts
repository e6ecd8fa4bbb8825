/** What is not a ratio of times: allocation, and a small heap. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { print } from './table.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface Beside {
  /** Bytes, by question; none where the engine cannot say. */
  memory: Record<string, number>;
  /** Whether 50,000,000 elements are summed in a heap of 40 MB; null where a heap cannot be limited. */
  smallHeap: boolean | null;
}

const targets: Record<string, string> = {
  'map, filter, sum': '0.2',
  '6 stages, sum': '0.2',
  'map, toArray': '8',
  'map, filter, toArray': '31',
  'map, filter, for…of': '24',
  'sortBy, take(10)': 'O(10)',
  'a chain of two stages, not run': '200',
};

export function measureBeside(node: string, lib: string): Beside {
  const isV8 =
    spawnSync(node, ['-p', '!process.versions.bun'], { encoding: 'utf8' }).stdout.trim() === 'true';
  return {
    memory: isV8 ? memory(node, lib) : {},
    smallHeap: isV8 ? smallHeap(node, lib) : null,
  };
}

function memory(node: string, lib: string): Record<string, number> {
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
  const { status, stdout, stderr } = spawnSync(node, [...flags, file('./memoryCell.js'), lib], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

function smallHeap(node: string, lib: string): boolean {
  const program = `
    const { Seq } = await import(${JSON.stringify(pathToFileURL(join(lib, 'index.js')).href)});
    const sum = Seq.range(0, 50_000_000).map((x) => x * 2).filter((x) => x % 3 === 0).sum();
    process.exit(sum === 833333316666666 ? 0 : (console.log(sum), 1));`;
  const flags = ['--max-old-space-size=40', '--input-type=module', '--eval', program];
  return spawnSync(node, flags, { stdio: 'ignore' }).status === 0;
}

export function printBeside(names: readonly string[], found: readonly Beside[]): void {
  const questions = Object.keys(found[0]?.memory ?? {});
  if (questions.length > 0) {
    console.log('\nAllocated, bytes per element (per chain where it is not run):\n');
    print([
      ['', 'target', ...names],
      ...questions.map((question) => [
        question,
        targets[question] ?? '',
        ...found.map(({ memory: bytes }) => String(bytes[question])),
      ]),
    ]);
  }
  const fits = found.map(
    ({ smallHeap: yes }, i) => `${names[i]}: ${yes === null ? 'not known' : yes ? 'yes' : 'NO'}`,
  );
  console.log(`\nSum of 50,000,000 in a heap of 40 MB: ${fits.join(', ')}`);
}
