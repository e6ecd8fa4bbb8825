/** `npm run site:preview`: the built site at a local address. Only files of the site are served, to this machine. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const built = fileURLToPath(new URL('../.vitepress/dist', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file of an address; undefined if there is none below `folder`. */
function fileOf(url, folder) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(new URL(url, 'http://here').pathname)));
  } catch {
    return undefined;
  }
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
  return existsSync(path) ? path : undefined;
}

/** Serves a folder; gives its address and a function that ends it. */
export function serve(port = 0, folder = built) {
  const server = createServer((request, response) => {
    const file = fileOf(request.url, folder);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(built)) {
    console.error('The site is not built: npm run site');
    process.exit(1);
  }
  const wanted = Number(process.argv[2] ?? 4173);
  // Another program may have that address already.
  const { address } = await serve(wanted).catch(() => serve(0));
  console.log(`${address}\n${address}playground.html\n${address}csv.html\nCtrl+C ends it.`);
}
