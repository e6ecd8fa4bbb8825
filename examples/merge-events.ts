/**
 * Three sources of events in one sequence, in the order in which they come; leaving it takes every listener away.
 *
 *     Python:  queue = asyncio.Queue(), three tasks that put into it, and three to cancel at the end
 */
import { EventEmitter, getEventListeners } from 'node:events';
import { AsyncSeq } from 'seqable/async';

// An EventTarget, as the browser's buttons are.
const button = new EventTarget();

// An EventEmitter, as Node's sockets are.
const sensor = new EventEmitter();

// Something with a callback of its own.
const subscribers = new Set<(text: string) => void>();
const chat = {
  say: (text: string) => subscribers.forEach((tell) => tell(text)),
  subscribe(tell: (text: string) => void) {
    subscribers.add(tell);
    return () => subscribers.delete(tell);
  },
};

const clicks = AsyncSeq.events<Event>(button, 'click', { end: 'remove' }).map(() => 'click');
const degrees = AsyncSeq.events<number>(sensor, 'reading', { end: 'close' }).map((value) => `${value} °C`);
const messages = AsyncSeq.push<string>((sink) => chat.subscribe((text) => sink.next(text))).map(
  (text) => `“${text}”`,
);

// Nobody listens yet. Each source ends by itself, or not; here the chat never does.
const events = AsyncSeq.merge(clicks, degrees, messages);
console.log(`listeners before: ${listening()}`);

const seen = events.takeUntil((event) => event === '“bye”').forEach((event) => console.log(`  ${event}`));
console.log(`listeners while it runs: ${listening()}`);

const script = [
  () => chat.say('hello'),
  () => sensor.emit('reading', 21.5),
  () => button.dispatchEvent(new Event('click')),
  () => sensor.emit('close'), // this source has ended, the others go on
  () => sensor.emit('reading', 22), // which nobody hears
  () => button.dispatchEvent(new Event('click')),
  () => chat.say('bye'),
  () => chat.say('is somebody there?'),
];
for (const happens of script) {
  happens();
  await new Promise((resolve) => setImmediate(resolve));
}
await seen;
console.log(`listeners afterwards: ${listening()}`);

// When events come faster than they are read, the sequence says so, unless it may forget some of them.
const latest = AsyncSeq.events<number>(sensor, 'reading', {
  buffer: 1,
  overflow: 'drop-oldest',
  end: 'close',
});
const readings = latest.tap(() => new Promise((resolve) => setImmediate(resolve))).toArray();
for (let degree = 1; degree <= 1000; degree++) sensor.emit('reading', degree);
sensor.emit('close');
console.log(`\nof 1000 readings at once, kept: ${(await readings).join(' and ')}`);

/** How many wait for something. */
function listening(): number {
  return getEventListeners(button, 'click').length + sensor.listenerCount('reading') + subscribers.size;
}
