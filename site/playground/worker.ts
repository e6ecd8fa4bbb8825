/** Runs one program, in a worker of its own, and is thrown away. */
import { compile } from './compile.ts';
import { closeDoors } from './doors.ts';
import { execute } from './execute.ts';
import type { Failure, Item, Script } from './execute.ts';
import { Allowance, VALUES } from './limits.ts';
import { modules, trace } from './modules.ts';
import type { Message, Order } from './protocol.ts';
import { recording } from './recording.ts';
import type { Recorded } from './recording.ts';

interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: never) => void): void;
}

const scope = self as unknown as WorkerScope;
// Taken before any program runs, which may patch what it finds.
const post = scope.postMessage.bind(scope) as (message: Message) => void;
const now = performance.now.bind(performance);
const later = setTimeout.bind(undefined) as (work: () => void, ms: number) => unknown;

/** Messages cost; a program that says much says it in bundles. */
const EVERY = 40;

class Outbox {
  private items: Item[] = [];
  private since = -Infinity;
  private waiting = false;
  private values = 0;
  private readonly allowance = new Allowance();

  readonly add = (item: Item): void => {
    if (item.kind === 'log') {
      const text = this.allowance.take(item.text);
      if (text === undefined) return this.hurry();
      this.items.push({ ...item, text });
    } else if (++this.values <= VALUES) this.items.push(item);
    this.hurry();
  };

  /** A loop without an end never comes back to its timers, so time is looked at here, too. */
  private hurry(): void {
    if (now() - this.since >= EVERY) this.flush();
    else if (!this.waiting) {
      this.waiting = true;
      later(() => this.flush(), EVERY);
    }
  }

  flush(): void {
    this.waiting = false;
    this.since = now();
    if (this.items.length === 0 && !this.allowance.full) return;
    post({ kind: 'items', items: this.items, leftOut: this.allowance.full });
    this.items = [];
  }
}

async function run({ code, marks, lines }: Order): Promise<void> {
  const outbox = new Outbox();
  const started = now();
  const done = (failure: Failure | undefined): void => {
    outbox.flush();
    post({ kind: 'done', ms: now() - started, ...(failure === undefined ? {} : { failure }) });
  };
  scope.addEventListener('unhandledrejection', (event: { reason: unknown; preventDefault(): void }) => {
    event.preventDefault();
    const { reason } = event;
    const [name, message] = reason instanceof Error ? [reason.name, reason.message] : ['', String(reason)];
    done({ name, message: `${message} (a promise that nobody waited for)`, line: 0 });
  });
  let script: Script;
  try {
    script = { code: compile(code), marks, lines };
  } catch (error) {
    const { message } = error as Error;
    return done({ name: 'SyntaxError', message, line: Number(/\((\d+):\d+\)/.exec(message)?.[1] ?? 1) });
  }
  closeDoors(self);
  post({ kind: 'running' });
  let record: Recorded | undefined;
  const begin = (line: () => number | undefined): void => void (record = recording(line));
  const failure = await execute(script, { modules, report: outbox.add, trace, begin });
  outbox.flush();
  post({ kind: 'stories', stories: record?.stories() ?? [] });
  done(failure);
  record?.compare((index, eager) => post({ kind: 'eager', index, eager }));
}

scope.addEventListener('message', (event: { data: Order }) => void run(event.data));
post({ kind: 'ready' });
