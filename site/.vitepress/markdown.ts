/** What happens to the repository's Markdown on its way into the site. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative as pathFrom } from 'node:path';
import { hashOf, keyOf } from '../scripts/fences.mjs';
import { addressOf, pageOf } from '../links.ts';
import type { Pages } from './pages.ts';
import { wantedOf } from './wanted.ts';

/** As much of markdown-it as is used here. */
interface Token {
  type: string;
  tag: string;
  content: string;
  info: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface State {
  tokens: Token[];
  env: { path?: string; realPath?: string };
  Token: new (type: string, tag: string, nesting: number) => Token;
}
type Render = (tokens: Token[], index: number, options: unknown, env: State['env'], self: unknown) => string;
export interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: State) => void): void } };
  renderer: { rules: Record<string, Render | undefined> };
}

/** What other steps of the build have written, each for a place in the pages. */
interface Built {
  /** Keys of the examples that run by themselves. */
  readonly runs: Readonly<Record<string, true>>;
  /** HTML, by what it takes the place of: `performance.svg`, `<!-- picture: take -->`. */
  readonly parts: Readonly<Record<string, string>>;
}

function readBuilt(folder: string): Built {
  const read = <T>(name: string, otherwise: T): T =>
    existsSync(join(folder, name)) ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as T) : otherwise;
  return { runs: read('runs.json', { runs: {} }).runs, parts: read('parts.json', {}) };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"{]/g, (character) => `&#${character.charCodeAt(0)};`);

/** HTML that Vue leaves as it is, with scripts and styles in it, too. */
const asItIs = (html: string, className: string): string =>
  `<div class="${className}" v-html="${escaped(JSON.stringify(html))}"></div>\n`;

/** From a page to the root of the site. */
const upFrom = (page: string): string => '../'.repeat(page.split('/').length - 1) || './';

export function docsOfRepository(md: MarkdownIt, root: string, pages: Pages): void {
  const built = readBuilt(join(root, 'site/build'));
  const wanted = wantedOf(readFileSync(join(root, 'docs/which-operation.md'), 'utf8'));
  const fileOf = ({ realPath, path }: State['env']): string => pathFrom(root, realPath ?? path ?? '');

  md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    for (const { children } of tokens) for (const token of children ?? []) mendLink(token, fileOf(env));
  });
  md.core.ruler.push('parts-of-the-site', ({ tokens }) => {
    for (const token of tokens) putPart(token, built, pages);
  });
  md.core.ruler.push('no-empty-headers', ({ tokens }) => mendHeaders(tokens));
  md.core.ruler.push('what-leads-here', (state) => {
    const page = pageOf(fileOf(state.env)) ?? '';
    if (page === 'which-operation')
      state.tokens.splice(3, 0, htmlOf(state, '<operation-filter></operation-filter>\n'));
    if (page.startsWith('reference/')) state.tokens = withWanted(state, page, wanted);
  });
  withButtons(md, built, (env) => upFrom(pageOf(fileOf(env)) ?? ''));
}

function htmlOf(state: State, content: string): Token {
  const token = new state.Token('html_block', '', 0);
  token.content = content;
  return token;
}

/** Images stay: Vite finds them beside the Markdown. */
function mendLink(token: Token, file: string): void {
  const href = token.type === 'link_open' ? token.attrGet('href') : null;
  if (href !== null) token.attrSet('href', addressOf(file, href));
}

/** A chart in the place of its picture, a list or a picture that moves in the place of a comment. */
function putPart(token: Token, { parts }: Built, pages: Pages): void {
  if (token.type === 'html_block') {
    const comment = token.content.trim();
    if (comment === '<!-- decisions -->') token.content = listOf(pages, 'decisions');
    else if (Object.hasOwn(parts, comment)) token.content = asItIs(parts[comment]!, 'part');
  }
  const [image, ...others] = token.type === 'inline' ? (token.children ?? []) : [];
  const source = image?.type === 'image' && others.length === 0 ? image.attrGet('src') : null;
  const name = source?.replace(/^.*\//, '');
  if (name === undefined || !Object.hasOwn(parts, name)) return;
  image!.type = 'html_inline';
  image!.content = asItIs(parts[name]!, 'chart').trim();
}

/** The corner of a table is no header: one that says nothing helps nobody. */
function mendHeaders(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'th_open' || tokens[i + 1]?.content !== '') return;
    token.tag = 'td';
    const end = tokens.slice(i).find(({ type }) => type === 'th_close');
    if (end !== undefined) end.tag = 'td';
  });
}

/** Under the name of each operation, the sentences of "Which operation?" that lead to it. */
function withWanted(state: State, page: string, wanted: ReadonlyMap<string, readonly string[]>): Token[] {
  return state.tokens.flatMap((token, i) => {
    if (token.type !== 'heading_close' || token.tag !== 'h2') return [token];
    const id = state.tokens
      .slice(0, i)
      .findLast(({ type }) => type === 'heading_open')
      ?.attrGet('id');
    const sentences = wanted.get(`${page}#${id}`) ?? [];
    if (sentences.length === 0) return [token];
    const links = sentences.map((one) => `<a href="../which-operation.html">${escaped(one)}</a>`);
    return [token, htmlOf(state, `<p class="wanted">You want: ${links.join(' · ')}</p>\n`)];
  });
}

function listOf({ list }: Pages, folder: string): string {
  const items = list
    .filter(({ page }) => page.startsWith(`${folder}/`) && !page.endsWith('/index'))
    .map(
      ({ page, title }) => `<li><a href="./${page.slice(folder.length + 1)}.html">${escaped(title)}</a></li>`,
    );
  return `<ul>${items.join('')}</ul>`;
}

/** "Run and watch" on the examples that run by themselves. */
function withButtons(md: MarkdownIt, { runs, parts }: Built, up: (env: State['env']) => string): void {
  const fence = md.renderer.rules['fence']!;
  md.renderer.rules['fence'] = (tokens, index, options, env, self) => {
    const html = fence(tokens, index, options, env, self);
    const { content, info } = tokens[index]!;
    if (!/^(ts|js|typescript|javascript)\s*$/.test(info) || runs[keyOf(content)] !== true) return html;
    const address = `${up(env)}playground.html${hashOf(content)}`;
    // Beside some examples their run plays.
    const story = parts[`story:${keyOf(content)}`];
    const picture = story === undefined || up(env) !== './' ? '' : asItIs(story, 'picture');
    const button = `<a class="run-and-watch" href="${address}" target="_self">Run and watch</a>`;
    return html.replace(/<\/div>\s*$/, `${button}</div>${picture}`);
  };
}
