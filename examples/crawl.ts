/**
 * A crawl: never more than three requests at a time, and nothing is under way when it is over.
 *
 *     Python:  queue = asyncio.Queue(); limit = asyncio.Semaphore(3)      # and who cancels the tasks?
 */
import { once } from 'node:events';
import { AsyncSeq } from 'seqable/async';
import { startSite } from './support/site.ts';

interface Page {
  path: string;
  title: string;
  links: string[];
}

const site = await startSite({
  '/': { title: 'Home', links: ['/guide', '/blog', '/about', '/shop'] },
  '/guide': { title: 'Guide', links: ['/', '/guide/install', '/guide/use'] },
  '/guide/install': { title: 'Install', links: ['/guide/use'] },
  '/guide/use': { title: 'Use', links: ['/guide', '/blog/last'] },
  '/blog': { title: 'Blog', links: ['/blog/first', '/blog/last'] },
  '/blog/first': { title: 'The first post', links: ['/blog'] },
  '/blog/last': { title: 'The last post', links: ['/blog', '/about'] },
  '/about': { title: 'About', links: ['/'] },
  '/shop': { title: 'Shop', links: ['/never'] },
});

/** The pages below `start` that it leads to, each once. What a page links to goes into the queue that the page came from. */
function crawl(start: string): AsyncSeq<Page> {
  return AsyncSeq.defer(() => {
    const known = new Set<string>();
    let unread = 0; // in the queue, or being loaded
    let add = (_path: string): void => {};
    let end = (): void => {};

    return AsyncSeq.push<string>((queue) => {
      add = (path) => {
        if (known.has(path) || !path.startsWith(start)) return;
        known.add(path);
        unread++;
        queue.next(path);
      };
      end = () => queue.end();
      add(start);
    })
      .map((path, _index, { signal }) => load(path, signal), { concurrency: 3 })
      .tap((page) => {
        page.links.forEach(add);
        if (--unread === 0) end();
      });
  });
}

/** The signal aborts when nobody wants the page any more, and takes the request with it. */
async function load(path: string, signal: AbortSignal): Promise<Page> {
  const response = await fetch(site.address + path, { signal });
  const { title, links } = (await response.json()) as Omit<Page, 'path'>;
  return { path, title, links };
}

console.log('what is found before the page that never answers:');
const first = crawl('/').takeUntil((page) => page.path === '/about');
await first.forEach((page) => console.log(`  ${page.path.padEnd(8)} ${page.title}`));

console.log('\na part of the site, to its end:');
const guide = await crawl('/guide').toArray();
console.log(`  ${guide.map((page) => page.title).join(', ')}`);

console.log('\nthe whole site, and somebody presses Stop while a page does not answer:');
const stop = new AbortController();
site.events.once('never', () => stop.abort(new Error('stopped by hand')));
const cut = once(site.events, 'cut off');
try {
  await crawl('/')
    .signal(stop.signal)
    .forEach(() => {});
} catch (error) {
  console.log(`  ${String(error)}`);
}
console.log(`  cut off: ${(await cut).join()}`);
console.log(`\nrequests at a time: ${site.most} at most`);

await site.close();
