/** The documentation, made of the repository's Markdown as it stands: nothing is copied. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { editAddressOf, pageOf, REPOSITORY, slugOf } from '../links.ts';
import { readPages } from './pages.ts';
import { sidebarOf } from './sidebar.ts';
import { docsOfRepository } from './markdown.ts';
import type { MarkdownIt } from './markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readPages(root);

const inSite = (name: string): string => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

/** A small picture as data, so that it is there from any folder. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke-width='3'%3E%3Cpath stroke='%23888' d='M8 9c10 0 6 7 8 7s-1 7 8 7'/%3E%3Ccircle cx='8' cy='9' r='3.5' fill='%233b78d8'/%3E%3Ccircle cx='16' cy='16' r='3.5' fill='%23d9541e'/%3E%3Ccircle cx='24' cy='23' r='3.5' fill='%231f9d4d'/%3E%3C/svg%3E";

/** The page as text for machines, and the scripts of the elements that are in it: as plain scripts, which work from disk, too. */
function headOf(page: string, content: string): [string, Record<string, string>][] {
  const up = '../'.repeat(page.split('/').length - 1);
  const script = (name: string): [string, Record<string, string>] => [
    'script',
    { src: `${up}${name}`, defer: '' },
  ];
  const asText: [string, Record<string, string>][] = [
    ['link', { rel: 'alternate', type: 'text/markdown', href: page.replace(/^.*\//, '') }],
  ];
  return [
    // Pages that are made for the site alone have no text beside them.
    ...(/^(decisions\/)?index\.md$|^404/.test(page) ? [] : asText),
    ...(content.includes('<operation-filter') ? [script('finder.js')] : []),
    ...(content.includes('<seq-lanes') ? [script('lanes.js')] : []),
  ];
}

// eslint-disable-next-line no-restricted-syntax -- VitePress reads the default export
export default defineConfig({
  title: 'seqable',
  description:
    'Lazy sequences for JavaScript and TypeScript: see which element goes where, and what is never read',
  lang: 'en',
  base: './',
  srcDir: '..',
  // Only what becomes a page is Markdown of the site.
  srcExclude: pages.others,
  rewrites: (id: string) => (pageOf(id) === undefined ? id : `${pageOf(id)}.md`),
  vue: { template: { compilerOptions: { isCustomElement: (tag: string) => tag.includes('-') } } },
  // The pages lie above site/, from where Vue would not be found.
  vite: {
    resolve: {
      alias: [
        {
          find: /^vue\/server-renderer$/,
          replacement: inSite('@vue/server-renderer/dist/server-renderer.esm-bundler.js'),
        },
        { find: /^vue$/, replacement: inSite('vue/dist/vue.runtime.esm-bundler.js') },
      ],
    },
  },
  head: [['link', { rel: 'icon', href: ICON }]],
  // What is put beside the pages after the build; scripts/check-links.ts looks if it is there.
  ignoreDeadLinks: [/playground\.html/, /csv\.html/, /llms(-full)?\.txt/],
  markdown: {
    anchor: { slugify: slugOf },
    toc: { slugify: slugOf },
    headers: { slugify: slugOf },
    config: (md: unknown) => docsOfRepository(md as MarkdownIt, root, pages),
  },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/readme' },
      { text: 'Recipes', link: '/recipes/' },
      { text: 'Which operation?', link: '/which-operation' },
      { text: 'Reference', link: '/reference/' },
      { text: 'Playground', link: '/playground.html', target: '_self', rel: '' },
    ],
    sidebar: sidebarOf(pages),
    outline: { level: [2, 3] },
    search: { provider: 'local' },
    externalLinkIcon: true,
    socialLinks: [{ icon: 'github', link: REPOSITORY, ariaLabel: 'Repository' }],
    // Runs in the page too, where only the page's own data are at hand.
    editLink: {
      pattern: ({ frontmatter }: { frontmatter: Record<string, unknown> }) => String(frontmatter['edit']),
      text: 'Edit this page',
    },
  },
  transformHead: ({ page, content }: { page: string; content: string }) => headOf(page, content),
  transformPageData: (page: { filePath: string; frontmatter: Record<string, unknown> }) => {
    page.frontmatter['edit'] = editAddressOf(page.filePath);
  },
});
