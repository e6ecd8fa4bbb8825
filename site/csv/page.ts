/** The CSV page: a file is chosen or dropped, read by a worker, and shown. It never leaves the machine. */
import { theTheme } from '../playground/theme.ts';
import { card, element } from './cards.ts';
import { bytes, grouped } from './format.ts';
import type { Message, Order, Source } from './protocol.ts';
import type { Summary } from './summary.ts';

function take<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const drop = take('drop');
const chooser = take<HTMLInputElement>('file');
const bar = take<HTMLProgressElement>('bar');
const running = take('running');
const told = take('told');
const head = take('head');
const cards = take('cards');
const error = take('error');
const download = take<HTMLButtonElement>('download');

const address = URL.createObjectURL(new Blob([take('worker').textContent!], { type: 'text/javascript' }));
let worker: Worker | undefined;
let summary: Summary | undefined;
let last: Source | undefined;

const ofDisk = (file: File): Source => ({ name: file.name, size: file.size, file });

function end(): void {
  worker?.terminate();
  worker = undefined;
  running.hidden = true;
}

function open(file: Source): void {
  end();
  last = file;
  summary = undefined;
  error.hidden = true;
  download.hidden = true;
  head.textContent = '';
  cards.replaceChildren();
  running.hidden = false;
  bar.max = Math.max(1, file.size);
  progress(file, 0, 0, 1);
  worker = new Worker(address, { name: 'csv' });
  worker.onmessage = ({ data }: MessageEvent<Message>) => receive(data, file);
  worker.onerror = (event) => fail(event.message || 'The worker could not be started.');
  const order: Order = {
    source: file,
    header: take<HTMLInputElement>('header').checked,
    relaxed: take<HTMLInputElement>('relaxed').checked,
  };
  worker.postMessage(order);
}

function receive(message: Message, file: Source): void {
  if (message.kind === 'progress') progress(file, message.bytes, message.rows, message.milliseconds);
  else if (message.kind === 'failed') fail(message.text);
  else show(message.summary);
}

function progress(file: Source, read: number, rows: number, ms: number): void {
  bar.value = read;
  const speed = read / (ms / 1000);
  const left = speed > 0 ? `${Math.ceil((file.size - read) / speed)} s left` : '';
  told.textContent = [
    file.name,
    `${grouped(rows)} rows`,
    `${bytes(read)} of ${bytes(file.size)}`,
    speed > 0 ? `${bytes(speed)}/s` : '',
    left,
  ]
    .filter(Boolean)
    .join(' · ');
}

function show(profile: Summary): void {
  end();
  summary = profile;
  const seconds = profile.milliseconds / 1000;
  head.textContent = [
    profile.file,
    `${grouped(profile.rows)} rows`,
    `${grouped(profile.columns.length)} columns`,
    bytes(profile.bytes),
    `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`,
    `${bytes(profile.bytes / seconds)}/s`,
  ].join(' · ');
  const odd = [
    profile.shortRows > 0
      ? `${grouped(profile.shortRows)} rows have too few fields: those count as missing.`
      : '',
    profile.longRows > 0 ? `${grouped(profile.longRows)} rows have too many fields: those are left out.` : '',
  ].filter(Boolean);
  cards.replaceChildren(...odd.map((text) => element('p', 'odd', text)), ...profile.columns.map(card));
  download.hidden = false;
}

function fail(text: string): void {
  end();
  error.textContent = text;
  error.hidden = false;
}

function save(): void {
  if (summary === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(summary, null, 2)}\n`], { type: 'application/json' }),
  );
  link.download = `${summary.file.replace(/\.\w+$/, '')}.profile.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

chooser.addEventListener('change', () => {
  const file = chooser.files?.[0];
  if (file !== undefined) open(ofDisk(file));
  chooser.value = '';
});
take('cancel').addEventListener('click', () => {
  const text = told.textContent ?? '';
  end();
  fail(`Cancelled: ${text}`);
});
for (const id of ['header', 'relaxed'])
  take(id).addEventListener('change', () => last !== undefined && open(last));
take('example').addEventListener('click', () => {
  const bytes = new TextEncoder().encode(take('orders').textContent!);
  open({ name: 'orders.csv', size: bytes.length, bytes });
});
download.addEventListener('click', save);
theTheme(take('theme'));

// Anywhere on the page, so that a file that is dropped beside the box does not take its place.
for (const name of ['dragover', 'drop', 'dragleave'] as const) {
  addEventListener(name, (event: DragEvent) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    const file = name === 'drop' ? event.dataTransfer?.files[0] : undefined;
    if (file !== undefined) open(ofDisk(file));
  });
}
