/** What Markdown there is in the repository, and which of it becomes a page. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../links.ts';

export interface Page {
  /** Relative to the repository. */
  readonly file: string;
  /** Its address without an ending: `reference/slice`. */
  readonly page: string;
  readonly title: string;
}

export interface Pages {
  readonly list: readonly Page[];
  /** Markdown that is no page. */
  readonly others: string[];
}

const NO_SOURCES = /^(node_modules|dist|build|coverage|reports|\..*)$/;

/** Markdown files below `folder`, relative to `root`. */
function markdownIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NO_SOURCES.test(entry.name) ? [] : markdownIn(root, path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The first heading, without its markup. */
export function titleOf(text: string): string {
  const line = /^# (.+)$/m.exec(text)?.[1] ?? /^title: (.+)$/m.exec(text)?.[1] ?? '';
  return line.replaceAll('`', '').trim();
}

export function readPages(root: string): Pages {
  const files = markdownIn(root, '').sort();
  const list = files.flatMap((file) => {
    const page = pageOf(file);
    return page === undefined ? [] : [{ file, page, title: titleOf(readFileSync(join(root, file), 'utf8')) }];
  });
  return {
    list,
    others: [...files.filter((file) => pageOf(file) === undefined), '**/{dist,build,reports}/**', '**/.*/**'],
  };
}
