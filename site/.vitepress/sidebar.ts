/** What stands at the side of each page. */
import type { Pages } from './pages.ts';

interface Item {
  text: string;
  link?: string;
  items?: Item[];
  collapsed?: boolean;
}

const guide = ['readme', 'how-it-works', 'which-operation', 'performance', 'script-tag', 'polyfill'];
const project = ['contributing', 'changelog', 'mutation', 'decisions/index'];
const textOf: Readonly<Record<string, string>> = { readme: 'Read me' };
const link = (page: string): string => `/${page.replace(/(^|\/)index$/, '$1')}`;

export function sidebarOf({ list }: Pages): Item[] {
  const item = (page: string): Item[] =>
    list
      .filter((one) => one.page === page)
      .map(({ title }) => ({ text: textOf[page] ?? title, link: link(page) }));
  const under = (folder: string, text = (title: string): string => title): Item[] =>
    list
      .filter(({ page }) => page.startsWith(`${folder}/`) && !page.endsWith('/index'))
      .map(({ page, title }) => ({ text: text(title), link: link(page) }));
  // A group that can be folded is no link itself: a button in a link is none of either.
  return [
    { text: 'Guide', items: guide.flatMap(item) },
    { text: 'Recipes', collapsed: true, items: [...item('recipes/index'), ...under('recipes')] },
    { text: 'Reference', collapsed: false, items: [...item('reference/index'), ...under('reference')] },
    {
      text: 'Coming from',
      collapsed: true,
      items: [
        ...item('coming-from/index'),
        ...under('coming-from', (title) => title.replace(/^Coming from (the )?/, '')),
      ],
    },
    { text: 'Project', collapsed: true, items: project.flatMap(item) },
  ];
}
