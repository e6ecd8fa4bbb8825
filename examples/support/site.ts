/** A small site of pages in JSON, on this machine, which counts what is asked of it. */
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Where it is: `http://127.0.0.1:…`. */
  readonly address: string;
  /** How many requests were open at a time, at most. */
  readonly most: number;
  /** `never`, when a page is asked for that does not answer; `cut off`, when whoever asked has gone. */
  readonly events: EventEmitter;
  close(): Promise<void>;
}

/** Answers with `pages[path]` after a moment. `/never` never answers. */
export async function startSite(pages: Record<string, object>): Promise<Site> {
  const events = new EventEmitter();
  let open = 0;
  let most = 0;

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    most = Math.max(most, ++open);
    if (path === '/never') {
      response.on('close', () => {
        open--;
        events.emit('cut off', path);
      });
      events.emit('never');
      return;
    }
    setTimeout(() => {
      open--;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(pages[path] ?? { title: 'Not found', links: [] }));
    }, 10);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get most() {
      return most;
    },
    events,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
