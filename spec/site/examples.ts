/** The examples of the docs that run here alone, and the stories of their runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as asyncFront from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import * as fn from '../../lib/fn.ts';
import * as jobs from '../../lib/jobs/index.ts';
import * as front from '../../lib/index.ts';
import * as steps from '../../lib/pipe.ts';
import * as lightText from '../../lib/text/light/index.ts';
import * as text from '../../lib/text/index.ts';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { recordRuns } from '../../site/lanes/record.ts';
import type { Eager, Story } from '../../site/lanes/story.ts';
import { fencesOf, runExample } from '../support/examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const modules: Record<string, object> = {
  seqable: front,
  'seqable/async': asyncFront,
  'seqable/collectors': collectors,
  'seqable/fn': fn,
  'seqable/jobs': jobs,
  'seqable/pipe': steps,
  'seqable/fn/text': lightText,
  'seqable/text': text,
};

export interface Example {
  readonly title: string;
  readonly code: string;
}

/** Every example in the docs of the methods, and every fence of the Markdown that reads no file and no network. */
export function examples(): Example[] {
  const docs = readCatalogue().flatMap(({ key, signatures }) =>
    signatures.flatMap((signature, i) =>
      signature.examples.map(({ code }) => ({ title: `${key} ${i}`, code })),
    ),
  );
  const pages = (readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md') && !/^(reference|coming-from)/.test(file))
    .map((file) => join('docs', file));
  const fences = ['README.md', ...pages].flatMap((file) =>
    fencesOf(readFileSync(join(root, file), 'utf8'))
      .filter(({ code }) => !/seqable\/node|fetch\(/.test(code))
      .map(({ code, line }) => ({ title: `${file}:${line}`, code })),
  );
  return [...docs, ...fences];
}

/** The stories of an example's runs, with the comparison of each. */
export async function storiesOf({ code }: Example): Promise<(Story & { readonly eager: Eager })[]> {
  const { Seq } = front;
  const recording = recordRuns({ Seq, AsyncSeq: asyncFront.AsyncSeq });
  try {
    await runExample(code, modules, { Seq });
    return recording.stories.map((story, i) => ({ ...story, eager: recording.compare(i) }));
  } finally {
    recording.stop();
  }
}
