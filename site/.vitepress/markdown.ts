/** What happens to the repository's Markdown on its way into the site. */
import { relative as pathFrom } from 'node:path';
import { addressOf } from '../links.ts';
import type { Pages } from './pages.ts';

/** As much of markdown-it as is used here. */
interface Token {
  type: string;
  content: string;
  info: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface State {
  tokens: Token[];
  env: { path?: string; realPath?: string };
}
type Rule = (tokens: Token[], index: number, options: unknown, env: State['env'], self: unknown) => string;
interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: State) => void): void } };
  renderer: { rules: Record<string, Rule | undefined> };
}

/** The file that is rendered, relative to the repository. */
const fileOf = (root: string, { realPath, path }: State['env']): string =>
  pathFrom(root, realPath ?? path ?? '');

export function docsOfRepository(md: MarkdownIt, root: string, pages: Pages): void {
  md.core.ruler.push('links-of-the-repository', (state) => {
    const file = fileOf(root, state.env);
    for (const { children } of state.tokens) for (const token of children ?? []) mendLink(token, file);
  });
  md.core.ruler.push('list-of-decisions', (state) => {
    for (const token of state.tokens)
      if (token.type === 'html_block' && token.content.trim() === '<!-- decisions -->')
        token.content = listOf(pages, 'decisions');
  });
}

/** Images stay: Vite finds them beside the Markdown. */
function mendLink(token: Token, file: string): void {
  const href = token.type === 'link_open' ? token.attrGet('href') : null;
  if (href !== null) token.attrSet('href', addressOf(file, href));
}

const escaped = (text: string): string =>
  text.replace(/[&<>"{]/g, (character) => `&#${character.charCodeAt(0)};`);

function listOf({ list }: Pages, folder: string): string {
  const items = list
    .filter(({ page }) => page.startsWith(`${folder}/`) && !page.endsWith('/index'))
    .map(
      ({ page, title }) => `<li><a href="./${page.slice(folder.length + 1)}.html">${escaped(title)}</a></li>`,
    );
  return `<ul>${items.join('')}</ul>`;
}
