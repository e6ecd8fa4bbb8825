/**
 * Runs programs in workers: each in a new one, so that nothing of the last run is left. The next worker is made while
 * nothing else is to be done. What takes too long is stopped from outside, by ending its worker.
 */
import { TIME } from './limits.ts';
import { messageOf } from './protocol.ts';
import type { Message, Order } from './protocol.ts';

export interface Listener {
  readonly message: (message: Message) => void;
  /** It ran longer than it may. */
  readonly stopped: () => void;
  /** The worker itself failed, before the program had a say. */
  readonly broken: (text: string) => void;
}

/** What timers of a program may still say after it has come to its end. */
const AFTER_THE_END = 3000;

/** How long a worker may need until it stands; a slow telephone needs a second. */
const TO_BEGIN = 15_000;

export class Runner {
  private spare: Worker | undefined;
  private current: Worker | undefined;
  private timer = 0;
  private readonly address: string;

  constructor(source: string) {
    this.address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    this.spare = this.made();
  }

  private made(): Worker {
    return new Worker(this.address, { name: 'program' });
  }

  /** Ends what is running. */
  end(): void {
    clearTimeout(this.timer);
    this.current?.terminate();
    this.current = undefined;
  }

  run(order: Order, listener: Listener): void {
    this.end();
    const worker = this.spare ?? this.made();
    this.spare = undefined;
    this.current = worker;
    const stopAfter = (ms: number): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.end();
        listener.stopped();
      }, ms) as unknown as number;
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = this.current === worker ? messageOf(data) : undefined;
      if (message === undefined) return;
      if (message.kind === 'running') stopAfter(TIME);
      if (message.kind === 'done') {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.end(), AFTER_THE_END) as unknown as number;
      }
      listener.message(message);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.current === worker) listener.broken(event.message || 'The worker could not be started.');
    };
    stopAfter(TO_BEGIN);
    worker.postMessage(order);
    const prepare = (): void => {
      this.spare ??= this.made();
    };
    if ('requestIdleCallback' in window) requestIdleCallback(prepare);
    else setTimeout(prepare, 200);
  }
}
