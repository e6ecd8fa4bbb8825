/** The parts of a picture: what goes on in the rows, and their labels. */
import { HALF, layout, terminalOf } from './layout.ts';
import type { Band, Layout, Place } from './layout.ts';
import type { Lane, Step, Story } from './story.ts';
import { HUES } from './style.ts';
import { count, unread } from './words.ts';

/** The dotted circles of elements that were never read. */
const CIRCLES = 9;

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A number of a coordinate: half pixels are enough. */
const at = (number: number): string => String(Math.round(number * 2) / 2);

/** The class of a hue; without one, grey. */
const hueOf = (hue: number | undefined): string =>
  hue === undefined || hue < 0 ? 'none' : `h${hue % HUES.length}`;

interface Scene {
  readonly story: Story;
  readonly layout: Layout;
  readonly terminal: number;
}

const sceneOf = (story: Story): Scene => ({
  story,
  layout: layout(story),
  terminal: terminalOf(story.lanes),
});

/** What is to be seen of a picture: everything up to a step, and the way of an element in full light. */
export interface Sight {
  readonly shown: number;
  readonly way?: ReadonlySet<number> | undefined;
}

/** The picture without its labels. */
export function picture(
  story: Story,
  sight: Sight = { shown: story.steps.length - 1 },
  x: number = 0,
): Drawn {
  const scene = sceneOf(story);
  const { width, height } = scene.layout;
  const inner = bodyOf(scene, sight);
  return { width, height, content: x > 0 ? `<g transform="translate(${x})">${inner}</g>` : inner };
}

/** The labels: beside the rows; with `room` above them, and as wide as that. */
export function labels(story: Story, room?: number): Drawn {
  const { rows, height } = layout(story);
  const width = room ?? labelRoom(story);
  return { width, height, content: labelsOf(story, rows, width, room !== undefined) };
}

/** A part of a picture, and the room that it takes. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** A part as SVG; with a title it is an image, else nothing to be read out. */
export function svg({ width, height, content }: Drawn, title: string = '', more: string = ''): string {
  const told = title === '' ? ' aria-hidden="true">' : ` role="img"><title>${escape(title)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="sq${more}" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}"${told}${content}</svg>`;
}

// ── labels ───────────────────────────────────────────────────────────────────────────────────────────────────────

const codeOf = ({ code, op, role }: Lane): string =>
  code ?? (role === 'terminal' && !op.includes('…') ? `.${op}()` : op);

/** The code of a lane in at most so many characters. */
const cutCode = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const CODE = 34;

function labelRoom({ lanes }: Story): number {
  const longest = lanes.reduce((most, lane) => Math.max(most, cutCode(codeOf(lane), CODE).length), 8);
  return Math.ceil(longest * 7.6 + 24);
}

function numbersOf(lane: Lane): string {
  if (lane.role === 'terminal') return '';
  if (lane.role !== 'stage') return `${count(lane.out)} read`;
  return lane.in === lane.out ? count(lane.out) : `${count(lane.in)} → ${count(lane.out)}`;
}

function labelsOf({ lanes }: Story, rows: readonly number[], width: number, narrow: boolean): string {
  const line = narrow ? '' : `<path class="rule" d="M${width - 1} 8V${Math.max(...rows) + 26}"/>`;
  return (
    line +
    lanes
      .map((lane, i) => {
        const code = codeOf(lane);
        const kind = lane.role === 'terminal' ? 'op goal-op' : 'op';
        const y = rows[i]! + (narrow ? -19 : lane.role === 'terminal' ? 4 : -5);
        const below = narrow
          ? `<text class="small halo" x="${at(width - 4)}" y="${at(y)}" text-anchor="end">${numbersOf(lane)}</text>`
          : `<text class="small" x="4" y="${at(y + 17)}">${numbersOf(lane)}</text>`;
        const inset = lane.role === 'side' && !narrow ? 16 : 4;
        return `<text class="${kind} halo" x="${inset}" y="${at(y)}">${escape(cutCode(code, CODE))}<title>${escape(code)}</title></text>${below}`;
      })
      .join('')
  );
}

// ── the picture ──────────────────────────────────────────────────────────────────────────────────────────────────

function bodyOf(scene: Scene, { shown, way }: Sight): string {
  const { story, layout: plan } = scene;
  const last = plan.places[shown];
  const head = last === undefined ? (shown < 0 ? 0 : plan.width) : last.x;
  const group = (content: string, i: number): string => {
    if (content === '') return '';
    const { hue } = story.steps[i]!;
    const classes = [hueOf(hue), ...(i > shown ? ['later'] : []), ...(way?.has(i) === true ? ['lit'] : [])];
    const last = story.steps[i]!.lane === scene.terminal ? ['last'] : [];
    return `<g data-s="${i}" class="${[...classes, ...last].join(' ')}">${content}</g>`;
  };
  const { steps } = story;
  const bands = [...plan.bands.values()].map((band) => group(bandOf(band), band.step)).join('');
  return [
    rulesOf(scene),
    plan.times.map(timeOf).join(''),
    // An inner picture that ends at the playhead cuts the bands off there.
    `<svg class="head" width="${at(Math.max(0, head))}" height="${at(plan.height)}" overflow="hidden">${bands}</svg>`,
    ...steps.map((step, i) => group(waysOf(scene, step, i), i)),
    ...steps.map((step, i) => group(markOf(scene, step, plan.places[i]!), i)),
    endOf(scene, shown),
  ].join('');
}

function rulesOf({ story, layout: { rows, width }, terminal }: Scene): string {
  return story.lanes
    .map(({ role }, i) => {
      const more = i === terminal ? ' goal' : role === 'side' ? ' side' : '';
      return `<path class="rule${more}" d="M0 ${at(rows[i]!)}H${at(width)}"/>`;
    })
    .join('');
}

const timeOf = ({ x, at: time }: Layout['times'][number]): string =>
  `<text class="small" x="${at(x)}" y="12" text-anchor="middle">${Math.round(time)} ms</text>`;

function bandOf({ from, to, y }: Band): string {
  return to > from ? `<path class="band" d="M${at(from)} ${at(y)}H${at(to)}"/>` : '';
}

/** The curves from what went into a step; for a question, the line up to who is asked. */
function waysOf(scene: Scene, step: Step, i: number): string {
  const { layout: plan } = scene;
  const place = plan.places[i]!;
  if (step.did === 'asked') return askOf(scene, i, place);
  return (step.from ?? []).map((source) => wayFrom(scene, step, i, source)).join('');
}

function wayFrom({ story, layout: plan }: Scene, step: Step, i: number, source: number): string {
  const to = plan.places[i]!;
  const held = heldAt(story.steps, step.lane, source, i);
  const band = held < 0 ? undefined : plan.bands.get(held);
  if (band !== undefined && band.step !== i) {
    const tail = Math.min(band.to, to.x - to.half - 3);
    return way(story.steps[source]!, `M${at(tail)} ${at(band.y)}L${at(to.x - to.half + 2)} ${at(to.y)}`);
  }
  const from = plan.places[source]!;
  const target = plan.bands.get(i)?.y ?? to.y;
  return way(story.steps[source]!, curve(from, to.x, target, step.did === 'held' ? 0 : edgeOf(step)));
}

/** How far above its middle the mark of a step begins. */
const edgeOf = ({ did }: Step): number => (did === 'gave' ? HALF : 11);

/** From the lower side of a pill, where the arrow of the question does not end, to the upper side of what it becomes. */
function curve({ x, y, half }: Place, toX: number, toY: number, edge: number): string {
  const down = toY >= y ? 1 : -1;
  const right = Math.sign(toX - x);
  const startX = x + right * Math.min(half * 0.45, 9);
  const startY = y + down * (HALF - 1.5);
  const endX = toX - right * Math.min(5, edge);
  const endY = toY - down * Math.max(0, edge - 1);
  const bend = (endY - startY) * 0.45;
  const slope = (endX - startX) * 0.25;
  return `M${at(startX)} ${at(startY)}C${at(startX + slope)} ${at(startY + bend)} ${at(endX - slope)} ${at(endY - bend)} ${at(endX)} ${at(endY)}`;
}

const way = ({ hue }: Step, d: string): string => `<path class="way ${hueOf(hue)}" d="${d}"/>`;

/** The step before `i` at which `lane` took the element of `source` to keep it; −1 if it did not. */
function heldAt(steps: readonly Step[], lane: number, source: number, i: number): number {
  for (let j = i; j > source; j--)
    if (steps[j]!.did === 'held' && steps[j]!.lane === lane && steps[j]!.from?.[0] === source) return j;
  return -1;
}

function askOf({ layout: plan }: Scene, i: number, { x, y }: Place): string {
  const from = plan.rows[plan.askers.get(i)!]!;
  const down = from > y ? 1 : -1;
  const tip = y + down * (HALF + 2);
  return `<path class="ask" d="M${at(x)} ${at(from)}V${at(tip)}"/><path class="tip" d="M${at(x - 4)} ${at(tip + down * 6)}L${at(x)} ${at(tip)}L${at(x + 4)} ${at(tip + down * 6)}"/><circle class="from" cx="${at(x)}" cy="${at(from)}" r="2.6"/>`;
}

function markOf(
  { layout: plan }: Scene,
  { did, text = '', full }: Step,
  { step, x, y, half }: Place,
): string {
  const title = `<title>${escape(full ?? text)}</title>`;
  switch (did) {
    case 'gave':
      return `<rect class="pill" x="${at(x - half)}" y="${at(y - HALF)}" width="${at(2 * half)}" height="${2 * HALF}" rx="${HALF}"/><text class="value" x="${at(x)}" y="${at(y + 4)}">${escape(text)}${title}</text>`;
    case 'held':
      return `<circle class="dot" cx="${at(x)}" cy="${at(plan.bands.get(step)?.y ?? y)}" r="4">${title}</circle>`;
    case 'dropped':
    case 'stopped':
      return cross(x, y, did === 'stopped') + title;
    case 'threw':
      return `${burst(x, y)}<text class="fault halo" x="${at(x)}" y="${at(y - 20)}">${escape(text)}${title}</text>`;
    default:
      return '';
  }
}

function cross(x: number, y: number, stops: boolean): string {
  const line = `<path class="cross" d="M${at(x - 4)} ${at(y - 4)}l8 8m0 -8l-8 8"/>`;
  const stop = stops ? `<path class="bar" d="M${at(x + 15)} ${at(y - 15)}v30"/>` : '';
  return `<circle class="ring" cx="${at(x)}" cy="${at(y)}" r="10"/>${line}${stop}`;
}

/** A star of eight points. */
function burst(x: number, y: number): string {
  const points = Array.from({ length: 16 }, (_, i) => {
    const radius = i % 2 === 0 ? 14 : 7;
    return `${at(x + radius * Math.sin((i * Math.PI) / 8))},${at(y - radius * Math.cos((i * Math.PI) / 8))}`;
  });
  return `<polygon class="burst" points="${points.join(' ')}"/>`;
}

/** The bars at the ends of the sources, and what is written behind the last column. */
function endOf({ story, layout: plan }: Scene, shown: number): string {
  const bars = story.steps.map(({ did, lane }, i) => {
    if (did !== 'ended' && did !== 'closed') return '';
    const { x, y } = plan.places[i]!;
    const never = did === 'closed' ? unread(story.lanes[lane]!) : '';
    const said = did === 'ended' ? 'end' : never === '' ? 'closed' : `closed; ${never}`;
    const text = `<text class="small halo" x="${at(x + 9)}" y="${at(y + (never === '' ? -6 : 25))}">${said}</text>`;
    const more = i > shown ? ' class="later"' : '';
    return `<g data-s="${i}"${more}><path class="bar" d="M${at(x)} ${at(y - 17)}v34"/>${text}${circles(story.lanes[lane]!, did, x, y)}</g>`;
  });
  if (story.whole) return bars.join('');
  const more = `<text class="small halo" x="${at(plan.width - 12)}" y="${at(plan.rows[0]! - 18)}" text-anchor="end">… and so on; ${count(story.lanes[0]!.out)} elements in all</text>`;
  return bars.join('') + more;
}

function circles({ size, out }: Lane, did: Step['did'], x: number, y: number): string {
  if (did !== 'closed' || size === undefined) return '';
  const left = size === null ? CIRCLES : Math.min(CIRCLES, size - out);
  return Array.from(
    { length: Math.max(0, left) },
    (_, i) => `<circle class="never" cx="${at(x + 14 + i * 13)}" cy="${at(y + 5)}" r="4.5"/>`,
  ).join('');
}
